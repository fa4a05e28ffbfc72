import { access, constants, opendir, stat } from "node:fs/promises";
import { join } from "node:path";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

const mostFiles = 10_000;
const deepest = 8;

/**
 * A file as it is, or the regular files below a folder in the order of their names; links are not followed, hidden files and
 * what is neither file nor folder left out. At most 10,000 files, eight folders deep. Rejects with the system's error when
 * the file or folder cannot be read.
 */
export async function listFiles(path: string, name: string): Promise<{ readonly name: string; readonly path: string }[]> {
  const found = await stat(path);
  await access(path, constants.R_OK);
  if (found.isFile()) return [{ name, path }];
  if (!found.isDirectory())
    throw new PlimsollError("unreadable", `expected a file or folder, met ${name} which is neither; hand over a regular file`);
  const files: { name: string; path: string }[] = [];
  await collectFiles(path, name.replace(/[/\\]$/, ""), 0, files);
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

async function collectFiles(path: string, name: string, depth: number, files: { name: string; path: string }[]): Promise<void> {
  if (depth > deepest) return;
  for await (const entry of await opendir(path)) {
    if (files.length >= mostFiles) return;
    if (entry.name.startsWith(".")) continue;
    const place = { name: `${name}/${entry.name}`, path: join(path, entry.name) };
    if (entry.isFile()) files.push(place);
    else if (entry.isDirectory()) await collectFiles(place.path, place.name, depth + 1, files);
  }
}
