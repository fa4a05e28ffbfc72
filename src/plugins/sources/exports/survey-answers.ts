import { canonicalName } from "../../../core/catalog/canonical-name.ts";
import { parseTime } from "../../../core/discover/exports/parse-time.ts";
import { readPerson } from "../../../core/discover/exports/read-person.ts";
import { makeRowSource } from "../../../core/discover/exports/row-source.ts";
import type { PlanKind } from "../../../core/model/plan.ts";
import type { ExportSource, SourceContext } from "../contract.ts";

/** The question for the tools, in our own export, in forms people make, in four languages. */
const toolQuestion = {
  called: "a question for the AI tools",
  form: /^(?:(?:which|what|list|name|please list|welche|quels?|qu[eé]).*\b(?:tools?|assistants?|apps?|products?|chatbots?|ki|outils?|werkzeuge?|herramientas)\b.*|(?:other )?(?:ai |ki-|ia )?tools?(?: name| used)?|ai tools?.*|ki-(?:tools?|werkzeuge).*|answers?)$/,
};
const whoColumns = [
  "E-mail",
  "Email",
  "Email Address",
  "E-Mail-Adresse",
  "Username",
  "Person",
  "Name",
  "Your name",
  "Your e-mail",
  "Respondent",
  "Who",
];
const none = /^(?:none|no|nothing|n\/?a|-|keine?|aucun)$/i;

/** Survey answers: our own export, or a form's answers as CSV or JSON. One row per person with one or several tools. */
export const surveyAnswers: ExportSource = makeRowSource({
  id: "survey-answers",
  title: "survey answers (CSV or JSON)",
  kind: "people",
  howTo: {
    steps: [
      "Send the survey from the page Discover, or ask with any form: who, which AI tools, whose account, how often, what for",
      "Export the answers as CSV and drop the file here",
    ],
    adds: "What no log shows: tools on the phone, inside other products, or paid from one's own pocket.",
  },
  fields: {
    who: [...whoColumns, "person", "email", "name"],
    tools: ["tool", "tools", toolQuestion],
    account: ["account", { called: "whose account", form: /^(?:(?:whose|which|what).*account|account type|.*konto).*$/ }],
    plan: ["Plan", "plan"],
    often: ["frequency", { called: "how often", form: /^(?:how often|wie oft).*/ }],
    purpose: ["purpose", "Use case", { called: "what for", form: /^(?:what (?:do you use .*)?for|wofür).*/ }],
    team: ["Team", "Department", "Your team", "team"],
    date: [
      "Timestamp",
      "Date",
      "Zeitstempel",
      "Submitted at",
      "Submit Date",
      "Completion time",
      "date",
      "submittedAt",
      "answeredAt",
      "Start time",
    ],
  },
  tables: [
    {
      required: [toolQuestion, [...whoColumns, "Timestamp", "Zeitstempel", "Team", "Account", "Frequency"].join("|")],
      ceiling: 0.85,
      never: ["Merchant", "Amount", "App ID", "Host", "URL", "Domain"],
    },
  ],
  json: [
    {
      items: ["answers", "responses"],
      required: ["tool|tools", "person|email|name|team"],
      ceiling: 0.85,
      where: { called: "answers to a survey", holds: isAnswer },
    },
  ],
  open: ({ context, sum }) => ({
    row(row) {
      const answered = row
        .all("tools")
        .flatMap(splitTools)
        .filter((tool) => !none.test(tool));
      const time = parseTime(row.get("date"));
      const { person, account } = readPerson(context, row.get("who"));
      const stated = readAccount(row.get("account"), row.get("plan"), account);
      const details = Object.fromEntries(
        [
          ["frequency", row.get("often")],
          ["purpose", row.get("purpose")],
        ].filter(([, text]) => text !== ""),
      );
      const team = row.get("team");
      for (const name of new Set(answered)) {
        sum.add({
          ...readAnswer(context, name),
          ...stated,
          ...(person === undefined ? {} : { person }),
          ...(team === "" ? {} : { team }),
          ...(time === undefined ? {} : { time }),
          place: row.place,
          excerpt: `answered: ${name}${row.get("often") === "" ? "" : `, ${row.get("often")}`}`,
          details,
        });
      }
      return undefined;
    },
  }),
});

function isAnswer(record: unknown): boolean {
  return typeof record === "object" && record !== null && !("sightings" in record) && !("host" in record) && !("amount" in record);
}

/** Forms join several answers with commas, semicolons or lines; `and` joins two. */
function splitTools(text: string): string[] {
  return text
    .split(/[;,\n|•]|\s+(?:and|und|et|&)\s+/)
    .map((part) => part.replace(/\s*\([^)]*\)\s*$/, "").trim())
    .filter((part) => part !== "" && part.length <= 80);
}

/** In an answer to "which AI tools" a plain word means the tool. */
function readAnswer(
  { catalog }: SourceContext,
  name: string,
): { tool: string | null; name: string; rule: string; strength: "strong" | "weak" } {
  const found = catalog.names(name)[0] ?? catalog.names(`${canonicalName(name)} ai`)[0];
  return found === undefined
    ? { tool: null, name, rule: "survey:unknown", strength: "weak" }
    : { tool: found.tool, name, rule: "survey", strength: "strong" };
}

function readAccount(
  account: string,
  plan: string,
  seen: { kind: "company" | "personal" | "unknown"; domain?: string } | undefined,
): { plan?: PlanKind; account?: { kind: "company" | "personal" } } {
  const text = `${account} ${plan}`.toLowerCase();
  if (/personal|private|own|free|privat|eigen|perso/.test(text)) return { plan: "personal", account: { kind: "personal" } };
  const isCompany = /company|work|business|team|firma|dienst|enterprise|professional|entreprise/.test(text);
  const kind: PlanKind | undefined = /enterprise/.test(text) ? "enterprise" : /team|business/.test(plan.toLowerCase()) ? "team" : undefined;
  if (!isCompany) return {};
  return {
    ...(kind === undefined ? {} : { plan: kind }),
    account: { kind: "company", ...(seen?.kind === "company" && seen.domain !== undefined ? { domain: seen.domain } : {}) },
  };
}
