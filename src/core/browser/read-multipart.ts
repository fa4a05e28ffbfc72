/** One part of a multipart body: its header lines, and the span of its content in the body. */
export interface BodyPart {
  readonly name: string;
  readonly file: string;
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const mostParts = 2_000;

/**
 * The parts of a multipart body (RFC 2046, RFC 7578), given as Latin-1 text so that offsets are bytes. Null where the text
 * is none: no boundary in the type, or none in the text.
 */
export function readMultipart(body: string, contentType: string): readonly BodyPart[] | null {
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(contentType)?.[1];
  const mark = boundary === undefined ? /^--[^\r\n]{1,200}/.exec(body)?.[0] : `--${boundary}`;
  if (mark === undefined || !body.includes(mark)) return null;
  const parts: BodyPart[] = [];
  for (let at = body.indexOf(mark); at >= 0 && parts.length < mostParts;) {
    const head = at + mark.length;
    if (body.startsWith("--", head)) break;
    const next = body.indexOf(mark, head);
    const part = readPart(body, head, next < 0 ? body.length : next);
    if (part !== null) parts.push(part);
    at = next;
  }
  return parts;
}

function readPart(body: string, head: number, next: number): BodyPart | null {
  const blank = body.indexOf("\r\n\r\n", head);
  const isUnix = blank < 0 || blank > next;
  const start = isUnix ? body.indexOf("\n\n", head) + 2 : blank + 4;
  if (start < 2 || start > next) return null;
  const headers = body.slice(head, start);
  const end = body.endsWith("\r\n", next) ? next - 2 : body.endsWith("\n", next) ? next - 1 : next;
  return {
    name: /[; ]name="([^"]*)"/i.exec(headers)?.[1] ?? "",
    file: /filename\*?="?([^"\r\n;]*)"?/i.exec(headers)?.[1] ?? "",
    type: /content-type:\s*([^\r\n]+)/i.exec(headers)?.[1] ?? "",
    start,
    end: Math.max(start, end),
  };
}
