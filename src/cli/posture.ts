import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { NamedItem, PosturePage } from "../commands/posture/read-posture.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

const options = { json: { type: "boolean" }, html: { type: "string" }, pdf: { type: "string" } } as const;

/** `plimsoll posture`: what to tighten and what to loosen, each with what it would change. */
export const posture: CliWord = {
  name: "posture",
  summary: "says what to tighten and what to loosen, with what each would change",
  help: `plimsoll posture [--json] [--html FILE]
plimsoll posture apply ID [--json]

  --json         {under, over, coverage, roadmap, …}
  --html FILE    one printable page
  apply ID       puts one item in force as a new version of the rules

Every past flow of the last 90 days with flows is decided again under the changed rules.

Example: plimsoll posture --html posture.html`,
  changesStore: (args) => args[0] === "apply",
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, id] = positionals;
    if (values.pdf !== undefined)
      throw new PlimsollError("bad-input", "expected --html FILE, met --pdf; write the page with --html and print it from a browser");
    if (verb === "apply") return apply(id, values.json === true, surroundings);
    if (verb !== undefined)
      throw new PlimsollError("bad-input", `expected apply or nothing, met "${verb}"; run \`plimsoll posture --help\``);
    return show(values, surroundings);
  },
};

async function show(
  { json, html }: { readonly json?: boolean | undefined; readonly html?: string | undefined },
  surroundings: Surroundings,
): Promise<number> {
  const { readPosture } = await import("../commands/posture/read-posture.ts");
  const page = await readPosture(await openWorkspace(surroundings), await surroundings.sources());
  if (html !== undefined) await writePage(html, page, surroundings);
  if (json === true) surroundings.stdout.write(`${JSON.stringify(page)}\n`);
  else await sayPage(page, surroundings);
  return 0;
}

async function writePage(name: string, page: PosturePage, surroundings: Surroundings): Promise<void> {
  const { writePostureHtml } = await import("../commands/posture/write-posture-html.ts");
  const { company } = await surroundings.rules();
  try {
    await writeFile(resolve(surroundings.cwd, name), writePostureHtml(page, company.name, surroundings.now().toISOString().slice(0, 10)));
  } catch (cause) {
    const met = cause instanceof Error ? cause.message : "an error";
    throw new PlimsollError("unreadable", `expected a place to write ${name}, met ${met}; check the path`, cause);
  }
}

async function sayPage(page: PosturePage, { stdout }: Surroundings): Promise<void> {
  const { sayEffect } = await import("../core/posture/say-effect.ts");
  const say = (title: string, items: readonly NamedItem[]): void => {
    stdout.write(`${title}: ${items.length}\n`);
    for (const { id, title: what, truth, effect } of items) {
      stdout.write(`  ${what}  [${id}]\n    ${truth}\n`);
      for (const line of sayEffect(effect, (tool) => page.names[tool] ?? tool)) stdout.write(`    ${line}\n`);
    }
  };
  say("Tighten", page.under);
  say("Loosen", page.over);
  for (const { label, known, of } of page.coverage) stdout.write(`${label}: ${known} of ${of}\n`);
}

async function apply(id: string | undefined, isJson: boolean, surroundings: Surroundings): Promise<number> {
  if (id === undefined) throw new PlimsollError("bad-input", "expected the id of an item after apply, met nothing; run `plimsoll posture`");
  const { applyItem } = await import("../commands/posture/apply-item.ts");
  const done = await applyItem(await openWorkspace(surroundings), await surroundings.sources(), id);
  surroundings.stdout.write(isJson ? `${JSON.stringify(done)}\n` : `Done: ${done.title}.\n`);
  return 0;
}
