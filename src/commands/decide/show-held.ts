import { decide } from "../../core/decide/decide.ts";
import { addDays, localDay } from "../../core/decide/local-day.ts";
import { weighQuestion } from "../../core/decide/weigh-question.ts";
import { questionOfFlow } from "../../core/ledger/question-of-flow.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { Decision } from "../../core/model/decision.ts";
import { falseAlarms, type ExceptionRow, type FlowRow } from "../../storage/collections.ts";
import { readRules } from "../inventory/read-rules.ts";
import { findOpenRequest } from "./change-exceptions.ts";
import type { ExceptionDesk, ExceptionRequest } from "./change-exceptions.ts";
import { findFlow, proposedDays, requestOfFlow } from "./mark-false-alarm.ts";

/** A held flow, and everything that gets somebody on. */
export interface HeldFlow {
  readonly flow: FlowRow;
  readonly wrong: boolean;
  /** As it would fall now: under today's rules and exceptions. */
  readonly now: Decision;
  /** The exception that would let just this pass, to be asked for; null where it may go by now. */
  readonly request: ExceptionRequest | null;
  /** The same request, where somebody asked already. */
  readonly open: ExceptionRow | null;
}

/** What the page needs that a blocked person's message links to. Throws `not-found` for an id that no flow has. */
export async function showHeld(id: string, desk: ExceptionDesk & { readonly catalog: Pick<Catalog, "tools"> }): Promise<HeldFlow> {
  return desk.store.read(desk.organisation, async (transaction) => {
    const flow = await findFlow(transaction, id);
    const rules = await readRules(transaction);
    const at = desk.now().getTime();
    const facts = { rules, tools: desk.catalog.tools };
    const question = questionOfFlow(flow, rules, at);
    const now = decide(question, facts);
    const until = addDays(localDay(at, rules.company.timeZone), proposedDays);
    const request = now.decision === "allow" ? null : requestOfFlow(flow, weighQuestion(question, facts), "", until, desk.by);
    const open = request === null ? undefined : await findOpenRequest(transaction, request);
    return { flow, wrong: (await transaction.get(falseAlarms, flow.id)) !== undefined, now, request, open: open ?? null };
  });
}
