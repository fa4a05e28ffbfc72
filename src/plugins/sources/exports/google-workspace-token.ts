import { jsonText, isRecord, readJsonPath } from "../../../core/discover/exports/json-path.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/**
 * Google Workspace token activity (Reports API, `admin#reports#activity`, application `token`), whole or flattened: `events`
 * may be a list or one object, `parameters` a list of name and value or a map.
 */
export const googleWorkspaceToken: ExportSource = makeRowSource({
  id: "google-workspace-token",
  title: "Google Workspace token activity (JSON)",
  kind: "identity",
  howTo: {
    steps: ["Call the Reports API for the application token over the last 180 days", "Keep the answers as a file and drop it here"],
    adds: "Which apps people gave access to their work account, who, when, and what they may read.",
    needs: "A Google Workspace admin; the scope admin.reports.audit.readonly",
    schedule: "gws admin-reports activities list --userKey all --applicationName token > token.json",
  },
  fields: { date: ["id.time", "time"], user: ["actor.email"], application: ["id.applicationName"] },
  json: [
    {
      items: ["items", "activities"],
      required: ["id.applicationName", "actor", "events"],
      where: { called: "applicationName token", holds: (record) => jsonText(readJsonPath(record, "id.applicationName")) === "token" },
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const application = row.get("application");
      if (application !== "token") return application === "" ? "no token activity" : undefined;
      const time = parseTime(row.get("date"));
      const seen = new Set<string>();
      for (const event of listEvents(row.json)) {
        const app = parameterOf(event, "app_name");
        const reading = readAppName(context, app, [parameterOf(event, "client_id")]);
        const action = jsonText(readJsonPath(event, "name"));
        if (reading === null || seen.has(app + action)) continue;
        seen.add(app + action);
        sum.add({
          ...reading,
          ...readPerson(context, row.get("user")),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: `${action} ${reading.name}`,
          ...(action === "revoke" ? { details: { grant: "revoked" } } : {}),
        });
      }
      return undefined;
    },
  }),
});

function listEvents(record: unknown): readonly unknown[] {
  const events = readJsonPath(record, "events");
  return Array.isArray(events) ? events : [events];
}

/** A parameter of an event; of a list under `name` with `value`, of a map under its own name. */
function parameterOf(event: unknown, name: string): string {
  const parameters = readJsonPath(event, "parameters");
  if (!Array.isArray(parameters)) return jsonText(readJsonPath(parameters, name));
  const found: unknown = parameters.find((one: unknown) => isRecord(one) && one["name"] === name);
  return jsonText(readJsonPath(found, "value"));
}
