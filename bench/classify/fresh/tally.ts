import type { Classifier } from "../../../src/core/classify/classifier.ts";
import { nationalIdKinds } from "../../../src/core/classify/personal/national-ids/national-id-kinds.ts";
import type { LabelledCase } from "../labelled-case.ts";

export interface Tally {
  found: number;
  typed: number;
  exact: number;
  missed: number;
  extra: number;
}

export interface Tallies {
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly negatives: number;
  readonly flagged: number;
  /** One line for each span that was missed, mistaken or found where nothing is. */
  readonly notes: readonly string[];
}

const ids = new Set(nationalIdKinds.map(({ type }) => type));
const apart = new Set(["person", "address", "medical", "salary"]);

/** Counts by family. A label counts as found when a finding overlaps it; ids count as structured data and as ids. Salaries are not counted. */
export function talliesOf(cases: readonly LabelledCase[], classifier: Classifier): Tallies {
  const tallies = new Map<string, Tally>();
  const notes: string[] = [];
  let flagged = 0;
  const count = (type: string, family: string, part: keyof Tally): void => {
    for (const name of namesOf(type, family)) {
      const tally = tallies.get(name) ?? { found: 0, typed: 0, exact: 0, missed: 0, extra: 0 };
      tally[part] += 1;
      tallies.set(name, tally);
    }
  };
  for (const { text, spans } of cases) {
    const findings = classifier.classify(text).findings.filter(({ type }) => type !== "salary");
    const free = new Set(findings);
    const wrong: string[] = [];
    for (const span of spans.filter(({ type }) => type !== "salary")) {
      const over = findings.filter((finding) => finding.start < span.end && span.start < finding.end);
      for (const finding of over) free.delete(finding);
      const family = over[0]?.family ?? "";
      count(span.type, family, over.length === 0 ? "missed" : "found");
      const typed = over.find(({ type }) => type === span.type);
      if (typed !== undefined) count(span.type, family, "typed");
      const isExact = typed?.start === span.start && typed.end === span.end;
      if (isExact) count(span.type, family, "exact");
      else
        wrong.push(
          `${span.type}[${text.slice(span.start, span.end)}] → ${over.map((one) => `${one.type}[${text.slice(one.start, one.end)}]`).join("+") || "missed"}`,
        );
    }
    for (const finding of free) {
      if (spans.length > 0) count(finding.type, finding.family, "extra");
      wrong.push(`extra ${finding.type}[${text.slice(finding.start, finding.end)}]`);
    }
    if (spans.length === 0 && free.size > 0) flagged += 1;
    if (wrong.length > 0) notes.push(`${wrong.join("; ")}   ⟵ ${JSON.stringify(text).slice(0, 160)}`);
  }
  return { tallies, negatives: cases.filter(({ spans }) => spans.length === 0).length, flagged, notes };
}

function namesOf(type: string, family: string): readonly string[] {
  if (apart.has(type)) return [type];
  if (ids.has(type)) return ["structured", "id"];
  return [
    family === "secret" || (/pass|secret|token|key|auth|vault|stripe|slack|pat$|hugging/.test(type) && !/passport/.test(type))
      ? "secret"
      : "structured",
  ];
}
