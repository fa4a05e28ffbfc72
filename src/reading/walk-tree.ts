import { lstatSync, readdirSync } from "node:fs";
import type { Dirent } from "node:fs";
import { join } from "node:path";

export interface TreeFile {
  /** Relative to the walked folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** A link is named, never followed: what it points to may lie outside the tree. */
  readonly isLink: boolean;
}

export interface TreeFolder {
  /** Relative, with `/`; empty for the walked folder. */
  readonly path: string;
  /** Names of everything in it. */
  readonly names: ReadonlySet<string>;
}

export interface WalkOptions {
  /** True for folders that are not entered. */
  skipsFolder(folder: TreeFolder, name: string): boolean;
  /** Called before a folder's entries are given. */
  enterFolder?(folder: TreeFolder): void;
  /** A place that could not be read, or a limit that was met, with why. */
  skip(path: string, why: string): void;
  readonly mostFiles?: number;
  readonly deepest?: number;
}

const defaultFiles = 1_000_000;
const defaultDepth = 60;

/**
 * The regular files of a folder, sorted within each folder, read only. Links are named but not followed, so there are no
 * loops and nothing outside is read; pipes, sockets and devices are passed over. Unreadable folders and met limits are
 * named through `skip` and the rest is walked. `root` must be a folder.
 */
export function* walkTree(root: string, options: WalkOptions): Generator<TreeFile> {
  const open: { readonly path: string; readonly depth: number }[] = [{ path: "", depth: 0 }];
  let left = options.mostFiles ?? defaultFiles;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entries = readFolder(root, next.path, options);
    const folder = { path: next.path, names: new Set(entries.map((entry) => entry.name)) };
    options.enterFolder?.(folder);
    for (const entry of entries) {
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      const kind = kindOf(entry, join(root, path));
      if (kind === "folder") {
        if (options.skipsFolder(folder, entry.name)) continue;
        if (next.depth >= (options.deepest ?? defaultDepth))
          options.skip(path, `lies deeper than ${options.deepest ?? defaultDepth} folders; name it by itself to read it`);
        else open.push({ path, depth: next.depth + 1 });
      } else if (kind !== "other") {
        if (left-- <= 0)
          return options.skip(path, `more than ${options.mostFiles ?? defaultFiles} files; name a folder inside to read the rest`);
        yield { path, absolute: join(root, path), isLink: kind === "link" };
      }
    }
  }
}

function readFolder(root: string, path: string, { skip }: WalkOptions): Dirent[] {
  try {
    return readdirSync(join(root, path), { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    skip(path === "" ? "." : path, `the folder cannot be read (${codeOf(error)}); check its permissions`);
    return [];
  }
}

function kindOf(entry: Dirent, absolute: string): "file" | "folder" | "link" | "other" {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "folder";
  if (entry.isSymbolicLink()) return "link";
  return entry.isFIFO() || entry.isSocket() || entry.isBlockDevice() || entry.isCharacterDevice() ? "other" : kindByStat(absolute);
}

/** Some file systems do not say the kind with the name. */
function kindByStat(absolute: string): "file" | "folder" | "link" | "other" {
  try {
    const found = lstatSync(absolute);
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : found.isSymbolicLink() ? "link" : "other";
  } catch {
    return "other";
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "unknown error";
}
