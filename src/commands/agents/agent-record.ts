import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isFields } from "../../core/hooks/read-field.ts";
import type { JsonTrace } from "../../reading/edit-json-settings.ts";

/** What one installed file needs for the way back: no content of it. */
export interface InstalledFile extends JsonTrace {
  /** True where the file was not there before. */
  readonly isNew: boolean;
  /** Folders made for it, outermost first. */
  readonly folders: readonly string[];
}

/** What a run with the real client showed, by road. */
export interface VerifiedAgent {
  readonly at: string;
  readonly version: string;
  readonly roads: Readonly<Record<string, "holds" | "open" | "not-driven">>;
}

/** Kept in the home folder as `agents.json`. */
export interface AgentRecord {
  readonly files: Readonly<Record<string, InstalledFile>>;
  readonly verified: Readonly<Record<string, VerifiedAgent>>;
}

/** The record of a home folder; empty where there is none that can be read: removal then goes by what the files say. */
export function readAgentRecord(home: string): AgentRecord {
  try {
    const value: unknown = JSON.parse(readFileSync(pathOf(home), "utf8"));
    if (!isFields(value)) return empty;
    return { files: pick(value["files"], isInstalledFile), verified: pick(value["verified"], isVerified) };
  } catch {
    return empty;
  }
}

/** Writes the record, readable by its owner alone. */
export function writeAgentRecord(home: string, record: AgentRecord): void {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const draft = `${pathOf(home)}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, pathOf(home));
}

const empty: AgentRecord = { files: {}, verified: {} };

function pathOf(home: string): string {
  return join(home, "agents.json");
}

function pick<Value>(value: unknown, isOne: (one: unknown) => one is Value): Record<string, Value> {
  const kept: Record<string, Value> = {};
  if (isFields(value)) for (const [key, one] of Object.entries(value)) if (isOne(one)) kept[key] = one;
  return kept;
}

function isInstalledFile(value: unknown): value is InstalledFile {
  return (
    isFields(value) &&
    typeof value["isNew"] === "boolean" &&
    Array.isArray(value["folders"]) &&
    Array.isArray(value["made"]) &&
    isFields(value["opened"])
  );
}

function isVerified(value: unknown): value is VerifiedAgent {
  return isFields(value) && typeof value["at"] === "string" && typeof value["version"] === "string" && isFields(value["roads"]);
}
