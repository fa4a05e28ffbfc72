import { z } from "zod";
import { judgeHandling } from "../../core/vetting/judge-handling.ts";
import { addMonths } from "../../core/vetting/add-months.ts";
import { type Advisory, readAdvisories } from "../../core/vetting/read-advisories.ts";
import { readSecurityTxt } from "../../core/vetting/read-security-txt.ts";
import { readStatusPage, type StatusPage } from "../../core/vetting/read-status-page.ts";
import { readSubProcessors, type SubProcessor } from "../../core/vetting/read-sub-processors.ts";
import { evidenceGrades, saidStates, type VettingFact } from "../../core/vetting/vetting-fact.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";

/** What a file turned out to be. `document` is anything else: it is kept as evidence and facts are proposed from it. */
export type FactsFile =
  | { readonly kind: "security-txt" | "status-page" | "facts"; readonly facts: readonly VettingFact[]; readonly notes: readonly string[] }
  | { readonly kind: "sub-processors"; readonly rows: readonly SubProcessor[] }
  | { readonly kind: "advisories"; readonly advisories: readonly Advisory[] }
  | { readonly kind: "document" };

/** Whose facts they are, and when and from where they were read. */
export interface FactsFrame {
  readonly vendor: string;
  readonly tool: string;
  readonly plan: string;
  readonly source: string;
  readonly by: string;
  /** ISO time. */
  readonly now: string;
}

const factSchema = z.object({
  basic: z.string().optional(),
  id: z.string().optional(),
  state: z.enum(saidStates),
  value: z.string().default(""),
  source: z.string().default(""),
  grade: z.enum(evidenceGrades).default("vendor-statement"),
  seen: z.string().default(""),
  expires: z.string().default(""),
  plan: z.string().optional(),
});

/** Says what a text is by its content and reads it: JSON of four forms, a security.txt, a page with a table of sub-processors. */
export function readFactsFile(text: string, frame: FactsFrame): FactsFile {
  const json = parseJson(text);
  if (json !== undefined) return readJson(json, frame) ?? { kind: "document" };
  if (
    /^(?:\uFEFF|#.*\n|\s)*(?:-----BEGIN PGP SIGNED|(?:Contact|Expires|Policy|Canonical|Encryption|Acknowledgments|Preferred-Languages|Hiring):)/i.test(
      text.slice(0, 8000),
    ) &&
    !/<html/i.test(text.slice(0, 2000))
  )
    return readSecurity(text, frame);
  const rows = /sub-?\s?processor|unterauftrag/i.test(text.slice(0, 400_000)) ? readSubProcessors(text) : [];
  return rows.length >= 1 ? { kind: "sub-processors", rows } : { kind: "document" };
}

function readJson(value: unknown, frame: FactsFrame): FactsFile | undefined {
  const status = readStatusPage(value);
  if (status !== null) return { kind: "status-page", ...statusFacts(status, frame) };
  const advisories = readAdvisories(value);
  if (advisories !== null) return { kind: "advisories", advisories };
  const list = z.union([z.array(factSchema), z.object({ basics: z.array(z.looseObject({ state: z.string() })) })]).safeParse(value);
  if (!list.success) return undefined;
  const rows = Array.isArray(list.data) ? list.data : list.data.basics.flatMap((row) => factSchema.safeParse(row).data ?? []);
  const facts = rows.flatMap((row) => {
    const basic = row.basic ?? row.id ?? "";
    const known = basicsById.get(basic);
    if (known === undefined) return [];
    const seen = row.seen === "" ? frame.now.slice(0, 10) : row.seen;
    const expires = row.expires === "" ? addMonths(seen, known.months) : row.expires;
    const source = row.source === "" ? frame.source : row.source;
    return [makeFact(frame, basic, { ...row, seen, expires, source, plan: row.plan ?? (known.isByPlan === true ? frame.plan : "") })];
  });
  return facts.length === 0 ? undefined : { kind: "facts", facts, notes: [] };
}

function readSecurity(text: string, frame: FactsFrame): FactsFile {
  const read = readSecurityTxt(text, frame.now);
  const seen = frame.now.slice(0, 10);
  const until = read.expires === null ? addMonths(seen, 12) : read.expires.slice(0, 10);
  const facts: VettingFact[] = [];
  const [contact] = read.contacts;
  const policy = read.policies[0] ?? contact;
  const what = { seen, grade: "vendor-statement" as const, source: frame.source };
  if (read.isValid) facts.push(makeFact(frame, "security-txt", { ...what, state: "met", value: `valid until ${until}`, expires: until }));
  else if (read.faults.length > 0 && !read.faults.some((fault) => fault.startsWith("no field")))
    facts.push(makeFact(frame, "security-txt", { ...what, state: "not-met", value: read.faults.join("; "), expires: addMonths(seen, 12) }));
  // A contact that can be used counts even where the file has another fault: half of the best-known vendors have none at all.
  if (policy !== undefined)
    facts.push(makeFact(frame, "security-policy", { ...what, state: "met", value: policy, expires: addMonths(seen, 12) }));
  return { kind: "security-txt", facts, notes: read.faults };
}

function statusFacts(status: StatusPage, frame: FactsFrame): { facts: VettingFact[]; notes: string[] } {
  const seen = frame.now.slice(0, 10);
  const base = { seen, grade: "vendor-statement" as const, source: status.url === "" ? frame.source : status.url };
  const facts = [
    makeFact(frame, "status-page", {
      ...base,
      state: "met",
      value: status.url === "" ? status.name : status.url,
      expires: addMonths(seen, 12),
    }),
  ];
  const handling = judgeHandling(status.incidents);
  if (handling.isResponsive !== null)
    facts.push(
      makeFact(frame, "incident-response", {
        ...base,
        state: handling.isResponsive ? "met" : "not-met",
        value: handling.sentence,
        expires: addMonths(seen, 24),
      }),
    );
  return { facts, notes: [`now: ${status.indicator}`, handling.sentence] };
}

type Said = Pick<VettingFact, "state" | "value" | "source" | "grade" | "seen" | "expires"> & { readonly plan?: string | undefined };

function makeFact(frame: FactsFrame, basic: string, said: Said): VettingFact {
  const { state, value, source, grade, seen, expires, plan } = said;
  return {
    vendor: frame.vendor,
    tool: frame.tool,
    plan: plan ?? "",
    basic,
    state,
    value,
    source,
    grade,
    seen,
    expires,
    by: frame.by,
    evidence: "",
    passage: "",
  };
}

function parseJson(text: string): unknown {
  if (!/^[\uFEFF\s]*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}
