import { isRecord, jsonText, readJsonPath } from "../../../core/discover/exports/json-path.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Gemini in Google Workspace (Reports API, application `gemini_in_workspace_apps`, event `feature_utilization`): who used which feature in which app. */
export const googleGemini: ExportSource = makeRowSource({
  id: "google-gemini",
  title: "Gemini in Workspace activity (JSON or CSV)",
  kind: "saas",
  howTo: {
    steps: [
      "In the Google admin console open Reporting, Audit and investigation, Gemini for Workspace log events, or call the Reports API for gemini_in_workspace_apps",
      "Export all and drop the file here",
    ],
    adds: "Who uses Gemini inside Gmail, Docs, Meet and the Gemini app, on how many days.",
    needs: "A Google Workspace admin",
  },
  fields: {
    time: ["id.time", "Date"],
    who: ["actor.email", "User", "Actor"],
    application: ["id.applicationName"],
    app: ["App name", "Application"],
    action: ["Action", "Event"],
  },
  tables: [
    {
      required: ["Date", "Actor|User", "App name", "Action|Feature source|Event category"],
      known: ["Description", "Feature source", "Event category", "Event"],
      never: ["App ID", "OAuth event", "Scope"],
    },
  ],
  json: [
    {
      items: ["items", "activities"],
      required: ["id.applicationName", "actor", "events"],
      where: {
        called: "applicationName gemini_in_workspace_apps",
        holds: (record) => jsonText(readJsonPath(record, "id.applicationName")) === "gemini_in_workspace_apps",
      },
    },
  ],
  open: ({ context, sum, isTable }) => ({
    row(row) {
      if (!isTable && row.get("application") !== "gemini_in_workspace_apps") return "no Gemini activity";
      const time = parseTime(row.get("time"));
      const uses = isTable ? [{ app: row.get("app"), action: row.get("action") }] : usesOf(row.json);
      for (const { app, action } of uses) {
        sum.add({
          tool: context.catalog.find("saas-action", "feature_utilization")[0]?.tool ?? "gemini-app",
          name: app === "" ? "Gemini in Workspace" : `Gemini in ${app.replaceAll("_", " ")}`,
          rule: "saas-action",
          strength: "strong",
          ...readPerson(context, row.get("who")),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: `${action || "use"} in ${app || "Workspace"}`,
        });
      }
      return undefined;
    },
  }),
});

function usesOf(record: unknown): readonly { readonly app: string; readonly action: string }[] {
  const events = readJsonPath(record, "events");
  const list: readonly unknown[] = Array.isArray(events) ? events : [events];
  return list
    .filter((event) => jsonText(readJsonPath(event, "name")) === "feature_utilization")
    .map((event) => ({ app: parameterOf(event, "app_name"), action: parameterOf(event, "action") }));
}

function parameterOf(event: unknown, name: string): string {
  const parameters = readJsonPath(event, "parameters");
  if (!Array.isArray(parameters)) return jsonText(readJsonPath(parameters, name));
  const found: unknown = parameters.find((one: unknown) => isRecord(one) && one["name"] === name);
  return jsonText(readJsonPath(found, "value"));
}
