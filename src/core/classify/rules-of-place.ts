import type { NotThisRule } from "../model/company-rules.ts";
import type { ClassAssigner, TextFacts } from "./assign-classes.ts";
import { matchesPlace } from "./matches-place.ts";

/** What was said to be none, of values everywhere and of the place a text comes from; null where nobody told the place. */
export function rulesOfPlace(said: readonly NotThisRule[], path: string | null): readonly NotThisRule[] {
  return said.filter(({ place }) => place === undefined || (path !== null && matchesPlace(place, path)));
}

/**
 * Leaves out of the whole what is none at the place: its kind, its marks, the people of its tables. Only rules that name
 * no value speak of a whole text.
 */
export function leaveOutFacts(assign: ClassAssigner, said: readonly NotThisRule[], today: (() => string) | undefined): ClassAssigner {
  const ofTexts = said.filter(({ hash }) => hash === undefined);
  if (ofTexts.length === 0 || today === undefined) return assign;
  return (found, facts) => {
    const day = today();
    return assign(found, ofTexts.filter(({ until }) => day <= until).reduce(withoutType, facts));
  };
}

const listTypes: ReadonlySet<string> = new Set(["people-list", "customer-list"]);

function withoutType(facts: TextFacts, { type }: NotThisRule): TextFacts {
  if (type === undefined) return { marks: [], tablePeople: 0, isNoList: true };
  const marks = facts.marks.filter((mark) => mark !== type);
  return listTypes.has(type)
    ? { marks: marks.filter((mark) => !listTypes.has(mark)), tablePeople: 0, isNoList: true }
    : { ...facts, marks };
}
