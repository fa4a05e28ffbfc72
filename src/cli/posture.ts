import { parseArgs } from "node:util";
import type { NamedItem, PosturePage } from "../commands/posture/read-posture.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeNamedFile } from "./write-named-file.ts";

const options = {
  json: { type: "boolean" },
  html: { type: "string" },
  pdf: { type: "string" },
  owner: { type: "string" },
  due: { type: "string" },
} as const;

/** `plimsoll posture`: what to tighten and what to loosen, each with what it would change. */
export const posture: CliWord = {
  name: "posture",
  summary: "says what to tighten and what to loosen, with what each would change",
  help: `plimsoll posture [--json] [--html FILE | --pdf FILE]
plimsoll posture apply ID [--json]
plimsoll posture plan ID --owner WHO --due DAY

  --json         {under, over, coverage, roadmap, plans, done, …}
  --html FILE    one printable page
  --pdf FILE     the same as PDF
  apply ID       puts one item in force as a new version of the rules
  plan ID        says who does an item of the roadmap, until when (empty takes it off)

Every past flow of the last 90 days with flows is decided again under the changed rules.

Example: plimsoll posture --html posture.html`,
  changesStore: (args) => args[0] === "apply" || args[0] === "plan",
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, id] = positionals;
    if (verb === "apply") return apply(id, values.json === true, surroundings);
    if (verb === "plan") return plan(id, values, surroundings);
    if (verb !== undefined)
      throw new PlimsollError("bad-input", `expected apply, plan or nothing, met "${verb}"; run \`plimsoll posture --help\``);
    return show(values, surroundings);
  },
};

async function show(
  { json, html, pdf }: { readonly json?: boolean | undefined; readonly html?: string | undefined; readonly pdf?: string | undefined },
  surroundings: Surroundings,
): Promise<number> {
  const { readPosture } = await import("../commands/posture/read-posture.ts");
  const page = await readPosture(await openWorkspace(surroundings), await surroundings.sources());
  if (html !== undefined || pdf !== undefined) await writePapers(page, { html, pdf }, surroundings);
  if (json === true) surroundings.stdout.write(`${JSON.stringify(page)}\n`);
  else await sayPage(page, surroundings);
  return 0;
}

async function writePapers(
  page: PosturePage,
  { html, pdf }: { readonly html: string | undefined; readonly pdf: string | undefined },
  surroundings: Surroundings,
): Promise<void> {
  const { writePosturePaper } = await import("../core/reports/write-posture-paper.ts");
  const { company } = await surroundings.rules();
  const now = surroundings.now();
  const { addLogo } = await import("../commands/guide/read-logo.ts");
  const workspace = await openWorkspace(surroundings);
  const paper = await addLogo(workspace, writePosturePaper(page, company.name, now.toISOString().slice(0, 10)));
  if (html !== undefined) {
    const { writePaperHtml } = await import("../core/reports/write-paper-html.ts");
    await writeNamedFile(html, writePaperHtml(paper), surroundings);
  }
  if (pdf === undefined) return;
  const { writePaperPdf } = await import("../commands/reports/write-paper-pdf.ts");
  await writeNamedFile(pdf, await writePaperPdf(paper, now), surroundings);
}

async function plan(
  id: string | undefined,
  { owner, due }: { readonly owner?: string | undefined; readonly due?: string | undefined },
  surroundings: Surroundings,
): Promise<number> {
  if (id === undefined) throw new PlimsollError("bad-input", "expected the id of an item after plan, met nothing; run `plimsoll posture`");
  const { planItem } = await import("../commands/posture/plan-item.ts");
  await planItem(await openWorkspace(surroundings), await surroundings.sources(), { id, owner: owner ?? "", due: due ?? "" });
  surroundings.stdout.write(
    owner === undefined && due === undefined ? "Taken off.\n" : `Planned: ${owner ?? "nobody"}, by ${due ?? "no day"}.\n`,
  );
  return 0;
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
