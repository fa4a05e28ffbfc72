import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { text as readAll } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { IncidentPage } from "../commands/incidents/read-incident.ts";
import type { Triage } from "../core/incidents/triage-incident.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { SetValues } from "./incident-set.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeNamedFile } from "./write-named-file.ts";

const options = {
  json: { type: "boolean" },
  jsonl: { type: "boolean" },
  profile: { type: "string" },
  date: { type: "string" },
  pdf: { type: "string" },
  kind: { type: "string" },
  from: { type: "string" },
  to: { type: "string" },
  plans: { type: "string" },
  installed: { type: "string" },
  "subject-to": { type: "string" },
  "customer-hours": { type: "string" },
} as const;
interface Values extends SetValues {
  readonly json?: boolean | undefined;
  readonly jsonl?: boolean | undefined;
  readonly profile?: string | undefined;
  readonly date?: string | undefined;
  readonly pdf?: string | undefined;
}

/** `plimsoll incident`: what happened at a vendor, set against what we had sent there. */
export const incident: CliWord = {
  name: "incident",
  summary: "says what a vendor's incident means here, what to do and what not",
  help: `plimsoll incident list|show ID|record FILE|triage FILE [--profile FILE] [--json]
plimsoll incident say ID FILE [--date DAY]
plimsoll incident draft ID [NAME]
plimsoll incident timeline ID [--pdf FILE | --json]
plimsoll incident set ID [--kind KIND] [--from DAY] [--to DAY] [--plans PLAN,…] [--installed yes|no]
plimsoll incident duties [--subject-to LAW,…|none] [--customer-hours HOURS|none]

  list                 recorded incidents, newest first
  show ID              one incident with its answer
  record FILE          keeps an incident: JSON {vendor, statements, exposed, …}, an OSV, GHSA or
                       KEV entry, or a pasted headline or statement as text; - is standard input
  say ID FILE          a further statement of the vendor: a new version; says what it changes
  draft ID [NAME]      letters to copy: vendor-questions, staff, customers, authority, board
  timeline ID          what was said, decided and done, for an auditor
  set ID               the kind, the window, the plans affected, what was found here
  duties               which clocks apply to the company: nis2, dora, us-state, hours that own
                       contracts promise; the GDPR's always do
  triage FILE          the answer without keeping anything, against the register; takes what
                       record takes
      --profile FILE   against {class, credentialsStored, installed?, inWindow?, used?} instead
      --jsonl          each line is {id, incident, profile}; one answer a line

Exit code 1 when the level is act or urgent.

Example: plimsoll incident triage headline.json --profile us.json --json`,
  changesStore: (args) =>
    ["record", "say", "set"].includes(args[0] ?? "") || (args[0] === "duties" && args.some((arg) => /^--(?:subject|customer)/.test(arg))),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "list", name] = positionals;
    if (verb === "list") return listAll(values, surroundings);
    if (verb === "duties") return writeOut((await import("./incident-set.ts")).setDuties(values, surroundings), surroundings);
    if (name === undefined)
      throw new PlimsollError(
        "bad-input",
        `expected ${verb === "show" || verb === "set" ? "an id" : "a file"} after "${verb}", met nothing; run \`plimsoll incident --help\``,
      );
    if (verb === "set") return writeOut((await import("./incident-set.ts")).setIncident(name, values, surroundings), surroundings);
    if (verb === "show") return showOne(name, values, surroundings);
    if (verb === "record") return record(name, values, surroundings);
    if (verb === "triage") return values.jsonl === true ? triageLines(name, surroundings) : triage(name, values, surroundings);
    if (verb === "say") return say(name, positionals[2], values, surroundings);
    if (verb === "draft") return writeDraft(name, positionals[2], values, surroundings);
    if (verb === "timeline") return writeTimeline(name, values, surroundings);
    throw new PlimsollError(
      "bad-input",
      `expected list, show, record, say, set, duties, draft, timeline or triage, met "${verb}"; run \`plimsoll incident --help\``,
    );
  },
};

async function writeOut(said: Promise<string>, { stdout }: Surroundings): Promise<number> {
  stdout.write(await said);
  return 0;
}

