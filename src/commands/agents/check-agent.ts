import { existsSync, readFileSync } from "node:fs";
import { isFields, readField } from "../../core/hooks/read-field.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { Agent } from "../../plugins/agents/contract.ts";
import type { AgentState } from "./look-at-agent.ts";

/** One thing that is in the way of an agent's hooks, or that no hook covers. */
export interface AgentWarning {
  readonly id: string;
  /** `gap`: the hooks do not hold; `limit`: no hook can. */
  readonly kind: "gap" | "limit";
  readonly text: string;
}

/** What can switch our hooks off without touching them. */
export interface CheckDesk {
  readonly userHome: string;
  readonly project: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The rules' own mode for this agent. */
  readonly mode: EnforcementMode;
}

/** Looks for hooks that are there and do nothing: switched off, untrusted, old client, looser than the rules. Starts nothing. */
export function checkAgent(agent: Agent, state: AgentState, desk: CheckDesk): readonly AgentWarning[] {
  if (!state.installed)
    return [{ id: "not-installed", kind: "gap", text: `No hook is installed: plimsoll agents install ${agent.id}` }, ...limitsOf(agent)];
  const program = commandMissing(state);
  const isLooser = desk.mode === "hold" && state.mode !== null && state.mode !== "hold";
  return [
    ...state.tiers
      .filter(({ state: one }) => one === "partly")
      .map(({ tier }) =>
        gap("partly", `Only some events have our hook in the ${tier} tier: plimsoll agents install ${agent.id} --tier ${tier}`),
      ),
    ...(program === undefined
      ? []
      : [gap("missing-program", `The hook calls ${program}, which is not there: plimsoll agents install ${agent.id}`)]),
    ...(isOlder(state.version, agent.needs)
      ? [gap("old-version", `The client is ${state.version}; its hooks need ${agent.needs} or newer`)]
      : []),
    ...(isLooser
      ? [
          gap(
            "looser-mode",
            `The rules say hold, the hook was installed in ${state.mode}: what cannot be decided would pass. plimsoll agents install ${agent.id}`,
          ),
        ]
      : []),
    ...switchesOf(agent, desk),
    ...limitsOf(agent),
  ];
}

function gap(id: string, text: string): AgentWarning {
  return { id, kind: "gap", text };
}

function limitsOf(agent: Agent): readonly AgentWarning[] {
  const blind = agent.roads
    .filter(({ cover }) => cover === "none")
    .map(({ road, note }): AgentWarning => ({
      id: `road-${road}`,
      kind: "limit",
      text: `${road}: ${note}; covered where the client's traffic goes through plimsoll gateway`,
    }));
  return [...blind, { id: "hook-fails", kind: "limit", text: `When our hook cannot run, ${agent.title} ${agent.whenHookFails}` }];
}

function commandMissing({ tiers }: AgentState): string | undefined {
  for (const path of tiers.filter(({ state }) => state !== "absent").flatMap(({ paths }) => paths)) {
    const text = readText(path);
    const client = /"command":\s*"(\/[^"\n]*\/hook)",\s*"args"/.exec(text)?.[1];
    const program = /["' ]((?:\/|[A-Z]:\\)[^"'\n]*?(?:plimsoll(?:\.cmd)?|launch\.mjs))["']?(?:,\s*"(?:args":\s*\[\s*")?| )hook/.exec(
      text,
    )?.[1];
    const gone = [client, program].find((path) => path !== undefined && !existsSync(path.replaceAll("\\\\", "\\")));
    if (gone !== undefined) return gone;
  }
  return undefined;
}

/** Settings by which a repository or a person turns hooks off or leads traffic elsewhere (seen with the real clients). */
const switches: readonly {
  readonly agent: string;
  readonly file: string;
  readonly at: string;
  readonly isOff: (value: unknown) => boolean;
  readonly text: string;
}[] = [
  ...["{project}/.claude/settings.json", "{project}/.claude/settings.local.json", "{home}/.claude/settings.json"].map((file) => ({
    agent: "claude-code",
    file,
    at: "disableAllHooks",
    isOff: isTrue,
    text: "switches all hooks off; the managed tier cannot be switched off",
  })),
  {
    agent: "claude-code",
    file: "{project}/.claude/settings.json",
    at: "env.ANTHROPIC_BASE_URL",
    isOff: isSet,
    text: "leads the client's traffic round a gateway set in the shell",
  },
  {
    agent: "gemini-cli",
    file: "{project}/.gemini/settings.json",
    at: "hooksConfig.enabled",
    isOff: (value) => value === false,
    text: "switches user hooks off; the managed tier stays",
  },
  {
    agent: "gemini-cli",
    file: "{project}/.gemini/settings.json",
    at: "hooksConfig.disabled",
    isOff: isSet,
    text: "names hooks that are switched off",
  },
  {
    agent: "copilot-cli",
    file: "{project}/.github/copilot/settings.json",
    at: "disableAllHooks",
    isOff: isTrue,
    text: "switches user hooks off; the managed tier stays",
  },
];

function isTrue(value: unknown): boolean {
  return value === true;
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function switchesOf(agent: Agent, { project, userHome, env }: CheckDesk): readonly AgentWarning[] {
  const found = switches
    .filter((one) => one.agent === agent.id)
    .flatMap(({ file, at, isOff, text }) => {
      const path = file.replace("{project}", project).replace("{home}", userHome);
      return isOff(readField(readJson(path), at)) ? [gap("switched-off", `${at} in ${path} ${text}`)] : [];
    });
  const moved = agent.id === "gemini-cli" && isSet(env["GEMINI_CLI_SYSTEM_SETTINGS_PATH"]);
  const trust =
    agent.id === "codex"
      ? [
          gap(
            "trust",
            "Codex runs user and project hooks only after they were reviewed: start codex once and trust them with /hooks, or install the managed tier",
          ),
        ]
      : [];
  return [
    ...found,
    ...(moved
      ? [gap("moved-settings", "GEMINI_CLI_SYSTEM_SETTINGS_PATH moves the system settings away, and the managed hooks with them")]
      : []),
    ...trust,
  ];
}

function readJson(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readText(path));
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function isOlder(version: string | null, needs: string | null): boolean {
  if (version === null || needs === null) return false;
  const [a, b] = [version, needs].map((text) => text.split(/[.-]/).map(Number));
  for (const [at, part] of (b ?? []).entries()) if ((a?.[at] ?? 0) !== part) return (a?.[at] ?? 0) < part;
  return false;
}
