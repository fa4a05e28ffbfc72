import type { Workspace } from "../inventory/workspace.ts";
import { addEvidence } from "../vetting/add-evidence.ts";
import { findVendor } from "../vetting/find-vendor.ts";
import type { EvidenceReader } from "../vetting/import-facts.ts";
import type { AgreementFile } from "./read-agreement.ts";

/** Keeps files that are no agreement, or that could not be read, with the vendor's evidence, so that nothing that was dropped is lost. */
export async function keepRefused(
  workspace: Workspace,
  home: string,
  reader: EvidenceReader,
  tool: string,
  files: readonly AgreementFile[],
): Promise<void> {
  const vendor = await workspace.store.read(workspace.organisation, (transaction) => findVendor(transaction, workspace.catalog, tool));
  for (const { name, bytes } of files)
    if (bytes.length > 0) await addEvidence(workspace, home, reader, { name, bytes, vendor: vendor.id, tool }, vendor);
}
