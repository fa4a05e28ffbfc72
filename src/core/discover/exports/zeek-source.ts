import type { SourceContext } from "../source-context.ts";
import type { ExportReader, ExportSource, HowTo, InputHead, Recognition } from "./export-source.ts";
import { makeHostRowSource } from "./host-row-source.ts";
import { parseTime } from "./parse-time.ts";
import { pickRecognition } from "./pick-recognition.ts";
import { placeRow } from "./place-row.ts";
import { sumHosts } from "./sum-hosts.ts";

export interface ZeekFormat {
  readonly id: string;
  readonly title: string;
  readonly howTo: HowTo;
  /** Field with the host: `query`, `server_name`, `host`. */
  readonly host: string;
  /** Fields that are in this log and in no other Zeek log with the same host field. */
  readonly marks: readonly string[];
  readonly what: string;
}

const shape = { pieces: "lines" } as const;

/**
 * Builds the source of a Zeek log: TSV with `#separator` and `#fields` (a new `#fields` line may come in the middle of joined
 * files), or JSON, also as Splunk wraps it.
 */
export function makeZeekSource(format: ZeekFormat): ExportSource {
  const required = ["ts", "id.orig_h", format.host, format.marks.join("|")];
  const json = makeHostRowSource({
    ...format,
    json: [{ required }],
    fields: { host: [format.host], who: ["username", "id.orig_h"], time: ["ts"] },
  });
  return {
    id: format.id,
    title: format.title,
    kind: "network",
    howTo: format.howTo,
    recognise: (head) => pickRecognition(json.recognise(head), recogniseTsv(head, format)),
    open: (context, head, recognition) =>
      recognition.shape.pieces === "lines" ? openTsv(format, context) : json.open(context, head, recognition),
  };
}

function recogniseTsv(head: InputHead, { host, marks }: ZeekFormat): Recognition {
  const line = head.lines.find((text) => text.startsWith("#fields"));
  const fields = new Set(line?.split(/\s+/).slice(1));
  const expected = ["ts", "id.orig_h", host];
  const met = expected.filter((field) => fields.has(field));
  const missing = expected.filter((field) => !fields.has(field));
  if (line === undefined) return { score: 0, met: [], missing: expected, shape };
  const isOwn = missing.length === 0 && marks.some((mark) => fields.has(mark));
  return { score: isOwn ? 1 : (0.45 * met.length) / 3, met, missing: missing.length > 0 ? missing : isOwn ? [] : [...marks], shape };
}

interface TsvColumns {
  readonly separator: string;
  readonly time: number;
  readonly client: number;
  readonly user: number;
  readonly host: number;
}

function openTsv(format: ZeekFormat, context: SourceContext): ExportReader {
  const hosts = sumHosts(context, format.id);
  let separator = "\t";
  let columns: TsvColumns | null = null;
  const readComment = (text: string): void => {
    const stated = /^#separator\s+(\S+)/.exec(text)?.[1];
    if (stated !== undefined) separator = unescapeSeparator(stated);
    if (text.startsWith("#fields")) columns = placeColumns(text.split(separator).slice(1), separator, format.host);
  };
  return {
    line(text, number) {
      if (text.startsWith("#")) {
        readComment(text);
        return;
      }
      if (columns === null || text === "") return;
      const host = fieldAt(text, separator, columns.host);
      if (host === null) {
        context.skip(placeRow(context.place, shape, number), "the line is cut off before the host");
        return;
      }
      const reading = host === "-" ? null : hosts.find(host);
      if (reading === null) return;
      const time = parseTime(fieldAt(text, separator, columns.time) ?? "");
      const user = columns.user < 0 ? "-" : (fieldAt(text, separator, columns.user) ?? "-");
      const who = user === "-" ? (fieldAt(text, separator, columns.client) ?? "") : user;
      hosts.add(reading, { who, time, place: placeRow(context.place, shape, number), what: format.what });
    },
    end: () => hosts.end(),
  };
}

function unescapeSeparator(text: string): string {
  return text.replace(/\\x([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function placeColumns(fields: readonly string[], separator: string, host: string): TsvColumns | null {
  const at = fields.indexOf(host);
  if (at < 0) return null;
  return { separator, time: fields.indexOf("ts"), client: fields.indexOf("id.orig_h"), user: fields.indexOf("username"), host: at };
}

/** One field of a line without cutting the whole line up; null when the line has too few. */
export function fieldAt(text: string, separator: string, wanted: number): string | null {
  let start = 0;
  for (let field = 0; field < wanted; field++) {
    const next = text.indexOf(separator, start);
    if (next < 0) return null;
    start = next + separator.length;
  }
  const end = text.indexOf(separator, start);
  return end < 0 ? text.slice(start) : text.slice(start, end);
}
