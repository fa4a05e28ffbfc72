import { makeZeekSource } from "../../../core/discover/exports/zeek-source.ts";
import type { ExportSource } from "../contract.ts";

/** Zeek http.log: unencrypted requests; paths and queries are not kept. */
export const zeekHttp: ExportSource = makeZeekSource({
  id: "zeek-http",
  title: "Zeek http.log",
  howTo: {
    steps: ["On the Zeek sensor take http.log, also the rotated http.*.log.gz", "Drop the files here, packed or not, TSV or JSON"],
    adds: "Requests to AI services that were not encrypted or go through a proxy, from which address.",
  },
  host: "host",
  marks: ["uri", "method", "user_agent", "status_code"],
  what: "HTTP to",
});
