import type { ExceptionRule } from "../model/company-rules.ts";
import { higherClass } from "../model/data-class.ts";
import type { DataClass } from "../model/data-class.ts";
import type { PlanKind } from "../model/plan.ts";
import { supposeException, supposeInput, supposePurposeAllowed, supposeRule, withoutDueDates } from "./change-facts.ts";
import type { Case } from "./change-facts.ts";
import { localDay } from "./local-day.ts";
import { countItems, joinWords, namePlan, nameTool, nameType } from "./plain-words.ts";
import { findPlans } from "./plan-position.ts";
import type { PlanPosition } from "./plan-position.ts";
import type { Weighed } from "./weigh-question.ts";

/** A change made to a case, and how to say it. */
export interface ChangedCase {
  readonly next: Case;
  readonly text: string;
}

/** One thing that somebody could change about a question or the facts. Whether it flips the answer is tried, not assumed. */
export interface Change {
  readonly id: string;
  /** Effort: 1 the person asking, 2 a paper or a switch, 3 a decision of the company, 4 and up an exception to the rules. */
  readonly size: number;
  /** The case after the change; null where it makes no sense here. */
  readonly apply: (one: Case, weighed: Weighed) => ChangedCase | null;
}

const heldByCompany: readonly PlanKind[] = ["team", "enterprise", "api", "local"];

/** Every change that is tried, in the order in which they build on one another. */
export const changes: readonly Change[] = [
  { id: "use-company-account", size: 1, apply: useCompanyAccount },
  { id: "use-other-plan", size: 1, apply: useOtherPlan },
  { id: "say-published", size: 1, apply: sayPublished },
  { id: "remove-findings", size: 1, apply: removeFindings },
  { id: "take-company-plan", size: 3, apply: takeCompanyPlan },
  { id: "lift-never", size: 5, apply: liftNever },
  { id: "allow-public", size: 3, apply: allowPublic },
  { id: "approve", size: 3, apply: approve },
  { id: "renew-approval", size: 2, apply: renewApproval },
  { id: "sign-agreement", size: 2, apply: signAgreement },
  { id: "stop-training", size: 2, apply: stopTraining },
  { id: "meet-basics", size: 3, apply: meetBasics },
  { id: "make-exception", size: 4, apply: makeException },
];

function useCompanyAccount(one: Case): ChangedCase | null {
  if (one.input.account === "company" || one.input.plan === "local") return null;
  return { next: supposeInput(one, { account: "company" }), text: "use the company account" };
}

function useOtherPlan(one: Case): ChangedCase | null {
  const { tool, plan } = one.input;
  const plans = findPlans(tool, one.facts);
  const other = heldByCompany.find((kind) => kind !== plan && plans?.[kind]?.standing === "approved");
  return other === undefined ? null : moveTo(one, other, "use");
}

function takeCompanyPlan(one: Case): ChangedCase | null {
  if ((one.input.plan !== "unknown" && one.input.plan !== "personal") || useOtherPlan(one) !== null) return null;
  const sold = one.facts.tools.get(one.input.tool)?.plans ?? [];
  return moveTo(one, heldByCompany.find((kind) => sold.some((plan) => plan.kinds.includes(kind))) ?? "team", "take");
}

function moveTo(one: Case, plan: PlanKind, verb: "use" | "take"): ChangedCase {
  const next = supposeInput(one, { plan, account: "company" });
  return { next, text: `${verb} ${namePlan(plan)}${plan === "local" ? "" : " with the company account"}` };
}

function sayPublished(one: Case): ChangedCase | null {
  const { data } = one.input;
  if (data.base !== "unmarked" && (data.base !== null || data.items.length > 0)) return null;
  return { next: supposeInput(one, { data: { ...data, base: "public" } }), text: "say that it is already published, if it is" };
}

function removeFindings(one: Case, { above }: Weighed): ChangedCase | null {
  if (above.length === 0 || above.some((item) => !item.isRemovable)) return null;
  const { data } = one.input;
  const next = supposeInput(one, { data: { ...data, items: data.items.filter((item) => !above.includes(item)) } });
  return { next, text: `remove ${countItems(above, one.facts)}` };
}

function liftNever(one: Case, { never }: Weighed): ChangedCase | null {
  const { purpose } = one.input;
  if (never === null || purpose === undefined) return null;
  return { next: supposePurposeAllowed(one, purpose), text: `take ${never.label ?? purpose} off the list of what is never done with AI` };
}

function allowPublic(one: Case, { position }: Weighed): ChangedCase | null {
  if (position.standing !== "not-allowed") return null;
  const next = supposeRule(one, (rule) => ({ ...withoutDueDates(rule), standing: "limited" }));
  return { next, text: `allow ${nameTool(position.tool, one.facts)} on ${namePlan(position.plan)} for public data` };
}

