import { writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { CoverageLine } from "../commands/inventory/cover-readings.ts";
import type { GatheredReadings, LookRequest } from "../commands/inventory/gather-readings.ts";
import { describeFindings } from "../core/discover/describe-findings.ts";
import type { MergeResult, ToolFinding, UseFinding } from "../core/discover/discovery-result.ts";
import { makeAnswer } from "../core/discover/make-answer.ts";
import { operatingSystems } from "../core/discover/workstation/machine-folders.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  machine: { type: "boolean" },
  root: { type: "string" },
  os: { type: "string" },
  from: { type: "string", multiple: true },
  out: { type: "string" },
  save: { type: "boolean" },
  json: { type: "boolean" },
  people: { type: "boolean" },
  collector: { type: "string" },
  history: { type: "boolean" },
} as const;

interface Look {
  readonly gathered: GatheredReadings;
  readonly merged: MergeResult;
  readonly coverage: readonly CoverageLine[];
}

/** `plimsoll discover`: AI tools in folders, on this workstation and in exports. */
export const discover: CliWord = {
  name: "discover",
  summary: "finds the AI tools in repositories, on this workstation and in exports and logs",
  help: `plimsoll discover [PATH…] [--history] [--machine] [--from FILE…] [--out FILE] [--save] [--json]

Finds the AI tools in use and shows the evidence for each. Reads only; nothing is run, nothing is
contacted, and without --save nothing is kept. --history asks the git program, and nothing of the
repository is run.

  PATH…          folders or files of source code; a folder may hold several repositories
  --machine      this workstation: apps, command-line tools, extensions, MCP servers, accounts
  --root DIR     with --machine: reads a copied tree instead
  --os SYSTEM    with --root: linux, macos or windows
  --from FILE    an export, log, statement or people list, recognised by its content; may be repeated
  --out FILE     writes the JSON answer to a file, for example to gather it from many machines
  --collector F  writes one script that looks at a machine and needs only Node (20 or newer), for many
                 computers: node F --out NAME.json; its answers are read by --from
  --history      also reads the history of git repositories under PATH: tools that were used once, last
                 seen at the commit that took them out; needs the git program
  --save         keeps what was found in the register
  --people       names people in the JSON answer, with the joins to look over (matches); without it
                 they are counted and numbered (#1, #2)
  --json         answers JSON: tools, uses, unrecognised, hints, seats, coverage, skipped

Example: plimsoll discover ~/code --machine --from card.csv --from dns.log`,
  changesStore: (args) => args.includes("--save"),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (values.collector !== undefined) return writeCollector(values.collector, surroundings);
    const request = await readRequest(positionals, values, surroundings);
    const look = await lookAround(request, surroundings);
    const answer = `${JSON.stringify(answerOf(look, values.people === true))}\n`;
    if (values.out !== undefined) await writeOut(resolve(surroundings.cwd, values.out), values.out, answer);
    if (values.save === true) await keepReadings(look.gathered, surroundings);
    if (values.json === true) surroundings.stdout.write(answer);
    else surroundings.stdout.write(describeLook(look, { out: values.out, isSaved: values.save === true }));
    for (const { place, why } of look.gathered.refused) surroundings.stderr.write(`plimsoll discover: ${place}: ${why}\n`);
    return look.gathered.refused.length > 0 ? 2 : 0;
  },
};

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>["values"];

async function readRequest(paths: readonly string[], values: Values, surroundings: Surroundings): Promise<LookRequest> {
  const { machine = false, root, os, from = [] } = values;
  const system = operatingSystems.find((name) => name === os);
  if (os !== undefined && system === undefined)
    throw new PlimsollError("bad-input", `expected --os ${operatingSystems.join(", ")}, met "${os}"; choose one of these`);
  if (root !== undefined && !machine)
    throw new PlimsollError("bad-input", "expected --machine beside --root, met --root alone; add --machine");
  if (values.history === true && paths.length === 0)
    throw new PlimsollError("bad-input", "expected a folder beside --history, met none; try `plimsoll discover . --history`");
  if (paths.length === 0 && !machine && from.length === 0) {
    throw new PlimsollError(
      "bad-input",
      "expected a folder, --machine or --from FILE, met nothing to look at; try `plimsoll discover . --machine`",
    );
  }
  const { company } = await surroundings.rules();
  return {
    paths,
    machine,
    files: from,
    ...(values.history === true ? { history: true } : {}),
    cwd: surroundings.cwd,
    companyDomains: company.domains,
    now: surroundings.now(),
    ...(root === undefined ? {} : { root }),
    ...(system === undefined ? {} : { system }),
    ...(surroundings.isTerminal ? { progress: showProgress(surroundings) } : {}),
  };
}

function showProgress({ stderr }: Surroundings): (message: string) => void {
  return (message) => void stderr.write(`\r\u001b[K${message.slice(0, 78)}`);
}

async function lookAround(request: LookRequest, surroundings: Surroundings): Promise<Look> {
  const [catalog, sources, { makeCatalogIndex }, { gatherReadings }, { mergeSightings }, { coverReadings }] = await Promise.all([
    surroundings.catalog(),
    surroundings.sources(),
    import("../core/discover/catalog-index.ts"),
    import("../commands/inventory/gather-readings.ts"),
    import("../core/discover/merge-sightings.ts"),
    import("../commands/inventory/cover-readings.ts"),
  ]);
  const gathered = await gatherReadings(request, { sources, index: makeCatalogIndex(catalog) });
  if (surroundings.isTerminal) surroundings.stderr.write("\r\u001b[K");
  const merged = mergeSightings(
    gathered.readings.flatMap((one) => one.sightings),
    { catalog, people: gathered.readings.flatMap((one) => one.people) },
  );
  return { gathered, merged, coverage: coverReadings(gathered.readings, sources) };
}

