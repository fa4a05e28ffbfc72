import type { ColumnMatch } from "./column-name.ts";
import type { ExportSource, HowTo } from "./export-source.ts";
import { parseTime } from "./parse-time.ts";
import type { JsonMarks } from "./recognise-json.ts";
import type { TableMarks } from "./recognise-table.ts";
import { makeRowSource, type RowFormat } from "./row-source.ts";
import { sumHosts } from "./sum-hosts.ts";
import { hostOfUrl } from "./watch-hosts.ts";

/** Fields of a network log by what they mean. */
export interface HostFields {
  /** A host name, alone or in a URL. */
  readonly host: readonly ColumnMatch[];
  /** Who: e-mail or login first, device next, address last. */
  readonly who: readonly ColumnMatch[];
  readonly time: readonly ColumnMatch[];
  readonly action?: readonly ColumnMatch[];
  readonly team?: readonly ColumnMatch[];
}

export interface HostRowFormat {
  readonly id: string;
  readonly title: string;
  readonly howTo: HowTo;
  readonly tables?: readonly TableMarks[];
  readonly json?: readonly JsonMarks[];
  readonly fields: HostFields;
  readonly what: string;
}

type HostField = keyof HostFields;

/** Builds the source of a network log whose pieces are rows with named fields. */
export function makeHostRowSource(format: HostRowFormat): ExportSource {
  const { id, title, howTo, tables, json, fields, what } = format;
  const rows: RowFormat<HostField> = {
    id,
    title,
    howTo,
    kind: "network",
    fields: { action: [], team: [], ...fields },
    ...(tables === undefined ? {} : { tables }),
    ...(json === undefined ? {} : { json }),
    open({ context }) {
      const hosts = sumHosts(context, id);
      return {
        row(row) {
          const reading = hosts.find(hostOfUrl(row.get("host")));
          if (reading === null) return undefined;
          const written = row.get("time");
          const time = parseTime(written);
          if (time === undefined && written !== "") return `expected a time, met "${written.slice(0, 40)}"`;
          hosts.add(reading, {
            who: row.get("who"),
            time,
            place: row.place,
            what,
            team: row.get("team"),
            isBlocked: /block|den(?:y|ied)|reject|sinkhole|refused/i.test(row.get("action")),
          });
          return undefined;
        },
        end: () => hosts.end(),
      };
    },
  };
  return makeRowSource(rows);
}
