import type { DecisionReason, Question } from "../model/decision.ts";
import type { DecisionFacts, DecisionInput } from "./decision-input.ts";
import { classOfRank, findHoldingGates, keyOfPlan } from "./gates.ts";
import type { Gate } from "./gates.ts";
import { countItems, joinWords, namePlan, nameTool, upperFirst } from "./plain-words.ts";
import type { Weighed } from "./weigh-question.ts";

/** The reasons of a verdict: what decided first, then what holds the line, then notes. Rule ids are stable. */
export function explainDecision(weighed: Weighed, input: DecisionInput, facts: DecisionFacts): readonly DecisionReason[] {
  const reasons = [mainReason(weighed, input, facts)];
  if (weighed.never === null && weighed.verdict !== "allow") {
    for (const gate of findToldGates(weighed)) reasons.push(reasonOfGate(gate, weighed, facts));
  }
  return [...reasons, ...findNotes(weighed, input, facts)];
}

// Where nobody said which plan it is, that there is no paper for it goes without saying.
function findToldGates({ position }: Weighed): readonly Gate[] {
  const holding = findHoldingGates(position);
  return position.plan === "unknown" ? holding.filter(({ id }) => id !== "agreement" && id !== "training") : holding;
}

/** The one question where the verdict is ask. */
export function findQuestion(weighed: Weighed, facts: DecisionFacts): Question | undefined {
  if (weighed.verdict !== "ask") return undefined;
  return weighed.base.verdict === "ask" && weighed.base.class === "unmarked" ? whoseQuestion : confirmQuestion(weighed, facts);
}

const whoseQuestion: Question = {
  id: "whose-data",
  text: "Whose data is this?",
  options: [
    { id: "ours", text: "Ours, not published", declares: "internal" },
    { id: "client", text: "A client's", declares: "internal" },
    { id: "published", text: "Already published", declares: "public" },
  ],
};

function confirmQuestion({ above, class: whole }: Weighed, facts: DecisionFacts): Question {
  const what = above.length > 0 ? countItems(above, facts) : `${whole} data`;
  return {
    id: "send-anyway",
    text: `This holds ${what}. What should happen?`,
    options: [
      { id: "without", text: "Send it without that" },
      { id: "false-alarm", text: "It is not what it looks like" },
      { id: "exception", text: "Ask for an exception" },
    ],
  };
}

function mainReason(weighed: Weighed, input: DecisionInput, facts: DecisionFacts): DecisionReason {
  if (weighed.never !== null) return neverReason(weighed, input, facts);
  if (weighed.verdict === "allow") return allowReason(weighed, input, facts);
  const { line, above, base } = weighed;
  const name = nameTool(input.tool, facts);
  if (line < 0) return { rule: "nothing-may-go", because: `Nothing may go to ${name}${where(weighed, input)}.`, facts: lineFacts(weighed) };
  if (above.length > 0) return aboveReason(weighed, name, facts);
  if (base.class !== "unmarked") {
    return {
      rule: "above-line",
      because: `This is ${base.class} data; ${name} may carry ${classOfRank(line)} data.`,
      facts: lineFacts(weighed),
    };
  }
  const because = `Nothing was found, and nobody has said what this is; ${name} may carry public data only.`;
  return { rule: "unmarked", because, facts: lineFacts(weighed) };
}

function where({ position }: Weighed, { plan }: DecisionInput): string {
  if (position.personal !== null) return " from a private account";
  return plan === "unknown" ? "" : ` on ${namePlan(plan)}`;
}

function aboveReason(weighed: Weighed, name: string, facts: DecisionFacts): DecisionReason {
  const { above, verdict, line, base } = weighed;
  const held = countItems(above, facts);
  const carries = `${name} may carry ${classOfRank(line)} data at most`;
  const types = above.map((item) => `data:${item.type}=${item.class}`);
  if (verdict === "redact") {
    return {
      rule: "remove-and-go",
      because: `${upperFirst(held)} must come out; the rest may go.`,
      facts: [...types, ...lineFacts(weighed)],
    };
  }
  if (verdict === "ask" && base.verdict === "ask" && above.every((item) => item.isRemovable)) {
    const because = `${upperFirst(held)} must come out; whose is the rest? ${carries}.`;
    return { rule: "remove-and-ask", because, facts: [...types, ...lineFacts(weighed)] };
  }
  return { rule: "above-line", because: `${upperFirst(held)}: ${carries}.`, facts: [...types, ...lineFacts(weighed)] };
}

