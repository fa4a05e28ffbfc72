import { existsSync, readFileSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { isFields } from "../../core/hooks/read-field.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import { installTiers } from "../../plugins/agents/contract.ts";
import type { Agent, InstallTarget, InstallTier, SettingsFile } from "../../plugins/agents/contract.ts";
import { readAgentRecord } from "./agent-record.ts";
import type { VerifiedAgent } from "./agent-record.ts";
import { isHookCommand, joinWords, modeOfCommand } from "./hook-command.ts";

/** One tier of an agent on this machine. */
export interface TierState {
  readonly tier: InstallTier;
  readonly paths: readonly string[];
  readonly state: "installed" | "partly" | "absent" | "unreadable";
  readonly mode: EnforcementMode | null;
}

/** An agent as it stands on this machine. */
export interface AgentState {
  readonly agent: string;
  readonly title: string;
  readonly installed: boolean;
  readonly tiers: readonly TierState[];
  /** Version of the client found on the path; null where none is or it does not say. */
  readonly version: string | null;
  readonly seenVersion: string | null;
  /** Events our hook is installed on. */
  readonly events: readonly string[];
  readonly mode: EnforcementMode | null;
  readonly fallback: string;
  readonly roads: readonly RoadState[];
}

export interface RoadState {
  readonly road: string;
  /** What the real client showed; `not-driven` where `agents verify` has not driven it here. */
  readonly state: "holds" | "open" | "not-driven";
  readonly cover: "hook" | "partly" | "none";
  readonly note: string;
}

/** An agent with what is in the way of its hooks: gaps can be closed, limits cannot. */
export interface AgentLook extends AgentState {
  readonly warnings?: readonly { readonly id: string; readonly kind: "gap" | "limit"; readonly text: string }[];
}

/** What is looked at. */
export interface LookDesk {
  readonly home: string;
  readonly root: string;
  target(tier: InstallTier): InstallTarget;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Reads settings files and the client's own package; starts nothing. */
export function lookAtAgent(agent: Agent, desk: LookDesk): AgentState {
  const tiers = installTiers.flatMap((tier) => lookAtTier(agent, tier, desk));
  const found = tiers.filter(({ state }) => state === "installed" || state === "partly");
  const files = installTiers.flatMap((tier) =>
    agent.files(desk.target(tier)).filter((file) => hasHook(readText(desk.root + file.path), agent.id)),
  );
  const verified = readAgentRecord(desk.home).verified[agent.id];
  return {
    ...{ agent: agent.id, title: agent.title, installed: found.length > 0, tiers },
    ...{ version: findVersion(agent, desk.env), seenVersion: agent.seen },
    events: [...new Set(files.flatMap((file) => eventsOf(file, agent)))],
    mode: found.find(({ tier }) => tier === "managed")?.mode ?? found[0]?.mode ?? null,
    fallback: agent.whenHookFails,
    roads: agent.roads.map(({ road, cover, note }) => ({ road, state: stateOf(verified, road), cover, note })),
  };
}

function stateOf(verified: VerifiedAgent | undefined, road: string): RoadState["state"] {
  return verified?.roads[road] ?? "not-driven";
}

function lookAtTier(agent: Agent, tier: InstallTier, desk: LookDesk): readonly TierState[] {
  const files = agent.files(desk.target(tier)).filter((file) => file.form !== "own" || hasHook(file.text, agent.id));
  if (files.length === 0) return [];
  const texts = files.map((file) => readText(desk.root + file.path));
  const held = texts.filter((text) => hasHook(text, agent.id));
  const state = texts.includes(undefined)
    ? "unreadable"
    : held.length === files.length
      ? "installed"
      : held.length > 0
        ? "partly"
        : "absent";
  return [{ tier, paths: files.map(({ path }) => desk.root + path), state, mode: modeOfCommand(joinWords(held[0] ?? "")) }];
}

/** Null where there is no file, undefined where it cannot be read. */
function readText(path: string): string | null | undefined {
  try {
    return existsSync(path) ? readFileSync(path, "utf8") : null;
  } catch {
    return undefined;
  }
}

function hasHook(text: string | null | undefined, agent: string): boolean {
  return typeof text === "string" && isHookCommand(joinWords(text), agent);
}

function eventsOf(file: SettingsFile, agent: Agent): readonly string[] {
  if (file.form === "json")
    return file.entries.filter(({ form, value }) => form === "item" && typeof value !== "string").map(({ at }) => at.at(-1) ?? "");
  const text = file.form === "toml" ? file.block : file.text;
  const named = agent.events.filter(({ name, moment }) => moment !== undefined && text.includes(name)).map(({ name }) => name);
  return named.filter(
    (name) => !named.some((longer) => longer !== name && longer.includes(name) && text.split(longer).join("").includes(name) === false),
  );
}

/** Version of the client on the path, from the package it belongs to. */
function findVersion({ program }: Agent, env: LookDesk["env"]): string | null {
  for (const folder of (env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, program.name);
    if (folder === "" || !existsSync(path)) continue;
    for (let at = dirname(realpathSync(path)); at !== dirname(at); at = dirname(at)) {
      const read = readPackage(join(at, "package.json"));
      if (read !== null && (read.name === program.package || program.package === null)) return read.version;
    }
  }
  return null;
}

function readPackage(path: string): { readonly name: string; readonly version: string } | null {
  const text = readText(path);
  if (typeof text !== "string") return null;
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) && typeof value["name"] === "string" && typeof value["version"] === "string"
      ? { name: value["name"], version: value["version"] }
      : null;
  } catch {
    return null;
  }
}
