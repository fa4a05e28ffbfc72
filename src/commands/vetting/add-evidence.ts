import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ProposedFact, proposeFacts } from "../../core/vetting/propose-facts.ts";
import { evidence, type EvidenceRow } from "../../storage/vetting-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import type { NamedVendor } from "./find-vendor.ts";
import type { EvidenceReader, FactsToImport } from "./import-facts.ts";

export interface EvidenceAdded {
  readonly evidence: Omit<EvidenceRow, "proposals">;
  readonly proposals: readonly ProposedFact[];
  /** What could not be read of it. */
  readonly unread: readonly string[];
  readonly undo: string;
}

/**
 * Keeps a file with its hash and day, and proposes the facts it supports, each with the passage. Nothing counts until a
 * person accepts it. A file without text is kept too, with nothing proposed and why. The same bytes are kept once.
 */
export async function addEvidence(
  workspace: Workspace,
  home: string,
  reader: EvidenceReader,
  file: FactsToImport,
  vendor: NamedVendor,
): Promise<EvidenceAdded> {
  const digest = createHash("sha256").update(file.bytes).digest("hex");
  const size = file.bytes.length;
  await keepBytes(home, digest, file.bytes);
  const { parts, unread } = await reader.read(basename(file.name), file.bytes);
  const today = workspace.now().toISOString().slice(0, 10);
  const names = [vendor.name, ...(vendor.tool === undefined ? (vendor.known?.tools ?? []).map(({ name }) => name) : [vendor.tool.name])];
  const { sort, dated, proposals } = proposeFacts(parts.map(({ text }) => text).join("\n\n"), names, today);
  const now = workspace.now();
  const row: EvidenceRow = {
    ...{
      id: makeId(now),
      vendor: vendor.id,
      tool: file.tool === undefined ? "" : (vendor.tool?.id ?? ""),
      name: basename(file.name),
      digest,
    },
    ...{ bytes: size, sort, dated, url: file.url ?? "", at: now.toISOString(), by: workspace.by, proposals: JSON.stringify(proposals) },
  };
  const undo = await workspace.store.write(workspace.organisation, async (transaction) => {
    const touch = await touchRow(transaction, evidence, row.id, row);
    const what = `evidence kept: ${row.name} (${sort})`;
    return recordChange(
      transaction,
      workspace,
      `${vendor.name}: ${what}`,
      [touch],
      [{ object: `vendor/${vendor.id}`, what, field: "evidence", from: "", to: digest }],
    );
  });
  const { proposals: _kept, ...shown } = row;
  return { evidence: shown, proposals, unread: unread.map(({ place, why }) => (place === "" ? why : `${place}: ${why}`)), undo };
}

async function keepBytes(home: string, digest: string, bytes: Uint8Array): Promise<void> {
  const folder = join(home, "evidence");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    await writeFile(join(folder, digest), bytes, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
}
