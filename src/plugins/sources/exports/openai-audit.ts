import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource } from "../contract.ts";

/** OpenAI organisation audit log (`organization.audit_log`; fields: panther openai rules, read 2026-11-23): sign-ins, keys, projects on the API platform. */
export const openaiAudit: ExportSource = makeRowSource({
  id: "openai-audit",
  title: "OpenAI organisation audit log (JSON)",
  kind: "saas",
  howTo: {
    steps: [
      "As an owner switch audit logging on under Settings, Data controls",
      "Call /v1/organization/audit_logs with an admin key, keep the answer as a file and drop it here",
    ],
    adds: "Who works with the OpenAI platform, who makes keys, on how many days.",
    needs: "An owner of the OpenAI organisation",
  },
  fields: {
    type: ["type"],
    time: ["effective_at"],
    who: ["actor.session.user.email", "actor.api_key.user.email", "actor.api_key.service_account.id", "actor.session.user.id"],
  },
  json: [{ items: ["data"], required: ["type", "effective_at", "actor.session|actor.api_key|actor.type"] }],
  open: ({ context, sum }) => ({
    row(row) {
      const type = row.get("type");
      if (type === "") return "an entry without a type";
      const time = parseTime(row.get("time"));
      sum.add({
        tool: "openai-api",
        name: type,
        rule: "saas-action",
        strength: "strong",
        plan: "api",
        ...readPerson(context, row.get("who")),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: type,
      });
      return undefined;
    },
  }),
});
