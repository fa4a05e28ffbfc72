import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Pi-hole's long-term database (pihole-FTL.db): query_storage with its name tables (pi-hole/FTL query-table.h, 04dc721), or their join as CSV. */
export const piholeDatabase: ExportSource = {
  ...makeHostRowSource({
    id: "pihole-database",
    title: "Pi-hole database",
    howTo: {
      steps: ["Copy /etc/pihole/pihole-FTL.db from the Pi-hole", "Drop the file here"],
      adds: "Which AI services are asked for in the network, from which device, up to a year back.",
    },
    tables: [
      {
        required: ["timestamp", "domain", "client", "type|status|forward|reply_type|client_name"],
        known: ["id", "additional_info", "reply_time", "dnssec", "list_id", "ede", "regex_id"],
        never: ["email", "user", "url", "action"],
      },
    ],
    fields: { host: ["domain"], who: ["client_name", "client"], time: ["timestamp"] },
    what: "query",
  }),
  database: {
    tables: { query_storage: ["timestamp", "domain", "client"], domain_by_id: ["id", "domain"], client_by_id: ["id", "ip", "name"] },
    query:
      "SELECT q.timestamp AS timestamp, d.domain AS domain, c.ip AS client, c.name AS client_name, q.type AS type FROM query_storage q JOIN domain_by_id d ON d.id = q.domain JOIN client_by_id c ON c.id = q.client ORDER BY q.id",
  },
};
