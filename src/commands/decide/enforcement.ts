import type { Classification } from "../../core/model/classification.ts";
import type { Finding } from "../../core/model/finding.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { Decision } from "../../core/model/decision.ts";
import type { Flow, FlowAction } from "../../core/ledger/flow.ts";
import type { KeyedHash } from "../../core/redact/placeholder.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";
import type { AskDesk } from "./decide-request.ts";

/** A question of a point of enforcement: what is about to go where, who sends it, and what the point can do about it. */
export interface DecisionCall {
  /** Catalogue id or any name. */
  readonly tool: string;
  /** Left out, the one plan in the rules, else unknown. */
  readonly plan?: string;
  /** An address, a domain, `company` or `personal`. */
  readonly account?: string;
  /** Who sends it: kept as a pseudonym unless the company chose names. */
  readonly person?: string;
  readonly team?: string;
  readonly purpose?: string;
  /** Class that somebody declared. */
  readonly declared?: string;
  /** An agent's id, `gateway`, `browser`, `command-line` … */
  readonly point: string;
  /** What is about to go, or what a classifier said of it, or both; else the types somebody named. */
  readonly text?: string;
  readonly classification?: Classification;
  readonly data?: readonly string[];
  /** How the message calls the text (`seed.sql`, `your prompt`). Kept nowhere. */
  readonly place?: string;
  /** Path of the file that the text is read from, for what the company said of places. Kept nowhere. */
  readonly file?: string;
  /** False where the point cannot send another text on this road; then what must be cleaned is held. Left out, true. */
  readonly rewrites?: boolean;
  /** True where the point can put a question and wait. Left out, false. */
  readonly asks?: boolean;
  /** Mode the point was installed with. It can be stricter than the rules' own mode, never looser. */
  readonly leastMode?: EnforcementMode;
  /** True where somebody only asks and nothing is about to go. Left out, false. */
  readonly onlyAsked?: boolean;
  /** Join keys to the agent's own records. Placeholders are the same throughout a session. */
  readonly session?: string;
  readonly prompt?: string;
}

/** The three lines of the third moment. Types and lines, never values. */
export interface HeldMessage {
  readonly found: string;
  readonly why: string;
  readonly wayOut: string;
  /** The three as one text. */
  readonly text: string;
}

/** What a point of enforcement has to do, and to say. */
export interface Enforced {
  readonly decision: Decision;
  readonly mode: EnforcementMode;
  /** `sent`: let it pass. `cleaned`: send `cleaned` instead. `asked`: put the question. `held`: let nothing pass. */
  readonly action: FlowAction;
  /** Null where there is nothing to say: allowed, or only watched. */
  readonly message: HeldMessage | null;
  /** The text with what must come out replaced by placeholders; null where that does not help. */
  readonly cleaned: string | null;
  /** The findings of the text that `cleaned` has placeholders for; left out where nothing decided. */
  readonly removed?: readonly Finding[];
  /** Content-free record of all this. */
  readonly flow: Flow;
  /** What decided: the service, the last snapshot, or nothing but the fallback. */
  readonly by: "rules" | "snapshot" | "fallback";
}

/** What is needed to enforce: the question's desk, and how values and people are hidden. */
export interface EnforcementDesk extends AskDesk {
  readonly organisation: string;
  /** Under the key of the home folder. */
  readonly hash: KeyedHash;
  /** True where the company chose to keep people by name. */
  readonly showNames: boolean;
  /** Address of the page that says why a flow was held; left out, the message names the command. */
  pageOf?(flow: string): string | null;
  /** Placeholders of a session and what they stand for; kept in memory only. Left out, nothing can be restored. */
  mapOf?(session: string): RestoreMap;
}
