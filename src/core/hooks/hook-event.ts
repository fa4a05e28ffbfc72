/**
 * When a coding agent asks: before a prompt goes, before and after a tool runs, once more over all results of a step
 * before they go, before a file is read (with its content), before a request to the model; `session` when somebody begins in a folder.
 */
export type HookMoment = "prompt" | "tool-input" | "tool-result" | "result-batch" | "file-read" | "model-request" | "session" | "other";

/** What a tool does. Deeds on this machine may meet real values; a server of somebody else never does. */
export type ToolDeed = "read" | "write" | "shell" | "mcp" | "web" | "other";

/** What of an answer the client heeds at an event. */
export interface HookPowers {
  /** It takes another value in place of the one it sent. */
  readonly replaces: boolean;
  /** It can put a question to the person. */
  readonly asks: boolean;
  /** It can be made to stop. */
  readonly holds: boolean;
}

/** One question of a coding agent in our own form. */
export interface HookEvent {
  /** The client's own name of the event. */
  readonly name: string;
  readonly moment: HookMoment;
  /** What is about to go: every string in it is looked at. */
  readonly value: unknown;
  readonly powers: HookPowers;
  readonly tool?: string;
  readonly deed?: ToolDeed;
  /** With a result: what the tool was called with. */
  readonly input?: unknown;
  readonly session?: string;
  readonly prompt?: string;
  readonly cwd?: string;
  /** Address of the account that is signed in. */
  readonly account?: string;
  /** Files that will be read when this goes on, as they were written. */
  readonly files: readonly string[];
}

/** `nothing`: known, but nothing goes. `unknown`: a newer client's event, with the whole input as its value. */
export type DecodedHook =
  | { readonly kind: "event" | "unknown"; readonly event: HookEvent }
  | { readonly kind: "nothing"; readonly name: string }
  | { readonly kind: "broken"; readonly why: string; readonly event: HookEvent };

/** What the client is to do. `isFault` marks a hold because nothing could be decided. */
export type HookAnswer =
  | { readonly kind: "pass" }
  | { readonly kind: "note"; readonly message: string }
  | { readonly kind: "ask"; readonly message: string }
  | { readonly kind: "hold"; readonly message: string; readonly isFault?: boolean }
  | { readonly kind: "replace"; readonly value: unknown; readonly message?: string };

/** What the hook's process does: nothing but this is written. */
export interface HookOutput {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** A client that can do nothing at an event. */
export const noPowers: HookPowers = { replaces: false, asks: false, holds: false };
