import { addDays } from "../../core/decide/local-day.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { questionnaires, type QuestionnaireRow } from "../../storage/vetting-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { endLink } from "../links/open-link.ts";
import { makeLink } from "../links/make-link.ts";
import { findVendor } from "./find-vendor.ts";
import { keepOwnVendor } from "./keep-own-vendor.ts";

export interface QuestionnaireToSend {
  readonly vendor: string;
  readonly tool?: string | undefined;
  readonly plan?: PlanKind | undefined;
  /** Whom it goes to, for the list only: nothing is sent by us. */
  readonly to?: string | undefined;
  /** Days it stays open; 21 unless said. */
  readonly days?: number | undefined;
}

/**
 * Opens a questionnaire and makes its link. The token is given back once; the address is `/questions#TOKEN`, so that it stands
 * in no log of a server in between. Until the answers are in, the vendor stays what it was: public data only.
 */
export async function sendQuestionnaire(
  workspace: Workspace,
  wanted: QuestionnaireToSend,
): Promise<{ row: QuestionnaireRow; token: string }> {
  const days = wanted.days ?? 21;
  if (!Number.isInteger(days) || days < 1 || days > 120)
    throw new PlimsollError("bad-input", `expected 1 to 120 days, met ${days}; choose how long the link stays open`);
  const now = workspace.now();
  const until = addDays(now.toISOString().slice(0, 10), days);
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const vendor = await findVendor(transaction, workspace.catalog, wanted.vendor, wanted.tool);
    await keepOwnVendor(transaction, workspace, vendor);
    const id = makeId(now);
    const { token, id: link } = await makeLink(transaction, workspace, {
      kind: "questionnaire",
      object: id,
      until: `${until}T23:59:59.999Z`,
    });
    const row: QuestionnaireRow = {
      ...{
        id,
        vendor: vendor.id,
        tool: wanted.tool === undefined ? "" : (vendor.tool?.id ?? ""),
        plan: wanted.plan ?? "",
        to: wanted.to ?? "",
      },
      ...{ at: now.toISOString(), by: workspace.by, until, state: "open", link, answers: [], answeredBy: "", answeredAt: "" },
    };
    const touch = await touchRow(transaction, questionnaires, id, row);
    const what = `questionnaire opened until ${until}`;
    await recordChange(
      transaction,
      workspace,
      `${vendor.name}: ${what}`,
      [touch],
      [{ object: `vendor/${vendor.id}`, what, field: "questionnaire", from: "", to: id }],
    );
    return { row, token };
  });
}

/** Closes a questionnaire and takes its link back. */
export async function closeQuestionnaire(workspace: Workspace, id: string): Promise<QuestionnaireRow> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const row = await transaction.get(questionnaires, id);
    if (row === undefined)
      throw new PlimsollError("not-found", `expected a questionnaire, met "${id}"; open the vendor's page and choose one`);
    const closed: QuestionnaireRow = { ...row, state: "closed" };
    await transaction.put(questionnaires, closed);
    await endLink(transaction, row.link, workspace.now());
    return closed;
  });
}

/** A questionnaire by its id; throws `not-found` for another. */
export async function findQuestionnaire(workspace: Workspace, id: string): Promise<QuestionnaireRow> {
  const row = await workspace.store.read(workspace.organisation, (transaction) => transaction.get(questionnaires, id));
  if (row === undefined)
    throw new PlimsollError("not-found", `expected a questionnaire, met "${id}"; open the vendor's page and choose one`);
  return row;
}
