import { planKinds } from "../../../src/core/model/plan.ts";
import type { DataClass } from "../../../src/core/model/data-class.ts";

/** What a person filled in on the page. */
export interface Question {
  readonly purpose: string;
  readonly text: string;
  readonly data: readonly string[];
  readonly tool: string;
  /** A plan kind; `unknown` leaves it to the server: the one plan in the rules. */
  readonly plan: string;
  readonly account: "company" | "personal" | "unknown";
  /** Set by the answer to the one question. */
  readonly declared: DataClass | null;
}

export const emptyQuestion: Question = { purpose: "", text: "", data: [], tool: "", plan: "unknown", account: "company", declared: null };

/** The body of the request: what was left open is left out. */
export function makeAskBody(question: Question): Record<string, unknown> {
  const { purpose, text, data, tool, plan, account, declared } = question;
  const isPlan = plan !== "unknown" && planKinds.some((kind) => kind === plan);
  return {
    tool: tool.trim(),
    ...(isPlan && { plan }),
    ...(account !== "unknown" && { account }),
    ...(purpose !== "" && { purpose }),
    ...(text.trim() !== "" && { text }),
    ...(data.length > 0 && { data }),
    ...(declared && { declared }),
  };
}
