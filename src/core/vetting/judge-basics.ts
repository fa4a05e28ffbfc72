import { type Basic, basics } from "./basics.rows.ts";
import { type BasicState, type EvidenceGrade, evidenceGrades, isGradeAtLeast, type VettingFact } from "./vetting-fact.ts";

/** A place where the answer stands, or evidence too weak to count. Never counted. */
export interface Lead {
  readonly title: string;
  /** Address; empty where the lead is a name only. */
  readonly url: string;
  readonly why: string;
}

/** One basic as it stands for a vendor, tool and plan. */
export interface JudgedBasic {
  readonly id: string;
  readonly label: string;
  readonly isHeadline: boolean;
  readonly isBonus: boolean;
  readonly state: BasicState;
  readonly value: string;
  readonly source: string;
  readonly grade: EvidenceGrade;
  readonly seen: string;
  readonly expires: string;
  readonly by: string;
  readonly evidence: string;
  readonly passage: string;
  /** True where the evidence disagrees; the newest is shown. */
  readonly isDisputed: boolean;
  readonly counts: string;
  readonly tick: string;
  readonly leads: readonly Lead[];
}

/** Whom the basics are asked of. Empty texts: the vendor as a whole, any plan. */
export interface VettingSubject {
  readonly vendor: string;
  readonly tool: string;
  readonly plan: string;
}

/**
 * Every basic with its state on a day (ISO). Evidence below a basic's least grade, or of another tool or plan, says
 * nothing. Where facts agree the best grade is shown; where they disagree the newest; where all are too old, expired.
 */
export function judgeBasics(
  facts: readonly VettingFact[],
  leads: ReadonlyMap<string, readonly Lead[]>,
  subject: VettingSubject,
  today: string,
): JudgedBasic[] {
  const own = facts.filter(
    (fact) => fact.vendor === subject.vendor && (fact.tool === "" || subject.tool === "" || fact.tool === subject.tool),
  );
  return basics.map((basic) => {
    const said = own.filter((fact) => fact.basic === basic.id && fits(basic, fact, subject) && isGradeAtLeast(fact.grade, basic.least));
    return judge(basic, said, [...(leads.get(basic.id) ?? [])], today);
  });
}

/** A fact of one plan never speaks for another; asked of no plan in particular, only what holds for all counts. */
function fits(basic: Basic, fact: VettingFact, { plan }: VettingSubject): boolean {
  return basic.isByPlan === true ? fact.plan === "" || fact.plan === plan : fact.plan === "" || plan === "" || fact.plan === plan;
}

function judge(basic: Basic, said: readonly VettingFact[], leads: readonly Lead[], today: string): JudgedBasic {
  const live = said.filter(({ expires }) => expires === "" || expires >= today);
  const shared = {
    id: basic.id,
    label: basic.label,
    isHeadline: basic.isHeadline === true,
    isBonus: basic.isBonus === true,
    counts: basic.counts,
    tick: basic.tick,
    leads,
  };
  const shown = choose(live) ?? choose(said);
  if (shown === undefined)
    return {
      ...shared,
      ...{ state: "not-known", value: "", source: "", grade: "none", seen: "", expires: "", by: "", evidence: "", passage: "" },
      isDisputed: false,
    };
  const { value, source, grade, seen, expires, by, evidence, passage } = shown;
  const state = live.length > 0 ? shown.state : "expired";
  const isDisputed = new Set(live.map((fact) => fact.state)).size > 1;
  return { ...shared, state, value, source, grade, seen, expires, by, evidence, passage, isDisputed };
}

function choose(facts: readonly VettingFact[]): VettingFact | undefined {
  const agree = new Set(facts.map(({ state }) => state)).size <= 1;
  const rank = ({ grade }: VettingFact): number => evidenceGrades.indexOf(grade);
  const newer = (a: VettingFact, b: VettingFact): number => b.seen.localeCompare(a.seen);
  // A fact of the plan itself is nearer than one of all plans.
  const nearer = (a: VettingFact, b: VettingFact): number => Number(b.plan !== "") - Number(a.plan !== "");
  return facts.toSorted((a, b) => (agree ? rank(a) - rank(b) || newer(a, b) : nearer(a, b) || newer(a, b) || rank(a) - rank(b)))[0];
}
