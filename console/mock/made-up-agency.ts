import type { LoadLine } from "../../src/core/model/decision.ts";
import type { RegisterRow } from "../../src/core/model/register-row.ts";
import type { Sighting } from "../../src/core/model/sighting.ts";
import type { CoverageRow, DiscoveredUse, RegisterEntry } from "../src/api/types.ts";

const sight = (part: Partial<Sighting>): Sighting => ({
  source: "card-statement",
  kind: "expense",
  tool: "chatgpt",
  name: "OPENAI *CHATGPT",
  place: "card.csv row 14",
  excerpt: "OPENAI *CHATGPT SUBSCR  20.00 USD",
  rule: "merchant",
  strength: "weak",
  count: 1,
  from: "2026-03-02",
  to: "2026-03-02",
  ...part,
});
const base: RegisterRow = {
  id: "",
  tool: "",
  name: "",
  vendor: "",
  plan: "unknown",
  team: "",
  account: { kind: "unknown" },
  people: null,
  activeDays: null,
  dataTypes: [],
  purpose: "",
  standing: "unknown",
  owner: "",
  review: "",
  firstSeen: null,
  lastSeen: null,
  strength: "strong",
  sightings: [],
  note: "",
};
const use = (part: Partial<RegisterRow>): RegisterRow => ({
  ...base,
  id: `${part.tool}/${part.plan ?? "unknown"}/${part.team ?? ""}${part.account?.kind === "personal" ? "/personal" : ""}`,
  ...part,
});

export const agencyRows: readonly RegisterRow[] = [
  use({
    tool: "chatgpt",
    name: "ChatGPT",
    vendor: "OpenAI",
    plan: "personal",
    team: "Design",
    account: { kind: "personal" },
    people: 3,
    activeDays: 19,
    firstSeen: "2026-03-02",
    lastSeen: "2026-11-20",
    dataTypes: ["customer-email"],
    purpose: "Drafts for clients",
  }),
  use({
    tool: "chatgpt",
    name: "ChatGPT",
    vendor: "OpenAI",
    plan: "team",
    team: "Strategy",
    account: { kind: "company" },
    people: 8,
    activeDays: 24,
    standing: "approved",
    owner: "ana@example.com",
    review: "2026-12-01",
    firstSeen: "2026-01-10",
    lastSeen: "2026-11-23",
    dataTypes: ["email", "source-code"],
  }),
  use({
    tool: "slack-ai",
    name: "Slack AI",
    vendor: "Slack (Salesforce)",
    plan: "enterprise",
    account: { kind: "company" },
    people: 22,
    activeDays: 28,
    firstSeen: "2026-05-11",
    lastSeen: "2026-11-23",
    standing: "under-review",
  }),
  use({
    tool: "figma",
    name: "Figma AI",
    vendor: "Figma",
    plan: "team",
    team: "Design",
    account: { kind: "company" },
    people: 6,
    strength: "declared",
    firstSeen: "2026-11-24",
    lastSeen: "2026-11-24",
  }),
  use({
    tool: "github-copilot",
    name: "GitHub Copilot",
    vendor: "GitHub (Microsoft)",
    plan: "personal",
    team: "Web",
    account: { kind: "personal" },
    people: 1,
    activeDays: 12,
    strength: "weak",
    firstSeen: "2026-10-02",
    lastSeen: "2026-11-12",
    standing: "not-allowed",
    dataTypes: ["source-code"],
  }),
  use({
    tool: "deepl",
    name: "DeepL",
    vendor: "DeepL",
    plan: "team",
    account: { kind: "company" },
    people: 11,
    activeDays: 17,
    standing: "approved",
    owner: "tom@example.com",
    review: "2027-02-01",
    firstSeen: "2025-11-02",
    lastSeen: "2026-11-19",
  }),
];

/** A line that only the mock draws: by standing. */
export function mockLine(row: RegisterRow): LoadLine {
  const carries = row.standing === "approved" ? "internal" : row.standing === "not-allowed" ? null : "public";
  const would = carries === "public" ? "internal" : null;
  return {
    tool: row.tool,
    plan: row.plan,
    account: row.account.kind,
    carries,
    wouldCarry: would,
    raisedBy: would ? `approve ${row.name} on the ${row.plan} plan` : null,
    because: `Standing is ${row.standing}.`,
  };
}

export const agencyUses: readonly DiscoveredUse[] = agencyRows.map((row, index) => ({
  row,
  line: mockLine(row),
  evidenceSentence:
    [
      "Three charges of 20 USD on three cards, 2 to 4 March.",
      "Company workspace in the SSO log, 8 people.",
      "9 audit actions of Slack AI by 22 people since 11 May.",
      "The admin page of Figma was looked at on 24 November: in use.",
      "An editor extension on one laptop, no seat in the company's licence.",
      "Known from your list and 11 sign-ins.",
    ][index] ?? "",
  sightings: [sight({ tool: row.tool }), sight({ tool: row.tool, place: "card.csv row 31", person: "m.k" })],
  suggestion:
    index === 0
      ? { id: "move", label: "Move 3 people to Business", effect: "Business would carry internal data" }
      : index === 2
        ? { id: "public", label: "Public data only", effect: "Slack AI stays, with public data" }
        : null,
  isBelieved: index === 1 || index === 5,
}));

const missing = (source: string, title: string, kind: CoverageRow["kind"], adds: string, steps: readonly string[]): CoverageRow => ({
  source,
  title,
  kind,
  status: "absent",
  items: 0,
  from: null,
  to: null,
  adds,
  steps,
  needs: null,
});
export const agencyCoverage: readonly CoverageRow[] = [
  { ...missing("slack-audit", "Slack audit log", "saas", "who uses Slack's AI", []), status: "read", items: 214 },
  { ...missing("card-statement", "Card statements", "expense", "private and team subscriptions", []), status: "read", items: 96 },
  missing("google-oauth", "Google sign-ins to other apps", "identity", "adds AI apps people signed in to with a work account", [
    "Open admin.google.com as an administrator",
    "Reporting → Audit → OAuth log events → Download CSV",
    "Drop the file here",
  ]),
  missing("dns-log", "DNS log", "network", "adds tools used in the browser, without names", [
    "Export the query log of Pi-hole or dnsmasq",
    "Drop the file here",
  ]),
  {
    ...missing("repository", "Repositories", "repository", "adds SDKs, agents and model hosts in code", [
      "Press Look at folders",
      "Name the folder that holds your clones",
    ]),
    status: "silent",
  },
];

/** A long register for the speed of the table. */
export function manyRows(count: number): readonly RegisterEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const row = agencyRows[index % agencyRows.length] ?? base;
    const made = {
      ...row,
      id: `${row.id}/${index}`,
      team: `Team ${index % 40}`,
      note: index % 7 === 0 ? "Wird für Angebote an Bestandskunden benutzt, Freigabe durch die Geschäftsführung steht aus" : "",
      name: index === 9 ? "An AI tool whose name is exactly sixty characters long, truly" : row.name,
    };
    return { ...made, line: mockLine(made), comments: index % 11 === 0 ? 2 : 0 };
  });
}
