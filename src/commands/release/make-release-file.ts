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

function holdsPeople(text: string, people: Classifier): boolean {
  const { kind, tables, rules, findings } = people.classify(text);
  if (kind === "customer-list" || tables.some((table) => table.people >= 10)) return true;
  return (
    rules.some((rule) => rule.includes("people-list")) ||
    findings.filter(
      ({ class: level, family }) => level === "restricted" && (family === "personal" || family === "health" || family === "payment"),
    ).length >= 10
  );
}

/** Bytes as UTF-8: UTF-16 is turned, everything else stays as it is. */
export function toUtf8(bytes: Buffer): Buffer {
  return detectEncoding(bytes.subarray(0, 65_536)).encoding.startsWith("utf-16") ? Buffer.from(decodeBytes(bytes)) : bytes;
}
