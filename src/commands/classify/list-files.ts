import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { walkTree } from "../../reading/walk-tree.ts";
import { readIgnoreRules, type IgnoreRules } from "./read-ignore-rules.ts";

/** Folders that are never looked into: the history of version control and installed packages. */
const passedOver = new Set([".git", ".hg", ".svn", "node_modules"]);

export interface ListedFile {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  readonly absolute: string;
}

/** The files of a folder in order, with `.gitignore` of every level respected; what was passed over goes to `skip`. */
export function* listFiles(root: string, skip: (path: string, why: string) => void): Generator<ListedFile> {
  const rules = new Map<string, IgnoreRules>();
  const isIgnored = (path: string, isFolder: boolean): boolean => judge(rules, path, isFolder);
  const tree = walkTree(root, {
    skip,
    enterFolder({ path, names }) {
      if (names.has(".gitignore")) rules.set(path, readRules(join(root, path, ".gitignore")));
    },
    skipsFolder({ path }, name) {
      return passedOver.has(name) || isIgnored(path === "" ? name : `${path}/${name}`, true);
    },
  });
  for (const { path, absolute, isLink } of tree) if (!isLink && !isIgnored(path, false)) yield { path, absolute };
}

function readRules(path: string): IgnoreRules {
  return existsSync(path) ? readIgnoreRules(readFileSync(path, "utf8").slice(0, 1 << 20)) : () => undefined;
}

/** The rules of the nearest folder that speak of the path decide. */
function judge(rules: ReadonlyMap<string, IgnoreRules>, path: string, isFolder: boolean): boolean {
  for (let cut = path.lastIndexOf("/"); ; cut = path.lastIndexOf("/", cut - 1)) {
    const folder = cut < 0 ? "" : path.slice(0, cut);
    const said = rules.get(folder)?.(cut < 0 ? path : path.slice(cut + 1), isFolder);
    if (said !== undefined) return said;
    if (cut <= 0) return false;
  }
}
