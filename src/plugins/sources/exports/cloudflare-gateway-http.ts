import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Cloudflare Gateway HTTP by Logpush; times are ISO, epoch seconds or nanoseconds. Paths and file names are not kept. */
export const cloudflareGatewayHttp: ExportSource = makeHostRowSource({
  id: "cloudflare-gateway-http",
  title: "Cloudflare Gateway HTTP log",
  howTo: {
    steps: ["In Zero Trust open Logs, Logpush and send Gateway HTTP to a bucket", "Drop the files here; .gz may stay packed"],
    adds: "Which AI services people really visit, with e-mail and device.",
    needs: "Cloudflare Zero Trust with TLS inspection",
  },
  json: [{ required: ["HTTPHost|URL", "Datetime", "Email|DeviceName|SrcIP|SourceIP|UserID", "HTTPMethod|HTTPStatusCode|Action"] }],
  fields: {
    host: ["HTTPHost", "URL"],
    who: ["Email", "DeviceName", "UserID", "SourceIP", "SrcIP"],
    time: ["Datetime"],
    action: ["Action"],
  },
  what: "HTTP to",
});
