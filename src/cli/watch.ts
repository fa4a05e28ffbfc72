import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { WatchedLook } from "../commands/inventory/look-at-watched.ts";
import type { Workspace } from "../commands/inventory/workspace.ts";
import type { WeekNote } from "../core/discover/write-week-note.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { WatchedFolderRow } from "../storage/watch-collections.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";

const options = { json: { type: "boolean" }, days: { type: "string" } } as const;

/** `plimsoll watch`: folders of exports that are read again as they change, and the weekly note. */
export const watch: CliWord = {
  name: "watch",
  summary: "reads folders of exports again as they change; the weekly note of what is new or gone",
  help: `plimsoll watch list|add FOLDER|remove FOLDER|run|note [--days 7] [--json]

Folders into which exports, logs and answers of collectors are put. The running console looks at
them every minute; \`run\` looks now. A file that changed is read anew and replaces what it said
before; what a removed file showed is kept.

  list            the watched folders
  add FOLDER      watches a folder
  remove FOLDER   stops; what it showed is kept
  run             reads what is new or changed now. Exit 2 when something could not be read
  note            uses that are new, gone, or newly on private accounts
  --days N        with note: the days looked back over, 7 without it
  --json          answers JSON

Example: plimsoll watch add /srv/exports`,
  changesStore: (args) => ["add", "remove", "run"].some((verb) => args.includes(verb)),
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb = "list", folder] = positionals;
    const workspace = await openWorkspace(surroundings);
    const isJson = values.json === true;
    const say = (text: string, answer: unknown): number => {
      surroundings.stdout.write(isJson ? `${JSON.stringify(answer)}\n` : text);
      return 0;
    };
    if (verb === "note") {
      const note = await readNote(workspace, values.days);
      return say(sayNote(note), note);
    }
    if (verb === "run") return runLook(workspace, surroundings, isJson);
    const rows = await changeFolders(workspace, verb, folder, surroundings);
    return say(sayFolders(rows), rows);
  },
};

async function changeFolders(
  workspace: Workspace,
  verb: string,
  folder: string | undefined,
  { cwd }: Surroundings,
): Promise<readonly WatchedFolderRow[]> {
  const { listWatchedFolders, unwatchFolder, watchFolder } = await import("../commands/inventory/watch-folders.ts");
  if (verb !== "list" && verb !== "add" && verb !== "remove")
    throw new PlimsollError("bad-input", `expected list, add, remove, run or note, met "${verb}"; run \`plimsoll watch --help\``);
  if (verb !== "list" && folder === undefined)
    throw new PlimsollError("bad-input", `expected a folder after ${verb}, met none; write one, like \`plimsoll watch ${verb} exports\``);
  if (verb === "add" && folder !== undefined) await watchFolder(workspace, resolve(cwd, folder));
  if (verb === "remove" && folder !== undefined) await unwatchFolder(workspace, resolve(cwd, folder));
  return listWatchedFolders(workspace);
}

async function readNote(workspace: Workspace, asked: string | undefined): Promise<WeekNote> {
  const days = asked === undefined ? 7 : Number(asked);
  if (!Number.isInteger(days) || days < 1 || days > 366)
    throw new PlimsollError("bad-input", `expected --days from 1 to 366, met "${asked}"; leave it out for 7`);
  const { readWeekNote } = await import("../commands/inventory/read-week-note.ts");
  return readWeekNote(workspace, days);
}

async function runLook(workspace: Workspace, surroundings: Surroundings, isJson: boolean): Promise<number> {
  const [{ lookAtWatched }, { makeCatalogIndex }, sources] = await Promise.all([
    import("../commands/inventory/look-at-watched.ts"),
    import("../core/discover/catalog-index.ts"),
    surroundings.sources(),
  ]);
  const looks = await lookAtWatched(workspace, { sources, index: makeCatalogIndex(workspace.catalog) }, { settle: 0 });
  surroundings.stdout.write(isJson ? `${JSON.stringify(looks)}\n` : sayLooks(looks));
  const problems = looks.flatMap((look) => look.problems);
  for (const { place, why } of problems) surroundings.stderr.write(`plimsoll watch: ${place}: ${why}\n`);
  return problems.length > 0 ? 2 : 0;
}

function sayFolders(rows: readonly WatchedFolderRow[]): string {
  if (rows.length === 0) return "no folder is watched; add one with `plimsoll watch add FOLDER`\n";
  return rows
    .map((row) => `${row.path}  ${row.lookedAt === "" ? "not looked at yet" : `${row.files.length} files, looked at ${row.lookedAt}`}\n`)
    .join("");
}

function sayLooks(looks: readonly WatchedLook[]): string {
  if (looks.length === 0) return sayFolders([]);
  return looks
    .map(({ path, read, newUses }) => `${path}  ${read} new or changed${newUses.length === 0 ? "" : `; new uses: ${newUses.join(", ")}`}\n`)
    .join("");
}

function sayNote({ from, to, sentence, new: fresh, gone, newlyPersonal }: WeekNote): string {
  const part = (title: string, lines: WeekNote["new"]): string[] =>
    lines.map(({ name, why, at }) => `${title.padEnd(8)} ${name}  ${why}, ${at.slice(0, 10)}`);
  return `${[`${from.slice(0, 10)} to ${to.slice(0, 10)}: ${sentence}`, ...part("new", fresh), ...part("private", newlyPersonal), ...part("gone", gone)].join("\n")}\n`;
}
