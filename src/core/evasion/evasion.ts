/** What a file of a repository can do against the hooks and the gateway of whoever opens it with a coding agent. */
export const evasionKinds = {
  "hooks-disabled": { severity: "high", says: "switches hooks off" },
  "base-url": { severity: "high", says: "leads the agent's traffic to an address of the repository's choice" },
  "key-helper": { severity: "high", says: "names a program that hands out keys or headers" },
  environment: { severity: "high", says: "sets a variable that moves settings, certificates or programs" },
  "approval-bypass": { severity: "high", says: "lets tools run without asking" },
  "hook-command": { severity: "medium", says: "runs a command of the repository at an event of the agent" },
  "mcp-server": { severity: "medium", says: "adds a tool server" },
  plugin: { severity: "medium", says: "loads a plug-in into the agent" },
  "prompt-command": {
    severity: "medium",
    says: "runs a command while a skill, slash command or agent is expanded; no hook sees its output",
  },
} as const satisfies Readonly<Record<string, { readonly severity: "high" | "medium"; readonly says: string }>>;
export type EvasionKind = keyof typeof evasionKinds;

/** One such place. Never the value: a URL may hold a key. */
export interface Evasion {
  readonly kind: EvasionKind;
  readonly severity: "high" | "medium";
  readonly agent: string;
  readonly path: string;
  /** Starts at 1. */
  readonly line: number;
  /** The key, or the form, that does it. */
  readonly key: string;
}

/** A file to be looked at: its text, and its value where it is JSON or TOML. */
export interface AgentFile {
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
}
