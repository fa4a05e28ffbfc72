import type { CompanyRules, NotThisRule } from "../../../src/core/model/company-rules.ts";

/** Says of a value or a place that it is none; what was said of it before is replaced. */
export function addNotThis(rules: CompanyRules, rule: NotThisRule): CompanyRules {
  const others = (rules.notThis ?? []).filter(({ hash, place, type }) => hash !== rule.hash || place !== rule.place || type !== rule.type);
  return { ...rules, notThis: [...others, rule] };
}

export function removeNotThis(rules: CompanyRules, index: number): CompanyRules {
  const { notThis = [], ...others } = rules;
  const left = notThis.toSpliced(index, 1);
  return left.length === 0 ? others : { ...others, notThis: left };
}

/** Whether it has run out on the ISO day `today`. */
export function isOver({ until }: NotThisRule, today: string): boolean {
  return until < today;
}
