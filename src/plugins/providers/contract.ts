import type { EventReading } from "../../core/wire/restore-events.ts";

/** Why the gateway answers in the provider's place. */
export type RefusalKind =
  | "held"
  | "bad-request"
  | "too-large"
  | "unknown-caller"
  | "not-allowed"
  | "too-many"
  | "undecided"
  | "unreachable"
  | "late";

/** An answer in the provider's own error shape. */
export interface Refusal {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A wire format: which paths it has, what its bodies and events mean, how it says no. Pure: no sockets, no state. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** Key of the upstream in gateway.yaml that speaks it. */
  readonly upstream: string;
  /** Whether a path (without prefix and query) is an endpoint that is known here. */
  serves(path: string): boolean;
  /** Other upstreams that carry this format at paths of their own. */
  readonly elsewhere?: readonly { readonly upstream: string; serves(path: string): boolean }[];
  /** What of a request names its conversation: an id that goes through it, else its first words; undefined where nothing does. */
  conversationOf(body: unknown): string | undefined;
  /** What of a streamed event goes on in the next ones. */
  readEvent(data: unknown): EventReading;
  /** Whether the string at a path of a whole answer must stay as it is. */
  isKept(body: unknown, path: string): boolean;
  refuse(kind: RefusalKind, message: string): Refusal;
  /** The event that says in a stream that it broke off; bytes where streams are binary. */
  breakStream(message: string): string | Uint8Array;
}
