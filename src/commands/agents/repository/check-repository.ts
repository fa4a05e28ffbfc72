import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { findEvasions, isAgentFile } from "../../../core/evasion/find-evasions.ts";
import type { Evasion } from "../../../core/evasion/evasion.ts";
import { PlimsollError } from "../../../core/model/plimsoll-error.ts";
import { readSettingsValue } from "../../../reading/read-settings-value.ts";
import { walkTree } from "../../../reading/walk-tree.ts";
import { isHookCommand } from "../hook-command.ts";

/** What a folder's own files do against hooks and gateway, and what could not be read. */
export interface CheckedRepository {
  readonly evasions: readonly Evasion[];
  readonly files: number;
  readonly skipped: readonly { readonly place: string; readonly why: string }[];
}

const largest = 1024 * 1024;
const passedOver = new Set(["node_modules", ".git", "vendor", "dist", "build", "target", ".venv", "__pycache__"]);

/** Looks through a folder; with `quickly` only through what an agent reads when it starts there: at most 3 folders deep. */
export function checkRepository(folder: string, quickly = false): CheckedRepository {
  const skipped: { place: string; why: string }[] = [];
  const evasions: Evasion[] = [];
  let files = 0;
  const options = {
    skipsFolder: (_folder: unknown, name: string) => passedOver.has(name),
    skip: (place: string, why: string) => void skipped.push({ place, why }),
    ...(quickly ? { mostFiles: 2000, deepest: 3 } : {}),
  };
  for (const { path, absolute, isLink } of walkTree(folder, options)) {
    if (isLink || !isAgentFile(path)) continue;
    files += 1;
    const size = statSync(absolute, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) skipped.push({ place: path, why: "larger than 1 MiB" });
    else evasions.push(...readEvasions(path, () => readFileSync(absolute, "utf8"), skipped));
  }
  return { evasions, files, skipped };
}

/** The same for what is staged in a Git repository. Throws `unreadable` where Git cannot tell. */
export function checkStaged(folder: string): CheckedRepository {
  const skipped: { place: string; why: string }[] = [];
  const names = git(folder, ["diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR"]).split("\0");
  const paths = names.filter((path) => path !== "" && isAgentFile(path));
  const evasions = paths.flatMap((path) => readEvasions(path, () => git(folder, ["show", `:${path}`]), skipped));
  return { evasions, files: paths.length, skipped };
}

function readEvasions(path: string, read: () => string, skipped: { place: string; why: string }[]): readonly Evasion[] {
  try {
    const text = read();
    return findEvasions({ path, text, value: readSettingsValue(path, text) }, isOurs);
  } catch {
    skipped.push({ place: path, why: "cannot be read" });
    return [];
  }
}

function isOurs(command: string): boolean {
  return isHookCommand(command, "[a-z-]+");
}

function git(folder: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync("git", [...args], { cwd: folder, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  if (status === 0) return stdout;
  throw new PlimsollError("unreadable", `expected a Git repository at ${folder}, met none that git can read; leave --staged out`);
}
