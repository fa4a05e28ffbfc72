import { makeZeekSource } from "../../../core/discover/exports/zeek-source.ts";
import type { ExportSource } from "../contract.ts";

/** Zeek dns.log (fields: elastic/integrations zeek/dns, read 2026-11-23). */
export const zeekDns: ExportSource = makeZeekSource({
  id: "zeek-dns",
  title: "Zeek dns.log",
  howTo: {
    steps: ["On the Zeek sensor take dns.log, also the rotated dns.*.log.gz", "Drop the files here, packed or not, TSV or JSON"],
    adds: "Which AI services are asked for in the network, from which address, on how many days.",
  },
  host: "query",
  marks: ["qtype_name", "qtype", "rcode_name", "rcode", "answers"],
  what: "query",
});
