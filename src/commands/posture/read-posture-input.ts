import { addDays, localDay } from "../../core/decide/local-day.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { rollUp } from "../../core/ledger/roll-up.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { groupFlows } from "../../core/posture/group-flows.ts";
import type { FlowWindow } from "../../core/posture/posture.ts";
import type { PostureInput } from "../../core/posture/posture-world.ts";
import { exceptions, falseAlarms, flows, rollUps, rulesVersions } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { readCoverage } from "../inventory/read-coverage.ts";
import { readFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import { rulesOf } from "../inventory/read-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { hashText } from "../ledger/hash-text.ts";
import { findLatest } from "../ledger/list-flows.ts";
import { readRollUps } from "../ledger/list-points.ts";

/** Days of flows that are asked again, up to the last flow: an idle month hides nothing. */
const windowDays = 90;
/** Versions of the rules in which the day of a review is looked up. */
const versionsLookedAt = 50;

/** Everything posture is worked out from, in the caller's transaction. */
export async function readPostureInput(transaction: ReadTransaction, workspace: Workspace, sources: SourceFamilies): Promise<PostureInput> {
  const facts = await readFacts(transaction, workspace);
  const { past, window } = await readPast(transaction, facts.rules.company.timeZone);
  const alarms = window === null ? [] : await readAlarms(transaction, window.from);
  return {
    facts: facts.decision,
    now: facts.at,
    rows: await readRows(transaction, facts),
    groups: groupFlows(past),
    window,
    requests: await transaction.list(exceptions, { orderBy: "at", descending: true }),
    alarms,
    reviewsSet: await findReviewsSet(transaction, facts.rules),
    sources: await readCoverage(transaction, sources),
  };
}

async function readAlarms(transaction: ReadTransaction, from: string): Promise<PostureInput["alarms"]> {
  const marks = await transaction.list(falseAlarms, { range: { field: "flowAt", from: addDays(from, -1) } });
  const typesOf = new Map<string, readonly string[]>();
  for (let at = 0; at < marks.length; at += 400) {
    const ids = marks.slice(at, at + 400).map(({ id }) => id);
    for (const { id, types } of await transaction.list(flows, { where: { id: ids } })) typesOf.set(id, types);
  }
  return marks.map(({ id, point }) => ({ point, types: typesOf.get(id) ?? [] }));
}

async function readPast(
  transaction: ReadTransaction,
  timeZone: string,
): Promise<{ readonly past: readonly RollUp[]; readonly window: FlowWindow | null }> {
  const latest = await findLatest(transaction);
  const [last] = await transaction.list(rollUps, { orderBy: "day", descending: true, limit: 1 });
  const to = last?.day ?? (latest === null ? null : localDay(Date.parse(latest), timeZone));
  if (to === null) return { past: [], window: null };
  const from = addDays(to, 1 - windowDays);
  if (last !== undefined) return { past: await readRollUps(transaction, { from, to: addDays(to, 1) }), window: { from, to } };
  const past = rollUp(await transaction.list(flows, { range: { field: "at", from } }), timeZone, hashText);
  return { past, window: { from, to } };
}

/** The day on which the present review date of each plan was first said. */
async function findReviewsSet(transaction: ReadTransaction, rules: CompanyRules): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const open = new Map(listReviews(rules));
  if (open.size === 0) return found;
  for (const row of await transaction.list(rulesVersions, { orderBy: "number", descending: true, limit: versionsLookedAt })) {
    const then = new Map(listReviews(rulesOf(row)));
    for (const [key, review] of open) {
      if (then.get(key) === review) found.set(key, row.at.slice(0, 10));
      else open.delete(key);
    }
    if (open.size === 0) break;
  }
  return found;
}

function listReviews({ tools }: CompanyRules): readonly (readonly [string, string])[] {
  return Object.entries(tools).flatMap(([tool, { plans }]) =>
    Object.entries(plans).flatMap(([plan, rule]) => (rule?.review === undefined ? [] : [[`${tool}/${plan}`, rule.review] as const])),
  );
}
