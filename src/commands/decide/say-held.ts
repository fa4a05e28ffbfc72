import { countItems, upperFirst } from "../../core/decide/plain-words.ts";
import type { Weighed } from "../../core/decide/weigh-question.ts";
import type { FlowAction } from "../../core/ledger/flow.ts";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { Verdict } from "../../core/model/decision.ts";
import type { Answer } from "./decide-request.ts";
import type { DecisionCall, HeldMessage } from "./enforcement.ts";

/** What the three lines are made of. */
export interface ToldDecision {
  readonly call: Pick<DecisionCall, "place">;
  readonly answer: Answer;
  readonly weighed: Weighed;
  readonly mode: EnforcementMode;
  readonly action: FlowAction;
  /** The verdict on what stays once everything above the line is out. */
  readonly rest: Verdict;
  readonly cleaned: string | null;
  /** Id of the flow, by which a false alarm is reported. */
  readonly flow: string;
  /** Address of the page that says why; null where none is open to this person. */
  readonly page: string | null;
}

const linesShown = 6;

const heads: Readonly<Record<FlowAction, string>> = {
  held: "Held",
  cleaned: "Cleaned",
  asked: "One question first",
  sent: "Noted, it went as it was",
  answered: "This would be held",
};

/** The third moment in three lines: what was found and where, why, and the way out. Types and lines, never values. */
export function sayHeld(told: ToldDecision): HeldMessage {
  const found = sayFound(told);
  const why = sayWhy(told);
  const wayOut = sayWayOut(told);
  return { found, why, wayOut, text: `${found}\n${why}\n${wayOut}` };
}

function sayFound({ call, answer, weighed, action, rest }: ToldDecision): string {
  const { place } = call;
  const head = heads[action];
  if (weighed.above.length === 0) return `${head}: ${place ?? "this text"}${sayClass(weighed.class)}.`;
  const lines = sayLines(findLines(answer, weighed));
  const where = `${place ?? ""} ${lines}`.trim();
  const what = countItems(weighed.above, answer.facts);
  const after = rest === "allow" && action !== "sent" ? " The rest may go." : "";
  return `${head}: ${what}${where === "" ? "" : ` in ${where}`}.${after}`;
}

function sayClass(found: Weighed["class"]): string {
  return found === "unmarked" ? ", of which nobody has said what it is" : `, which is ${found} data`;
}

function findLines({ classification }: Answer, { above }: Weighed): readonly number[] {
  const isAbove = (type: string): boolean => above.some((item) => item.type === type);
  const lines = (classification?.findings ?? []).filter(({ type }) => isAbove(type)).map(({ line }) => line);
  return [...new Set(lines)].toSorted((a, b) => a - b);
}

function sayLines(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, linesShown).join(", ");
  const more = lines.length > linesShown ? ` and ${lines.length - linesShown} more` : "";
  return `${lines.length === 1 ? "line" : "lines"} ${shown}${more}`;
}

// That something must come out is said already; what holds the line is the reason.
function sayWhy({ answer, weighed }: ToldDecision): string {
  const reasons = answer.decision.reasons.filter(({ rule }) => rule !== "basics-note" && rule !== "due");
  const main = reasons.find(({ rule }) => rule !== "remove-and-go") ?? reasons[0];
  const said = main?.because ?? "";
  const gate = reasons.find((reason) => reason !== main && reason.rule !== "remove-and-go");
  const isShort = weighed.above.length > 0 || gate === undefined;
  return `Why: ${isShort ? said : `${said} ${gate.because}`}`;
}

function sayWayOut({ answer, mode, action, cleaned, flow, page }: ToldDecision): string {
  const { flip, alternatives, question } = answer.decision;
  const steps = [
    ...(action === "cleaned" ? ["the cleaned text went"] : []),
    ...(action !== "cleaned" && cleaned !== null ? ["send the cleaned text"] : []),
    ...(action === "asked" && question !== undefined ? [`${question.text} ${question.options.map(({ text }) => text).join(" / ")}`] : []),
    ...flip
      .filter(({ change }) => !change.startsWith("remove "))
      .slice(0, 1)
      .map(({ change }) => change),
    ...alternatives.slice(0, 1).map(({ name }) => `use ${name}`),
  ];
  const alarm = page === null ? `wrong? plimsoll exception false-alarm ${flow}` : `wrong, or needed? ${page}`;
  const note = mode === "warn" ? " In hold it would have been stopped." : "";
  return `Way out: ${upperFirst([...steps, alarm].join("; or "))}.${note}`;
}
