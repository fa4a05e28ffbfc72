import type { CompanyRules, ExceptionRule } from "../../core/model/company-rules.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import type { PlanKind } from "../../core/model/plan.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { exceptions } from "../../storage/collections.ts";
import type { ExceptionRow } from "../../storage/collections.ts";
import type { Store, WriteTransaction } from "../../storage/contract.ts";
import { changeRules } from "../inventory/change-rules.ts";
import { makeId } from "../inventory/make-id.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import { touchRules } from "../inventory/touch-rules.ts";

/** Where exceptions are kept, and who acts. */
export interface ExceptionDesk {
  readonly store: Store;
  readonly organisation: string;
  readonly by: string;
  readonly needsSecond?: boolean;
  now(): Date;
}

/** What is asked for: dated, owned, scoped. */
export interface ExceptionRequest {
  readonly tool: string;
  readonly plan: PlanKind | null;
  readonly team: string;
  readonly class: DataClass;
  readonly types: readonly string[];
  readonly until: string;
  readonly owner: string;
  readonly why: string;
}

/** A request as it was settled, and what takes that back. */
export interface SettledException {
  readonly row: ExceptionRow;
  readonly undo: string;
}

/** Every request, newest first. */
export async function listExceptions({ store, organisation }: ExceptionDesk): Promise<readonly ExceptionRow[]> {
  return store.read(organisation, (transaction) => transaction.list(exceptions, { orderBy: "at", descending: true }));
}

/**
 * Asks for an exception. The same scope that is still open is not asked for twice: its row comes back, with the later day
 * and with what the second one says.
 */
export async function askException(request: ExceptionRequest, desk: ExceptionDesk): Promise<ExceptionRow> {
  return desk.store.write(desk.organisation, async (transaction) => {
    const same = await findOpenRequest(transaction, request);
    if (same === undefined) return addRequest(transaction, request, desk);
    const isSaid = same.why.split("\n").includes(request.why);
    const why = isSaid || same.why.length > mostSaid ? same.why : `${same.why}\n${request.why}`;
    const row: ExceptionRow = { ...same, why, until: same.until > request.until ? same.until : request.until };
    if (row.why !== same.why || row.until !== same.until) await transaction.put(exceptions, row);
    return row;
  });
}

/** Reasons of several people are kept up to this length. */
const mostSaid = 4000;

/** The open request of the same scope, whoever asked and until when. */
export async function findOpenRequest(
  transaction: Pick<WriteTransaction, "list">,
  request: ExceptionRequest,
): Promise<ExceptionRow | undefined> {
  const open = await transaction.list(exceptions, { where: { state: "asked", tool: request.tool } });
  return open.find((row) => JSON.stringify(scopeOf(row)) === JSON.stringify(scopeOf(request)));
}

/**
 * Proposes an exception for what was held wrongly. A request of the same scope that is still open, whoever made it, takes
 * this one in, whatever its last day: it then counts one alarm more.
 */
export async function proposeException(
  transaction: WriteTransaction,
  request: ExceptionRequest,
  flow: string,
  desk: ExceptionDesk,
): Promise<ExceptionRow> {
  const same = await findOpenRequest(transaction, request);
  const row = same ?? (await addRequest(transaction, request, desk));
  const after: ExceptionRow = { ...row, alarms: (row.alarms ?? 0) + 1, flow };
  await transaction.put(exceptions, after);
  return after;
}

async function addRequest(transaction: WriteTransaction, request: ExceptionRequest, desk: ExceptionDesk): Promise<ExceptionRow> {
  checkRule(await readRules(transaction), ruleOf(request));
  const now = desk.now();
  const row: ExceptionRow = {
    ...request,
    types: [...request.types],
    id: makeId(now),
    state: "asked",
    at: now.toISOString(),
    by: desk.by,
    from: "",
    decidedBy: "",
    decidedAt: "",
    answer: "",
  };
  await transaction.put(exceptions, row);
  return row;
}

