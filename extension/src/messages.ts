import type { SeenAccount } from "../../src/core/browser/guard-site.ts";

/** What a page is about to send, as its world hands it on. Exactly one of text, bytes and unread says what it is. */
export interface Sent {
  /** How it leaves: `fetch`, `xhr`, `socket`, `beacon`, `form`, `worker-message`, `channel`, or `paste`, `drop`, `file` before it enters. */
  readonly road: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  readonly text?: string;
  readonly bytes?: ArrayBuffer;
  /** Why it could not be read. */
  readonly unread?: string;
  /** Name of a file. */
  readonly name?: string;
  /** False where no other text can go in its place. */
  readonly rewrites: boolean;
}

/** What is done with it. `replace` carries the text that goes instead. */
export type Verdict = { readonly do: "send" } | { readonly do: "replace"; readonly text: string } | { readonly do: "stop" };

/** What the page's world has to know: whether roads that nobody can read are refused, and workers cannot be guarded by a blob. */
export interface PageConfig {
  readonly refusesUnreadable: boolean;
  readonly hasPlainWorkers: boolean;
}

/** What the panel shows. Types, counts and lines; the cleaned text stays in this browser. */
export interface PanelView {
  readonly id: string;
  readonly tool: string;
  readonly action: "held" | "cleaned" | "asked" | "noted";
  readonly found: string;
  readonly why: string;
  /** What must come out, to be shown struck through. */
  readonly values: readonly string[];
  readonly count: number;
  readonly cleaned: string | null;
  /** True where the cleaned text can go in its place by itself. */
  readonly sendsCleaned: boolean;
  readonly question: { readonly text: string; readonly options: readonly { readonly text: string; readonly declares?: string }[] } | null;
  readonly alternative: { readonly name: string; readonly url: string | null } | null;
  readonly change: string | null;
  readonly flow: string;
}

export type PanelChoice = { readonly do: "clean" } | { readonly do: "stop" } | { readonly do: "declare"; readonly class: string };

/** What the background decided of one Sent. */
export interface Judged {
  readonly verdict: "send" | "choose" | "stop";
  /** The whole body with placeholders in place; null where it cannot be rewritten. */
  readonly replacement: string | null;
  readonly panel: PanelView | null;
  /** Values above the line, so that the page's own tokens can be told; they never leave this browser. */
  readonly values: readonly string[];
}

/** From a page's content script to the background. Bytes travel as base64. */
export type ToBackground =
  | {
      readonly kind: "ask";
      readonly sent: Omit<Sent, "bytes">;
      readonly base64?: string;
      readonly page: string;
      readonly account: SeenAccount;
      /** Text that the person entered on this page stands in it. */
      readonly isEntered: boolean;
      readonly ignore: readonly string[];
      readonly declared?: string;
    }
  | { readonly kind: "piece"; readonly id: string; readonly text: string }
  | { readonly kind: "config"; readonly page: string }
  | { readonly kind: "account"; readonly page: string; readonly path: string; readonly text: string }
  | { readonly kind: "account-text"; readonly page: string; readonly sign: number; readonly text: string }
  | { readonly kind: "no-plain-workers"; readonly page: string }
  | { readonly kind: "show"; readonly view: PanelView }
  | { readonly kind: "cleaned"; readonly flow: string }
  | { readonly kind: "false-alarm"; readonly flow: string }
  | { readonly kind: "exception"; readonly flow: string; readonly why: string }
  | { readonly kind: "restore"; readonly text: string }
  | { readonly kind: "status" };

/** What a content script is told at the start of a page. */
export interface PageStart extends PageConfig {
  readonly account: SeenAccount;
  readonly paths: readonly string[];
  readonly signs: readonly {
    readonly index: number;
    readonly from: "dom" | "page";
    readonly selector: string;
    readonly attribute: string;
  }[];
  readonly restores: boolean;
  readonly isGuarded: boolean;
}
