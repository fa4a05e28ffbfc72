import { hostOfUrl, watchHosts } from "../../../core/discover/exports/watch-hosts.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Slack's approved apps (`admin.apps.approved.list`, npm @slack/web-api 8.2.0): the app, its home page, its scopes. */
export const slackApps: ExportSource = makeRowSource({
  id: "slack-apps",
  title: "Slack approved apps (JSON)",
  kind: "saas",
  howTo: {
    steps: [
      "As an admin call admin.apps.approved.list, or look at Manage apps, Installed apps",
      "Keep the answer as a file and drop it here",
    ],
    adds: "Which AI apps were let into Slack and what they may read.",
    needs: "A Slack admin token with admin.apps:read (Enterprise)",
  },
  fields: {
    name: ["app.name"],
    id: ["app.id"],
    home: ["app.app_homepage_url"],
    date: ["date_updated"],
    by: ["last_resolved_by.actor_id"],
  },
  json: [{ items: ["approved_apps"], required: ["app.name", "app.id", "scopes|date_updated"] }],
  open({ context, sum }) {
    const hosts = watchHosts(context);
    return {
      row(row) {
        const byHost = hosts(hostOfUrl(row.get("home")));
        const known =
          byHost !== null && byHost.tool !== null && byHost.mixedUse !== true
            ? { ...byHost, name: row.get("name"), rule: "app:home" }
            : null;
        const reading = readAppName(context, row.get("name"), [row.get("id")]) ?? known;
        if (reading === null) return row.get("name") === "" ? "an app without a name" : undefined;
        const time = parseTime(row.get("date"));
        sum.add({ ...reading, ...(time === undefined ? {} : { time }), place: row.place, excerpt: `approved app ${reading.name}` });
        return undefined;
      },
    };
  },
});
