import { isRecord, jsonText, readJsonPath } from "../../../core/discover/exports/json-path.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Events that show an app in use or given to somebody; the rest of the log says nothing about tools. */
const telling =
  /^(?:user\.authentication\.(?:sso|auth_via)|application\.user_membership\.(?:add|update)|app\.oauth2\.|application\.lifecycle\.|app\.access_request\.)/;

/** Okta System Log (npm @okta/okta-sdk-nodejs 8.1.0, LogEvent). The app is the target of type AppInstance wherever it stands. */
export const oktaSystemLog: ExportSource = makeRowSource({
  id: "okta-system-log",
  title: "Okta System Log (JSON or CSV)",
  kind: "identity",
  howTo: {
    steps: [
      "In the Okta admin console open Reports, System Log, choose the period and press Download CSV, or call /api/v1/logs",
      "Drop the file here",
    ],
    adds: "Which AI tools people sign in to through Okta, who and when.",
    needs: "An Okta admin",
  },
  fields: {
    event: ["eventType", "event_type"],
    time: ["published", "timestamp"],
    who: ["actor.alternateId", "actor.alternate_id", "actor.displayName"],
    outcome: ["outcome.result"],
    target: ["target0.displayName", "target.0.displayName", "target0.display_name"],
  },
  tables: [
    {
      required: [
        "event_type|eventType",
        "timestamp|published",
        "actor.alternate_id|actor.alternateId|actor.display_name",
        "outcome.result|display_message",
      ],
    },
  ],
  json: [{ required: ["eventType", "published", "actor.alternateId|actor.id", "outcome|target|severity"] }],
  open: ({ context, sum }) => ({
    row(row) {
      const event = row.get("event");
      if (!telling.test(event)) return event === "" ? "an event without a type" : undefined;
      for (const app of appsOf(row.json, row.get("target"))) {
        const reading = readAppName(context, app.name, [app.id]);
        const time = parseTime(row.get("time"));
        if (reading === null) continue;
        sum.add({
          ...reading,
          ...readPerson(context, row.get("who")),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: `${event} ${reading.name} ${row.get("outcome")}`.trim(),
        });
      }
      return undefined;
    },
  }),
});

function appsOf(record: unknown, named: string): readonly { readonly name: string; readonly id: string }[] {
  const targets = readJsonPath(record, "target");
  if (!Array.isArray(targets)) return named === "" ? [] : [{ name: named, id: "" }];
  return targets
    .filter((target: unknown) => isRecord(target) && jsonText(target["type"]).startsWith("App"))
    .map((target: unknown) => ({
      name: jsonText(readJsonPath(target, "displayName")) || jsonText(readJsonPath(target, "alternateId")),
      id: jsonText(readJsonPath(target, "id")),
    }))
    .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at);
}
