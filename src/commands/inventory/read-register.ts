import { comments, edits, finds } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import type { LoadLine } from "../../core/model/decision.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import { joinEdits } from "./join-edits.ts";
import { readFacts } from "./read-facts.ts";
import type { RegisterFacts } from "./read-facts.ts";
import type { Workspace } from "./workspace.ts";

/** A register row as lists show it. */
export interface ListedRow extends RegisterRow {
  readonly line: LoadLine;
  readonly comments: number;
}

/** The register's rows with standing and review from the rules in force, without lines. */
export async function readRows(transaction: ReadTransaction, facts: RegisterFacts): Promise<RegisterRow[]> {
  const rows = joinEdits(await transaction.list(finds), await transaction.list(edits));
  return rows.map((row) => ({ ...row, ...facts.standingOf(row.tool, row.plan) }));
}

/** The whole register, each row with its load line now and the number of comments. */
export async function readRegister(workspace: Workspace): Promise<ListedRow[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const facts = await readFacts(transaction, workspace);
    const rows = await readRows(transaction, facts);
    const counts = new Map<string, number>();
    for (const comment of await transaction.list(comments)) counts.set(comment.object, (counts.get(comment.object) ?? 0) + 1);
    return rows.map((row) => ({ ...row, line: facts.lineOf(row), comments: counts.get(row.id) ?? 0 }));
  });
}
