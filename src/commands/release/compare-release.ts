import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { compareInventory } from "../../core/release/compare-inventory.ts";
import { rankOfSeverity, verdictOf, type ReleaseReport } from "../../core/release/release-finding.ts";
import { readReleaseBaseline } from "./read-release-baseline.ts";

export interface BaselineGiven {
  readonly path: string;
  readonly shown: string;
}

/** Reads the baseline once and answers a function that adds to a report what is new against it. Without one the report stays. */
export async function compareRelease(
  given: BaselineGiven | null,
  check: (path: string) => Promise<ReleaseReport>,
): Promise<(report: ReleaseReport) => ReleaseReport> {
  if (given === null) return (report) => report;
  const inventory = (await readReleaseBaseline(given.path).catch(() => null)) ?? (await check(given.shown)).inventory;
  if (inventory.files === 0)
    throw new PlimsollError(
      "bad-input",
      `expected the last release or its report at ${given.shown}, met nothing to compare with; give the package or \`release check --json\` of it`,
    );
  return (report) => {
    const findings = [...report.findings, ...compareInventory(report.inventory, inventory)].toSorted(
      (a, b) => rankOfSeverity(b.severity) - rankOfSeverity(a.severity),
    );
    return { ...report, findings, verdict: verdictOf(findings), baseline: { source: given.shown, inventory } };
  };
}
