import { verdictOf, type ReleaseFinding, type ReleaseReport } from "./release-finding.ts";

/** A permission to publish one thing as it is: bound to a check, a path and the content met there, with an end. */
export interface ReleaseException {
  readonly check: string;
  readonly path: string;
  /** `sha256:…` of the file's content; of the whole artifact for a matter without a file. */
  readonly digest: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day it holds, YYYY-MM-DD. */
  readonly expires: string;
}

/** What of a report exceptions look at. */
type ExceptedReport = Pick<ReleaseReport, "findings" | "digest" | "verdict">;
type Applied = Required<Pick<ReleaseReport, "findings" | "verdict" | "excepted" | "unusedExceptions">>;

export interface UnusedException extends ReleaseException {
  readonly why: "expired" | "other-content" | "not-met" | "not-allowed";
}

/** An archive that cannot be trusted is not read the same way by everybody: no exception can say what was meant. */
export function isExceptable(check: string): boolean {
  return !check.startsWith("archive-");
}

/** Moves the findings that an exception covers today out of the verdict, and says which exceptions cover nothing and why. */
export function applyExceptions<Report extends ExceptedReport>(
  report: Report,
  exceptions: readonly ReleaseException[],
  today: string,
): Report & Applied {
  const holding = exceptions.filter(({ check, expires }) => expires >= today && isExceptable(check));
  const covering = (finding: ReleaseFinding): ReleaseException | undefined =>
    holding.find((exception) => isSame(exception, finding) && exception.digest === digestOf(finding, report));
  const findings = report.findings.filter((finding) => covering(finding) === undefined);
  const excepted = report.findings.flatMap((finding) => {
    const exception = covering(finding);
    return exception === undefined ? [] : [{ ...finding, exception }];
  });
  const used = new Set(excepted.map(({ exception }) => exception));
  const unused = exceptions
    .filter((exception) => !used.has(exception))
    .map((exception) => ({ ...exception, why: whyUnused(exception, report.findings, today) }));
  return { ...report, findings, excepted, unusedExceptions: unused, verdict: verdictOf(findings) };
}

/** What an exception for this finding must be bound to; null when the content was not held whole and there is no artifact digest. */
export function digestOf(finding: ReleaseFinding, report: Pick<ReleaseReport, "digest">): string | null {
  return finding.digest ?? report.digest;
}

function isSame(exception: ReleaseException, finding: ReleaseFinding): boolean {
  return exception.check === finding.check && exception.path === finding.path;
}

function whyUnused(exception: ReleaseException, findings: readonly ReleaseFinding[], today: string): UnusedException["why"] {
  if (!isExceptable(exception.check)) return "not-allowed";
  if (exception.expires < today) return "expired";
  return findings.some((finding) => isSame(exception, finding)) ? "other-content" : "not-met";
}
