import type { Decision, Verdict } from "../../../src/core/model/decision.ts";

const said: Readonly<Record<Verdict, string>> = {
  allow: "May go",
  redact: "May go, cleaned",
  ask: "One question first",
  block: "May not go",
};

/** The verdict in the words of the page. */
export function describeVerdict(verdict: Verdict): string {
  return said[verdict];
}

/** What the answer was about: "restricted data", or that nothing was found and nobody said. */
export function describeClass(answer: Pick<Decision, "class">): string {
  return answer.class === "unmarked" ? "Unmarked: nothing was found in it, and nobody has said what it is" : `This is ${answer.class} data`;
}

/** What was found, counted by type: "2 × payment card number, 1 × e-mail address". */
export function countFindings(findings: readonly { readonly type: string }[], labelOf: ReadonlyMap<string, string>): string {
  const byType = Map.groupBy(findings, (finding) => finding.type);
  return [...byType].map(([type, same]) => `${same.length} × ${labelOf.get(type) ?? type}`).join(", ");
}
