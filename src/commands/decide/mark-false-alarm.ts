import { addDays, localDay } from "../../core/decide/local-day.ts";
import { weighQuestion } from "../../core/decide/weigh-question.ts";
import type { Weighed } from "../../core/decide/weigh-question.ts";
import { questionOfFlow } from "../../core/ledger/question-of-flow.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import { higherClass } from "../../core/model/data-class.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { falseAlarms, flows } from "../../storage/collections.ts";
import type { ExceptionRow, FlowRow } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readRules } from "../inventory/read-rules.ts";
import { proposeException } from "./change-exceptions.ts";
import type { ExceptionDesk, ExceptionRequest } from "./change-exceptions.ts";

/** Days that a proposal asks for; the reviewer sees them before approving. */
export const proposedDays = 90;

/**
 * A person says that a flow was held or warned of wrongly: it counts in the weekly note, and proposes an exception for
 * just what was above the line, for somebody to approve or refuse. Said twice, it stays one mark and one proposal.
 */
export async function markFalseAlarm(
  id: string,
  why: string,
  desk: ExceptionDesk & { readonly catalog: Pick<Catalog, "tools"> },
): Promise<ExceptionRow | null> {
  return desk.store.write(desk.organisation, async (transaction) => {
    const flow = await findFlow(transaction, id);
    if (flow.decision === "allow")
      throw new PlimsollError(
        "bad-input",
        "expected a flow that was held, asked or warned of, met one that was allowed; there is nothing to lift",
      );
    if ((await transaction.get(falseAlarms, flow.id)) !== undefined) return null;
    const rules = await readRules(transaction);
    const weighed = weighQuestion(questionOfFlow(flow, rules, Date.parse(flow.at)), { rules, tools: desk.catalog.tools });
    const until = addDays(localDay(desk.now().getTime(), rules.company.timeZone), proposedDays);
    const row = await proposeException(transaction, requestOfFlow(flow, weighed, why, until, desk.by), flow.id, desk);
    const at = desk.now().toISOString();
    await transaction.put(falseAlarms, {
      ...{ id: flow.id, at, by: desk.by, why, flowAt: flow.at, point: flow.point, team: flow.team, exception: row.id },
      isHeld: flow.action === "held" || flow.action === "cleaned" || flow.action === "asked",
    });
    return row;
  });
}

/** The exception that would let a flow pass, as somebody may ask for it: just what was above the line, for some months. */
export async function makeRequestOfFlow(
  flow: FlowRow,
  why: string,
  desk: ExceptionDesk & { readonly catalog: Pick<Catalog, "tools"> },
): Promise<ExceptionRequest> {
  const rules = await desk.store.read(desk.organisation, readRules);
  const weighed = weighQuestion(questionOfFlow(flow, rules, Date.parse(flow.at)), { rules, tools: desk.catalog.tools });
  const until = addDays(localDay(desk.now().getTime(), rules.company.timeZone), proposedDays);
  return requestOfFlow(flow, weighed, why, until, desk.by);
}

/** The exception that lets just what was above the line of a flow pass, for its team. */
export function requestOfFlow(flow: FlowRow, { above, base }: Weighed, why: string, until: string, by: string): ExceptionRequest {
  const types = [...new Set(above.map(({ type }) => type))].toSorted();
  const whole: DataClass = base.class === null || base.class === "unmarked" ? "internal" : base.class;
  return {
    tool: flow.tool,
    plan: flow.plan === "personal" ? "personal" : null,
    team: flow.team,
    class: above.length > 0 ? above.map((item) => item.class).reduce(higherClass) : whole,
    types,
    until,
    owner: by,
    why: why.trim() === "" ? "said to be a false alarm" : why.trim(),
  };
}

/** The flow of an id, as it stands in a message. Throws `not-found`. */
export async function findFlow(transaction: ReadTransaction, id: string): Promise<FlowRow> {
  const flow = await transaction.get(flows, id.trim());
  if (flow !== undefined) return flow;
  throw new PlimsollError(
    "not-found",
    `expected the id of a flow, met ${JSON.stringify(id)}; it stands in the message, and in plimsoll ledger export`,
  );
}
