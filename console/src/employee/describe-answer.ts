import type { Guide } from "../../../src/core/guide/guide.ts";
import type { Decision } from "../../../src/core/model/decision.ts";

/** An answer as the page says it: the answer, the reason, the way out. */
export interface Said {
  readonly tone: "yes" | "cleaned" | "ask" | "no";
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly ways: readonly string[];
}

/** The four answers an employee gets: Yes / Yes, without these 3 / Ask NAME / Not here, use X. */
export function describeAnswer(answer: Decision, guide: Pick<Guide, "contact">): Said {
  const reasons = answer.reasons.map(({ because }) => because);
  const others = [...new Set(answer.alternatives.map(({ name }) => name))];
  const ways = answer.flip.map(({ change }) => change);
  if (answer.decision === "allow") return { tone: "yes", headline: "Yes", reasons, ways: [] };
  if (answer.decision === "redact") {
    const count = (answer.remove ?? []).reduce((sum, each) => sum + each.count, 0);
    return {
      tone: "cleaned",
      headline: count === 0 ? "Yes, cleaned" : `Yes, without ${count === 1 ? "this one" : `these ${count}`}`,
      reasons,
      ways,
    };
  }
  if (answer.decision === "ask" && answer.question) return { tone: "ask", headline: answer.question.text, reasons, ways };
  if (others.length > 0) return { tone: "no", headline: `Not here, use ${others.slice(0, 2).join(" or ")}`, reasons, ways };
  return { tone: "no", headline: guide.contact === "" ? "Not here" : `Not here. Ask ${guide.contact}`, reasons, ways };
}
