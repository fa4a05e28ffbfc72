import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Cloudflare Gateway DNS by Logpush (fields: elastic/integrations cloudflare_logpush, read 2026-11-23). */
export const cloudflareGatewayDns: ExportSource = makeHostRowSource({
  id: "cloudflare-gateway-dns",
  title: "Cloudflare Gateway DNS log",
  howTo: {
    steps: [
      "In Zero Trust open Logs, Logpush and send Gateway DNS to a bucket, or download a day under Logs, Gateway",
      "Drop the files here; .gz may stay packed",
    ],
    adds: "Which AI services people ask for, with e-mail and device.",
    needs: "Cloudflare Zero Trust",
  },
  json: [
    {
      required: [
        "QueryName",
        "Datetime",
        "Email|DeviceName|SrcIP|UserID",
        "QueryTypeName|ResolverDecision|QueryCategoryNames|MatchedCategoryNames",
      ],
    },
  ],
  fields: {
    host: ["QueryName"],
    who: ["Email", "DeviceName", "UserID", "SrcIP"],
    time: ["Datetime"],
    action: ["ResolverDecision"],
    team: ["Location"],
  },
  what: "query",
});
