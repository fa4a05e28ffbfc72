import type { Classifier } from "../../core/classify/classifier.ts";
import { dataTypes } from "../../core/model/data-types.ts";
import { findSecretWindows } from "../../core/release/find-secret-windows.ts";
import type { SecretFound } from "../../plugins/checks/contract.ts";
import { decodeBytes } from "../../reading/decode-text.ts";

/** Types without a vendor's form: a name beside a value. */
const inexact: ReadonlySet<string> = new Set([
  "password",
  "generic-secret",
  "basic-auth",
  "encoded-secret",
  "session",
  "otp",
  "jwt",
  "password-hash",
  "k8s-secret",
  "docker-auth",
  "npm-auth",
]);
/** Types that published code holds everywhere by design, or that are no key at all. */
const harmless: ReadonlySet<string> = new Set(["password-hash", "session"]);
const most = 50;
/** Hits looked at in one file, also where they stand on one line: what holds more is told by the first of them. */
const mostHits = 2_000;

/**
 * The credentials in a file. Only the parts where one can stand are classified: the same answer as the whole text, at the
 * cost of one pass over the bytes. In binaries only exact forms count; in code a password of no known form counts when it is a
 * literal that looks like one, because code speaks of passwords everywhere.
 */
export function findSecrets(bytes: Buffer, isBinary: boolean, classifier: Classifier, isCode = false): readonly SecretFound[] {
  const found: SecretFound[] = [];
  const seen = new Set<string>();
  let line = 1;
  let counted = 0;
  let hits = 0;
  for (const { from, to } of findSecretWindows(bytes)) {
    const text = isBinary ? bytes.toString("latin1", from, to) : decodeBytes(bytes.subarray(from, to));
    const findings = classifier
      .classify(text)
      .findings.filter(({ family, confidence, type }) => family === "secret" && confidence >= 0.6 && !harmless.has(type));
    if (findings.length === 0) continue;
    line += countLines(bytes, counted, from);
    counted = from;
    for (const finding of findings) {
      const isExact = !inexact.has(finding.type);
      const at = line + finding.line - 1;
      if (!isExact && (isBinary || (isCode && !isLiteral(text, finding.start, finding.end)))) continue;
      if (++hits > mostHits) return found;
      if (isPublished(text.slice(finding.start, finding.end)) || seen.has(`${finding.type} ${at}`)) continue;
      seen.add(`${finding.type} ${at}`);
      found.push({ type: finding.type, label: dataTypes.get(finding.type)?.label ?? finding.type, line: at, isExact });
      if (found.length >= most) return found;
    }
  }
  return found;
}

/** Words for a value instead of one, as messages and examples write them. */
const isStandIn =
  /^(?:(?:my|your|the|some|example|sample|test|dummy|fake)[-_]?)*(?:api[-_]?)?(?:key|pass|password|passwd|secret|token|pw|pwd|value)[-_]?\d{0,6}$/i;

/** Keys that their maker prints for everybody: the storage emulator's (Azurite, "Well-known storage account and key"). */
function isPublished(value: string): boolean {
  return value.includes("Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw");
}

/** A line of a comment that documents: what stands there in quotes is an example. */
function isDocumented(text: string, at: number): boolean {
  return /^\s*\*(?:\s|$)/.test(text.slice(text.lastIndexOf("\n", at) + 1, at));
}

function isLiteral(text: string, start: number, end: number): boolean {
  const quote = text.charAt(start - 1);
  const value = text.slice(start, end);
  const isQuoted = /["'`]/.test(quote) && text.charAt(end) === quote;
  const isInAddress = text.charAt(start - 1) === ":" && text.charAt(end) === "@";
  return (
    (isQuoted || isInAddress) &&
    value.length >= 8 &&
    !isStandIn.test(value) &&
    !/\(\?[:=!<i]/.test(value) && // a pattern that looks for one
    !isDocumented(text, start) &&
    /[A-Za-z]/.test(value) &&
    /[^A-Za-z]/.test(value) &&
    !/\s|^[A-Za-z]+(?:[-_.:/][A-Za-z]+)*$|[${}<>]/.test(value)
  );
}

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = bytes.indexOf(0x0a, from); at >= 0 && at < to; at = bytes.indexOf(0x0a, at + 1)) lines++;
  return lines;
}
