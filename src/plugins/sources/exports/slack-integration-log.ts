import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Slack integration logs (`team.integrationLogs`, java-slack-sdk json-logs): who added or removed which app. */
export const slackIntegrationLog: ExportSource = makeRowSource({
  id: "slack-integration-log",
  title: "Slack integration log (JSON or CSV)",
  kind: "saas",
  howTo: {
    steps: [
      "In Slack open Settings and administration, Workspace settings, Analytics or Integration logs, or call team.integrationLogs",
      "Drop the answer here",
    ],
    adds: "Who connected which AI app to Slack, when, and whether it was removed again.",
    needs: "A Slack workspace admin",
  },
  fields: {
    who: ["user_email", "user_name", "user_id", "User"],
    app: ["service_type", "app_name", "app_type", "App", "Integration"],
    id: ["app_id", "service_id"],
    change: ["change_type", "Action", "Change"],
    date: ["date", "Date"],
  },
  tables: [
    {
      required: ["Integration|App|service_type", "User|user_name", "change_type|Change|Action", "Date|date"],
      never: ["Merchant", "Host", "URL", "Domain", "Application"],
    },
  ],
  json: [{ items: ["logs"], required: ["change_type", "user_id|user_name", "app_id|service_id|service_type", "date"] }],
  open: ({ context, sum }) => ({
    row(row) {
      const reading = readAppName(context, row.get("app"), [row.get("id")]);
      if (reading === null) return row.get("app") === "" && row.get("id") === "" ? "an entry without an app" : undefined;
      const time = parseTime(row.get("date"));
      const change = row.get("change");
      sum.add({
        ...reading,
        ...readPerson(context, row.get("who")),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: `${change} ${reading.name}`,
        ...(/removed|disabled|uninstall/i.test(change) ? { details: { app: "removed" } } : {}),
      });
      return undefined;
    },
  }),
});
