import { parseSyslogTime } from "../../../core/discover/exports/syslog-time.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { placeRow } from "../../../core/discover/exports/place-row.ts";
import { recogniseLines } from "../../../core/discover/exports/recognise-lines.ts";
import { sumHosts } from "../../../core/discover/exports/sum-hosts.ts";
import type { ExportReader, ExportSource, SourceContext } from "../contract.ts";

const shape = { pieces: "lines" } as const;
const query = /\bclient (?:@0x[0-9a-f]+ )?([0-9a-f.:]+)#\d+ .*?\bquery: (\S+) IN \S+/;
const anyLine = /\bclient (?:@0x[0-9a-f]+ )?[0-9a-f.:]+#\d+|\bqueries: |\bnamed\[\d+\]: /;

/** BIND query log: `02-Mar-2026 09:12:01.123 queries: info: client @0x… ip#port (name): query: name IN A +`, also by syslog. */
export const bindQueries: ExportSource = {
  id: "bind-queries",
  title: "BIND query log",
  kind: "network",
  howTo: {
    steps: [
      "On the name server switch query logging on (rndc querylog on)",
      "Take the query log and the rotated files beside it, and drop them here",
    ],
    adds: "Which AI services are asked for in the network, from which address, on how many days.",
  },
  recognise: (head) =>
    recogniseLines(
      head,
      "client ADDRESS#PORT (HOST): query: HOST IN A",
      (line) => query.test(line) || (anyLine.test(line) && !line.includes("dnsmasq")),
    ),
  open: openLog,
};

function openLog(context: SourceContext): ExportReader {
  const hosts = sumHosts(context, "bind-queries");
  return {
    line(text, number) {
      if (!text.includes("query: ")) return;
      const found = query.exec(text);
      const [, client = "", host = ""] = found ?? [];
      const place = placeRow(context.place, shape, number);
      if (found === null) {
        context.skip(place, "the line is cut off in the middle of a query");
        return;
      }
      const reading = hosts.find(host);
      if (reading === null) return;
      hosts.add(reading, { who: client, time: parseTime(text) ?? parseSyslogTime(text, context.asOf), place, what: "query" });
    },
    end: () => hosts.end(),
  };
}
