import { readFile, writeFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { buffer } from "node:stream/consumers";
import { parseArgs } from "node:util";
import type { CellChange } from "../commands/inventory/change-register.ts";
import type { ListedRow } from "../commands/inventory/read-register.ts";
import type { RegisterDifferences } from "../commands/inventory/compare-register.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { planKinds } from "../core/model/plan.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { hintSlip } from "./hint-slip.ts";
import { openAsOf } from "./open-as-of.ts";

const options = {
  json: { type: "boolean" },
  preview: { type: "boolean" },
  tool: { type: "string" },
  vendor: { type: "string" },
  plan: { type: "string" },
  team: { type: "string" },
  format: { type: "string" },
  "as-of": { type: "string" },
} as const;

type Values = ReturnType<typeof readArgs>["values"];

/** `plimsoll register`: the uses of AI tools as rows. */
export const register: CliWord = {
  name: "register",
  summary: "lists, changes, imports and exports the register of uses",
  help: `plimsoll register list|add|set|import FILE|export FILE [--json]

The register: one row for each tool, plan and team, with its load line.

  list [--tool T] [--team T]      the rows
  add NAME [FIELD=VALUE …]        adds a row by hand; NAME is a catalogue id or any name
      [--plan P] [--team T] [--vendor V]
  set ID FIELD=VALUE …            sets cells of a row, all or none; ID stands below the name in list
  import FILE [--preview]         reads a CSV or XLSX back in; shows the differences, then
                                  applies them (--preview only shows them); - is standard input
  export FILE [--format csv|xlsx] writes a CSV or XLSX; - is standard output

Fields: name vendor plan team people activeDays dataTypes purpose standing owner review note

  --as-of DAY                     list or export it as it stood at the end of that day; says on
                                  standard error what of it cannot be known any more
  --json                          answers JSON: the rows, or for import --preview the differences

Example: plimsoll register set chatgpt/personal/all standing=not-allowed owner=ana@example.com`,
  changesStore(args) {
    return args[0] === "add" || args[0] === "set" || args[0] === "import";
  },
  async run(args, surroundings) {
    const { values, positionals } = readArgs(args);
    const [verb = "list", ...rest] = positionals;
    const workspace = await openAsOf(surroundings, readsOnly(verb) ? values["as-of"] : refuseDay(values["as-of"]));
    switch (verb) {
      case "list":
        return listRows(workspace, values, surroundings);
      case "add":
        return addOne(workspace, rest, values, surroundings);
      case "set":
        return setCells(workspace, rest, values, surroundings);
      case "import":
        return importSheet(workspace, rest, values, surroundings);
      case "export":
        return exportSheet(workspace, rest, values, surroundings);
      default:
        throw new PlimsollError("bad-input", `expected list, add, set, import or export, met "${verb}"; run \`plimsoll register --help\``);
    }
  },
};

function readsOnly(verb: string): boolean {
  return verb === "list" || verb === "export";
}

function refuseDay(day: string | undefined): undefined {
  if (day !== undefined)
    throw new PlimsollError("bad-input", `expected --as-of with list or export, met it with a change; the past cannot be changed`);
}

function readArgs(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function listRows(workspace: Workspace, values: Values, surroundings: Surroundings): Promise<number> {
  const { readRegister } = await import("../commands/inventory/read-register.ts");
  const rows = (await readRegister(workspace)).filter(
    (row) => (values.tool === undefined || row.tool === values.tool) && (values.team === undefined || row.team === values.team),
  );
  return showRows(rows, values, surroundings);
}

async function addOne(
  workspace: Workspace,
  [name, ...cells]: readonly string[],
  values: Values,
  surroundings: Surroundings,
): Promise<number> {
  const { addRow } = await import("../commands/inventory/add-row.ts");
  const asked = name ?? values.tool;
  if (asked === undefined)
    throw new PlimsollError(
      "bad-input",
      "expected the name of a tool after add, met none; write one, like `plimsoll register add chatgpt --plan team`",
    );
  const wanted = values.plan ?? cells.findLast((cell) => cell.startsWith("plan="))?.slice("plan=".length) ?? "unknown";
  const plan = planKinds.find((kind) => kind === wanted);
  if (plan === undefined)
    throw new PlimsollError("bad-input", `expected a plan (${planKinds.join(", ")}), met "${wanted}"; choose one of these`);
  const given = cells.map(readCell);
  // What makes up the row's id is said before the row is made.
  const team = given.findLast((cell) => cell.field === "team")?.value;
  const row = { tool: asked, name: asked, vendor: values.vendor ?? "", plan, team: values.team ?? (typeof team === "string" ? team : "") };
  const { id } = await addRow(
    workspace,
    row,
    given.filter((cell) => cell.field !== "team" && cell.field !== "plan"),
  );
  hintSlip(asked, workspace.catalog, surroundings);
  return showChanged(workspace, new Set([id]), values, surroundings);
}

async function setCells(
  workspace: Workspace,
  [id, ...cells]: readonly string[],
  values: Values,
  surroundings: Surroundings,
): Promise<number> {
  if (id === undefined || cells.length === 0)
    throw new PlimsollError("bad-input", "expected a row id and FIELD=VALUE, met less; see the ids with `plimsoll register list`");
  const { changeRegister } = await import("../commands/inventory/change-register.ts");
  await changeRegister(
    workspace,
    cells.map(readCell).map((cell) => ({ ...cell, id })),
  );
  return showChanged(workspace, new Set([id]), values, surroundings);
}

function readCell(text: string): Omit<CellChange, "id"> {
  const at = text.indexOf("=");
  if (at < 1) throw new PlimsollError("bad-input", `expected FIELD=VALUE, met "${text}"; write it like owner=ana@example.com`);
  return { field: text.slice(0, at), value: text.slice(at + 1) };
}

async function importSheet(workspace: Workspace, [file]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  const { readRegisterFile } = await import("../commands/inventory/read-register-file.ts");
  const { compareRegister } = await import("../commands/inventory/compare-register.ts");
  const { applyRegister } = await import("../commands/inventory/apply-register.ts");
  const { name, bytes } = await readInput(file, surroundings);
  const differences = await compareRegister(workspace, await readRegisterFile(name, bytes));
  const isPreview = values.preview === true;
  if (values.json !== true) surroundings.stdout.write(describeDifferences(differences, isPreview));
  else if (isPreview) surroundings.stdout.write(`${JSON.stringify(differences)}\n`);
  if (isPreview) return 0;
  const hasChanges = differences.changed.length + differences.added.length > 0;
  if (hasChanges) await applyRegister(workspace, differences);
  if (values.json === true) await listRows(workspace, { json: true }, surroundings);
  for (const { place, why } of differences.unreadable) surroundings.stderr.write(`plimsoll register: ${place}: ${why}\n`);
  return differences.unreadable.length > 0 ? 2 : 0;
}

async function readInput(file: string | undefined, surroundings: Surroundings): Promise<{ name: string; bytes: Uint8Array }> {
  if (file === undefined)
    throw new PlimsollError("bad-input", "expected a CSV or XLSX file after import, met none; name one, or - for standard input");
  if (file === "-") return { name: "standard input", bytes: await buffer(surroundings.stdin) };
  try {
    return { name: basename(file), bytes: await readFile(resolve(surroundings.cwd, file)) };
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a file that can be read, met ${file}, which cannot be opened; check its name and permissions`,
      cause,
    );
  }
}

async function exportSheet(workspace: Workspace, [file]: readonly string[], values: Values, surroundings: Surroundings): Promise<number> {
  if (file === undefined)
    throw new PlimsollError(
      "bad-input",
      "expected a file name after export, met none; write one that ends in .csv or .xlsx, or - for standard output",
    );
  const ending = file.toLowerCase().endsWith(".xlsx") ? "xlsx" : file === "-" || file.toLowerCase().endsWith(".csv") ? "csv" : undefined;
  const format = values.format ?? ending;
  if (format !== "csv" && format !== "xlsx")
    throw new PlimsollError("bad-input", `expected a file that ends in .csv or .xlsx, met ${file}; rename it or say --format csv`);
  const { readRegister } = await import("../commands/inventory/read-register.ts");
  const rows = await readRegister(workspace);
  const bytes = await writeSheet(rows, format);
  if (file === "-") {
    surroundings.stdout.write(bytes);
    return 0;
  }
  await writeFile(resolve(surroundings.cwd, file), bytes, { mode: 0o600 });
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify(rows)}\n`);
  else surroundings.stdout.write(`${rows.length} ${rows.length === 1 ? "row" : "rows"} written to ${file}\n`);
  return 0;
}

async function writeSheet(rows: readonly ListedRow[], format: "csv" | "xlsx"): Promise<Uint8Array> {
  if (format === "xlsx") return (await import("../commands/inventory/write-register-sheet.ts")).writeRegisterSheet(rows);
  const { writeRegisterCsv } = await import("../commands/inventory/write-register-csv.ts");
  return new TextEncoder().encode(writeRegisterCsv(rows));
}

async function showChanged(workspace: Workspace, ids: ReadonlySet<string>, values: Values, surroundings: Surroundings): Promise<number> {
  const { readRegister } = await import("../commands/inventory/read-register.ts");
  return showRows(
    (await readRegister(workspace)).filter((row) => ids.has(row.id)),
    values,
    surroundings,
  );
}

function showRows(rows: readonly ListedRow[], values: Pick<Values, "json">, surroundings: Surroundings): number {
  if (values.json === true) surroundings.stdout.write(`${JSON.stringify(rows)}\n`);
  else if (rows.length === 0)
    surroundings.stdout.write(
      "No uses yet. Look with `plimsoll discover --machine --save`, or add one with `plimsoll register add NAME`.\n",
    );
  else surroundings.stdout.write(rows.map(describeRow).join(""));
  return 0;
}

function describeRow(row: ListedRow): string {
  const people = row.people === null ? "" : `, ${row.people} ${row.people === 1 ? "person" : "people"}`;
  const team = row.team === "" ? "" : `, ${row.team}`;
  return `${row.name} (${row.plan}${team}${people}): ${row.standing}, may carry ${row.line.carries === null ? "nothing" : `${row.line.carries} data`}\n  ${row.id}\n`;
}

function describeDifferences(differences: RegisterDifferences, isPreview: boolean): string {
  const { changed, added, missing } = differences;
  const lines = [
    ...changed.map(
      ({ name, field, from, to }) => `${name}: ${field} from ${from === "" ? "nothing" : from} to ${to === "" ? "nothing" : to}`,
    ),
    ...added.map(({ name, plan }) => `new: ${name} (${plan})`),
    ...missing.map(({ name }) => `not in the sheet, kept: ${name}`),
    `${changed.length} ${changed.length === 1 ? "cell" : "cells"} ${isPreview ? "would change" : "changed"}, ${added.length} ${added.length === 1 ? "row" : "rows"} ${isPreview ? "would be added" : "added"}`,
  ];
  return `${lines.join("\n")}\n`;
}
