import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../../storage/contract.ts";
import { rollOuts } from "../../storage/people-collections.ts";
import type { RollOutRow } from "../../storage/people-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { hasTwoGovernors } from "./proposals.ts";

/** A managed roll-out: a coding agent's id or `browser`, in a mode, or `off` to take it away. */
export type RollOut = Pick<RollOutRow, "what" | "mode">;

/** Days for which an approval may be acted on. */
const lasts = 30;

/** Proposes a managed roll-out; where nobody else governs it is approved at once. Asking twice answers the one that is open. */
export async function proposeRollOut(workspace: Workspace, { what, mode }: RollOut): Promise<RollOutRow> {
  const now = workspace.now();
  const isAlone = workspace.needsSecond !== true;
  return workspace.store.write(workspace.organisation, async (open) => {
    const same = (await open.list(rollOuts, { where: { state: "open" } })).find((each) => each.what === what && each.mode === mode);
    if (same !== undefined) return same;
    const row: RollOutRow = {
      ...{ id: makeId(now), what, mode, at: now.toISOString(), by: workspace.by },
      state: isAlone ? "approved" : "open",
      ...{ decidedBy: isAlone ? workspace.by : "", decidedAt: isAlone ? now.toISOString() : "" },
    };
    await open.put(rollOuts, row);
    await recordChange(open, workspace, `proposed to roll out ${say(row)}`, [], [line(row, isAlone ? "approved" : "proposed")]);
    return row;
  });
}

/** The latest first. */
export async function listRollOuts({ store, organisation }: Workspace): Promise<RollOutRow[]> {
  return store.read(organisation, (open) => open.list(rollOuts, { orderBy: "at", descending: true, limit: 50 }));
}

/** The second person's yes, or anybody's no. Refuses a yes by whoever proposed it. */
export async function decideRollOut(workspace: Workspace, id: string, state: "approved" | "withdrawn"): Promise<RollOutRow> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const row = await open.get(rollOuts, id);
    if (row?.state !== "open") throw new PlimsollError("not-found", "expected an open roll-out, met another id; reload the page");
    if (state === "approved" && row.by === workspace.by)
      throw new PlimsollError("refused", "expected another person than the one who proposed it, met the same; ask another owner or lead");
    const after: RollOutRow = { ...row, state, decidedBy: workspace.by, decidedAt: workspace.now().toISOString() };
    await open.put(rollOuts, after);
    await recordChange(open, workspace, `${state} the roll-out of ${say(row)}`, [], [line(row, `${state}, proposed by ${row.by}`)]);
    return after;
  });
}

/** Throws `refused` where two people govern and no roll-out of this was approved by a second one in the last 30 days. */
export async function requireRollOut(
  { store, organisation, now }: { readonly store: Store; readonly organisation: string; now(): Date },
  wanted: RollOut,
): Promise<void> {
  if (!(await hasTwoGovernors(store, organisation))) return;
  const since = new Date(now().getTime() - lasts * 86_400_000).toISOString();
  const rows = await store.read(organisation, (open) => open.list(rollOuts, { where: { state: "approved" } }));
  const isApproved = rows.some(
    (row) => row.what === wanted.what && row.mode === wanted.mode && row.by !== row.decidedBy && row.decidedAt >= since,
  );
  if (!isApproved)
    throw new PlimsollError(
      "refused",
      `expected a managed roll-out of ${say(wanted)} that a second person approved in the last ${lasts} days, met none; propose it in the console under Flows, Agents`,
    );
}

function say({ what, mode }: RollOut): string {
  return `${what} (${mode})`;
}

function line({ what, mode }: RollOutRow, said: string) {
  return { object: `roll-out/${what}`, what: said, field: "mode", from: "", to: mode };
}
