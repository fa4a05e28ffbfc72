/** A part of a multipart body. Offsets count bytes, which are the units of the Latin-1 text they were found in. */
export interface MultipartPart {
  readonly name: string;
  readonly fileName: string;
  readonly type: string;
  readonly headStart: number;
  readonly start: number;
  readonly end: number;
}

const mostParts = 1_000;
const longestHead = 16_384;

/**
 * The parts of a multipart body (RFC 2046, section 5.1; RFC 7578) read as Latin-1; null where it does not keep to the
 * format, and so nobody can say what the upstream would read in it. Linear.
 */
export function splitMultipart(body: string, contentType: string): readonly MultipartPart[] | null {
  const boundary = readParameter(contentType, "boundary");
  if (boundary === "") return null;
  const delimiter = `--${boundary}`;
  if (!body.startsWith(delimiter)) return null;
  const parts: MultipartPart[] = [];
  for (let at = delimiter.length; !body.startsWith("--", at);) {
    if (!body.startsWith("\r\n", at) || parts.length >= mostParts) return null;
    const headStart = at + 2;
    const headEnd = body.startsWith("\r\n", headStart) ? headStart : body.indexOf("\r\n\r\n", headStart);
    const start = headEnd + (headEnd === headStart ? 2 : 4);
    const end = body.indexOf(`\r\n${delimiter}`, start - 2);
    if (headEnd < 0 || headEnd - headStart > longestHead || end < 0) return null;
    parts.push({ ...readHead(body.slice(headStart, headEnd)), headStart, start, end: Math.max(start, end) });
    at = end + 2 + delimiter.length;
  }
  return parts;
}

function readHead(head: string): Pick<MultipartPart, "name" | "fileName" | "type"> {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? "";
  return {
    name: readParameter(disposition, "name"),
    fileName: readParameter(disposition, "filename"),
    type: (/^content-type:\s*([^;\r\n]*)/im.exec(head)?.[1] ?? "").trim().toLowerCase(),
  };
}

function readParameter(header: string, name: string): string {
  const met = new RegExp(`(?:^|[;\\s])${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]*))`, "i").exec(header);
  return met?.[1]?.replaceAll(/\\(.)/g, "$1") ?? met?.[2] ?? "";
}