/** Approves a request: it stands in the rules from then on, as a new version that can be undone. */
export async function approveException(id: string, desk: ExceptionDesk): Promise<SettledException> {
  return settle(id, "approved", "", desk);
}

/** Refuses a request, with the reason. */
export async function refuseException(id: string, why: string, desk: ExceptionDesk): Promise<SettledException> {
  return settle(id, "refused", why, desk);
}

/** Ends an approved exception before its day: it leaves the rules at once. */
export async function endException(id: string, why: string, desk: ExceptionDesk): Promise<SettledException> {
  return settle(id, "ended", why, desk);
}

const before: Readonly<Record<"approved" | "refused" | "ended", ExceptionRow["state"]>> = {
  approved: "asked",
  refused: "asked",
  ended: "approved",
};

async function settle(id: string, state: "approved" | "refused" | "ended", answer: string, desk: ExceptionDesk): Promise<SettledException> {
  return desk.store.write(desk.organisation, async (transaction) => {
    const row = await findRow(transaction, id);
    if (row.state !== before[state]) {
      throw new PlimsollError(
        "conflict",
        `expected a request that is ${before[state]}, met ${row.id}, which is ${row.state}; see plimsoll exception list`,
      );
    }
    // For restricted data whoever asks is never the one who approves, where there are two: that makes them two persons already.
    if (state === "approved" && desk.needsSecond === true && row.class === "restricted" && row.by === desk.by)
      throw new PlimsollError(
        "refused",
        "expected somebody else to approve an exception for restricted data, met the person who asked; ask another owner or lead",
      );
    const after: ExceptionRow = { ...row, state, answer, decidedBy: desk.by, decidedAt: desk.now().toISOString() };
    const rules = await readRules(transaction);
    const changed = changeException(rules, ruleOf(row), state);
    const touches = [
      await touchRow(transaction, exceptions, row.id, after),
      ...(changed === rules ? [] : [touchRules({ by: desk.by, now: desk.now }, rules, changed)]),
    ];
    const lines = [{ object: `exception:${row.id}`, what: state, field: "state", from: row.state, to: state }];
    return { row: after, undo: await recordChange(transaction, desk, `exception ${state}`, touches, lines) };
  });
}

async function findRow(transaction: WriteTransaction, id: string): Promise<ExceptionRow> {
  const exact = await transaction.get(exceptions, id);
  if (exact !== undefined) return exact;
  const rows = id.length < 4 ? [] : (await transaction.list(exceptions)).filter((row) => row.id.startsWith(id) || row.id.endsWith(id));
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return only;
  throw new PlimsollError("not-found", `expected the id of a request, met ${JSON.stringify(id)}; see plimsoll exception list`);
}

function changeException(rules: CompanyRules, rule: ExceptionRule, state: "approved" | "refused" | "ended"): CompanyRules {
  if (state === "refused") return rules;
  if (state === "approved") return checkRule(rules, rule);
  const kept = rules.exceptions.filter((one) => JSON.stringify(one) !== JSON.stringify(rule));
  return kept.length === rules.exceptions.length ? rules : { ...rules, exceptions: kept };
}

function checkRule(rules: CompanyRules, rule: ExceptionRule): CompanyRules {
  return changeRules(rules, (open) => ({ ...open, exceptions: [...open.exceptions, rule] }));
}

/** A request as the rules would hold it. */
export function ruleOf(row: ExceptionRequest): ExceptionRule {
  return {
    tool: row.tool,
    ...(row.plan === null ? {} : { plan: row.plan }),
    ...(row.team === "" ? {} : { team: row.team }),
    class: row.class,
    ...(row.types.length === 0 ? {} : { types: [...row.types] }),
    until: row.until,
    owner: row.owner,
    why: row.why,
  };
}

function scopeOf({ tool, plan, team, class: dataClass, types }: ExceptionRequest): readonly unknown[] {
  return [tool, plan, team, dataClass, types.toSorted()];
}
