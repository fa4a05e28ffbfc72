import { addMonths } from "./add-months.ts";
import { basicsById } from "./basics.rows.ts";
import { type Question, questionsById } from "./questionnaire.rows.ts";
import type { SaidState, VettingFact } from "./vetting-fact.ts";

/** What a vendor answered to one question. */
export interface Answer {
  readonly question: string;
  readonly choice: "yes" | "no" | "not-applicable" | "";
  readonly words: string;
}

/**
 * Facts out of a vendor's answers, as *vendor said*. A question left open, or answered with nothing that can be held to,
 * gives no fact: the basic stays not known. `today` is an ISO day.
 */
export function factsOfAnswers(
  answers: readonly Answer[],
  subject: { readonly vendor: string; readonly tool: string; readonly plan: string },
  by: string,
  today: string,
): VettingFact[] {
  return answers.flatMap((answer) => {
    const question = questionsById.get(answer.question);
    const state = question === undefined ? undefined : stateOf(question, answer);
    const basic = question?.basic;
    if (state === undefined || basic === undefined) return [];
    const words = answer.words.replaceAll(/\s+/g, " ").trim();
    return [
      {
        ...{
          vendor: subject.vendor,
          tool: subject.tool,
          basic,
          state,
          source: "vendor said",
          grade: "vendor-statement" as const,
          seen: today,
          by,
        },
        plan: basicsById.get(basic)?.isByPlan === true ? subject.plan : "",
        value: words === "" ? answer.choice : words.slice(0, 300),
        expires: addMonths(today, basicsById.get(basic)?.months ?? 12),
        ...{ evidence: "", passage: `${question?.text ?? ""} ${answer.choice} ${words}`.trim().slice(0, 600) },
      },
    ];
  });
}

function stateOf(question: Question, { choice, words }: Answer): SaidState | undefined {
  if (choice === "not-applicable") return "not-applicable";
  if (question.answer === "words") return /\d|\bzero\b|\bnone\b|\bnot (?:kept|stored)\b/i.test(words) ? "met" : undefined;
  if (choice === "") return undefined;
  return (choice === "yes") === (question.isReversed !== true) ? "met" : "not-met";
}

/** How many of the questions were answered at all. */
export function countAnswered(answers: readonly Answer[]): number {
  return answers.filter(({ question, choice, words }) => questionsById.has(question) && (choice !== "" || words.trim() !== "")).length;
}
