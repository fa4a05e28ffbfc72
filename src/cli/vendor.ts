import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { type PlanKind, planKinds } from "../core/model/plan.ts";
import { saidStates } from "../core/vetting/vetting-fact.ts";
import type { FactsImported } from "../commands/vetting/import-facts.ts";
import type { VendorPage } from "../commands/vetting/show-vendor.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { readFileBytes } from "./read-file-bytes.ts";

const options = {
  json: { type: "boolean" },
  vendor: { type: "string" },
  tool: { type: "string" },
  plan: { type: "string" },
  site: { type: "string" },
  set: { type: "string", multiple: true },
  source: { type: "string" },
  grade: { type: "string" },
  seen: { type: "string" },
  expires: { type: "string" },
  "fail-on": { type: "string" },
  purpose: { type: "string" },
  to: { type: "string" },
  days: { type: "string" },
  out: { type: "string" },
  accept: { type: "string", multiple: true },
  as: { type: "string" },
} as const;
type Values = ReturnType<typeof parse>["values"];

/** `plimsoll vendor`: what is known of a vendor's security basics, what it is fit for and what is missing. */
export const vendor: CliWord = {
  name: "vendor",
  summary: "says which basics of a vendor are met, what it is fit for and what is missing",
  help: `plimsoll vendor list|show VENDOR|assess VENDOR|facts import FILE…|compare A B [--json]

  list                    vendors whose tools are in the register, and dates that are due
  show VENDOR             basics with source, grade and age; a tool's name works too
      --tool T --plan P   for one tool and plan
  assess VENDOR           what to open and to tick; keeps what you say:
      --set BASIC=STATE   met, not-met or not-applicable; BASIC=STATE:VALUE adds what was seen
      --source, --grade, --seen DAY, --expires DAY, --site example.com
      --fail-on CLASS     exit 1 when the vendor is not fit for this class
  facts import FILE…      security.txt, status JSON, a list of sub-processors, KEV, OSV, GHSA,
      --vendor V          facts as JSON; other documents are kept as evidence and facts proposed
      --accept BASIC      accepts what the document proposes for this basic
  compare A B             two vendors side by side (--purpose P)
  questions VENDOR        a questionnaire as a workbook: --out FILE, --to WHOM, --days N
  answers FILE            takes a workbook that came back; --as NAME
  needs                   which basics each class needs; --set CLASS=BASIC,BASIC changes it

Makes no network connection.

Example: plimsoll vendor show chatgpt --plan team --json`,
  changesStore: ([verb, ...rest]) =>
    verb === "facts" || verb === "questions" || verb === "answers" || rest.some((each) => each.startsWith("--set")),
  async run(args, surroundings) {
    const { values, positionals } = parse(args);
    const [verb = "list", ...names] = positionals;
    const run = verbs[verb];
    if (run === undefined)
      throw new PlimsollError("bad-input", `expected ${Object.keys(verbs).join(", ")}, met "${verb}"; run \`plimsoll vendor --help\``);
    return run(names, values, surroundings);
  },
};

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

type Verb = (names: readonly string[], values: Values, surroundings: Surroundings) => Promise<number>;

const verbs: Readonly<Record<string, Verb>> = {
  list: listAll,
  show,
  assess,
  facts: importAll,
  compare,
  questions: async (names, values, surroundings) => (await import("./vendor-questions.ts")).writeQuestions(names, values, surroundings),
  answers: async (names, values, surroundings) => (await import("./vendor-questions.ts")).readAnswers(names, values, surroundings),
  needs,
};

async function listAll(_names: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const { listVendors } = await import("../commands/vetting/list-vendors.ts");
  const answer = await listVendors(await openWorkspace(surroundings));
  if (values.json === true) return print(surroundings, answer);
  for (const { name, verdict, sentence } of answer.rows)
    surroundings.stdout.write(`${name.padEnd(24)} ${verdict.padEnd(10)} ${sentence}\n`);
  for (const { at, text } of answer.dates) surroundings.stdout.write(`${at}  ${text}\n`);
  if (answer.rows.length === 0) surroundings.stdout.write("No vendor in the register yet. `plimsoll vendor show NAME` looks at any.\n");
  return 0;
}

async function readPage(name: string | undefined, values: Values, surroundings: Surroundings): Promise<VendorPage> {
  const { showVendor } = await import("../commands/vetting/show-vendor.ts");
  const plan = readPlan(values.plan);
  return showVendor(await openWorkspace(surroundings), {
    vendor: needName(name),
    ...(values.tool === undefined ? {} : { tool: values.tool }),
    ...(plan === undefined ? {} : { plan }),
  });
}

