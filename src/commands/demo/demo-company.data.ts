import type { CompanyRules } from "../../core/model/company-rules.ts";
import type { FlowRow, IncidentRow } from "../../storage/collections.ts";

/** A made-up agency of 30. Nobody in it exists; its domain is reserved for examples (RFC 2606). */
export const demoCompany: CompanyRules["company"] = {
  name: "Larkspur & Sons (made up)",
  domains: ["example.com"],
  timeZone: "Europe/London",
};

/** What its owner would have said before looking. */
export const demoBelieved = ["chatgpt", "slack-ai"] as const;

/** Its files, in the order in which somebody would drop them. Below `docs/examples/agency`. */
export const demoFiles = [
  "people.csv",
  "slack-audit.json",
  "card-amex-fern.csv",
  "card-mercury-lena.csv",
  "card-wise-sven.csv",
  "survey-answers.csv",
] as const;

/** A copy of one engineer's home folders, read as if it were the machine. */
export const demoMachine = { folder: "laptop-dag", system: "macos" } as const;

/** Agreements that came with products bought for something else; nothing is approved yet. */
export const demoTools: CompanyRules["tools"] = {
  "slack-ai": {
    plans: { team: { standing: "under-review", review: "2026-04-15", agreement: { from: "2025-06-01", until: "2027-05-31" } } },
  },
  figma: { plans: { team: { standing: "unknown", agreement: { from: "2025-04-01", until: "2027-03-31" } } } },
};

export const demoPurposes: CompanyRules["purposes"] = {
  "first-drafts": { label: "First drafts of texts", needs: ["email"], tools: ["chatgpt"] },
  "meeting-summaries": { label: "Summaries of channels and calls", tools: ["slack-ai"] },
  "client-contracts": { label: "Reading client contracts", never: true, why: "our clients' contracts forbid it" },
};

type FlowSeed = Omit<FlowRow, "id" | "at" | "policyVersion" | "types"> & { readonly counts: Readonly<Record<string, number>> };

const nothingFound = { class: "unmarked", basis: "nothing-found", base: "unmarked", fixed: [], counts: {} } as const;

/** What a working day sends; the rarer, the further down. Nothing was switched to hold yet; tables of people are held all the same. */
export const demoFlows: readonly FlowSeed[] = [
  {
    ...nothingFound,
    ...{ point: "browser", tool: "chatgpt", vendor: "openai", plan: "personal", account: "personal", team: "Client work" },
    ...{ bytes: 640, decision: "ask", mode: "watch", action: "sent" },
  },
  {
    ...{ point: "browser", tool: "chatgpt", vendor: "openai", plan: "personal", account: "personal", team: "Design" },
    ...{ class: "internal", basis: "findings", base: "public", fixed: [], counts: { email: 2, phone: 1 } },
    ...{ bytes: 1180, decision: "redact", mode: "watch", action: "sent" },
  },
  {
    ...{ point: "browser", tool: "chatgpt", vendor: "openai", plan: "personal", account: "personal", team: "Content" },
    ...{ class: "restricted", basis: "findings", base: "unmarked", fixed: ["people-list"], counts: { "people-list": 1, email: 48 } },
    ...{ bytes: 9300, decision: "block", mode: "hold", action: "held" },
  },
  {
    ...nothingFound,
    ...{ point: "browser", tool: "slack-ai", vendor: "slack", plan: "team", account: "company", team: "Client work" },
    ...{ bytes: 2200, decision: "ask", mode: "watch", action: "sent" },
  },
  {
    ...{ point: "browser", tool: "figma", vendor: "figma", plan: "team", account: "company", team: "Design" },
    ...{ class: "public", basis: "declared", base: "public", fixed: [], counts: {} },
    ...{ bytes: 410, decision: "allow", mode: "watch", action: "sent" },
  },
  {
    ...{ point: "vscode-copilot", tool: "github-copilot", vendor: "github", plan: "personal", account: "unknown", team: "Tech" },
    ...{ class: "internal", basis: "findings", base: "unmarked", fixed: ["source-code"], counts: { "source-code": 1 } },
    ...{ bytes: 5400, decision: "block", mode: "watch", action: "sent" },
  },
];

/**
 * The incident of 31 March 2026, as public reports tell it (innovativeprospects.com, "Claude Code source leak postmortem",
 * and codeatelier.tech, "Claude Code leak: build pipeline security"; both read 2026-11-23). It really happened.
 */
export const demoIncident: IncidentRow = {
  id: "claude-code-source-map-2026",
  vendor: "Anthropic",
  product: "Claude Code",
  title: "Source map shipped in npm release 2.1.88",
  kind: "source-code-disclosure",
  at: "2026-03-31T12:00:00.000Z",
  statements: [
    {
      date: "2026-03-31",
      text: "Release 2.1.88 of the package held a 59.8 MB source map with about 512,000 lines in nearly 1,900 files; it stayed public for about a day.",
    },
    {
      date: "2026-03-31",
      text: "The vendor told the press that it was a packaging error and that no sensitive customer data or credentials were involved.",
    },
  ],
  exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
  source: [
    "https://innovativeprospects.com/articles/claude-code-source-leak-postmortem",
    "https://www.codeatelier.tech/blog/claude-code-leak-build-pipeline-security",
  ],
};
