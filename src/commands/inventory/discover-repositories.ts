import { existsSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { RepositorySource } from "../../core/discover/repository/repository-source.ts";
import { dropListFolders } from "../../core/discover/repository/drop-list-folders.ts";
import { limitSightings } from "../../core/discover/repository/limit-sightings.ts";
import type { SightingLimit } from "../../core/discover/repository/limit-sightings.ts";
import { scanFile } from "../../core/discover/repository/scan-file.ts";
import { binaryFiles, skippedBeside, skippedFolders } from "../../core/discover/repository/skipped-folder.rows.ts";
import type { SourceContext } from "../../core/discover/source-context.ts";
import type { CatalogIndex } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { readTextFile } from "../../reading/read-text-file.ts";
import type { TreeFolder } from "../../reading/walk-tree.ts";
import { walkTree } from "../../reading/walk-tree.ts";
import type { SkippedRow } from "./export-read.ts";

export interface RepositoryOptions {
  readonly sources: readonly RepositorySource[];
  readonly catalog: CatalogIndex;
  readonly companyDomains: readonly string[];
  /** Where relative paths begin. */
  readonly cwd: string;
  readonly signal?: AbortSignal;
  readonly mostFiles?: number;
  progress?(state: { readonly done: number; readonly path: string }): void;
  /** Called with each sighting as it is made, before the result is whole. */
  sighting?(sighting: Sighting): void;
}

export interface RepositoriesRead {
  readonly sightings: readonly Sighting[];
  readonly skipped: readonly SkippedRow[];
  readonly files: number;
  /** Repositories met, by their place; a folder without version control counts as one. */
  readonly repositories: readonly string[];
  /** Folders that hold `.git`, with the prefix of their places. */
  readonly versioned: readonly { readonly folder: string; readonly place: string }[];
}

/** Text of a file that is looked at; more than any source file a person wrote holds. */
const mostBytes = 2 * 1024 * 1024;
const patience = 25;
const mostSkipped = 500;

interface Reading {
  readonly options: RepositoryOptions;
  readonly limit: SightingLimit;
  readonly skipped: SkippedRow[];
  readonly repositories: Set<string>;
  readonly versioned: { readonly folder: string; readonly place: string }[];
  files: number;
}

/**
 * Reads folders or files of source code. A folder may hold several repositories: each is a place prefix of its own. Read
 * only, no link is followed, nothing is run. What cannot be read is named and the rest is read. Rejects with code
 * `not-found` when a path is not there, and with the signal's reason when cancelled.
 */
export async function discoverRepositories(paths: readonly string[], options: RepositoryOptions): Promise<RepositoriesRead> {
  const roots = paths.map((path) => findRoot(path, paths.length > 1, options.cwd));
  const reading: Reading = { options, limit: limitSightings(), skipped: [], repositories: new Set(), versioned: [], files: 0 };
  for (const root of roots) await readRoot(root, reading);
  const { skipped, files, repositories, versioned } = reading;
  const { kept, lists } = dropListFolders(reading.limit.all());
  for (const { folder, tools, files: count } of lists)
    skipped.push({ place: folder, why: `${count} files name ${tools} AI tools: taken for a catalogue of them, not for use` });
  return { sightings: kept, skipped, files, repositories: [...repositories], versioned };
}

interface Root {
  readonly folder: string;
  /** Only this file of the folder, when the user named one. */
  readonly file?: string;
  readonly prefix: string;
}

function findRoot(path: string, isOneOfMany: boolean, cwd: string): Root {
  const absolute = resolve(cwd, path);
  if (!existsSync(absolute)) throw new PlimsollError("not-found", `expected a folder or file, met nothing at ${path}; check the name`);
  if (!statSync(absolute).isDirectory())
    return { folder: dirname(absolute), file: basename(absolute), prefix: isOneOfMany ? prefixOf(dirname(path)) : "" };
  return { folder: absolute, prefix: isOneOfMany ? prefixOf(isAbsolute(path) ? relative(cwd, path) : path) : "" };
}

function prefixOf(path: string): string {
  const plain = path.replace(/\\/g, "/").replace(/\/+$/, "").replace(/^\.\//, "");
  return plain === "" || plain === "." ? "" : `${plain}/`;
}

async function readRoot(root: Root, reading: Reading): Promise<void> {
  const { options } = reading;
  if (root.file !== undefined) {
    readFile(reading, root, { path: root.file, absolute: join(root.folder, root.file), isLink: false }, "");
    return;
  }
  let own: string[] = [];
  const files = walkTree(root.folder, {
    skipsFolder: isSkipped,
    enterFolder: (folder) => {
      own = own.filter((one) => one === "" || folder.path === one || folder.path.startsWith(`${one}/`));
      const place = folder.path === "" ? root.prefix : `${root.prefix}${folder.path}/`;
      if (folder.names.has(".git")) reading.versioned.push({ folder: join(root.folder, folder.path), place });
      if (folder.names.has(".git") || folder.names.has(".hg")) own.push(folder.path);
    },
    skip: (path, why) => addSkipped(reading, root.prefix + path, why),
    ...(options.mostFiles === undefined ? {} : { mostFiles: options.mostFiles }),
  });
  let turn = Date.now();
  for (const file of files) {
    options.signal?.throwIfAborted();
    readFile(reading, root, file, own.at(-1) ?? "");
    if (Date.now() - turn < patience) continue;
    options.progress?.({ done: reading.files, path: root.prefix + file.path });
    await nextTurn();
    turn = Date.now();
  }
}

function isSkipped({ names }: TreeFolder, name: string): boolean {
  const beside = skippedBeside.get(name.toLowerCase());
  return (
    skippedFolders.has(name) || (beside !== undefined && names.has(beside)) || name.endsWith(".egg-info") || name.endsWith(".dist-info")
  );
}

function readFile(
  reading: Reading,
  root: Root,
  file: { readonly path: string; readonly absolute: string; readonly isLink: boolean },
  repository: string,
): void {
  const place = root.prefix + file.path;
  reading.files += 1;
  reading.repositories.add(root.prefix + repository || ".");
  const inside = repository === "" ? file.path : file.path.slice(repository.length + 1);
  const readText = () => (file.isLink || binaryFiles.test(file.path) ? null : textOf(reading, file.absolute, place));
  try {
    scanFile(inside, reading.options.sources, contextOf(reading, place), readText);
  } catch (error) {
    addSkipped(reading, place, `could not be understood (${error instanceof Error ? error.message : "unknown error"}); the rest was read`);
  }
}

function textOf(reading: Reading, absolute: string, place: string): string | null {
  const found = readTextFile(absolute, mostBytes);
  if (found.kind === "unreadable") addSkipped(reading, place, found.why);
  if (found.kind !== "text") return null;
  if (found.isCut) addSkipped(reading, place, "larger than 2 MiB; only its beginning was read");
  return found.text;
}

function contextOf(reading: Reading, place: string): SourceContext {
  const { catalog, companyDomains, sighting } = reading.options;
  return {
    catalog,
    companyDomains,
    place,
    sighting: (value) => {
      reading.limit.add(value);
      sighting?.(value);
    },
    skip: (where, why) => addSkipped(reading, where, why),
    person: () => undefined,
  };
}

function addSkipped(reading: Reading, place: string, why: string): void {
  if (reading.skipped.length < mostSkipped) reading.skipped.push({ place, why });
  else if (reading.skipped.length === mostSkipped)
    reading.skipped.push({ place: "…", why: `more than ${mostSkipped} places could not be read` });
}
