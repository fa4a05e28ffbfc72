import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import type { DocumentText } from "../../reading/documents/document.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { addEvidence, type EvidenceAdded } from "./add-evidence.ts";
import { findVendor } from "./find-vendor.ts";
import { keepAdvisories, type KeptAdvisories } from "./keep-advisories.ts";
import { keepOwnVendor } from "./keep-own-vendor.ts";
import { keepSubProcessors, type KeptList } from "./keep-sub-processors.ts";
import { readFactsFile } from "./read-facts-file.ts";
import { recordFacts, type RecordedFacts } from "./record-facts.ts";

/** Reads documents; `openDocumentReader` does. */
export interface EvidenceReader {
  read(name: string, bytes: Uint8Array): Promise<DocumentText>;
}

/** A file or page about a vendor. */
export interface FactsToImport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** May be empty for a list of weaknesses, which names its vendors itself. */
  readonly vendor: string;
  readonly tool?: string | undefined;
  readonly plan?: PlanKind | undefined;
  /** Address it was fetched from. */
  readonly url?: string | undefined;
}

/** What was made of it. */
export type FactsImported =
  | ({ readonly kind: "security-txt" | "status-page" | "facts"; readonly notes: readonly string[] } & RecordedFacts)
  | ({ readonly kind: "sub-processors" } & KeptList)
  | ({ readonly kind: "advisories" } & KeptAdvisories)
  | ({ readonly kind: "document" } & EvidenceAdded);

/**
 * Takes in what is known of a vendor from a file: security.txt, status JSON, a list of sub-processors, KEV, OSV or GHSA, facts
 * as JSON; anything else is kept as evidence and its facts are only proposed. `home` is where evidence files are kept.
 */
export async function importFacts(workspace: Workspace, home: string, reader: EvidenceReader, file: FactsToImport): Promise<FactsImported> {
  const text = await readMachineText(file);
  const found = await workspace.store.read(workspace.organisation, (transaction) =>
    findVendor(transaction, workspace.catalog, file.vendor, file.tool),
  );
  const source = file.url ?? file.name;
  const frame = {
    vendor: found.id,
    tool: file.tool === undefined ? "" : (found.tool?.id ?? ""),
    plan: file.plan ?? "",
    source,
    by: workspace.by,
    now: workspace.now().toISOString(),
  };
  const read = text === null ? { kind: "document" as const } : readFactsFile(text, frame);
  if (read.kind === "advisories") return { kind: "advisories", ...(await keepAdvisories(workspace, read.advisories)) };
  if (file.vendor.trim() === "") throw new PlimsollError("bad-input", `expected the vendor that ${file.name} is about, met none; name it`);
  await workspace.store.write(workspace.organisation, (transaction) => keepOwnVendor(transaction, workspace, found));
  if (read.kind === "document") return { kind: "document", ...(await addEvidence(workspace, home, reader, file, found)) };
  if (read.kind === "sub-processors") return { kind: "sub-processors", ...(await keepSubProcessors(workspace, found, read.rows, source)) };
  const recorded = await recordFacts(workspace, read.facts, `${found.name}: facts from ${file.name}`);
  return { kind: read.kind, notes: read.notes, ...recorded };
}

/** The text of what machines write; null for PDF, Word and other binary files. */
async function readMachineText({ bytes, name }: FactsToImport): Promise<string | null> {
  if (bytes.length > 64 << 20) return null;
  const { sniffDocument } = await import("../../reading/documents/sniff-document.ts");
  const { decodeBytes } = await import("../../reading/decode-text.ts");
  const { kind } = sniffDocument(bytes, name);
  const head = decodeBytes(bytes.subarray(0, 200));
  return kind === "text" || /^\s*</.test(head) ? decodeBytes(bytes) : null;
}