async function listAll(values: Values, surroundings: Surroundings): Promise<number> {
  const { listIncidents } = await import("../commands/incidents/read-incident.ts");
  const pages = await listIncidents(await openWorkspace(surroundings));
  if (values.json === true) return print(surroundings, pages.map(rowOf));
  for (const page of pages)
    surroundings.stdout.write(`${page.id}  ${page.triage.level.padEnd(6)}  ${page.incident.vendor}: ${page.incident.title}\n`);
  if (pages.length === 0) surroundings.stdout.write("None recorded. `plimsoll incident record FILE` takes a pasted headline.\n");
  return 0;
}

function rowOf({ id, incident: row, triage: { kind, level } }: IncidentPage) {
  return { id, vendor: row.vendor, product: row.product, title: row.title, at: row.at, kind, level };
}

async function showOne(id: string, values: Values, surroundings: Surroundings): Promise<number> {
  const { readIncident } = await import("../commands/incidents/read-incident.ts");
  const page = await readIncident(await openWorkspace(surroundings), id);
  const { incident: row, versions, limits, severity, placed, handling } = page;
  const code = answer(page.triage, values, surroundings, { id, incident: row, versions, limits, severity, placed, handling });
  if (values.json !== true) for (const limit of limits) surroundings.stdout.write(`  limit ${limit}\n`);
  return code;
}

async function say(id: string, file: string | undefined, values: Values, surroundings: Surroundings): Promise<number> {
  if (file === undefined)
    throw new PlimsollError("bad-input", "expected a file with the statement after the id, met nothing; - is standard input");
  const { changeIncident } = await import("../commands/incidents/change-incident.ts");
  const { readIncident } = await import("../commands/incidents/read-incident.ts");
  const date = values.date ?? surroundings.now().toISOString().slice(0, 10);
  const statement = { date, text: (await readWritten(file, surroundings)).trim().slice(0, 100_000) };
  const workspace = await openWorkspace(surroundings);
  await changeIncident(workspace, id, { statement });
  const { triage: found, versions } = await readIncident(workspace, id);
  const changes = versions.at(-1)?.changes ?? [];
  if (values.json !== true) for (const change of changes) surroundings.stdout.write(`${change}\n`);
  answer(found, values, surroundings, { id, changes });
  return 0;
}

async function writeDraft(id: string, name: string | undefined, values: Values, surroundings: Surroundings): Promise<number> {
  const { readIncident } = await import("../commands/incidents/read-incident.ts");
  const { drafts } = await readIncident(await openWorkspace(surroundings), id);
  if (name === undefined && values.json === true) return print(surroundings, drafts);
  if (name === undefined) {
    for (const draft of drafts)
      surroundings.stdout.write(`${draft.id.padEnd(17)} ${draft.title}${draft.isNeeded ? "" : " (not asked for)"}\n`);
    return 0;
  }
  const draft = drafts.find((one) => one.id === name);
  if (draft === undefined)
    throw new PlimsollError("not-found", `expected one of ${drafts.map((one) => one.id).join(", ")}, met "${name}"; mend the name`);
  if (values.json === true) return print(surroundings, draft);
  surroundings.stdout.write(`${draft.text}\n`);
  return 0;
}

async function writeTimeline(id: string, { pdf }: Values, surroundings: Surroundings): Promise<number> {
  const { readTimeline, writeTimelinePaper } = await import("../commands/incidents/export-incident.ts");
  const workspace = await openWorkspace(surroundings);
  if (pdf === undefined) return print(surroundings, await readTimeline(workspace, id));
  const { writePaperPdf } = await import("../commands/reports/write-paper-pdf.ts");
  await writeNamedFile(pdf, await writePaperPdf(await writeTimelinePaper(workspace, id), surroundings.now()), surroundings);
  return 0;
}

async function record(name: string, values: Values, surroundings: Surroundings): Promise<number> {
  const { readPasted, recordIncident } = await import("../commands/incidents/record-incident.ts");
  const { readIncident } = await import("../commands/incidents/read-incident.ts");
  const content = await readWritten(name, surroundings);
  const workspace = await openWorkspace(surroundings);
  const { incident: read, sources } = readPasted(workspace, content);
  const { id } = await recordIncident(workspace, read, sources);
  const page = await readIncident(workspace, id);
  answer(page.triage, values, surroundings, { id });
  return 0;
}

