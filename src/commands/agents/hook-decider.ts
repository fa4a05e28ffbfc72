import type { CompanyRules, EnforcementMode } from "../../core/model/company-rules.ts";
import type { DecisionCall, Enforced } from "../decide/enforcement.ts";

/** Who decides for a hook: the running service, else the last policy, read by this process. */
export interface HookDecider {
  decide(call: DecisionCall): Promise<Pick<Enforced, "action" | "mode" | "message" | "cleaned">>;
  /** Puts the values of a session back into a text, as far as something stands behind its placeholders. */
  restore(session: string, text: string): Promise<string>;
}

/** What a hook needs beside its input. */
export interface HookDesk {
  readonly decider: HookDecider;
  /** Mode it was installed with; left out, the rules' own. */
  readonly mode?: EnforcementMode;
  /** What hold does when nothing can be decided; left out, block. */
  readonly fallback?: CompanyRules["fallback"];
  /** What a folder's own files do against hooks and gateway, in words; null where there is nothing to say. */
  checkFolder?(folder: string): Promise<string | null>;
  /** Text of a named file, or null where there is none that holds text. `isComplete` is false beyond the limit. */
  readFile(path: string, cwd: string | undefined): Promise<{ readonly text: string; readonly isComplete: boolean } | null>;
}