function approve(one: Case, { position }: Weighed): ChangedCase | null {
  if (position.rule?.standing === "approved" || !isApprovable(position)) return null;
  const next = supposeRule(one, (rule) => ({ ...withoutDueDates(rule), standing: "approved" }));
  return { next, text: `approve ${nameTool(position.tool, one.facts)} on ${namePlan(position.plan)}` };
}

function renewApproval(one: Case, { position }: Weighed): ChangedCase | null {
  const { due } = position;
  if (due === null) return null;
  const text = due.what === "approval" ? `renew the approval of ${namePlan(position.plan)}` : `review ${namePlan(position.plan)} again`;
  return { next: supposeRule(one, withoutDueDates), text };
}

function signAgreement(one: Case, { position }: Weighed): ChangedCase | null {
  const { agreement, plan } = position;
  if (plan === "local" || !isApprovable(position)) return null;
  if (agreement.state === "in-force" && agreement.rule?.covers === undefined) return null;
  const from = localDay(one.input.at, one.facts.rules.company.timeZone);
  return { next: supposeRule(one, (rule) => ({ ...rule, agreement: { from } })), text: agreementWords[agreement.state](namePlan(plan)) };
}

const agreementWords: Readonly<Record<PlanPosition["agreement"]["state"], (plan: string) => string>> = {
  none: (plan) => `sign a data agreement for ${plan}`,
  "not-started": (plan) => `bring the agreement for ${plan} into force`,
  ended: (plan) => `renew the agreement for ${plan}`,
  "in-force": (plan) => `extend the agreement for ${plan} to this data`,
};

function stopTraining(one: Case, { position }: Weighed): ChangedCase | null {
  const { training, plan } = position;
  if (!training.trains || plan === "local" || !isApprovable(position)) return null;
  const next = supposeRule(one, (rule) => ({ ...rule, training: "no" }));
  const text =
    training.value === "unknown" ? `establish that ${namePlan(plan)} does not train` : `have training switched off for ${namePlan(plan)}`;
  return { next, text };
}

function meetBasics(one: Case, { position }: Weighed): ChangedCase | null {
  if (position.basics.state === "met" || position.requireBasics.length === 0) return null;
  const missing = position.basics.missing.length > 0 ? `: ${joinWords(position.basics.missing)}` : "";
  return {
    next: supposeRule(one, (rule) => rule, { state: "met", missing: [] }),
    text: `establish the vendor's security basics${missing}`,
  };
}

// Nobody grants an exception for a tool that is not allowed, or for a private account on a company plan.
function makeException(one: Case, weighed: Weighed): ChangedCase | null {
  const { input } = one;
  const isPrivate = input.account === "personal" && input.plan !== "local";
  if (weighed.line < 0 || (isPrivate && input.plan !== "personal")) return null;
  const scopes = findScopes(weighed);
  const next = scopes.reduce((sum, scope) => supposeException(sum, { ...exceptionFor(one), ...scope }), one);
  const words = scopes.map(({ types, class: highest }) =>
    types === undefined ? `${highest} data` : joinWords(types.map((type) => nameType(type, one.facts))),
  );
  return { next, text: `ask for a dated exception for ${joinWords(words)} on ${nameTool(input.tool, one.facts)}` };
}

type Scope = Pick<ExceptionRule, "class" | "types">;

// Types by name where the text itself may go; else everything up to the class, and credentials by name as always.
function findScopes({ above, base }: Weighed): readonly Scope[] {
  const highest = highestOf(above, base.class);
  const namesOf = (items: Weighed["above"]) => [...new Set(items.map((item) => item.type))];
  if (above.length > 0 && base.verdict === "allow") return [{ class: highest, types: namesOf(above) }];
  const secrets = namesOf(above.filter((item) => item.isSecret));
  return secrets.length === 0 ? [{ class: highest }] : [{ class: highest }, { class: highest, types: secrets }];
}

function exceptionFor({ input, facts }: Case): Omit<ExceptionRule, "class" | "types"> {
  const until = localDay(input.at, facts.rules.company.timeZone);
  const plan = input.plan === "personal" ? { plan: input.plan } : {};
  return { tool: input.tool, ...plan, ...(input.team === undefined ? {} : { team: input.team }), until, owner: "", why: "" };
}

function highestOf(above: Weighed["above"], base: Weighed["base"]["class"]): DataClass {
  return above.map((item) => item.class).reduce(higherClass, base === null || base === "unmarked" ? "internal" : base);
}

// A plan that nobody named cannot be approved or signed for; a personal one only where the company holds its paper.
function isApprovable({ plan, rule }: PlanPosition): boolean {
  return plan === "personal" ? rule?.agreement !== undefined : plan !== "unknown";
}
