import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Route 53 Resolver query logs (fields: elastic/integrations aws/route53_resolver_logs, read 2026-11-23). */
export const route53Resolver: ExportSource = makeHostRowSource({
  id: "route53-resolver",
  title: "Route 53 Resolver query log",
  howTo: {
    steps: ["In Route 53 switch Resolver query logging on, to an S3 bucket", "Download the files and drop them here; .gz may stay packed"],
    adds: "Which AI services your servers and containers in AWS ask for.",
    needs: "Access to the AWS account",
  },
  json: [{ items: ["logEvents"], required: ["query_name", "query_timestamp", "srcaddr", "vpc_id|account_id|query_type"] }],
  fields: { host: ["query_name"], who: ["srcids.instance", "srcaddr"], time: ["query_timestamp"], action: ["firewall_rule_action"] },
  what: "query",
});
