import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Agent, InstallTarget, SettingsFile } from "../../plugins/agents/contract.ts";
import { readAgentRecord, writeAgentRecord } from "./agent-record.ts";
import type { InstalledFile } from "./agent-record.ts";
import { installText, removeText } from "./change-agent-file.ts";

/** What was done to one file. */
export interface ChangedFile {
  readonly path: string;
  readonly change: "written" | "unchanged" | "removed" | "absent";
}

/** What an install writes for, and where its record is kept. */
export interface InstallDesk {
  readonly home: string;
  readonly target: InstallTarget;
  /** Put before the paths: another root, for an image that is being built. */
  readonly root: string;
}

/** Writes the hooks of an agent into its settings. All texts are made before the first file is written. */
export function installAgent(agent: Agent, desk: InstallDesk): readonly ChangedFile[] {
  const record = readAgentRecord(desk.home);
  const planned = filesOf(agent, desk).map((file) => {
    const path = desk.root + file.path;
    const old = readOld(path);
    return { path, file, old, made: installText(old, file, agent.id, record.files[path]) };
  });
  const files: Record<string, InstalledFile> = { ...record.files };
  const changes = planned.map(({ path, file, old, made }): ChangedFile => {
    const before = record.files[path];
    const folders = makeFolders(path);
    const isNew = before === undefined ? old === null : before.isNew;
    files[path] = {
      isNew,
      folders: before?.folders ?? [...sharedFolders(path, files), ...folders],
      made: made.made,
      opened: made.opened,
      ...wordsOf(made),
    };
    if (made.text === old) return { path, change: "unchanged" };
    writeSettings(path, made.text, file.form === "own" && file.isProgram === true);
    return { path, change: "written" };
  });
  writeAgentRecord(desk.home, { ...record, files });
  return changes;
}

/** Takes the hooks out again: the very same bytes as before where nobody changed the file in between. */
export function removeAgent(agent: Agent, desk: InstallDesk): readonly ChangedFile[] {
  const record = readAgentRecord(desk.home);
  const files: Record<string, InstalledFile> = { ...record.files };
  const changes = filesOf(agent, desk).map((file): ChangedFile => {
    const path = desk.root + file.path;
    const old = readOld(path);
    const known = record.files[path];
    Reflect.deleteProperty(files, path);
    if (old === null) return { path, change: "absent" };
    const text = removeText(old, file, agent.id, known);
    if (text === old) return { path, change: "absent" };
    if (text === null || (known?.isNew === true && ["", "{}", "\n"].includes(text.trim()))) removeSettings(path, known?.folders ?? []);
    else writeSettings(path, text, false);
    return { path, change: "removed" };
  });
  writeAgentRecord(desk.home, { ...record, files });
  return changes;
}

function wordsOf({ words }: Pick<InstalledFile, "words">): Pick<InstalledFile, "words"> {
  return words === undefined ? {} : { words };
}

function filesOf(agent: Agent, { target }: InstallDesk): readonly SettingsFile[] {
  const files = agent.files(target);
  if (files.length > 0) return files;
  throw new PlimsollError("bad-input", `expected a tier that ${agent.title} has, met ${target.tier}; choose another with --tier`);
}

function readOld(path: string): string | null {
  try {
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function makeFolders(path: string): string[] {
  const missing: string[] = [];
  for (let folder = dirname(path); !existsSync(folder) && folder !== dirname(folder); folder = dirname(folder)) missing.unshift(folder);
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (cause) {
    throw unwritable(path, cause);
  }
  return missing;
}

// Folders that an earlier file was given belong to all files in them: the last one that goes takes them away.
function sharedFolders(path: string, files: Readonly<Record<string, InstalledFile>>): readonly string[] {
  const known = Object.values(files).flatMap(({ folders }) => folders);
  return [...new Set(known)].filter((folder) => path.startsWith(`${folder}/`)).toSorted();
}

// A link keeps pointing where it did, and the file its permissions.
function writeSettings(path: string, text: string, isProgram: boolean): void {
  const real = existsSync(path) ? realpathSync(path) : path;
  const draft = `${real}.${process.pid}.new`;
  try {
    const mode = existsSync(real) ? statSync(real).mode & 0o7777 : isProgram ? 0o755 : 0o644;
    writeFileSync(draft, text, { mode });
    chmodSync(draft, isProgram ? 0o755 : mode);
    renameSync(draft, real);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw unwritable(path, cause);
  }
}

function removeSettings(path: string, folders: readonly string[]): void {
  try {
    rmSync(path, { force: true });
    for (const folder of folders.toReversed()) rmdirSync(folder);
  } catch (cause) {
    // A folder that others use by now stays.
    if (existsSync(path)) throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): PlimsollError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "an error";
  return new PlimsollError(
    "unreadable",
    `expected to write ${path}, met ${code}; run it as somebody who may, or choose another --tier`,
    cause,
  );
}
