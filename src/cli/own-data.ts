import { readFile } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import { basename, resolve } from "node:path";
import { parseArgs } from "node:util";
import { dataClasses, type DataClass } from "../core/model/data-class.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { OwnDataRow } from "../core/own-data/own-data.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const options = {
  key: { type: "string", multiple: true },
  secondary: { type: "string", multiple: true },
  class: { type: "string" },
  json: { type: "boolean" },
} as const;

/** `plimsoll own-data`: customer tables and documents that classification recognises. */
export const ownData: CliWord = {
  name: "own-data",
  summary: "registers customer tables and documents, so that they are recognised",
  help: `plimsoll own-data import-table FILE --key COLUMN… [--secondary COLUMN…] [--class CLASS] [--json]
plimsoll own-data add-document FILE… [--class CLASS] [--json]
plimsoll own-data list [--json]
plimsoll own-data remove ID… [--json]

Only keyed hashes are kept, in the home folder; no value and no text.

  import-table      CSV, TSV, XLSX or JSON with column names, up to 10 million rows. A person is found
                    by a key (e-mail, customer number, IBAN, phone) or by two secondary fields
                    (first name, last name, date of birth, city) near each other, in any common format
  add-document      text, PDF, Word, sheet or mail; excerpts from a fifth are recognised. Register the
                    empty template with --class public: what stands there counts for no other document
  --class CLASS     restricted (default) or internal; public for documents only
  list, remove ID   what is registered

Example: plimsoll own-data import-table customers.csv --key email --secondary first_name --secondary last_name`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "list", ...names] = positionals;
    const isJson = values.json === true;
    if (verb === "list") return list(surroundings, isJson);
    if (names.length === 0)
      throw new PlimsollError(
        "bad-input",
        `expected ${verb === "remove" ? "an id" : "a file"} after plimsoll own-data ${verb}, met none; see plimsoll own-data --help`,
      );
    if (verb === "remove") return remove(names, surroundings, isJson);
    const dataClass = readClass(values.class, verb === "add-document");
    if (verb === "add-document") return addDocuments(names, dataClass, surroundings, isJson);
    if (verb !== "import-table")
      throw new PlimsollError(
        "bad-input",
        `expected import-table, add-document, list or remove, met ${JSON.stringify(verb)}; see plimsoll own-data --help`,
      );
    return addTable(names, { keys: values.key ?? [], secondary: values.secondary ?? [], class: dataClass }, surroundings, isJson);
  },
};

function readClass(name: string | undefined, isDocument: boolean): DataClass {
  const known = dataClasses.find((each) => each === (name ?? "restricted"));
  if (known === undefined || (known === "public" && !isDocument))
    throw new PlimsollError(
      "bad-input",
      `expected --class restricted${isDocument ? ", internal or public" : " or internal"}, met ${JSON.stringify(name)}; name one of these`,
    );
  return known;
}

async function addTable(
  [file = "", extra]: readonly string[],
  wanted: { readonly keys: readonly string[]; readonly secondary: readonly string[]; readonly class: DataClass },
  surroundings: Surroundings,
  isJson: boolean,
): Promise<number> {
  if (extra !== undefined) throw new PlimsollError("bad-input", "expected one table, met several; import them one by one");
  if (wanted.keys.length === 0)
    throw new PlimsollError("bad-input", "expected --key COLUMN, met none; name the column that says who it is, such as email");
  const { importTable } = await import("../commands/own-data/import-table.ts");
  const { home, cwd, stdout } = surroundings;
  const input = { name: basename(file), path: resolve(cwd, file) };
  const row = await importTable({ ...wanted, home, input, id: randomUUID(), added: surroundings.now().toISOString() });
  stdout.write(
    isJson
      ? `${JSON.stringify(row)}\n`
      : `Registered ${row.rows} rows of ${row.name} as ${row.class}${row.skipped > 0 ? `; ${row.skipped} rows had nothing to find them by` : ""}. Id ${row.id}\n`,
  );
  return 0;
}

async function addDocuments(files: readonly string[], dataClass: DataClass, surroundings: Surroundings, isJson: boolean): Promise<number> {
  const { addDocument } = await import("../commands/own-data/add-document.ts");
  let code = 0;
  for (const file of files) {
    try {
      const bytes = await readBytes(resolve(surroundings.cwd, file));
      const row = await addDocument({
        home: surroundings.home,
        id: randomUUID(),
        name: basename(file),
        bytes,
        class: dataClass,
        added: surroundings.now().toISOString(),
      });
      surroundings.stdout.write(isJson ? `${JSON.stringify(row)}\n` : `Registered ${row.name} as ${row.class}. Id ${row.id}\n`);
    } catch (error) {
      if (!(error instanceof PlimsollError) || files.length === 1) throw error;
      surroundings.stderr.write(`plimsoll own-data: ${error.message}\n`);
      code = 2;
    }
  }
  return code;
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new PlimsollError("unreadable", `expected a readable document, met ${path} (${code}); check its name and permissions`, cause);
  }
}

async function list({ home, stdout }: Surroundings, isJson: boolean): Promise<number> {
  const { listOwnData } = await import("../commands/own-data/list-own-data.ts");
  const rows = listOwnData(home);
  if (isJson) stdout.write(`${JSON.stringify(rows)}\n`);
  else stdout.write(rows.length === 0 ? "Nothing is registered.\n" : rows.map(describeRow).join(""));
  return 0;
}

function describeRow({ id, kind, name, rows, class: dataClass, added }: OwnDataRow): string {
  return `${id}  ${kind}  ${name}  ${dataClass}  ${kind === "table" ? `${rows} rows` : `${rows} fingerprints`}  ${added.slice(0, 10)}\n`;
}

async function remove(ids: readonly string[], { home, stdout }: Surroundings, isJson: boolean): Promise<number> {
  const { removeOwnData } = await import("../commands/own-data/list-own-data.ts");
  for (const id of ids) {
    const row = removeOwnData(home, id);
    stdout.write(isJson ? `${JSON.stringify({ id: row.id, rows: row.rows })}\n` : `Removed ${row.name}.\n`);
  }
  return 0;
}
