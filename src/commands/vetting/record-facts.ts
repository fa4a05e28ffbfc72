import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { basicsById } from "../../core/vetting/basics.rows.ts";
import { isGradeAtLeast, type VettingFact } from "../../core/vetting/vetting-fact.ts";
import { type VettingFactRow, vettingFacts } from "../../storage/vetting-collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { makeId } from "../inventory/make-id.ts";
import { type HistoryLine, recordChange, type Touch, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** What was recorded, and what undoes it. */
export interface RecordedFacts {
  readonly facts: readonly VettingFactRow[];
  readonly undo: string;
}

/** Records facts of vendors with their history. A newer fact ends the one it replaces; nothing is thrown away. */
export async function recordFacts(workspace: Workspace, facts: readonly VettingFact[], what: string): Promise<RecordedFacts> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const { touches, lines, rows } = await touchFacts(transaction, workspace, facts);
    const undo = await recordChange(transaction, workspace, what, touches, lines);
    return { facts: rows, undo };
  });
}

/** The same in the caller's transaction, as touches and lines of history. */
export async function touchFacts(transaction: WriteTransaction, workspace: Workspace, facts: readonly VettingFact[]) {
  const now = workspace.now();
  const at = now.toISOString();
  const touches: Touch[] = [];
  const lines: HistoryLine[] = [];
  const rows: VettingFactRow[] = [];
  for (const fact of facts) {
    checkFact(fact, at.slice(0, 10));
    const before = (await transaction.list(vettingFacts, { where: { vendor: fact.vendor, basic: fact.basic } })).filter((row) =>
      isReplaced(row, fact),
    );
    for (const row of before) touches.push(await touchRow(transaction, vettingFacts, row.id, { ...row, ended: at }));
    const { vendor, tool, plan, basic, state, value, source, grade, seen, expires, by, evidence, passage } = fact;
    const row: VettingFactRow = {
      id: makeId(now),
      vendor,
      tool,
      plan,
      basic,
      state,
      value,
      source,
      grade,
      seen,
      expires,
      by,
      evidence,
      passage,
      at,
      ended: "",
    };
    touches.push(await touchRow(transaction, vettingFacts, row.id, row));
    rows.push(row);
    const label = basicsById.get(basic)?.label ?? basic;
    lines.push({
      object: `vendor/${vendor}`,
      what: `${label}: ${state} (${source})`,
      field: basic,
      from: before.at(-1)?.state ?? "",
      to: state,
    });
  }
  return { touches, lines, rows };
}

/** The same basic of the same tool and plan, unless it is better evidence that still holds and says the same. */
function isReplaced(row: VettingFactRow, fact: VettingFact): boolean {
  if (row.ended !== "" || row.tool !== fact.tool || row.plan !== fact.plan) return false;
  const isBetter = !isGradeAtLeast(fact.grade, row.grade) && (row.expires === "" || row.expires >= fact.seen);
  return !(isBetter && row.state === fact.state) && row.seen <= fact.seen;
}

function checkFact(fact: VettingFact, today: string): void {
  if (!basicsById.has(fact.basic))
    throw new PlimsollError("bad-input", `expected a basic (${[...basicsById.keys()].join(", ")}), met "${fact.basic}"; use one of these`);
  if (!isDay(fact.seen) || (fact.expires !== "" && !isDay(fact.expires)))
    throw new PlimsollError(
      "bad-input",
      `expected days like 2026-03-31 for ${fact.basic}, met "${fact.seen}" and "${fact.expires}"; write year, month and day`,
    );
  // A day of slack for time zones ahead of UTC.
  if (Date.parse(fact.seen) > Date.parse(today) + 86_400_000)
    throw new PlimsollError("bad-input", `expected a day that ${fact.basic} was seen, met ${fact.seen}, which lies ahead; mend the day`);
  if (fact.expires !== "" && fact.expires < fact.seen)
    throw new PlimsollError("bad-input", `expected ${fact.basic} to run out after ${fact.seen}, met ${fact.expires}; exchange the days`);
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}
