import type { Classifier } from "../../../src/core/classify/classifier.ts";
import type { Classification } from "../../../src/core/model/classification.ts";
import { higherClass } from "../../../src/core/model/data-class.ts";
import type { Finding } from "../../../src/core/model/finding.ts";
import { findPlaced, joinPieces, scanPieces } from "../../../src/core/wire/scan-pieces.ts";
import type { ScannedPieces } from "../../../src/core/wire/scan-pieces.ts";
import { readQuery } from "./read-sent.ts";
import type { ReadSent } from "./read-sent.ts";

/** Tokens of the site itself stand in its addresses; only forms of a vendor's own count there. */
const looseSecrets = new Set([
  ...["jwt", "generic-secret", "password", "basic-auth", "encoded-secret", "session-cookie", "otp-seed", "auth-header", "json-web-key"],
]);

/** Looks at a body and the query of its address, and leaves out values that are the page's own. */
export function scanSent(read: ReadSent, url: string, ignore: ReadonlySet<string>, classifier: Classifier): ScannedPieces {
  return leaveOut(scanPieces([...read.pieces, ...readQuery(url)], classifier), ignore);
}

/** What enters a page is looked at as it stands: whatever hides in it is found when it leaves. */
export function scanEntry(read: ReadSent, ignore: ReadonlySet<string>, classifier: Classifier): ScannedPieces {
  const joined = joinPieces(read.pieces);
  return leaveOut({ ...joined, classification: classifier.classify(joined.text) }, ignore);
}

function leaveOut(scanned: ScannedPieces, ignore: ReadonlySet<string>): ScannedPieces {
  const isOwn = (finding: Finding): boolean =>
    ignore.has(scanned.text.slice(finding.start, finding.end)) ||
    (looseSecrets.has(finding.type) && scanned.placed[findPlaced(scanned.placed, finding.start)]?.piece.where === "url");
  const { classification } = scanned;
  if (!classification.findings.some(isOwn)) return scanned;
  return { ...scanned, classification: without(classification, isOwn) };
}

function without(classification: Classification, isOwn: (finding: Finding) => boolean): Classification {
  const findings = classification.findings.filter((finding) => !isOwn(finding));
  const isWhole = classification.findings.every((finding) => finding.class !== classification.class);
  const highest = findings.reduce((sum, one) => higherClass(sum, one.class), isWhole ? classification.class : "public");
  return {
    ...classification,
    findings,
    class: highest,
    basis: findings.length > 0 || isWhole ? classification.basis : "nothing-found",
  };
}