async function show(names: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const page = await readPage(names[0] ?? values.vendor, values, surroundings);
  if (values.json === true) return print(surroundings, page);
  sayPage(page, surroundings);
  return 0;
}

function sayPage(page: VendorPage, { stdout }: Surroundings): void {
  const what = [page.name, page.tool, page.plan].filter((part) => part !== "").join(", ");
  stdout.write(`${what}: ${page.sentence}\n`);
  if (page.line !== null) stdout.write(`May carry now: ${page.loadLine ?? "nothing"}. ${page.line.because}\n`);
  for (const basic of page.basics) {
    const about =
      basic.state === "not-known"
        ? "not looked yet"
        : `${basic.value} (${basic.grade}, seen ${basic.seen || "on no day"}${basic.expires === "" ? "" : `, until ${basic.expires}`})`;
    stdout.write(`  ${basic.isHeadline ? "*" : " "} ${basic.label.padEnd(46)} ${basic.state.padEnd(14)} ${about}\n`);
  }
  stdout.write(
    page.review.why === "never looked at"
      ? `Never looked at: plimsoll vendor assess "${page.name}" takes about five minutes${page.review.isDue ? " and is due" : ""}.\n`
      : `Look again on ${page.review.at}: ${page.review.why}.\n`,
  );
}

async function assess(names: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const name = needName(names[0] ?? values.vendor);
  const ticked = (values.set ?? []).map((each) => readTick(each, values));
  if (ticked.length > 0) {
    const { assessVendor } = await import("../commands/vetting/assess-vendor.ts");
    const plan = readPlan(values.plan);
    await assessVendor(await openWorkspace(surroundings), { vendor: name, tool: values.tool, plan, site: values.site, ticked });
  }
  const page = await readPage(name, values, surroundings);
  if (values.json === true) print(surroundings, page);
  else sayAssessment(page, surroundings);
  return isFit(page, values["fail-on"]) ? 0 : 1;
}

function isFit(page: VendorPage, wanted: string | undefined): boolean {
  const order = ["public", "internal", "restricted"];
  if (wanted === undefined) return true;
  if (!order.includes(wanted))
    throw new PlimsollError("bad-input", `expected public, internal or restricted after --fail-on, met "${wanted}"; name one`);
  return (
    order.indexOf(page.verdict) >= order.indexOf(wanted) && !page.missing.some((one) => order.indexOf(one.class) <= order.indexOf(wanted))
  );
}

function sayAssessment(page: VendorPage, surroundings: Surroundings): void {
  sayPage(page, surroundings);
  const open = page.basics.filter(({ state, isBonus }) => !isBonus && (state === "not-known" || state === "expired"));
  if (open.length === 0) return;
  surroundings.stdout.write("\nNot looked yet, about 5 minutes. Open, tick, and say it with --set BASIC=met:\n");
  for (const { id, tick, leads } of open) {
    surroundings.stdout.write(`  ${id}: ${tick}\n`);
    for (const { url, title, why } of leads.slice(0, 2))
      surroundings.stdout.write(`      ${url || title}${why === "" ? "" : ` (${why})`}\n`);
  }
}

function readTick(text: string, values: Values) {
  const [, basic = "", written = "", value] = /^([a-z-]+)=([a-z-]+)(?::(.*))?$/s.exec(text) ?? [];
  const state = saidStates.find((each) => each === written);
  if (state === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected BASIC=${saidStates.join("|")} after --set, met "${text}"; see \`plimsoll vendor assess NAME\``,
    );
  return { basic, state, value, source: values.source, grade: readGrade(values.grade), seen: values.seen, expires: values.expires };
}

const gradeNames = ["report-read", "certificate-seen", "vendor-statement", "key-word", "third-party-list", "none"] as const;

function readGrade(text: string | undefined) {
  if (text === undefined) return undefined;
  const grade = gradeNames.find((each) => each === text);
  if (grade === undefined)
    throw new PlimsollError("bad-input", `expected ${gradeNames.join(", ")} after --grade, met "${text}"; name one of them`);
  return grade;
}

