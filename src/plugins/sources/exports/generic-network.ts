import { anyColumns } from "../../../core/discover/exports/any-columns.rows.ts";
import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

const { host, who, time, action, team } = anyColumns.network;
const hostPaths =
  "host|hostname|domain|query|qname|url|fqdn|server_name|dns.question.name|url.domain|destination.domain|dest_host|query_name|DomainName";
const whoPaths =
  "user|user.name|user.email|email|client|client_ip|src_ip|source.ip|srcip|device|hostname|computer|ComputerName|host.name|user_name";
const timePaths = "@timestamp|timestamp|time|ts|date|datetime|event_time|_time";

/** Any log of hosts asked for or visited, as a table with a header or as JSON: EDR exports, firewalls, proxies. */
export const genericNetwork: ExportSource = makeHostRowSource({
  id: "generic-network",
  title: "network log (CSV or JSON)",
  howTo: {
    steps: [
      "Export DNS, web or connection events with host, user or device, and time",
      "Drop the file here; where a column is not understood you are asked which is which",
    ],
    adds: "Which AI services are asked for, by which person or device, on how many days.",
  },
  tables: [{ required: [host, who, time], ceiling: 0.6, never: ["App name", "Merchant", "Amount", "AuditData"] }],
  json: [
    { items: ["items", "records", "results", "data", "events", "hits", "value"], required: [hostPaths, whoPaths, timePaths], ceiling: 0.6 },
  ],
  fields: {
    host: [...hostPaths.split("|"), host],
    who: [...whoPaths.split("|"), who],
    time: [...timePaths.split("|"), time],
    action: ["action", action],
    team: [team],
  },
  what: "request to",
});
