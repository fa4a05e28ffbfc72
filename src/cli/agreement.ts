import { parseArgs } from "node:util";
import { openAgreementFile, readAgreement } from "../commands/agreements/read-agreement.ts";
import type { AgreementAnswer } from "../core/agreements/analyse-agreement.ts";
import { compareAgreements } from "../core/agreements/compare-agreements.ts";
import { type DataClass, dataClasses } from "../core/model/data-class.ts";
import { planKinds } from "../core/model/plan.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { DocumentReader } from "../reading/documents/open-document-reader.ts";
import { readFileBytes } from "./read-file-bytes.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  json: { type: "boolean" },
  each: { type: "boolean" },
  class: { type: "string" },
  vendor: { type: "string" },
  plan: { type: "string" },
  save: { type: "boolean" },
  from: { type: "string" },
  until: { type: "string" },
} as const;

/** `plimsoll agreement read|compare`: what a data processing agreement says about each duty, with the passage. */
export const agreement: CliWord = {
  name: "agreement",
  summary: "what an agreement says about each duty, with the passage",
  help: `plimsoll agreement read FILE… [--vendor V] [--plan P] [--class CLASS] [--each] [--json]
plimsoll agreement read FILE… --save --vendor TOOL --plan P [--from DAY] [--until DAY] [--class CLASS]
plimsoll agreement compare OLD NEW [--json]
plimsoll agreement list [--json]

Reads a data processing agreement (PDF, Word, HTML, Markdown, text): what it is, how it
settles 37 requirements with the quoted passage and its page, what it says in numbers,
and what to settle, to ask and to know. Several files are read together as one vendor's
documents, in the order in which they say they prevail; --each reads every file alone.
--class is the most sensitive class of data meant for the tool (internal by default).
A text that binds nobody gets no verdict on duties. --save keeps the agreement for a tool
and plan and puts its days into the rules: load lines follow at once, and fall when it
ends; with --class it covers data up to that class only. compare says which duties changed.

Exit code 0 when nothing must be settled, 1 when something must or it is no agreement,
2 for a file that cannot be read.

Example: plimsoll agreement read dpa.pdf terms.html --class restricted`,
  changesStore: (args) => args.includes("--save"),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [action, ...files] = positionals;
    if (action === "list") return listAll(values.json === true, surroundings);
    if (action === "compare" && files.length === 2) return compare(files, values.json === true, surroundings);
    if (action !== "read" || files.length === 0)
      throw new PlimsollError(
        "bad-input",
        `expected "read" and a file, met "${positionals.join(" ")}"; run \`plimsoll agreement read FILE\``,
      );
    const use = { class: readClass(values.class) };
    const show = values.json === true ? printJson : printPlain;
    if (values.save === true) return save(files, values, surroundings);
    const groups = values.each === true ? files.map((file) => [file]) : [files];
    const codes: number[] = [];
    for (const group of groups) codes.push(await readGroup(group, use, show, surroundings, groups.length > 1));
    return Math.max(...codes);
  },
};

async function listAll(isJson: boolean, surroundings: Surroundings): Promise<number> {
  const { listAgreements } = await import("../commands/agreements/list-agreements.ts");
  const { openWorkspace } = await import("./open-workspace.ts");
  const rows = await listAgreements(await openWorkspace(surroundings));
  if (isJson) surroundings.stdout.write(`${JSON.stringify(rows)}\n`);
  for (const { name, plan, role, state, until, open } of isJson ? [] : rows)
    surroundings.stdout.write(
      `${name.padEnd(24)} ${plan.padEnd(11)} ${role.padEnd(9)} ${state}${until === "" ? "" : ` until ${until}`}${open === 0 ? "" : `, ${open} to settle`}\n`,
    );
  if (!isJson && rows.length === 0) surroundings.stdout.write("No agreement yet. `plimsoll agreement read FILE --save` keeps one.\n");
  return 0;
}

type Show = (answer: AgreementAnswer, surroundings: Surroundings) => void;

/** A file that cannot be read is answered as an error when there are others; the rest goes on. */
async function readGroup(
  files: readonly string[],
  use: { class: DataClass },
  show: Show,
  surroundings: Surroundings,
  goesOn: boolean,
): Promise<number> {
  const { clauses } = await import("../plugins/clauses/registry.gen.ts");
  const reader = await sharedReader();
  try {
    const opened = [];
    for (const name of files) opened.push({ name, bytes: await readFileBytes(name, surroundings) });
    const { answer } = await readAgreement(opened, reader, clauses, use);
    show(answer, surroundings);
    return answer.verdict === "agreement" && answer.settle.length === 0 ? 0 : 1;
  } catch (error) {
    if (!goesOn || !(error instanceof PlimsollError)) throw error;
    surroundings.stdout.write(`${JSON.stringify({ id: files[0], error: { code: error.code, message: error.message } })}\n`);
    return 2;
  }
}

interface SaveValues {
  readonly vendor?: string | undefined;
  readonly plan?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly class?: string | undefined;
  readonly json?: boolean | undefined;
}

