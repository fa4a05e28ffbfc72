import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Effect, PostureItem } from "../../core/posture/posture.ts";
import { applyRulesChange } from "../../core/posture/rules-change.ts";
import type { RulesChange } from "../../core/posture/rules-change.ts";
import { weighPosture } from "../../core/posture/weigh-posture.ts";
import { exceptions } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { ruleOf } from "../decide/change-exceptions.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Touch } from "../inventory/record-change.ts";
import { touchRules } from "../inventory/touch-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { doneMark } from "./list-done.ts";
import { readPostureInput } from "./read-posture-input.ts";

/** What was put in force. */
export interface AppliedItem {
  readonly title: string;
  readonly effect: Effect;
  /** Takes it back. */
  readonly undo: string;
}

/**
 * Puts one item in force as a new version of the rules. It is worked out anew in the same transaction, so that what is
 * done is what is true now. Rejects with `conflict` where the item is no longer there, and with `bad-input` where no rule
 * can do it.
 */
export async function applyItem(workspace: Workspace, sources: SourceFamilies, id: string): Promise<AppliedItem> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const posture = weighPosture(await readPostureInput(transaction, workspace, sources));
    const item = [...posture.under, ...posture.over].find((one) => one.id === id);
    if (item === undefined)
      throw new PlimsollError("conflict", `expected an item of posture as it is now, met "${id}"; look at posture again`);
    const { change } = item;
    if (change === null)
      throw new PlimsollError("bad-input", `expected an item that a rule can do, met "${item.title}"; ${item.first ?? "do it by hand"}`);
    const touches = await touchAll(transaction, workspace, change);
    const undo = await recordChange(transaction, workspace, `${doneMark}${item.title}`, touches, [lineOf(item)]);
    return { title: item.title, effect: item.effect, undo };
  });
}

async function touchAll(transaction: WriteTransaction, workspace: Workspace, change: RulesChange): Promise<readonly Touch[]> {
  const before = await readRules(transaction);
  const after = changeRules(before, (rules) => applyRulesChange(rules, change));
  const rows = change.set === "end-exception" ? await touchException(transaction, workspace, change.exception) : [];
  return [...rows, touchRules(workspace, before, after)];
}

// The request that the exception came from is settled with it.
async function touchException(
  transaction: WriteTransaction,
  workspace: Workspace,
  exception: Extract<RulesChange, { set: "end-exception" }>["exception"],
): Promise<readonly Touch[]> {
  const approved = await transaction.list(exceptions, { where: { state: "approved", tool: exception.tool } });
  const row = approved.find((one) => sameException(ruleOf(one), exception));
  if (row === undefined) return [];
  const at = workspace.now().toISOString();
  const after = { ...row, state: "ended" as const, answer: "its day has passed", decidedBy: workspace.by, decidedAt: at };
  return [await touchRow(transaction, exceptions, row.id, after)];
}

function sameException(a: object, b: object): boolean {
  const text = (value: object): string => JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return text(a) === text(b);
}

function lineOf({ id, title }: PostureItem) {
  return { object: `posture:${id}`, what: `${doneMark}${title}`, field: "", from: "", to: "" };
}
