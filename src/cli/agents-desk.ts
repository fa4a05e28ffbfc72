import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { checkAgent } from "../commands/agents/check-agent.ts";
import type { AgentWarning } from "../commands/agents/check-agent.ts";
import { hookCommand, hookProgram, quickHookProgram, wordsToLine } from "../commands/agents/hook-command.ts";
import type { HookCommandParts } from "../commands/agents/hook-command.ts";
import { installAgent, removeAgent } from "../commands/agents/install-agent.ts";
import type { ChangedFile } from "../commands/agents/install-agent.ts";
import { lookAtAgent } from "../commands/agents/look-at-agent.ts";
import type { AgentState } from "../commands/agents/look-at-agent.ts";
import type { CompanyRules, EnforcementMode } from "../core/model/company-rules.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Agent, AgentSystem, InstallTarget, InstallTier } from "../plugins/agents/contract.ts";
import type { Surroundings } from "./contract.ts";
import { findHome } from "./find-home.ts";
import { hookAgents } from "./hook-agents.ts";

export const agentActions = ["status", "install", "remove", "verify", "doctor", "policy"] as const;
export type AgentAction = (typeof agentActions)[number];

/** Where agents are installed and looked at on this machine. */
export interface AgentsDesk {
  readonly home: string;
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly tier: InstallTier;
  readonly userHome: string;
  readonly project: string;
  modeOf(agent: string): EnforcementMode;
  target(agent: string, tier?: InstallTier): InstallTarget;
  /** In hold, for a new empty home. */
  verifyTarget(agent: string, userHome: string, project: string): InstallTarget;
}

/** What is said of one agent. */
export type AgentAnswer = AgentState & { readonly files?: readonly ChangedFile[]; readonly warnings?: readonly AgentWarning[] };

/** Does one thing to one agent and says how it stands then; \`doctor\` adds what is in its way. */
export function actOnAgent(action: AgentAction, agent: Agent, desk: AgentsDesk): AgentAnswer {
  const installDesk = { home: desk.home, root: desk.root, target: desk.target(agent.id) };
  const files = action === "install" ? installAgent(agent, installDesk) : action === "remove" ? removeAgent(agent, installDesk) : undefined;
  const state = lookAtAgent(agent, { ...desk, target: (tier) => desk.target(agent.id, tier) });
  if (action !== "doctor") return { ...state, ...(files === undefined ? {} : { files }) };
  return { ...state, warnings: checkAgent(agent, state, { ...desk, mode: desk.modeOf(agent.id) }) };
}

/** Reads the options of \`plimsoll agents\` into where and how. Bad options are \`bad-input\`. */
export function openAgentsDesk(
  values: Readonly<Record<string, string | boolean | readonly string[] | undefined>>,
  action: AgentAction,
  rules: CompanyRules,
  { home, env, cwd }: Surroundings,
): AgentsDesk {
  const tier = pickOne(values["tier"], ["user", "project", "managed"], "--tier") ?? "user";
  const said = pickOne(values["mode"], ["watch", "warn", "hold"], "--mode");
  const system = pickOne(values["os"], ["linux", "macos", "windows"], "--os") ?? systemOf(process.platform);
  const userHome = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  const isOwnHome = home === findHome(undefined, { ...env, PLIMSOLL_HOME: undefined }, process.platform, cwd);
  const modeOf = (agent: string): EnforcementMode =>
    (Object.hasOwn(rules.mode, agent) ? rules.mode[agent] : undefined) ?? rules.mode.default;
  const partsOf = (agent: string): HookCommandParts => ({
    ...{ agent, system, mode: stricter(said, modeOf(agent)) },
    program: join(import.meta.dirname, "..", "..", "bin", system === "windows" ? "plimsoll.cmd" : "plimsoll"),
    ...(isOwnHome ? {} : { home }),
    ...(rules.fallback === "allow" ? { fallback: "allow" as const } : {}),
  });
  // An image is looked at from elsewhere, and has no compiled client yet.
  const client = join(import.meta.dirname, "..", "..", ".runtime", "fast", "hook");
  const isHere = system === systemOf(process.platform) && values["root"] === undefined && existsSync(client);
  const quickOf = (parts: HookCommandParts) => (isHere ? { quick: quickHookProgram(parts, client) } : {});
  const places = Array.isArray(values["place"]) ? values["place"].filter((one) => typeof one === "string") : [];
  // What an install may have left is taken away whether or not it is asked for again.
  const helps = values["policy-helper"] === true || action === "remove";
  const policyOf = (agent: string): string =>
    wordsToLine(
      [
        partsOf(agent).program,
        "agents",
        "policy",
        agent,
        "--mode",
        partsOf(agent).mode,
        ...places.flatMap((place) => ["--place", place]),
        ...(isOwnHome ? [] : ["--home", home]),
      ],
      system,
    );
  return {
    ...{ home, env, tier, userHome, modeOf, project: cwd, root: typeof values["root"] === "string" ? resolve(cwd, values["root"]) : "" },
    target: (agent, other) => ({
      ...{ tier: other ?? tier, system, userHome, project: cwd, env, mode: rules.fallback === "allow" ? "watch" : partsOf(agent).mode },
      command: (event) => hookCommand(partsOf(agent), event),
      program: hookProgram(partsOf(agent)),
      ...quickOf(partsOf(agent)),
      places,
      ...(helps ? { policyCommand: policyOf(agent) } : {}),
    }),
    verifyTarget: (agent, newHome, project) => {
      const parts: HookCommandParts = { ...partsOf(agent), mode: "hold", home: join(newHome, "plimsoll") };
      const command = (event?: string): string => hookCommand(parts, event);
      const programs = { program: hookProgram(parts), ...quickOf(parts) };
      return { tier: "user", system, userHome: newHome, project, env: {}, mode: "hold", command, ...programs };
    },
  };
}

function stricter(said: EnforcementMode | undefined, rules: EnforcementMode): EnforcementMode {
  const order: readonly EnforcementMode[] = ["watch", "warn", "hold"];
  return said !== undefined && order.indexOf(said) > order.indexOf(rules) ? said : rules;
}

function pickOne<Name extends string>(
  said: string | boolean | readonly string[] | undefined,
  names: readonly Name[],
  option: string,
): Name | undefined {
  if (said === undefined) return undefined;
  const found = names.find((name) => name === said);
  if (found === undefined)
    throw new PlimsollError("bad-input", `expected ${option} ${names.join(", ")}, met "${String(said)}"; choose one of them`);
  return found;
}

function systemOf(platform: NodeJS.Platform): AgentSystem {
  return platform === "darwin" ? "macos" : platform === "win32" ? "windows" : "linux";
}

/** Every agent as it stands on this machine, with what is in its way. Starts nothing. */
export async function lookAtAgents(surroundings: Surroundings): Promise<readonly AgentAnswer[]> {
  const desk = openAgentsDesk({}, "doctor", await surroundings.rules(), surroundings);
  const all = await Promise.all(Object.values(hookAgents).map((load) => load()));
  return all.map((agent) => actOnAgent("doctor", agent, desk));
}
