import type { Classifier } from "../../core/classify/classifier.ts";
import { placeOfPath } from "../../core/release/path-place.ts";
import type { ReleaseFile, SecretFound } from "../../plugins/checks/contract.ts";
import { decodeBytes } from "../../reading/decode-text.ts";
import { detectEncoding, isBinary } from "../../reading/detect-encoding.ts";

export interface FileInput {
  /** Inside the innermost archive. */
  readonly path: string;
  readonly size: number;
  readonly bytes: Buffer;
  readonly secrets: readonly SecretFound[];
  readonly artifact: ReleaseFile["artifact"];
  readonly people: Classifier | null;
}

/** A file as the checks see it: what costs something is worked out when it is asked for. */
export function makeReleaseFile({ path, size, bytes, secrets, artifact, people }: FileInput): ReleaseFile {
  return {
    path,
    name: path.slice(path.lastIndexOf("/") + 1),
    place: placeOfPath(path),
    size,
    bytes,
    isBinary: isBinary(bytes),
    text: (most = bytes.length) => decodeBytes(bytes.subarray(0, most)),
    find: (word, from = 0) => bytes.indexOf(word, from, "latin1"),
    secrets,
    holdsPeople: () => people !== null && holdsPeople(decodeBytes(bytes.subarray(0, 4 << 20)), people),
    artifact,
  };
}

/** Numbers that a file of measurements holds as well. */
const weak: ReadonlySet<string> = new Set([
  "person",
  "phone",
  "ip-address",
  "mac-address",
  "vin",
  "imei",
  "license-plate",
  "driver-license",
]);
const near = 200;
const fewest = 10;
/** So many different addresses are a mailing list without any name. */
const mailingList = 30;

/**
 * Names alone are places, products and authors too, and sixteen digits are measurements: ten people are ten names, each
 * with something beside it that leads to the person; or a table of people, or a mailing list.
 */
function holdsPeople(text: string, people: Classifier): boolean {
  const { kind, tables, findings } = people.classify(text);
  if (kind === "customer-list" || tables.some((table) => table.people >= fewest)) return true;
  const valueOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  if (new Set(findings.filter(({ type }) => type === "email").map(valueOf)).size >= mailingList) return true;
  const marks = findings
    .filter(
      (finding) =>
        (["personal", "health", "payment"].includes(finding.family) && !weak.has(finding.type)) ||
        (finding.type === "phone" && text.charAt(finding.start) === "+"),
    )
    .map(({ start }) => start)
    .toSorted((a, b) => a - b);
  const isMarked = ({ start }: { start: number }): boolean => {
    const at = firstFrom(marks, start - near);
    return at !== undefined && at <= start + near;
  };
  return new Set(findings.filter((finding) => finding.type === "person" && isMarked(finding)).map(valueOf)).size >= fewest;
}

/** The first of sorted numbers at or above `least`. */
function firstFrom(sorted: readonly number[], least: number): number | undefined {
  let low = 0;
  for (let high = sorted.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low];
}

/** Bytes as UTF-8: UTF-16 is turned, everything else stays as it is. */
export function toUtf8(bytes: Buffer): Buffer {
  return detectEncoding(bytes.subarray(0, 65_536)).encoding.startsWith("utf-16") ? Buffer.from(decodeBytes(bytes)) : bytes;
}