async function save(files: readonly string[], values: SaveValues, surroundings: Surroundings): Promise<number> {
  const [{ clauses }, { keepDocument }, { setInForce }, { openWorkspace }] = await Promise.all([
    import("../plugins/clauses/registry.gen.ts"),
    import("../commands/agreements/keep-document.ts"),
    import("../commands/agreements/act-on-agreement.ts"),
    import("./open-workspace.ts"),
  ]);
  const plan = planKinds.find((each) => each === values.plan);
  if (plan === undefined)
    throw new PlimsollError(
      "bad-input",
      `expected --plan ${planKinds.join(", ")}, met "${values.plan ?? ""}"; name the plan the agreement is for`,
    );
  const workspace = await openWorkspace(surroundings);
  const tool = findTool(values.vendor ?? "", [...workspace.catalog.tools.values()]);
  const opened = [];
  for (const name of files) opened.push({ name, bytes: await readFileBytes(name, surroundings) });
  const { answer, inputs } = await readAgreement(opened, await sharedReader(), clauses, { class: readClass(values.class) });
  const from = readDay(values.from, "--from") ?? surroundings.now().toISOString().slice(0, 10);
  const until = readDay(values.until, "--until");
  const covers = values.class === undefined ? undefined : readClass(values.class);
  const { row, changes } = await keepDocument(workspace, { tool, plan, role: "signed", inputs, answer });
  await setInForce(workspace, row.id, { from, ...(until === undefined ? {} : { until }), ...(covers === undefined ? {} : { covers }) });
  if (values.json === true)
    surroundings.stdout.write(`${JSON.stringify({ ...answer, saved: { id: row.id, from, until: until ?? "" }, changes })}\n`);
  else
    surroundings.stdout.write(
      `Kept for ${tool} on ${plan}, from ${from}${until === undefined ? "" : ` until ${until}`}. The load line follows it.\n`,
    );
  return answer.settle.length === 0 ? 0 : 1;
}

function findTool(named: string, tools: readonly { readonly id: string; readonly vendor: string }[]): string {
  if (tools.some(({ id }) => id === named)) return named;
  const own = tools.filter(({ vendor }) => vendor === named);
  const [only] = own;
  if (only !== undefined && own.length === 1) return only.id;
  const hint = own.length > 1 ? `name one of ${own.map(({ id }) => id).join(", ")}` : "see plimsoll catalog list";
  throw new PlimsollError("bad-input", `expected a tool or a vendor with one tool after --vendor, met "${named}"; ${hint}`);
}

function readDay(given: string | undefined, option: string): string | undefined {
  if (given === undefined) return undefined;
  const day = new Date(`${given}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given) || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== given)
    throw new PlimsollError("bad-input", `expected a day like 2027-06-30 after ${option}, met "${given}"; write year, month and day`);
  return given;
}

async function compare(files: readonly string[], isJson: boolean, surroundings: Surroundings): Promise<number> {
  const { clauses } = await import("../plugins/clauses/registry.gen.ts");
  const { analyseAgreement } = await import("../core/agreements/analyse-agreement.ts");
  const reader = await sharedReader();
  const answers = [];
  for (const name of files) {
    const input = await openAgreementFile({ name, bytes: await readFileBytes(name, surroundings) }, reader);
    answers.push(analyseAgreement([input], clauses));
  }
  const [before, after] = answers;
  if (before === undefined || after === undefined) return 2;
  const changes = compareAgreements(before, after);
  if (isJson) surroundings.stdout.write(`${JSON.stringify(changes)}\n`);
  else if (changes.duties.length + changes.facts.length === 0) surroundings.stdout.write("No duty and no number changed.\n");
  for (const { id, title, from, to, effect } of isJson ? [] : changes.duties)
    surroundings.stdout.write(`${id} ${title}: ${from} → ${to} (${effect})\n`);
  for (const { name, from, to } of isJson ? [] : changes.facts)
    surroundings.stdout.write(`${name}: ${JSON.stringify(from)} → ${JSON.stringify(to)}\n`);
  return changes.duties.some(({ effect }) => effect === "worse") ? 1 : 0;
}

async function sharedReader(): Promise<DocumentReader> {
  const { openDocumentReader } = await import("../reading/documents/open-document-reader.ts");
  return (reader ??= openDocumentReader());
}
let reader: DocumentReader | undefined;

function readClass(given: string | undefined): DataClass {
  if (given === undefined) return "internal";
  const found = dataClasses.find((each) => each === given);
  if (found === undefined)
    throw new PlimsollError("bad-input", `expected public, internal or restricted after --class, met "${given}"; name one of them`);
  return found;
}

function printJson(answer: AgreementAnswer, { stdout }: Surroundings): void {
  stdout.write(`${JSON.stringify(answer)}\n`);
}

function printPlain(answer: AgreementAnswer, { stdout }: Surroundings): void {
  for (const { source, kind, why } of answer.documents) stdout.write(`${source}: ${kind}, ${why}.\n`);
  if (answer.verdict === "not-an-agreement") {
    stdout.write("No agreement: nothing is said about duties.\n");
    return;
  }
  const open = answer.requirements.filter(({ status }) => status !== "satisfied" && status !== "not-applicable").length;
  stdout.write(
    `${answer.requirements.length - open} of ${answer.requirements.length} duties satisfied, ${answer.settle.length} to settle.\n`,
  );
  for (const { question, answer: said } of answer.overview) stdout.write(`${question} ${said}\n`);
  for (const [title, items] of [
    ["Settle", answer.settle],
    ["Ask", answer.ask],
    ["Know", answer.inform],
  ] as const) {
    if (items.length > 0) stdout.write(`\n${title}\n`);
    for (const { id, text } of items) stdout.write(`  ${id}  ${text}\n`);
  }
}
