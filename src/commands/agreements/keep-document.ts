import type { AgreementAnswer, AgreementInput } from "../../core/agreements/analyse-agreement.ts";
import { compareAgreements } from "../../core/agreements/compare-agreements.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type AgreementDocumentRow, agreementDocuments } from "../../storage/vetting-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { parseAnswer } from "./parse-answer.ts";

/** A read document to keep: the published template, or our signed file. Keeping one puts nothing in force. */
export interface DocumentToKeep {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly role: "template" | "signed";
  readonly inputs: readonly AgreementInput[];
  readonly answer: AgreementAnswer;
  /** From whom the agreement is inherited, for one that a reseller signed. */
  readonly inheritedFrom?: string | undefined;
  readonly regions?: string | undefined;
  readonly dataCategories?: string | undefined;
  readonly noticeDays?: number | null | undefined;
}

export interface DocumentKept {
  readonly row: AgreementDocumentRow;
  /** What changed since the last one of the same role, by duty; null for the first. */
  readonly changes: ReturnType<typeof compareAgreements> | null;
  readonly undo: string;
}

const longestText = 4 << 20;

/** What a vendor must be asked before the advice is to sign anything. */
const steps: Readonly<Record<AgreementAnswer["comesBy"]["how"], string>> = {
  automatic: "It is part of the terms: nothing is to be signed. Keep the day on which the plan was taken.",
  accept: "Accept it in the vendor's admin console or while ordering, and keep the proof with its day.",
  request: "Ask the vendor for it, sign it and keep the countersigned file.",
  "enterprise-only": "It is offered for larger plans only. Change the plan, or keep this one to public data.",
  "not-known": "The text does not say how it comes into force. Ask the vendor before anybody signs.",
};

/** Keeps a document with its text, so that passages can be shown, and ends the last one of the same role, tool and plan. */
export async function keepDocument(workspace: Workspace, wanted: DocumentToKeep): Promise<DocumentKept> {
  const { tool, plan, role, answer, inputs } = wanted;
  if (answer.verdict !== "agreement")
    throw new PlimsollError(
      "refused",
      `expected an agreement, met ${answer.documents.map(({ kind, why }) => `${kind} (${why})`).join(", ")}; drop the agreement itself`,
    );
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const now = workspace.now();
    const at = now.toISOString();
    const before = (await transaction.list(agreementDocuments, { where: { tool } })).filter(
      (row) => row.plan === plan && row.role === role && row.ended === "",
    );
    const row: AgreementDocumentRow = {
      ...{ id: makeId(now), vendor: workspace.catalog.tools.get(tool)?.vendor ?? "", tool, plan, role },
      ...{ comesBy: answer.comesBy.how, steps: steps[answer.comesBy.how], inheritedFrom: wanted.inheritedFrom ?? "" },
      ...{ regions: wanted.regions ?? "", dataCategories: wanted.dataCategories ?? "", noticeDays: wanted.noticeDays ?? null },
      ...{ isInForce: false, from: "", until: "", covers: "", at, by: workspace.by, ended: "" },
      sources: inputs.map(({ source }) => source),
      texts: inputs.map(({ source, text, pageStarts }) => ({
        source,
        text: text.slice(0, longestText),
        pageStarts: [...(pageStarts ?? [])],
      })),
      answer: JSON.stringify(answer),
      settled: [],
    };
    const touches = [await touchRow(transaction, agreementDocuments, row.id, row)];
    for (const old of before) touches.push(await touchRow(transaction, agreementDocuments, old.id, { ...old, ended: at }));
    const last = before.at(-1);
    const what = `${role === "template" ? "published template" : "signed file"} kept: ${row.sources.join(", ")}`;
    const undo = await recordChange(transaction, workspace, `${tool} on ${plan}: ${what}`, touches, [
      { object: `agreement/${tool}/${plan}`, what, field: role, from: last?.id ?? "", to: row.id },
    ]);
    return { row, changes: last === undefined ? null : compareAgreements(parseAnswer(last), answer), undo };
  });
}
