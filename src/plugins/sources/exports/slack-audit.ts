import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { readHit } from "../../../core/discover/exports/read-hit.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { HostReading } from "../../../core/discover/exports/watch-hosts.ts";
import type { ExportSource, SourceContext } from "../contract.ts";

/** Actions of Slack's own AI (java-slack-sdk json-logs, actions.json, read 2026-11-23); new ones keep these beginnings. */
const aiAction = /^(?:slack_ai_|audit_logs_ai_|mcp_slack_)/;
/** A switched setting shows that the AI is there, not that anybody uses it. */
const aiSetting = /^pref\.(?:.*slack_ai|agentforce_)/;

/** Slack audit log: `entries[]` of the Audit Logs API, or entries one by one. Enterprise plans only. */
export const slackAudit: ExportSource = makeRowSource({
  id: "slack-audit",
  title: "Slack audit log (JSON)",
  kind: "saas",
  howTo: {
    steps: [
      "As an organisation owner make an app with the scope auditlogs:read",
      "Call https://api.slack.com/audit/v1/logs and keep the answers as a file",
      "Drop the file here",
    ],
    adds: "Who uses Slack AI, which apps and MCP clients were connected, when.",
    needs: "A Slack Enterprise plan; on smaller plans look at the admin page instead",
  },
  fields: {
    action: ["action"],
    email: ["actor.user.email"],
    user: ["actor.user.name", "actor.user.id", "actor.app.name"],
    date: ["date_create"],
    app: ["entity.app.name", "details.app_name"],
    appId: ["entity.app.id"],
  },
  json: [{ items: ["entries"], required: ["action", "date_create", "actor", "entity|context"] }],
  open: ({ context, sum }) => ({
    row(row) {
      const action = row.get("action");
      if (action === "") return "an entry without an action";
      const reading = readAction(context, action) ?? readConnectedApp(context, action, row.get("app"), row.get("appId"));
      if (reading === null) return undefined;
      const time = parseTime(row.get("date"));
      sum.add({
        ...reading,
        ...readPerson(context, row.get("email") || row.get("user")),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: row.get("app") === "" ? action : `${action} ${row.get("app")}`,
      });
      return undefined;
    },
  }),
});

function readAction({ catalog }: SourceContext, action: string): HostReading | null {
  const isSetting = aiSetting.test(action);
  if (!isSetting && !aiAction.test(action)) return null;
  const hit = catalog.find("saas-action", action)[0];
  const known = hit === undefined ? { tool: "slack-ai", strength: "strong" as const } : readHit(hit);
  return { name: action, rule: isSetting ? "saas-setting" : "saas-action", ...known, ...(isSetting ? { strength: "weak" as const } : {}) };
}

function readConnectedApp(context: SourceContext, action: string, app: string, id: string): HostReading | null {
  if (!action.startsWith("app_") && !action.startsWith("bot_") && !action.includes("_app_")) return null;
  return readAppName(context, app, [id]);
}
