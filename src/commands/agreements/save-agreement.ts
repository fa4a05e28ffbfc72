import type { AgreementAnswer } from "../../core/agreements/analyse-agreement.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { type AgreementRow, agreements } from "../../storage/collections.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import { touchPlanRules } from "../inventory/touch-plan-rules.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** An agreement to be kept: for which tool and plan, from and until which day (ISO), up to which class. */
export interface AgreementToSave {
  readonly tool: string;
  readonly plan: PlanKind;
  readonly from: string;
  readonly until?: string;
  readonly covers?: DataClass;
  readonly answer: AgreementAnswer;
}

/**
 * Keeps an agreement and puts its dates into the rules, so that load lines follow it at once and fall when it ends.
 * One agreement per tool and plan; the one before stays in the history. Refuses a text that is no agreement and
 * reversed dates with `refused` and `bad-input`. Returns the row and the id that takes the change back.
 */
export async function saveAgreement(workspace: Workspace, wanted: AgreementToSave): Promise<{ row: AgreementRow; change: string }> {
  const { tool, plan, from, until, covers, answer } = wanted;
  if (answer.verdict !== "agreement")
    throw new PlimsollError(
      "refused",
      `expected an agreement, met ${answer.documents.map(({ kind }) => kind).join(", ")}; keep the agreement itself`,
    );
  if (until !== undefined && until < from)
    throw new PlimsollError("bad-input", `expected an end on or after ${from}, met ${until}; exchange the days`);
  const row: AgreementRow = {
    id: `${tool}|${plan}`,
    tool,
    plan,
    from,
    until: until ?? "",
    covers: covers ?? "",
    at: workspace.now().toISOString(),
    documents: answer.documents.map(({ source, kind }) => ({ source, kind })),
    answer: JSON.stringify(answer),
  };
  const rule = { from, ...(until === undefined ? {} : { until }), ...(covers === undefined ? {} : { covers }) };
  const change = await workspace.store.write(workspace.organisation, async (transaction) => {
    const touches = [
      await touchRow(transaction, agreements, row.id, row),
      ...(await touchPlanRules(transaction, workspace, [{ tool, plan, change: (before) => ({ ...before, agreement: rule }) }])),
    ];
    const what = `agreement in force from ${from}${until === undefined ? "" : ` until ${until}`}`;
    return recordChange(transaction, workspace, `${tool} on ${plan}: ${what}`, touches, [
      { object: `rules:${tool}`, what, field: "", from: "", to: "" },
    ]);
  });
  return { row, change };
}
