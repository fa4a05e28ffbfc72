import { createHash } from "node:crypto";
import { findStorageAddresses, storageMarks } from "../../core/exposure/storage-address.ts";
import { placeOfPath } from "../../core/release/path-place.ts";
import type { ReleaseFinding } from "../../core/release/release-finding.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
import type { SecretFound } from "../../plugins/checks/contract.ts";
import { isBinary } from "../../reading/detect-encoding.ts";
import type { ArtifactReading } from "./artifact-reading.ts";
import { findSecrets } from "./find-secrets.ts";
import { makeReleaseFile, toUtf8 } from "./make-release-file.ts";
import type { ReleaseParts } from "./release-parts.ts";
import type { FileMet } from "./walk-artifact.ts";

const isCode =
  /\.(?:[cm]?[jt]sx?|map|html?|css|vue|svelte|wasm|json\.gz|py|go|rs|rb|java|kts?|cs|php|c|cc|cpp|h|hpp|swift|flow|pyi|pyx|scala|clj|exs?|lua|dart|groovy)$/i;
const block = 8 << 20;
const overlap = 16_384;

/** Looks at one file with everything there is. `path` is the full path inside the artifact. */
export async function examineFile(
  met: FileMet,
  reading: ArtifactReading,
  parts: ReleaseParts,
  people: Classifier | null,
  isForOneMachine: boolean,
): Promise<void> {
  const inner = met.path.slice(met.path.lastIndexOf("!") + 1);
  const isNoText = isBinary(met.bytes);
  const bytes = isNoText ? met.bytes : toUtf8(met.bytes);
  const head = findSecrets(bytes, isNoText, parts.secrets, isCode.test(inner));
  const rest = met.rest === null ? { secrets: [], length: 0 } : await examineRest(met, isNoText, parts.secrets);
  const size = met.rest === null ? met.size : met.bytes.length + rest.length;
  if (!met.path.includes("!")) reading.count(inner, size);
  noteAddresses(met.path, bytes, reading);
  const known = reading.findings.length;
  const isMap = reading.maps.take(met.path, bytes, isNoText);
  const artifact = { kind: reading.kind, isForOneMachine };
  const file = makeReleaseFile({ path: inner, size, bytes, secrets: [...head, ...rest.secrets], artifact, people });
  const prefix = met.path.slice(0, met.path.length - inner.length);
  const secret: ReleaseFinding[] = [];
  for (const check of parts.checks) {
    for (const hit of check.look(file)) {
      const finding = {
        check: check.id,
        severity: hit.severity ?? check.severity,
        path: prefix + (hit.path ?? inner),
        detail: hit.detail,
        line: hit.line ?? null,
      };
      reading.tell(finding);
      if (check.id === "secret-token" || check.id === "private-key") secret.push(...reading.findings.slice(-1));
    }
  }
  if (met.rest === null && (isMap || reading.findings.length > known))
    reading.digests.set(met.path, `sha256:${createHash("sha256").update(met.bytes).digest("hex")}`);
  noteLayer(met.path, secret, reading);
}

/** Text around the marks alone is read: an address is short, a file may not be. */
function noteAddresses(path: string, bytes: Buffer, reading: ArtifactReading): void {
  for (const mark of storageMarks) {
    let tries = 0;
    for (let at = bytes.indexOf(mark, 0, "latin1"); at >= 0 && tries < 200; at = bytes.indexOf(mark, at + 256, "latin1")) {
      tries++;
      if (reading.addresses.size >= 500) return;
      const text = bytes.toString("latin1", Math.max(0, at - 256), at + 512);
      for (const { url } of findStorageAddresses(text)) if (!reading.addresses.has(url)) reading.addresses.set(url, path);
    }
  }
}

/** Says to the image ledger which layer a path belongs to; for other artifacts nothing asks for it. */
export function noteLayer(path: string, findings: readonly ReleaseFinding[], reading: ArtifactReading): void {
  const [layer = "", inner, deeper] = path.split("!");
  if (inner !== undefined && (deeper === undefined || findings.length > 0)) reading.image.note(layer, inner, findings);
}

/** What is too large to be held passes by in blocks; they overlap so that nothing is cut apart. */
async function examineRest(met: FileMet, isNoText: boolean, secrets: Classifier): Promise<{ secrets: SecretFound[]; length: number }> {
  const found: SecretFound[] = [];
  let length = 0;
  let held: Buffer[] = [met.bytes.subarray(Math.max(0, met.bytes.length - overlap))];
  let size = held[0]?.length ?? 0;
  const judge = (): void => {
    const bytes = Buffer.concat(held);
    if (found.length < 50) found.push(...findSecrets(bytes, isNoText, secrets));
    held = [bytes.subarray(Math.max(0, bytes.length - overlap))];
    size = held[0]?.length ?? 0;
  };
  for (let next = await met.rest?.next(); next !== undefined && next.done !== true; next = await met.rest?.next()) {
    length += next.value.length;
    size += next.value.length;
    held.push(next.value);
    if (size > block) judge();
  }
  judge();
  return { secrets: found, length };
}

/** True for files in which a list of people could lie: only then everything the product detects is loaded. */
export function mayHoldData(path: string, size: number): boolean {
  if (size < 200 || placeOfPath(path) === "documentation" || /(?:^|[/!])package(?:-lock)?\.json$/.test(path)) return false;
  return !/\.(?:[cm]?[jt]sx?|map|css|wasm|png|jpg|woff2?)$/i.test(path);
}
