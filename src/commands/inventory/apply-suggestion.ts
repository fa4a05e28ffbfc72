import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { comments } from "../../storage/collections.ts";
import { makeId } from "./make-id.ts";
import { readFacts } from "./read-facts.ts";
import { readRows } from "./read-register.ts";
import { recordChange, touchRow } from "./record-change.ts";
import { touchPlanRules } from "./touch-plan-rules.ts";
import type { Workspace } from "./workspace.ts";

/**
 * Presses the one suggestion of a use. A decision of the company becomes a rule at once; where people have to act first
 * (sign, move, answer) it is kept as something to do, in a comment. Rejects with `conflict` when another press is suggested by now.
 */
export async function applySuggestion(workspace: Workspace, rowId: string, id: string): Promise<string> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const row = (await readRows(transaction, facts)).find((each) => each.id === rowId);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a row of the register, met the unknown id "${rowId}"; reload the page`);
    const next = facts.suggestFor(row);
    if (next?.id !== id) throw new PlimsollError("conflict", `expected the press that is suggested now, met "${id}"; reload the page`);
    const { rule } = next;
    if (rule !== undefined) {
      const touches = await touchPlanRules(transaction, workspace, [{ tool: rule.tool, plan: rule.plan, change: () => rule.rule }]);
      const line = { object: row.id, what: `decided: ${next.label}`, field: "standing", from: row.standing, to: rule.rule.standing };
      return recordChange(transaction, workspace, next.label, touches, [line]);
    }
    const now = workspace.now();
    const comment = {
      id: makeId(now),
      object: row.id,
      text: `To do: ${next.label}. ${next.effect}`,
      by: workspace.by,
      at: now.toISOString(),
      mentions: [],
    };
    const touch = await touchRow(transaction, comments, comment.id, comment);
    return recordChange(
      transaction,
      workspace,
      next.label,
      [touch],
      [{ object: row.id, what: `to do: ${next.label}`, field: "", from: "", to: "" }],
    );
  });
}
