import type { SourceContext } from "../source-context.ts";
import type { ExportReader, InputHead, Recognition } from "./export-source.ts";
import { parseTime } from "./parse-time.ts";
import { placeRow } from "./place-row.ts";
import { sumHosts } from "./sum-hosts.ts";
import { hostOfUrl } from "./watch-hosts.ts";

/** Positions in a table without a header, and how many columns it may have. */
export interface BareLayout {
  readonly time: number;
  readonly who: number;
  readonly host: number;
  readonly action: number;
  readonly columns: readonly [number, number];
}

const shape = { pieces: "records", delimiter: ",", header: -1 } as const;
const timeForm = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}/;

/** A table without a header is known by what stands in its columns: a time first, and what `isRow` asks. */
export function recogniseUmbrella(head: InputHead, layout: BareLayout, isRow: (fields: readonly string[]) => boolean): Recognition {
  const records = head.tables.find((table) => table.delimiter === ",")?.records ?? [];
  const [least, most] = layout.columns;
  const fitting = records.filter(
    (fields) => fields.length >= least && fields.length <= most && timeForm.test((fields[layout.time] ?? "").trim()) && isRow(fields),
  ).length;
  const looks = `rows of ${least} or more columns that begin with a time`;
  if (fitting > 0 && fitting * 2 >= records.length) return { score: 0.9, met: [looks], missing: [], shape };
  return { score: fitting > 0 ? 0.3 : 0, met: fitting > 0 ? [looks] : [], missing: [looks], shape };
}

/** Reads such rows: host alone or in a URL, with a final dot or without. */
export function openUmbrella(context: SourceContext, id: string, what: string, layout: BareLayout, recognition: Recognition): ExportReader {
  const hosts = sumHosts(context, id);
  return {
    record(fields, number) {
      const place = placeRow(context.place, recognition.shape, number);
      const host = fields[layout.host];
      if (host === undefined || fields.length < layout.columns[0]) {
        context.skip(place, `expected at least ${layout.columns[0]} columns, met ${fields.length}`);
        return;
      }
      const reading = hosts.find(hostOfUrl(host.trim()));
      if (reading === null) return;
      const time = parseTime(fields[layout.time] ?? "");
      hosts.add(reading, {
        who: (fields[layout.who] ?? "").trim(),
        time,
        place,
        what,
        isBlocked: /block/i.test(fields[layout.action] ?? ""),
      });
    },
    end: () => hosts.end(),
  };
}
