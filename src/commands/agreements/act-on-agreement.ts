import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { planKinds } from "../../core/model/plan.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { type AgreementDocumentRow, agreementDocuments } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import { touchPlanRules } from "../inventory/touch-plan-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { tryRules, type WhatIf } from "../posture/try-rules.ts";
import { readRulesOf } from "../vetting/read-rules-of.ts";
import { parseAnswer } from "./parse-answer.ts";
import { changePlan, touchAgreement, withoutAgreement, withTerms } from "./save-agreement.ts";

/** From and until which day, up to which class. */
export interface ForceTerms {
  readonly from: string;
  readonly until?: string;
  readonly covers?: DataClass;
}

/** What setting it in force would change: load lines and past questions decided again. Nothing is kept. */
export async function previewForce(workspace: Workspace, sources: SourceFamilies, id: string, terms: ForceTerms | null): Promise<WhatIf> {
  const row = await workspace.store.read(workspace.organisation, (transaction) => findDocument(transaction, id));
  const { tool, plan } = { tool: row.tool, plan: planOf(row) };
  const rules = await readRulesOf(workspace);
  const after = changePlan(rules, tool, plan, (rule) =>
    terms === null ? withoutAgreement(rule) : withTerms(rule, { tool, plan, ...terms }),
  );
  return tryRules(workspace, sources, after);
}

/** Sets a kept document in force: its days go into the rules, and load lines follow at once. */
export async function setInForce(workspace: Workspace, id: string, terms: ForceTerms): Promise<{ undo: string }> {
  checkDays(terms);
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await findDocument(transaction, id);
    const plan = planOf(row);
    const { touches } = await touchAgreement(transaction, workspace, { tool: row.tool, plan, ...terms, answer: parseAnswer(row) });
    const kept: AgreementDocumentRow = { ...row, isInForce: true, from: terms.from, until: terms.until ?? "", covers: terms.covers ?? "" };
    const others = (await transaction.list(agreementDocuments, { where: { tool: row.tool } })).filter(
      (one) => one.plan === row.plan && one.isInForce && one.id !== id,
    );
    for (const one of others) touches.push(await touchRow(transaction, agreementDocuments, one.id, { ...one, isInForce: false }));
    touches.push(await touchRow(transaction, agreementDocuments, id, kept));
    const what = `agreement in force from ${terms.from}${terms.until === undefined ? "" : ` until ${terms.until}`}`;
    const lines = [
      { object: `agreement/${row.tool}/${plan}`, what, field: "", from: "", to: id },
      { object: `rules:${row.tool}`, what, field: "", from: "", to: "" },
    ];
    return { undo: await recordChange(transaction, workspace, `${row.tool} on ${plan}: ${what}`, touches, lines) };
  });
}

/** Takes an agreement out of force because it ended or failed: the load line falls at once. */
export async function endAgreement(workspace: Workspace, id: string, why: string): Promise<{ undo: string }> {
  if (why.trim() === "") throw new PlimsollError("bad-input", "expected why the agreement ends, met nothing; say it in a few words");
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await findDocument(transaction, id);
    const plan = planOf(row);
    const touches = [
      await touchRow(transaction, agreementDocuments, id, { ...row, isInForce: false }),
      ...(await touchPlanRules(transaction, workspace, [{ tool: row.tool, plan, change: withoutAgreement }])),
    ];
    const what = `agreement no longer in force: ${why.trim()}`;
    const lines = [
      { object: `agreement/${row.tool}/${plan}`, what, field: "", from: id, to: "" },
      { object: `rules:${row.tool}`, what, field: "", from: "", to: "" },
    ];
    return { undo: await recordChange(transaction, workspace, `${row.tool} on ${plan}: ${what}`, touches, lines) };
  });
}

/** What a person decided about one finding. */
export interface ItemSettled {
  readonly item: string;
  readonly how: "accepted" | "overridden" | "covered-elsewhere" | "asked" | "open";
  readonly why: string;
  /** The other document, for *covered elsewhere*. */
  readonly document: string;
}

/** Keeps the decision about a finding; an override needs a reason, *covered elsewhere* the other document. `open` takes it back. */
export async function settleItem(workspace: Workspace, id: string, { item, how, why, document }: ItemSettled): Promise<{ undo: string }> {
  if (how === "overridden" && why.trim() === "")
    throw new PlimsollError("bad-input", "expected a reason for the override, met none; write why");
  if (how === "covered-elsewhere" && document.trim() === "")
    throw new PlimsollError("bad-input", "expected the document that covers it, met none; name it or choose one of the register");
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await findDocument(transaction, id);
    const { requirements } = parseAnswer(row);
    if (item !== "trainsOnData" && !requirements.some((one) => one.id === item))
      throw new PlimsollError("bad-input", `expected a duty of this agreement, met "${item}"; choose one of R1 to R38`);
    const at = workspace.now().toISOString();
    const others = row.settled.filter((one) => one.id !== item);
    const settled =
      how === "open" ? others : [...others, { id: item, how, why: why.trim(), document: document.trim(), by: workspace.by, at }];
    const touch = await touchRow(transaction, agreementDocuments, id, { ...row, settled });
    const what = `${item}: ${how.replace("-", " ")}${why === "" ? "" : ` (${why.trim()})`}`;
    const line = { object: `agreement/${row.tool}/${row.plan}`, what, field: item, from: "", to: how };
    return { undo: await recordChange(transaction, workspace, what, [touch], [line]) };
  });
}

/** A kept document; throws `not-found` for another id. */
export async function findDocument(transaction: ReadTransaction, id: string): Promise<AgreementDocumentRow> {
  const row = await transaction.get(agreementDocuments, id);
  if (row === undefined)
    throw new PlimsollError("not-found", `expected an agreement of the register, met "${id}"; open the list and choose one`);
  return row;
}

function planOf({ plan }: AgreementDocumentRow): PlanKind {
  return planKinds.find((each) => each === plan) ?? "unknown";
}

function checkDays({ from, until }: ForceTerms): void {
  for (const day of until === undefined ? [from] : [from, until])
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
      throw new PlimsollError("bad-input", `expected a day like 2027-06-30, met "${day}"; write year, month and day`);
}