function answerOf({ gathered, merged, coverage }: Look, showsPeople: boolean) {
  return makeAnswer({ merged, coverage, skipped: gathered.skipped }, showsPeople);
}

async function writeOut(path: string, shown: string, answer: string): Promise<void> {
  try {
    await writeFile(path, answer, { mode: 0o600 });
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a place to write to, met ${shown}, which cannot be written; check the folder and its permissions`,
      cause,
    );
  }
}

/** One file for other computers, with this version's sources and catalogue and the company's domains in it. */
async function writeCollector(shown: string, surroundings: Surroundings): Promise<number> {
  const { makeCollector } = await import("../commands/inventory/make-collector.ts");
  const [catalog, { company }] = await Promise.all([surroundings.catalog(), surroundings.rules()]);
  const text = makeCollector({ folder: join(import.meta.dirname, ".."), catalog, companyDomains: company.domains });
  await writeOut(resolve(surroundings.cwd, shown), shown, text);
  surroundings.stdout.write(`written to ${shown}; on each computer run: node ${basename(shown)} --out NAME.json\n`);
  return 0;
}

async function keepReadings({ readings }: GatheredReadings, surroundings: Surroundings): Promise<void> {
  const { recordReadings } = await import("../commands/inventory/record-readings.ts");
  const [store, catalog] = await Promise.all([surroundings.store(), surroundings.catalog()]);
  await recordReadings({ store, catalog, organisation: surroundings.organisation, by: "command line", now: surroundings.now }, readings);
}

function describeLook(
  { gathered, merged, coverage }: Look,
  { out, isSaved }: { readonly out: string | undefined; readonly isSaved: boolean },
): string {
  const { sentence } = describeFindings(merged);
  const hints = tellingHints(merged);
  const missing = coverage.filter((line) => line.status === "absent");
  const lines = [
    sentence,
    "",
    ...merged.tools.flatMap((tool) =>
      describeTool(
        tool,
        merged.uses.filter((use) => use.tool === tool.tool),
      ),
    ),
    ...merged.seats.map(describeSeats),
    ...describeMatches(merged.matches),
    ...merged.unrecognised.map(({ name, sightings }) => `unrecognised  ${name}  ${sightings[0]?.place ?? ""}`),
    ...(hints.length === 0 ? [] : [`seen once, too little to say: ${hints.map((hint) => hint.name).join(", ")}`]),
    ...(gathered.skipped.length === 0
      ? []
      : [`could not be read: ${gathered.skipped.length}, first ${gathered.skipped[0]?.place}: ${gathered.skipped[0]?.why}`]),
    `not looked at: ${missing
      .slice(0, 6)
      .map((line) => line.title)
      .join(", ")}${missing.length > 6 ? ` and ${missing.length - 6} more` : ""}`,
    ...(out === undefined ? [] : [`written to ${out}`]),
    isSaved ? "kept in the register" : "nothing was kept; add --save to put it in the register",
  ];
  return `${lines.join("\n")}\n`;
}

/** How many joins rest on a name or login; who they are stands in the JSON answer with --people. */
function describeMatches(matches: MergeResult["matches"]): string[] {
  const byName = matches.filter((match) => match.by === "name").length;
  if (matches.length === 0) return [];
  return [`people  ${byName} joined by card name, ${matches.length - byName} by login; look them over with --json --people`];
}

function describeSeats({ name, seats, unused, withoutSeat, notJoined }: MergeResult["seats"][number]): string {
  const open = notJoined === 0 ? "" : `, ${notJoined} seen whom no people list joins to a seat`;
  return `seats  ${name}: ${seats} paid for, ${unused.length} unused, ${withoutSeat.length} used without one${open}`;
}

/** Hints that rest on more than what a tool above was recognised by. */
function tellingHints({ tools, hints }: MergeResult): MergeResult["hints"] {
  const told = new Set(tools.flatMap((tool) => tool.sightings.map((one) => `${one.name} ${one.place}`)));
  return hints.filter((hint) => !hint.sightings.every((one) => told.has(`${one.name} ${one.place}`)));
}

function describeTool(tool: ToolFinding, uses: readonly UseFinding[]): string[] {
  const held = uses.map(describeUse).join("; ");
  const first = tool.sightings[0];
  const isPast = tool.sightings.every((one) => one.details?.["history"] !== undefined);
  const past = isPast ? `; used in the past, last seen ${tool.lastSeen?.slice(0, 10) ?? "at a time not known"}` : "";
  return [
    `${tool.name.padEnd(26)} ${tool.strength.padEnd(6)} ${held}${past}`,
    ...(first === undefined
      ? []
      : [`${"".padEnd(26)} ${first.place}  ${first.name}${tool.sightings.length > 1 ? `  and ${tool.sightings.length - 1} more` : ""}`]),
  ];
}

function describeUse({ plan, team, account, people }: UseFinding): string {
  const who = people === null ? [] : [`${people} ${people === 1 ? "person" : "people"}`];
  const parts = [
    account.kind === "personal" ? "private account" : plan === "unknown" ? "plan not known" : plan,
    ...(team === "" ? [] : [team]),
    ...who,
  ];
  return parts.join(", ");
}
