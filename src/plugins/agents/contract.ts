import type { HookRow } from "../../core/hooks/decode-hook.ts";
import type { DecodedHook, HookAnswer, HookEvent, HookOutput } from "../../core/hooks/hook-event.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";

export const installTiers = ["user", "project", "managed"] as const;
/** Whose settings: a person's, a project's (in its repository), the machine's (the person cannot change them). */
export type InstallTier = (typeof installTiers)[number];

export type AgentSystem = "linux" | "macos" | "windows";

/** Where an agent is to be installed. Paths as the system writes them. */
export interface InstallTarget {
  readonly tier: InstallTier;
  readonly system: AgentSystem;
  /** The person's home folder. */
  readonly userHome: string;
  readonly project: string;
  /** Variables by which clients move their folders. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly mode: EnforcementMode;
  /** Shell command of the hook; with the event's name where inputs do not tell it. */
  command(event?: string): string;
  /** Places that the client's own rules shall keep its tools from, beside those that hold credentials by their nature. */
  readonly places?: readonly string[];
  /** Command that prints the managed settings, for clients that ask a program for them at each start. */
  readonly policyCommand?: string;
  /** The same as a program and its arguments. */
  readonly program: readonly string[];
  /** The same without a shell between, as quickly as this machine can; for clients that start a program with its arguments. */
  readonly quick?: readonly string[];
}

/** One thing that we add to a settings file: an item of the list at a path, or the value of a key that is not set yet. */
export interface SettingsEntry {
  readonly at: readonly string[];
  readonly form: "item" | "value";
  readonly value: unknown;
}

/** A file to be written: JSON with comments or TOML that may be somebody else's too, or one that is wholly ours. */
export type SettingsFile =
  | { readonly path: string; readonly form: "json"; readonly entries: readonly SettingsEntry[] }
  | { readonly path: string; readonly form: "toml"; readonly block: string; readonly switches: readonly TomlSwitch[] }
  | { readonly path: string; readonly form: "own"; readonly text: string; readonly isProgram?: boolean };

/** A key that has to be true in a TOML table; the empty table is the top of the file. */
export interface TomlSwitch {
  readonly table: string;
  readonly key: string;
}

/** How data gets from a machine to a model. */
export const roads = [
  "prompt",
  "stdin",
  "file-mention",
  "read-result",
  "search-result",
  "shell-command",
  "shell-result",
  "mcp-arguments",
  "mcp-result",
  "write-back",
  "memory-file",
  "git-context",
  "slash-command",
  "typed-shell",
  "resumed-session",
] as const;
export type Road = (typeof roads)[number];

/** `hook`: a hook holds it. `partly`: see the note. `none`: no hook sees it; the gateway does where the client's traffic goes through it. */
export interface RoadCover {
  readonly road: Road;
  readonly cover: "hook" | "partly" | "none";
  readonly note: string;
}

/** The family of coding agents: each reads and answers its client's hooks, and says what to write to install them. No I/O. */
export interface Agent {
  /** Catalogue id, also the name on the command line. */
  readonly id: string;
  readonly title: string;
  /** Version whose inputs were recorded, or null where only the documentation was read. */
  readonly seen: string | null;
  /** Oldest version whose hooks do all of this; null where it is not known. */
  readonly needs: string | null;
  readonly events: readonly HookRow[];
  /** Never throws. `said` is the event the hook was installed for, where inputs do not tell it. */
  decode(payload: unknown, said?: string): DecodedHook;
  /** Exactly what the client reads: exit code and outputs, no key it does not know. */
  encode(answer: HookAnswer, event: HookEvent): HookOutput;
  /** What to write; an empty list where the client has no such tier. */
  files(target: InstallTarget): readonly SettingsFile[];
  readonly roads: readonly RoadCover[];
  /** What the client does when our hook cannot start, dies or hangs. */
  readonly whenHookFails: string;
  /** Where the client is asked for its version, and its name on the npm registry. */
  readonly program: { readonly name: string; readonly package: string | null };
}
