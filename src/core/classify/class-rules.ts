import type { ClassRule, CompanyRules } from "../model/company-rules.ts";
import { dataClasses, rankOfClass, type DataClass } from "../model/data-class.ts";

export interface RuleVerdict {
  readonly class: DataClass;
  readonly rule: string;
}

/** The company's class rules, ready to be asked. */
export interface ClassRules {
  /**
   * The class that a rule gives a finding of `type` whose value is also of the made types `tags`; undefined where no
   * rule names one of them. `distinct` counts different values of a type.
   */
  classOf(type: string, tags: readonly string[], distinct: (type: string) => number): RuleVerdict | undefined;
  /** Likewise for a kind of text or a mark. */
  classOfMark(mark: string): RuleVerdict | undefined;
  /** From how many people on a text is a list, where a rule says so. */
  readonly listSize: number | undefined;
}

interface Row extends RuleVerdict {
  readonly type: string;
  readonly atLeast: number;
}

type Rules = Pick<CompanyRules, "classes" | "ownData">;

/** Compiles the rules. A rule moves the type that it names and no other. */
export function compileClassRules(rules: Rules | undefined): ClassRules {
  if (rules === undefined) return { classOf: () => undefined, classOfMark: () => undefined, listSize: undefined };
  const rows = gatherRows(rules);
  return {
    classOf: (type, tags, distinct) => chooseRow(rows, type, tags, distinct),
    classOfMark: (mark) => strongest(rows.filter((row) => row.type === mark && row.atLeast === 0)),
    listSize: rows.find((row) => row.type === "people-list" && row.atLeast > 0)?.atLeast,
  };
}

function gatherRows(rules: Rules): Row[] {
  const rows: Row[] = [];
  for (const name of dataClasses) {
    for (const rule of rules.classes[name]) {
      for (const [type, atLeast] of partsOf(rule)) rows.push({ type, class: name, atLeast, rule: `company:classes.${name}.${type}` });
    }
  }
  for (const own of rules.ownData) rows.push({ type: own.type, class: own.class, atLeast: 0, rule: `company:ownData.${own.type}` });
  return rows;
}

function partsOf(rule: ClassRule): readonly (readonly [string, number])[] {
  return typeof rule === "string" ? [[rule, 0]] : Object.entries(rule).map(([type, condition]) => [type, condition.atLeast] as const);
}

/** An amount that is reached beats a rule without one, a made type beats the type it is made from, then the higher class wins. */
function chooseRow(
  rows: readonly Row[],
  type: string,
  tags: readonly string[],
  distinct: (type: string) => number,
): RuleVerdict | undefined {
  const meets = rows.filter(
    (row) => (row.type === type || tags.includes(row.type)) && (row.atLeast === 0 || distinct(row.type) >= row.atLeast),
  );
  if (meets.length === 0) return undefined;
  const byAmount = meets.filter((row) => row.atLeast > 0);
  const made = meets.filter((row) => row.type !== type);
  return strongest(byAmount.length > 0 ? byAmount : made.length > 0 ? made : meets);
}

function strongest(rows: readonly Row[]): RuleVerdict | undefined {
  const best = rows.toSorted((a, b) => rankOfClass(b.class) - rankOfClass(a.class))[0];
  return best === undefined ? undefined : { class: best.class, rule: best.rule };
}
