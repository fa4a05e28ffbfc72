import type { DecisionPoint } from "../model/company-rules.ts";

const personPoints: ReadonlySet<string> = new Set(["command-line", "console", "browser", "page"]);

/** Where a point of enforcement stands: the gateway, where a person sits, else in a coding agent. */
export function kindOfPoint(point: string): DecisionPoint {
  if (point === "gateway") return "gateway";
  return personPoints.has(point) ? "person" : "agent";
}
