import { parseSyslogTime } from "../../../core/discover/exports/syslog-time.ts";
import { placeRow } from "../../../core/discover/exports/place-row.ts";
import { recogniseLines } from "../../../core/discover/exports/recognise-lines.ts";
import { sumHosts } from "../../../core/discover/exports/sum-hosts.ts";
import type { ExportReader, ExportSource, SourceContext } from "../contract.ts";

const shape = { pieces: "lines" } as const;
const logLine = /\bdnsmasq(?:\[\d+\])?: .*\b(?:query\[|forwarded |reply |cached |gravity blocked|config |started|read |using |\/etc\/)/;

/**
 * dnsmasq and Pi-hole text log: `Nov  3 09:12:01 dnsmasq[812]: query[A] chatgpt.com from 192.168.1.23`, also with query ids
 * (`log-queries=extra`) and a host name (public parsers; pi-hole/FTL, read 2026-11-23). Only queries say who asked.
 */
export const dnsmasqLog: ExportSource = {
  id: "dnsmasq-log",
  title: "dnsmasq or Pi-hole log",
  kind: "network",
  howTo: {
    steps: [
      "On the router or Pi-hole copy /var/log/pihole/pihole.log or /var/log/dnsmasq.log, and the rotated files beside it",
      "Drop the files here; .gz may stay packed",
    ],
    adds: "Which AI services are asked for in the network, from which device, on how many days.",
    needs: "log-queries switched on in dnsmasq",
  },
  recognise: (head) => recogniseLines(head, "dnsmasq[…]: query[A] HOST from ADDRESS", (line) => logLine.test(line)),
  open: openLog,
};

function openLog(context: SourceContext): ExportReader {
  const hosts = sumHosts(context, "dnsmasq-log");
  return {
    line(text, number) {
      const query = text.indexOf(" query[");
      if (query < 0) return;
      const type = text.indexOf("] ", query);
      const from = text.indexOf(" from ", type);
      if (type < 0 || from < 0) {
        context.skip(placeRow(context.place, shape, number), "the line is cut off before the address");
        return;
      }
      const reading = hosts.find(text.slice(type + 2, from));
      if (reading === null) return;
      hosts.add(reading, {
        who: text.slice(from + 6).trim(),
        time: parseSyslogTime(text, context.asOf),
        place: placeRow(context.place, shape, number),
        what: "query",
      });
    },
    end: () => hosts.end(),
  };
}