async function importAll([verb, ...files]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  if (verb !== "import" || files.length === 0)
    throw new PlimsollError("bad-input", `expected "facts import FILE", met "facts ${verb ?? ""}"; run \`plimsoll vendor --help\``);
  const [{ importFacts }, { acceptProposals }, { openDocumentReader }] = await Promise.all([
    import("../commands/vetting/import-facts.ts"),
    import("../commands/vetting/accept-proposals.ts"),
    import("../reading/documents/open-document-reader.ts"),
  ]);
  const workspace = await openWorkspace(surroundings);
  const reader = openDocumentReader();
  try {
    for (const name of files) {
      const bytes = await readFileBytes(name, surroundings);
      const plan = readPlan(values.plan);
      const read = await importFacts(workspace, surroundings.home, reader, {
        name,
        bytes,
        vendor: values.vendor ?? "",
        tool: values.tool,
        plan,
      });
      const wanted = (values.accept ?? []).map((basic) => ({ basic }));
      const accepted =
        read.kind === "document" && wanted.length > 0 ? await acceptProposals(workspace, read.evidence.id, wanted, plan) : undefined;
      const { undo: _undo, ...shown } = read;
      if (values.json === true) print(surroundings, { file: name, ...shown, ...(accepted === undefined ? {} : { facts: accepted.facts }) });
      else sayImport(name, read, accepted?.facts.length ?? 0, surroundings);
    }
  } finally {
    await reader.close();
  }
  return 0;
}

function sayImport(name: string, read: FactsImported, accepted: number, { stdout }: Surroundings): void {
  if (read.kind === "sub-processors") {
    const { list, changes, isFirst } = read;
    stdout.write(
      `${name}: ${list.rows.length} sub-processors${isFirst ? "" : `, ${changes.added.length} added, ${changes.removed.length} removed`}.\n`,
    );
    for (const one of isFirst ? [] : changes.added) stdout.write(`  new      ${one.name}  ${one.purpose}  ${one.country}\n`);
    for (const one of changes.removed) stdout.write(`  gone     ${one.name}\n`);
    if (list.objectUntil !== "") stdout.write(`  Object until ${list.objectUntil}.\n`);
  } else if (read.kind === "advisories") {
    stdout.write(`${name}: ${read.kept.length} of ${read.read} entries are about tools of the catalogue.\n`);
    for (const row of read.kept) stdout.write(`  ${row.advisory}  ${row.tool}  ${row.title}${row.isExploited ? "  attacks known" : ""}\n`);
  } else if (read.kind === "document") {
    stdout.write(`${name}: kept as evidence (${read.evidence.sort}); ${read.proposals.length} facts proposed, ${accepted} accepted.\n`);
    for (const one of read.proposals)
      stdout.write(`  ${one.basic}=${one.state}  "${one.passage.slice(0, 140)}"${one.check === "" ? "" : `  ${one.check}`}\n`);
    for (const why of read.unread) stdout.write(`  not read: ${why}\n`);
  } else {
    stdout.write(`${name}: ${read.kind}, ${read.facts.length} facts kept.\n`);
    for (const fact of read.facts) stdout.write(`  ${fact.basic}=${fact.state}  ${fact.value}\n`);
    for (const note of read.notes) stdout.write(`  ${note}\n`);
  }
}

async function compare(names: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const { compareTwo } = await import("../commands/vetting/compare-two.ts");
  const plan = readPlan(values.plan);
  const asked = (name: string | undefined) => ({ vendor: needName(name), ...(plan === undefined ? {} : { plan }) });
  const answer = await compareTwo(await openWorkspace(surroundings), asked(names[0]), asked(names[1]), values.purpose);
  if (values.json === true) return print(surroundings, answer);
  surroundings.stdout.write(`${answer.sentence}\n`);
  for (const { label, a, b } of answer.rows) surroundings.stdout.write(`  ${label.padEnd(46)} ${a.padEnd(15)} ${b}\n`);
  return 0;
}

async function needs(_names: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const { readNeedsTable, setNeeds } = await import("../commands/vetting/set-needs.ts");
  const workspace = await openWorkspace(surroundings);
  const table = await readNeedsTable(workspace);
  const changes = (values.set ?? []).map((each) => {
    const [name = "", ids = ""] = each.split("=");
    return [name, ids.split(",").flatMap((id) => id.trim() || [])] as const;
  });
  const shown = changes.length === 0 ? table : (await setNeeds(workspace, { ...table, ...Object.fromEntries(changes) })).needs;
  if (values.json === true) return print(surroundings, { needs: shown });
  for (const [name, ids] of Object.entries(shown)) surroundings.stdout.write(`${name.padEnd(11)} ${ids.join(", ") || "nothing"}\n`);
  return 0;
}

function needName(name: string | undefined): string {
  if (name === undefined || name.trim() === "")
    throw new PlimsollError("bad-input", "expected a vendor or tool, met nothing; name one, such as openai");
  return name;
}

function readPlan(text: string | undefined): PlanKind | undefined {
  if (text === undefined) return undefined;
  const plan = planKinds.find((each) => each === text);
  if (plan === undefined) throw new PlimsollError("bad-input", `expected --plan ${planKinds.join(", ")}, met "${text}"; name one of them`);
  return plan;
}

function print({ stdout }: Surroundings, value: unknown): number {
  stdout.write(`${JSON.stringify(value)}\n`);
  return 0;
}