async function triage(name: string, values: Values, surroundings: Surroundings): Promise<number> {
  const { readPasted } = await import("../commands/incidents/record-incident.ts");
  const content = await readInput(name, surroundings);
  const { incident: read } = readPasted({ catalog: await surroundings.catalog(), now: surroundings.now }, content);
  if (values.profile !== undefined) {
    const { triageRecord } = await import("../commands/incidents/triage-record.ts");
    const { nothingMeasured } = await import("../core/incidents/measure-exposure.ts");
    return answer(triageRecord(read, parse(await readInput(values.profile, surroundings)), nothingMeasured), values, surroundings);
  }
  const { triageAgainstRegister } = await import("../commands/incidents/read-incident.ts");
  const { triage: found, limits } = await triageAgainstRegister(await openWorkspace(surroundings), read);
  const code = answer(found, values, surroundings, { limits });
  if (values.json !== true) for (const limit of limits) surroundings.stdout.write(`  limit ${limit}\n`);
  return code;
}

/** A bad line is answered as an error and the rest goes on; the exit code at the end is then 2. */
async function triageLines(name: string, surroundings: Surroundings): Promise<number> {
  const { triageRecord } = await import("../commands/incidents/triage-record.ts");
  const { nothingMeasured } = await import("../core/incidents/measure-exposure.ts");
  const { readPasted } = await import("../commands/incidents/record-incident.ts");
  const desk = { catalog: await surroundings.catalog(), now: surroundings.now };
  let code = 0;
  for await (const line of createInterface({ input: Readable.from([await readInput(name, surroundings)]) })) {
    if (line.trim() === "") continue;
    const value = parse(line);
    const id = fieldOf(value, "id") ?? null;
    try {
      if (value === undefined)
        throw new PlimsollError("bad-input", "expected {id, incident, profile} as JSON in each line, met other text; mend that line");
      const given = fieldOf(value, "incident");
      const read = typeof given === "string" ? readPasted(desk, given).incident : given;
      print(surroundings, { id, ...triageRecord(read, fieldOf(value, "profile"), nothingMeasured) });
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      print(surroundings, { id, error: { code: error.code, message: error.message } });
      code = 2;
    }
  }
  return code;
}

function fieldOf(value: unknown, name: "id" | "incident" | "profile"): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function answer(found: Triage, values: Values, surroundings: Surroundings, more: object = {}): number {
  if (values.json === true) print(surroundings, { ...more, ...found });
  else sayTriage(found, surroundings);
  return found.level === "act" || found.level === "urgent" ? 1 : 0;
}

function sayTriage(found: Triage, { stdout }: Surroundings): void {
  stdout.write(`${found.sentence}\n`);
  if (found.doubt !== null) stdout.write(`  doubt ${found.doubt}\n`);
  for (const { sentence, dueInDays } of found.steps)
    stdout.write(`  do   ${sentence} (${dueInDays === 0 ? "today" : `within ${dueInDays} days`})\n`);
  for (const { step, why } of found.notNeeded) stdout.write(`  not  ${step}: ${why}\n`);
  for (const { duty, due, why } of found.clocks) stdout.write(`  clock ${duty}${due === null ? "" : ` due ${due}`}: ${why}\n`);
  for (const reason of found.reopenOn) stdout.write(`  more if: ${reason}\n`);
}

function print({ stdout }: Surroundings, value: unknown): number {
  stdout.write(`${JSON.stringify(value)}\n`);
  return 0;
}

/** What is kept of a text: no credential and no payment number that stands in it. */
async function readWritten(name: string, surroundings: Surroundings): Promise<string> {
  const { cleanWritten } = await import("../server/clean-bodies.ts");
  return cleanWritten(await readInput(name, surroundings), await surroundings.classifier());
}

async function readInput(name: string, surroundings: Surroundings): Promise<string> {
  if (name === "-") return readAll(surroundings.stdin);
  try {
    return await readFile(resolve(surroundings.cwd, name), "utf8");
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a readable file, met ${name}, which cannot be opened; check the path`, cause);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
