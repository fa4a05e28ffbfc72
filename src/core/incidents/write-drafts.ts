import type { Incident } from "./incident.ts";
import type { Severity } from "./measure-severity.ts";
import type { Triage } from "./triage-incident.ts";

export const draftIds = ["vendor-questions", "staff", "customers", "authority", "board"] as const;
export type DraftId = (typeof draftIds)[number];

export interface Draft {
  readonly id: DraftId;
  readonly title: string;
  /** False where the answer does not ask for it: shown, but not offered first. */
  readonly isNeeded: boolean;
  readonly text: string;
}

export interface DraftInput {
  readonly incident: Incident;
  readonly triage: Triage;
  readonly company: string;
  readonly severity: Severity | null;
  /** ISO day. */
  readonly today: string;
}

/** Letters ready to copy and change; nothing is sent. What is not known stands in brackets. Pure. */
export function writeDrafts(input: DraftInput): Draft[] {
  const has = (step: string): boolean => input.triage.steps.some((one) => one.step === step);
  const questions = listQuestions(input.incident);
  return [
    {
      id: "vendor-questions",
      title: "Questions to the vendor",
      isNeeded: has("ask-vendor") && questions.length > 0,
      text: writeQuestions(input, questions),
    },
    { id: "staff", title: "Note to everyone", isNeeded: input.triage.level !== "none", text: writeStaffNote(input) },
    { id: "customers", title: "Note to customers", isNeeded: has("notify-customers"), text: writeCustomerNote(input) },
    {
      id: "authority",
      title: "Notice to the authority",
      isNeeded: has("notify-authority") || input.triage.clocks.length > 0,
      text: writeAuthority(input),
    },
    {
      id: "board",
      title: "Summary for the board",
      isNeeded: input.triage.level === "act" || input.triage.level === "urgent",
      text: writeBoard(input),
    },
  ];
}

/** Only what the record does not say yet. */
function listQuestions({ window, scope, versions, exposed, statements }: Incident): string[] {
  const words = statements.map(({ text }) => text.toLowerCase()).join("\n");
  const isAnswered = (pattern: RegExp): boolean => pattern.test(words);
  const unknown = (value: unknown): boolean => value === null || value === undefined || value === "";
  return [
    ...(unknown(window?.from) || unknown(window?.to) ? ["From when until when was the data or system reachable?"] : []),
    "Was our organisation, our workspace or any account of ours concerned? How was that established?",
    ...(unknown(exposed.customer_content) && !isAnswered(/\bno (?:\w+ ){0,4}(?:content|customer data|files)/)
      ? ["Was content that customers store with you reached? Which kinds?"]
      : []),
    ...(unknown(exposed.credentials) && !isAnswered(/\bno (?:\w+ ){0,6}(?:credentials|keys|tokens|passwords)/)
      ? ["Were keys, tokens or passwords of customers reached? Which have you revoked?"]
      : []),
    ...(exposed.customer_content === true || exposed.other_personal_data === true
      ? ["How many people are concerned, and which categories of their data (Art. 33(3)(a) GDPR)?"]
      : []),
    ...(unknown(scope) ? ["Which products, plans and regions are concerned?"] : []),
    ...(unknown(versions) && isAnswered(/\b(?:version|release|package|extension)\b/)
      ? ["Which versions are affected, and which are safe?"]
      : []),
    ...(isAnswered(/\b(?:fixed|patched|revoked|closed|resolved|removed|remediated)\b/)
      ? []
      : ["Is it contained? Since when, and how do you know?"]),
    ...(isAnswered(/\b(?:root cause|caused by|because of|due to|as a result of)\b/)
      ? []
      : ["What was the cause, and what have you changed so that it does not happen again?"]),
    ...(isAnswered(/\b(?:sub-?processor|provider|supplier|third party)\b/)
      ? ["Which sub-processor was concerned, and what does it hold of ours?"]
      : []),
  ];
}

