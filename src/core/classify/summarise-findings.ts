import type { Classification } from "../model/classification.ts";
import { higherClass, type DataClass } from "../model/data-class.ts";
import type { Finding } from "../model/finding.ts";

/** A classification reduced to some of its findings: their class, basis and rules. What the text is as a whole no longer counts. */
export function summariseFindings(
  whole: Classification,
  findings: readonly Finding[],
): Pick<Classification, "class" | "basis" | "findings" | "rules"> {
  const highest = findings.reduce<DataClass>((sum, finding) => higherClass(sum, finding.class), "public");
  const rules = [...new Set(findings.filter((finding) => finding.class === highest).map((finding) => finding.rule))];
  return { class: highest, basis: findings.length === 0 ? "nothing-found" : whole.basis, findings, rules };
}
