import { addMonths } from "../../core/vetting/add-months.ts";
import { compareSubProcessors, type SubProcessor, type SubProcessorChanges } from "../../core/vetting/read-sub-processors.ts";
import { addDays } from "../../core/decide/local-day.ts";
import { agreements } from "../../storage/collections.ts";
import { type SubProcessorListRow, subProcessorLists } from "../../storage/vetting-collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { makeId } from "../inventory/make-id.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import type { NamedVendor } from "./find-vendor.ts";
import { touchFacts } from "./record-facts.ts";

export interface KeptList {
  readonly list: SubProcessorListRow;
  readonly changes: SubProcessorChanges;
  /** True for the first list of a vendor: nothing to compare with. */
  readonly isFirst: boolean;
  readonly undo: string;
}

/**
 * Keeps a vendor's list of sub-processors, says what changed since the last one, and starts the clock to object to what is
 * new: as many days as the agreement gives, from today; none where no agreement states a number.
 */
export async function keepSubProcessors(
  workspace: Workspace,
  vendor: NamedVendor,
  rows: readonly SubProcessor[],
  source: string,
): Promise<KeptList> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const [last] = await transaction.list(subProcessorLists, { where: { vendor: vendor.id }, orderBy: "at", descending: true, limit: 1 });
    const changes = compareSubProcessors(last?.rows ?? [], rows);
    const now = workspace.now();
    const today = now.toISOString().slice(0, 10);
    const isNews = last !== undefined && changes.added.length > 0;
    const days = isNews ? await findObjectionDays(transaction, vendor) : null;
    const list: SubProcessorListRow = {
      ...{ id: makeId(now), vendor: vendor.id, at: now.toISOString(), by: workspace.by, source, rows: [...rows] },
      added: last === undefined ? [] : changes.added.map(({ name }) => name),
      removed: changes.removed.map(({ name }) => name),
      objectUntil: days === null ? "" : addDays(today, days),
    };
    const fact = {
      ...{ vendor: vendor.id, tool: "", plan: "", basic: "sub-processors", state: "met" as const, value: `${rows.length} named`, source },
      ...{ grade: "vendor-statement" as const, seen: today, expires: addMonths(today, 6), by: workspace.by, evidence: "", passage: "" },
    };
    const { touches, lines } = await touchFacts(transaction, workspace, [fact]);
    const what =
      last === undefined ? `${rows.length} sub-processors` : `sub-processors: ${list.added.length} added, ${list.removed.length} removed`;
    const undo = await recordChange(
      transaction,
      workspace,
      `${vendor.name}: ${what}`,
      [...touches, await touchRow(transaction, subProcessorLists, list.id, list)],
      [...lines, { object: `vendor/${vendor.id}`, what, field: "sub-processors", from: "", to: list.added.join(", ") }],
    );
    return { list, changes, isFirst: last === undefined, undo };
  });
}

/** The shortest time to object that an agreement in the register states for one of the vendor's tools. */
async function findObjectionDays(transaction: ReadTransaction, vendor: NamedVendor): Promise<number | null> {
  const tools = new Set((vendor.known?.tools ?? []).map(({ id }) => id));
  if (vendor.tool !== undefined) tools.add(vendor.tool.id);
  const rows = (await transaction.list(agreements)).filter(({ tool }) => tools.has(tool));
  const days = rows.flatMap(({ answer }) => {
    const facts: unknown = JSON.parse(answer)?.facts?.objectionDays;
    return typeof facts === "number" ? [facts] : [];
  });
  return days.length === 0 ? null : Math.min(...days);
}