function nameOf({ product, vendor }: Incident): string {
  return typeof product === "string" && product !== "" ? product : vendor;
}

function writeQuestions({ incident, company }: DraftInput, questions: readonly string[]): string {
  return [
    `Subject: ${incident.title ?? "Security incident"}: questions of a customer`,
    `To the security team of ${incident.vendor},`,
    `we use ${nameOf(incident)}. We have read what you published${incident.statements.length === 0 ? "" : ` (${incident.statements.length} statements on record)`} and need the following to finish our own assessment:`,
    questions.map((question, at) => `${at + 1}. ${question}`).join("\n"),
    "If we process personal data through you, this is also our request for the information of Art. 33(3) GDPR.",
    company,
  ].join("\n\n");
}

/** A note to everybody: what happened, what it means here, what to do and what not. */
function writeStaffNote({ incident, triage }: DraftInput): string {
  const [happened = ""] = triage.sentence.split(/(?<=\.) /);
  const calm = triage.level === "none" || triage.level === "note" || triage.level === "watch";
  return [
    `About ${nameOf(incident)}: ${happened}`,
    calm
      ? "For us nothing changes. Keep working as before; what may go where stays the same."
      : "We are looking at what we had there. Until you hear more, put nothing new into it.",
    calm
      ? "You need not change passwords or delete anything."
      : "If you had pasted passwords, keys or lists of people there, tell us today; nobody is blamed.",
    "If somebody outside asks, send them to us.",
  ].join("\n\n");
}

function writeCustomerNote({ incident, triage, company }: DraftInput): string {
  return [
    `${nameOf(incident)}, a service of ${incident.vendor}, had a security incident: ${triage.sentence.split(/(?<=\.) /)[0] ?? ""}`,
    "Data of yours that we had there: [kinds of data, or: none that we know of].",
    "What we did: [stopped sending, replaced credentials, asked the vendor].",
    "What you need to do: [nothing, or: the one step].",
    `We tell you as soon as we know more. Questions: [name, address].\n${company}`,
  ].join("\n\n");
}

function writeAuthority({ triage, company, severity, today }: DraftInput): string {
  const { sent } = triage.exposure;
  return [
    `Notice under Art. 33 GDPR, ${company}, ${today}`,
    `a) Nature: ${triage.sentence} Categories of data: ${sent.types.length === 0 ? "[to be said]" : sent.types.join(", ")}. People concerned: [number, or: not known yet].`,
    "b) Contact: [data protection officer, address, telephone].",
    `c) Likely consequences: ${severity === null ? "[to be said]" : `severity ${severity.band} (ENISA ${severity.score}: ${severity.terms.map(({ term, value }) => `${term} ${value}`).join(", ")})`}.`,
    `d) Measures: ${triage.steps.map(({ sentence }) => sentence).join(" ")}`,
    "Aware since: [day and hour, with why then]. Reasons for a delay beyond 72 hours: [none].",
  ].join("\n\n");
}

function writeBoard({ incident, triage }: DraftInput): string {
  const { sent, declared, blocked, unknown } = triage.exposure;
  const clocks = triage.clocks.map(({ name, due }) => `${name}${due === null ? "" : `, due ${due}`}`);
  return [
    `${nameOf(incident)}: ${triage.level}. ${triage.sentence}`,
    `Sent: ${sent.flows} flows. Declared without measurement: ${declared.uses} uses. Blocked: ${blocked.flows} flows. Not known: ${unknown.length === 0 ? "nothing" : unknown.join(" ")}`,
    `We do: ${triage.steps.map(({ sentence }) => sentence).join(" ")}`,
    `We do not: ${triage.notNeeded
      .slice(0, 4)
      .map(({ why }) => why)
      .join(" ")}`,
    `Clocks: ${clocks.length === 0 ? `none runs. ${triage.notStarted[0]?.why ?? ""}` : clocks.join("; ")}`,
  ].join("\n\n");
}
