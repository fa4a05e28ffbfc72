import { makeZeekSource } from "../../../core/discover/exports/zeek-source.ts";
import type { ExportSource } from "../contract.ts";

/** Zeek ssl.log: the server name of each TLS connection (fields: elastic/integrations zeek/ssl, read 2026-11-23). */
export const zeekSsl: ExportSource = makeZeekSource({
  id: "zeek-ssl",
  title: "Zeek ssl.log",
  howTo: {
    steps: ["On the Zeek sensor take ssl.log, also the rotated ssl.*.log.gz", "Drop the files here, packed or not, TSV or JSON"],
    adds: "Which AI services were really connected to, not only asked for, from which address.",
  },
  host: "server_name",
  marks: ["version", "cipher", "established", "ja3", "id.resp_p"],
  what: "TLS to",
});
