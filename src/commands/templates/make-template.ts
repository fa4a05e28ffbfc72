import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Pack } from "../../core/reports/classification-packs.rows.ts";
import { writePaperMarkdown } from "../../core/reports/write-paper-markdown.ts";
import type { PaperTemplate } from "../../plugins/reports/contract.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readTemplateData } from "./read-template-data.ts";
import { writePaperDocx } from "./write-paper-docx.ts";
import { writePaperSheet } from "./write-paper-sheet.ts";

export const templateFormats = ["xlsx", "docx", "md"] as const;
export type TemplateFormat = (typeof templateFormats)[number];

/** What is wanted: a template of the vault, how it is written, for which kind of company, for which vendor alone. */
export interface TemplateWanted {
  readonly id: string;
  readonly format: TemplateFormat;
  readonly pack?: Pack | undefined;
  readonly vendor?: string | undefined;
}

/** A template filled with the company's own data, as a file's bytes. Throws `not-found` for an unknown template. */
export async function makeTemplate(workspace: Workspace, templates: readonly PaperTemplate[], wanted: TemplateWanted): Promise<Uint8Array> {
  const template = templates.find(({ id }) => id === wanted.id);
  if (template === undefined)
    throw new PlimsollError("not-found", `expected ${templates.map(({ id }) => id).join(", ")}, met "${wanted.id}"; name one of them`);
  const paper = template.make(await readTemplateData(workspace, wanted.pack ?? null, wanted.vendor));
  if (wanted.format === "xlsx") return writePaperSheet(paper);
  return wanted.format === "docx" ? writePaperDocx(paper) : new TextEncoder().encode(writePaperMarkdown(paper));
}
