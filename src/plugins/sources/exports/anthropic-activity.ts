import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** Events about keys and workspaces of the developer platform; all others are Claude itself. */
const platform = /^(?:platform_)?(?:api_key|workspace_(?:member|created|archived)|service_account|console_)/;

/** Anthropic organisation activity (fields: panther anthropic rules, read 2026-11-23): chats begun, integrations connected, MCP servers added; no contents. */
export const anthropicActivity: ExportSource = makeRowSource({
  id: "anthropic-activity",
  title: "Anthropic organisation activity (JSON)",
  kind: "saas",
  howTo: {
    steps: [
      "As an owner open Organisation settings, Data and privacy, and export the audit logs, or call the compliance activity API",
      "Drop the file here",
    ],
    adds: "Who uses Claude with the company account, on how many days, and what was connected to it.",
    needs: "A Claude Enterprise plan",
  },
  fields: {
    type: ["type", "event"],
    time: ["created_at"],
    who: ["actor.email_address", "actor_info.email_address", "actor.unauthenticated_email_address", "actor.user_id"],
  },
  json: [
    { items: ["data", "activities"], required: ["type|event", "created_at", "organization_id|organization_uuid", "actor|actor_info"] },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const type = row.get("type");
      if (type === "") return "an entry without a type";
      const time = parseTime(row.get("time"));
      const isPlatform = platform.test(type);
      sum.add({
        tool: isPlatform ? "anthropic-api" : (context.catalog.find("saas-action", type)[0]?.tool ?? "claude"),
        name: type,
        rule: "saas-action",
        strength: "strong",
        ...(isPlatform ? { plan: "api" as const } : {}),
        ...readPerson(context, row.get("who")),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: type,
      });
      return undefined;
    },
  }),
});
