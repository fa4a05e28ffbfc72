import { isRecord, jsonText, readJsonPath } from "../../../core/discover/exports/json-path.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readAppName } from "../../../core/discover/exports/read-app-name.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { ExportSource, SourceContext } from "../contract.ts";

const aiOperation = /^(?:CopilotInteraction|ConnectedAIAppInteraction|AIAppInteraction|AIInteraction|TeamCopilotInteraction)/i;
const grantOperation = /^(?:Consent to application|Add OAuth2PermissionGrant|Add service principal)/i;

/**
 * Microsoft 365 unified audit (Purview): the portal's CSV, whose AuditData column holds JSON, or JSON records. Names are
 * compared without case. CopilotInteraction is Microsoft's own Copilot; the two AIApp kinds name a third-party app
 * (learn.microsoft.com/purview/audit-copilot, read 2026-11-23). Prompts are not in it and nothing of them is kept.
 */
export const m365Audit: ExportSource = makeRowSource({
  id: "m365-audit",
  title: "Microsoft 365 audit (CSV or JSON)",
  kind: "saas",
  howTo: {
    steps: [
      "In the Purview portal open Audit and search the activities Interacted with Copilot, Connected AI app interaction and AI app interaction",
      "When the search is done press Export, and drop the CSV here",
    ],
    adds: "Who uses Microsoft 365 Copilot in which app and on how many days; third-party AI apps where Purview watches them.",
    needs: "A Microsoft 365 admin with the role Audit Reader",
  },
  fields: {
    operation: ["Operation", "Operations", "operation"],
    time: ["CreationDate", "CreationTime", "createdDateTime"],
    who: ["UserId", "UserIds", "userPrincipalName"],
    data: ["AuditData", "auditData"],
  },
  tables: [
    {
      required: ["AuditData", "Operation|Operations", "CreationDate|CreationTime"],
      known: [
        "RecordId",
        "RecordType",
        "UserId",
        "UserIds",
        "AssociatedAdminUnits",
        "AssociatedAdminUnitsNames",
        "ResultIndex",
        "ResultCount",
        "Identity",
        "IsValid",
        "ObjectState",
      ],
    },
  ],
  json: [
    {
      items: ["value", "records"],
      required: ["Operation", "RecordType|Workload|auditData", "CreationTime|CreationDate|createdDateTime", "UserId|userPrincipalName"],
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const operation = row.get("operation");
      if (!aiOperation.test(operation) && !grantOperation.test(operation))
        return operation === "" ? "a record without an operation" : undefined;
      const data = readData(row.json, row.get("data"));
      if (data === undefined) return "AuditData is no whole JSON";
      const reading = aiOperation.test(operation) ? readInteraction(context, operation, data) : readAppName(context, targetName(data));
      if (reading === null) return undefined;
      const time = parseTime(row.get("time") || jsonText(readJsonPath(data, "CreationTime")));
      const host = jsonText(readJsonPath(data, "CopilotEventData.AppHost"));
      sum.add({
        ...reading,
        ...readPerson(context, row.get("who") || jsonText(readJsonPath(data, "UserId"))),
        ...(time === undefined ? {} : { time }),
        place: row.place,
        excerpt: `${operation}${host === "" ? "" : ` in ${host}`}`,
        ...(host === "" ? {} : { details: { app: host } }),
      });
      return undefined;
    },
  }),
});

type Interaction = ReturnType<typeof readAppName>;

function readInteraction(context: SourceContext, operation: string, data: unknown): Interaction {
  if (/^(?:Connected)?AIApp/i.test(operation)) {
    const app = ["AppIdentity", "CopilotEventData.AppHost", "ApplicationName", "AppName", "AIAppName"]
      .map((path) => jsonText(readJsonPath(data, path)))
      .find((text) => text !== "");
    const name = app?.split(".").at(-1) ?? "";
    return readAppName(context, name) ?? (name === "" ? null : { tool: null, name, rule: "app:unknown", strength: "weak" });
  }
  const hit = context.catalog.find("saas-action", "CopilotInteraction")[0];
  return { tool: hit?.tool ?? "m365-copilot", name: operation, rule: "saas-action", strength: "strong" };
}

function targetName(data: unknown): string {
  const targets = readJsonPath(data, "Target");
  const named: unknown = Array.isArray(targets) ? targets.find((one: unknown) => isRecord(one) && one["Type"] === 1) : undefined;
  return jsonText(readJsonPath(named, "ID")) || jsonText(readJsonPath(data, "ObjectId"));
}

function readData(record: unknown, text: string): unknown {
  const inner = readJsonPath(record, "auditData");
  if (isRecord(inner)) return inner;
  if (text === "") return record ?? {};
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
