import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { placeRow } from "../../../core/discover/exports/place-row.ts";
import { recogniseLines } from "../../../core/discover/exports/recognise-lines.ts";
import { sumHosts } from "../../../core/discover/exports/sum-hosts.ts";
import { hostOfUrl } from "../../../core/discover/exports/watch-hosts.ts";
import type { ExportReader, ExportSource, SourceContext } from "../contract.ts";

const shape = { pieces: "lines" } as const;
const logLine = /^\s*\d{9,10}\.\d{3}\s+-?\d+\s+\S+\s+[A-Z_]+\/\d{3}\s+\d+\s+[A-Z]+\s+\S+\s+\S+\s+\S+/;

/** Squid access.log in its native form: `epoch.ms elapsed client RESULT/status bytes METHOD URL user HIER/peer type`. */
export const squidAccess: ExportSource = {
  id: "squid-access",
  title: "Squid access.log",
  kind: "network",
  howTo: {
    steps: ["On the proxy take /var/log/squid/access.log and the rotated files beside it", "Drop the files here; .gz may stay packed"],
    adds: "Which AI services are visited through the proxy, by user or address.",
  },
  recognise: (head) =>
    recogniseLines(head, "TIME ELAPSED CLIENT RESULT/STATUS BYTES METHOD URL USER PEER TYPE", (line) => logLine.test(line)),
  open: openLog,
};

function openLog(context: SourceContext): ExportReader {
  const hosts = sumHosts(context, "squid-access");
  return {
    line(text, number) {
      if (text.trim() === "") return;
      const fields = text.trim().split(/\s+/, 9);
      const [time = "", , client = "", result = "", , , url, user] = fields;
      if (url === undefined || user === undefined) {
        context.skip(placeRow(context.place, shape, number), "the line is cut off before the user");
        return;
      }
      const reading = hosts.find(hostOfUrl(url));
      if (reading === null) return;
      hosts.add(reading, {
        who: user === "-" ? client : user,
        time: parseTime(time),
        place: placeRow(context.place, shape, number),
        what: "web to",
        isBlocked: result.startsWith("TCP_DENIED"),
      });
    },
    end: () => hosts.end(),
  };
}