function neverReason({ never }: Weighed, { purpose }: DecisionInput, facts: DecisionFacts): DecisionReason {
  const label = never?.label ?? purpose ?? "";
  const why = never?.why === undefined ? "" : ` (${never.why})`;
  return {
    rule: "purpose-never",
    because: `${upperFirst(label)} is never done with AI here${why}.`,
    facts: [`purpose:${purpose}=never`, `rules=${versionOf(facts)}`],
  };
}

function allowReason(weighed: Weighed, input: DecisionInput, facts: DecisionFacts): DecisionReason {
  const { line, base } = weighed;
  const name = nameTool(input.tool, facts);
  const [exception] = weighed.exceptions;
  if (exception !== undefined) {
    const because = `${exception.owner} permits this until ${exception.until}: ${exception.why}.`;
    return { rule: "exception", because, facts: [`exception:${exception.tool}/${exception.team ?? "all"}=${exception.until}`] };
  }
  if (weighed.class === "unmarked" && base.class === "unmarked" && line === 0) {
    const because = `Nothing was found, and nobody has said what this is; it may go, and ${name} may carry public data only.`;
    return { rule: "unmarked-note", because, facts: lineFacts(weighed) };
  }
  const what = weighed.class === "unmarked" ? "Nothing was found" : `This is ${weighed.class} data`;
  return {
    rule: "within-line",
    because: `${what}; ${name}${where(weighed, input)} may carry ${classOfRank(line)} data.`,
    facts: lineFacts(weighed),
  };
}

function reasonOfGate(gate: Gate, { position }: Weighed, facts: DecisionFacts): DecisionReason {
  return { rule: gate.id, because: gate.because(position, facts), facts: [gate.fact(position)] };
}

function lineFacts({ line, position }: Weighed): readonly string[] {
  return [`line:${keyOfPlan(position)}=${classOfRank(line) ?? "nothing"}`, `standing:${keyOfPlan(position)}=${position.standing}`];
}

/** The version of the rules as decisions name it. */
export function versionOf({ rules }: DecisionFacts): string {
  return rules.version ?? "shipped";
}

function findNotes(weighed: Weighed, input: DecisionInput, facts: DecisionFacts): readonly DecisionReason[] {
  return [dueNote(weighed), basicsNote(weighed, facts), purposeNote(input, facts)].filter((note) => note !== null);
}

function dueNote({ position }: Weighed): DecisionReason | null {
  const { due } = position;
  if (due === null || due.isOver) return null;
  const because = `The ${due.what} is due since ${due.day}; it keeps working until ${due.graceEnds}.`;
  return { rule: "due", because, facts: [`${due.what}:${keyOfPlan(position)}=${due.day}`] };
}

// Shown beside a verdict; where the company requires them, the gate has already spoken.
function basicsNote({ position }: Weighed, facts: DecisionFacts): DecisionReason | null {
  const { basics } = position;
  if (facts.basicsOf === undefined || basics.state === "met" || position.requireBasics.length > 0 || position.plan === "local") return null;
  const because = `Beside it: the vendor's security basics are ${basics.state === "unknown" ? "not known" : "not met"}${
    basics.missing.length > 0 ? ` (${joinWords(basics.missing)})` : ""
  }.`;
  return { rule: "basics-note", because, facts: [`basics:${keyOfPlan(position)}=${basics.state}`] };
}

function purposeNote({ purpose, tool }: DecisionInput, facts: DecisionFacts): DecisionReason | null {
  const rule = purpose !== undefined && Object.hasOwn(facts.rules.purposes, purpose) ? facts.rules.purposes[purpose] : undefined;
  if (rule?.tools === undefined || rule.never === true || rule.tools.includes(tool)) return null;
  const names = joinWords(rule.tools.map((one) => nameTool(one, facts)));
  return { rule: "purpose-tools", because: `For ${rule.label ?? purpose} the company uses ${names}.`, facts: [`purpose:${purpose}`] };
}
