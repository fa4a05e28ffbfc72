import { createHash } from "node:crypto";
import { localDay } from "../../core/decide/local-day.ts";
import { mapDuties, type PackInput, writePackPaper } from "../../core/reports/write-pack.ts";
import { addLogo } from "../guide/read-logo.ts";
import { readRules } from "../inventory/read-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { openPast } from "../past/open-past.ts";
import { writePaperPdf } from "../reports/write-paper-pdf.ts";
import { gatherPack, type PackReader } from "./gather-pack.ts";
import { type PackManifest, textOfManifest } from "./pack-manifest.ts";
import { writePackWorkbook } from "./write-pack-workbook.ts";

export interface PackDesk {
  readonly workspace: Workspace;
  readonly sources: SourceFamilies;
  readonly signer: Signer;
  readonly reader: PackReader;
  /** ISO day; left out, today. */
  readonly asOf?: string | undefined;
}

export interface PackFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The pack as files: one PDF, one workbook, and the manifest with the digest of each, signed by the ledger's key. */
export async function makePack(desk: PackDesk): Promise<{ readonly files: readonly PackFile[]; readonly manifest: PackManifest }> {
  const { workspace, day, limits } = await readDay(desk);
  const { company } = await workspace.store.read(workspace.organisation, readRules);
  const made = desk.workspace.now();
  const gathered = await gatherPack(workspace, desk.sources, desk.reader);
  const tables = [...gathered, mapDuties(gathered)];
  const input: PackInput = { company: company.name, reader: desk.reader, day, made: made.toISOString().slice(0, 10), tables, limits };
  const paper = await addLogo(desk.workspace, writePackPaper(input));
  const parts = [
    { name: "pack.pdf", content: await writePaperPdf(paper, made) },
    { name: "pack.xlsx", content: await writePackWorkbook([paper.title, paper.subtitle, ...limits], tables) },
  ];
  const manifest = signManifest(parts, { company: company.name, reader: desk.reader, asOf: day, made: made.toISOString() }, desk.signer);
  return { files: [...parts, { name: "manifest.json", content: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) }], manifest };
}

async function readDay({ workspace, asOf }: PackDesk) {
  const { timeZone } = (await workspace.store.read(workspace.organisation, readRules)).company;
  return openPast(workspace, asOf ?? localDay(workspace.now().getTime(), timeZone));
}

function signManifest(parts: readonly PackFile[], about: PackManifest["about"], signer: Signer): PackManifest {
  const files = parts.map(({ name, content }) => ({
    name,
    bytes: content.length,
    sha256: createHash("sha256").update(content).digest("hex"),
  }));
  const signed = { form: "plimsoll-pack-1" as const, about, files, key: signer.key };
  return { ...signed, signature: signer.sign(textOfManifest(signed)) };
}
