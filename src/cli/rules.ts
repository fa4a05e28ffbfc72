import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { AppliedRules } from "../commands/rules/apply-rules.ts";
import type { TestedRule } from "../commands/rules/test-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = { json: { type: "boolean" }, "dry-run": { type: "boolean" }, "as-of": { type: "string" } } as const;

/** `plimsoll rules`: the company's rules as one file. */
export const rules: CliWord = {
  name: "rules",
  summary: "shows, applies and tests the company's rules as one readable file",
  help: `plimsoll rules show [--as-of DAY] [--json]
plimsoll rules apply FILE [--dry-run] [--json]
plimsoll rules test FILE [--json]

The company's rules as one YAML or JSON file: data types and own terms to classes, tools with
standing, plan and agreement, exceptions, purposes, fallbacks. What is left out keeps its shipped default.

  show            the rules in force; with --as-of those at the end of that day
  apply FILE      checks the file, puts it in force as a new version, and says which load lines
                  and which past decisions change; --dry-run only says it. - is standard input
  test FILE       asks the examples kept beside the rules (tests: in the file, or a file of
                  tests: alone against the rules in force). Exit code 1 when one differs

Example: plimsoll rules apply rules.yaml`,
  changesStore: (args) => args.includes("apply") && !args.includes("--dry-run"),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "show", file, extra] = positionals;
    const isJson = values.json === true;
    if (extra !== undefined) throw new PlimsollError("bad-input", `expected one file, met ${positionals.length - 1}; name one`);
    if (verb === "show") return showRules(surroundings, isJson, values["as-of"]);
    if (verb !== "apply" && verb !== "test")
      throw new PlimsollError("bad-input", `expected show, apply or test, met ${JSON.stringify(verb)}; see plimsoll rules --help`);
    if (file === undefined)
      throw new PlimsollError(
        "bad-input",
        `expected a rules file after plimsoll rules ${verb}, met none; name one, or - for standard input`,
      );
    return verb === "apply" ? applyFile(file, surroundings, isJson, values["dry-run"] === true) : testFile(file, surroundings, isJson);
  },
};

async function showRules(surroundings: Surroundings, isJson: boolean, day: string | undefined): Promise<number> {
  const [inForce, { writeRules }] = await Promise.all([readAsOf(surroundings, day), import("../core/rules/write-rules.ts")]);
  const version = inForce.version ?? "shipped";
  const value = writeRules(inForce, true);
  if (isJson) return say(surroundings, `${JSON.stringify({ version, rules: value, changes: [] })}\n`);
  const { writeRulesText } = await import("../reading/write-rules-text.ts");
  return say(surroundings, `# rules in force: ${version}\n${writeRulesText(value)}`);
}

async function readAsOf(surroundings: Surroundings, day: string | undefined) {
  if (day === undefined) return surroundings.rules();
  const [{ openAsOf }, { readRules }] = await Promise.all([import("./open-as-of.ts"), import("../commands/inventory/read-rules.ts")]);
  const { store, organisation } = await openAsOf(surroundings, day);
  return store.read(organisation, readRules);
}

async function applyFile(file: string, surroundings: Surroundings, isJson: boolean, dryRun: boolean): Promise<number> {
  const [{ rules: wanted, isOnlyTests }, { applyRules, previewRules }] = await Promise.all([
    readRulesFile(file, surroundings, await surroundings.detectedTypes?.()),
    import("../commands/rules/apply-rules.ts"),
  ]);
  if (isOnlyTests) throw new PlimsollError("bad-input", `expected rules, met only tests in ${file}; run plimsoll rules test ${file}`);
  const [store, catalog] = await Promise.all([surroundings.store(), surroundings.catalog()]);
  const desk = { store, catalog, organisation: surroundings.organisation, by: "command line", now: () => surroundings.now() };
  const applied = await (dryRun ? previewRules(wanted, desk) : applyRules(wanted, desk));
  return say(surroundings, isJson ? `${JSON.stringify(applied)}\n` : sayApplied(applied, dryRun));
}

