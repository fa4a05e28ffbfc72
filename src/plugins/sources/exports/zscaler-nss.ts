import { makeHostRowSource } from "../../../core/discover/exports/host-row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Zscaler Internet Access by NSS: web (v9) and DNS (v3) feeds, one JSON object a line (elastic/integrations zscaler_zia, read 2026-11-23). */
export const zscalerNss: ExportSource = makeHostRowSource({
  id: "zscaler-nss",
  title: "Zscaler NSS web or DNS feed",
  howTo: {
    steps: ["In Zscaler Internet Access add an NSS feed for web or DNS logs with JSON output", "Drop the collected files here"],
    adds: "Which AI services people visit or ask for, with login and department.",
    needs: "Zscaler Internet Access with NSS",
  },
  json: [
    { required: ["event.host|event.b64url", "event.login|event.clt_sip|event.cip", "event.action|event.urlsubcat|event.appname"] },
    { required: ["event.dns_req", "event.user|event.login|event.clt_sip"] },
  ],
  fields: {
    host: ["event.host", "event.dns_req"],
    who: ["event.login", "event.user", "event.devicehostname", "event.clt_sip", "event.cip"],
    time: ["event.time", "event.datetime", "event.epochtime"],
    action: ["event.action", "event.reqaction"],
    team: ["event.dept"],
  },
  what: "web to",
});
