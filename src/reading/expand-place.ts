import { lstatSync, readdirSync, realpathSync } from "node:fs";
import { join, sep } from "node:path";

const mostFound = 5000;
const deepest = 4;

/**
 * Existing paths that a pattern names below a folder: `*` for one part or a piece of it, `**` for up to four. Links are
 * followed only where they stay inside `base`. At most 5,000, sorted; what is not there or may not be read gives nothing.
 */
export function expandPlace(base: string, pattern: string): string[] {
  const parts = pattern.split("/").filter((part) => part !== "");
  let found = [base];
  for (const part of parts) found = found.flatMap((path) => stepInto(path, part)).slice(0, mostFound);
  return found.filter((path) => staysInside(base, path));
}

function stepInto(path: string, part: string): string[] {
  if (part === "**") return foldersBelow(path, deepest);
  if (!part.includes("*")) return exists(join(path, part)) ? [join(path, part)] : [];
  const match = new RegExp(`^${part.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace(/\*/g, ".*")}$`);
  return namesIn(path)
    .filter((name) => match.test(name))
    .map((name) => join(path, name));
}

function foldersBelow(path: string, depth: number): string[] {
  if (depth === 0) return [path];
  return [
    path,
    ...namesIn(path)
      .filter((name) => isFolder(join(path, name)))
      .slice(0, 200)
      .flatMap((name) => foldersBelow(join(path, name), depth - 1)),
  ];
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

function exists(path: string): boolean {
  try {
    lstatSync(path);
    return true;
  } catch {
    return false;
  }
}

function staysInside(base: string, path: string): boolean {
  try {
    const root = realpathSync(base);
    const real = realpathSync(path);
    return real === root || real.startsWith(root.endsWith(sep) ? root : root + sep);
  } catch {
    return false;
  }
}