async function testFile(file: string, surroundings: Surroundings, isJson: boolean): Promise<number> {
  const [{ rules: written, tests, isOnlyTests }, { testRules }] = await Promise.all([
    readRulesFile(file, surroundings, await findTypes(surroundings)),
    import("../commands/rules/test-rules.ts"),
  ]);
  if (tests.length === 0)
    throw new PlimsollError("bad-input", `expected tests: with examples in ${file}, met none; add some, as in docs/rules.md`);
  const tried = isOnlyTests ? await surroundings.rules() : written;
  const tested = await testRules(tests, {
    rules: tried,
    catalog: await surroundings.catalog(),
    classifier: () => surroundings.classifier(tried),
    now: () => surroundings.now(),
  });
  const isFine = tested.every(({ pass }) => pass);
  say(
    surroundings,
    isJson ? `${JSON.stringify({ version: tried.version ?? "file", ok: isFine, tests: tested, changes: [] })}\n` : sayTested(tested),
  );
  return isFine ? 0 : 1;
}

async function readRulesFile(file: string, surroundings: Surroundings, types: ReadonlySet<string> | undefined) {
  const [{ parseRulesText }, { findKnownNames }, { compilePattern }, catalog] = await Promise.all([
    import("../commands/rules/parse-rules-text.ts"),
    import("../commands/rules/find-known-names.ts"),
    import("../commands/classify/compile-pattern.ts"),
    surroundings.catalog(),
  ]);
  const known = await findKnownNames(catalog, await surroundings.store(), surroundings.organisation, types);
  const checkPattern = (pattern: string): string | null => {
    try {
      compilePattern(pattern);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
  return parseRulesText(await readSource(file, surroundings), file, { ...known, checkPattern });
}

// Examples in a file of their own may name what the rules in force name.
async function findTypes(surroundings: Surroundings): Promise<ReadonlySet<string>> {
  const [{ namesOfTypes }, detected, inForce] = await Promise.all([
    import("../core/rules/check-names.ts"),
    surroundings.detectedTypes?.(),
    surroundings.rules(),
  ]);
  return namesOfTypes(inForce, detected === undefined ? {} : { types: detected });
}

async function readSource(file: string, { stdin, cwd }: Surroundings): Promise<string> {
  if (file === "-") return text(stdin);
  try {
    return await readFile(resolve(cwd, file), "utf8");
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "an error";
    throw new PlimsollError("unreadable", `expected a readable rules file, met ${why} at ${file}; check the path`, error);
  }
}

function sayApplied(applied: AppliedRules, dryRun: boolean): string {
  if (applied.changes.length === 0) return `Nothing changes: ${applied.version} says the same.\n`;
  const lines = [
    dryRun
      ? `Would change ${applied.changes.length} places of ${applied.version}.`
      : `In force: ${applied.version}, ${applied.changes.length} places changed.`,
    ...applied.changes.slice(0, 40).map(({ path, from, to }) => `  ${path}: ${from ?? "–"} → ${to ?? "–"}`),
    ...(applied.changes.length > 40 ? [`  and ${applied.changes.length - 40} more`] : []),
    ...applied.lines.map(
      ({ tool, plan, before, after }) => `Load line of ${tool} (${plan}): ${before ?? "nothing"} → ${after ?? "nothing"}`,
    ),
    ...applied.decisions.map(
      ({ count, tool, plan, from, to }) => `${count} past decisions on ${tool} (${plan}) would have been ${to} instead of ${from}`,
    ),
    `Looked at ${applied.flows} past decisions.`,
  ];
  return `${lines.join("\n")}\n`;
}

function sayTested(tested: readonly TestedRule[]): string {
  const failed = tested.filter(({ pass }) => !pass);
  const lines = failed.map(({ name, expected, met, error }) => {
    const answer = met === null ? error : sayOutcome(met);
    return `differs  ${name}: expected ${sayOutcome(expected)}, met ${answer}\n`;
  });
  return `${lines.join("")}${tested.length - failed.length} of ${tested.length} examples as expected.\n`;
}

function sayOutcome({ decision, class: dataClass }: { readonly decision?: string; readonly class?: string }): string {
  return [decision, dataClass].filter((word) => word !== undefined).join(" for ");
}

function say(surroundings: Surroundings, words: string): number {
  surroundings.stdout.write(words);
  return 0;
}
