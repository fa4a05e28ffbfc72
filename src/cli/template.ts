import { writeFile } from "node:fs/promises";
import { extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { packs } from "../core/reports/classification-packs.rows.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { readFileBytes } from "./read-file-bytes.ts";

const options = { json: { type: "boolean" }, out: { type: "string" }, pack: { type: "string" }, vendor: { type: "string" } } as const;
interface Values {
  readonly json?: boolean | undefined;
  readonly out?: string | undefined;
  readonly pack?: string | undefined;
  readonly vendor?: string | undefined;
}

/** `plimsoll template`: documents to take away, filled with the company's own data, and to take back. */
export const template: CliWord = {
  name: "template",
  summary: "takes away filled templates (assessment, classification, checklist, policy, inventory) and takes them back",
  help: `plimsoll template list|make ID --out FILE|take FILE [--json]

  list            the templates
  make ID         writes it filled: --out FILE.xlsx, FILE.docx or FILE.md
      --pack P    classification lines for ${packs.join(", ")}
      --vendor V  the assessment of one vendor, known or not
  take FILE       takes a filled one back (XLSX or Markdown): facts, classes, decisions, purposes, register

Example: plimsoll template make classification-framework --pack agency --out classes.xlsx`,
  changesStore: (args) => args[0] === "take",
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "list", name] = positionals;
    if (verb === "list") return list(values, surroundings);
    if (name === undefined)
      throw new PlimsollError(
        "bad-input",
        `expected ${verb === "take" ? "a file" : "a template"} after "${verb}", met nothing; run \`plimsoll template --help\``,
      );
    if (verb === "make") return make(name, values, surroundings);
    if (verb === "take") return take(name, values, surroundings);
    throw new PlimsollError("bad-input", `expected list, make or take, met "${verb}"; run \`plimsoll template --help\``);
  },
};

async function list(values: Values, { stdout }: Surroundings): Promise<number> {
  const { paperTemplates } = await import("../plugins/reports/registry.gen.ts");
  const rows = paperTemplates.map(({ id, title, about }) => ({ id, title, about }));
  if (values.json === true) stdout.write(`${JSON.stringify(rows)}\n`);
  else for (const { id, about } of rows) stdout.write(`${id.padEnd(26)} ${about}\n`);
  return 0;
}

async function make(id: string, values: Values, surroundings: Surroundings): Promise<number> {
  const { makeTemplate, templateFormats } = await import("../commands/templates/make-template.ts");
  const { paperTemplates } = await import("../plugins/reports/registry.gen.ts");
  const format = templateFormats.find((each) => extname(values.out ?? "") === `.${each}`);
  if (values.out === undefined || format === undefined)
    throw new PlimsollError("bad-input", `expected --out FILE.xlsx, FILE.docx or FILE.md, met "${values.out ?? ""}"; name the file`);
  const pack = packs.find((each) => each === values.pack);
  if (values.pack !== undefined && pack === undefined)
    throw new PlimsollError("bad-input", `expected --pack ${packs.join(", ")}, met "${values.pack}"; name one of them`);
  const bytes = await makeTemplate(await openWorkspace(surroundings), paperTemplates, { id, format, pack, vendor: values.vendor });
  await writeFile(resolve(surroundings.cwd, values.out), bytes);
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify({ id, out: values.out, bytes: bytes.length })}\n`);
  else surroundings.stdout.write(`${values.out} written. Take it back with \`plimsoll template take FILE\` (XLSX or Markdown).\n`);
  return 0;
}

async function take(name: string, values: Values, surroundings: Surroundings): Promise<number> {
  const { takeTemplate } = await import("../commands/templates/take-template.ts");
  const { paperTemplates } = await import("../plugins/reports/registry.gen.ts");
  const taken = await takeTemplate(await openWorkspace(surroundings), paperTemplates, name, await readFileBytes(name, surroundings));
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify(taken)}\n`);
  else {
    surroundings.stdout.write(`${taken.template}: ${taken.changed} changed.\n`);
    for (const { row, why } of taken.skipped) surroundings.stdout.write(`  ${row}: ${why}\n`);
  }
  return taken.skipped.length === 0 ? 0 : 2;
}
