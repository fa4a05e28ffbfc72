import { history } from "../../storage/collections.ts";
import type { ReadTransaction } from "../../storage/contract.ts";

/** An item that somebody put in force. */
export interface DoneItem {
  readonly at: string;
  readonly by: string;
  readonly title: string;
}

/** Words before the title in the name of such a change. */
export const doneMark = "posture: ";

const linesLookedAt = 2_000;
const shown = 20;

/** What was put in force from posture and was not taken back, newest first. Taking back and putting in force again alternate. */
export async function listDone(transaction: Pick<ReadTransaction, "list">): Promise<readonly DoneItem[]> {
  const lines = await transaction.list(history, { orderBy: "at", descending: true, limit: linesLookedAt });
  const done = new Map<string, DoneItem>();
  const back = new Map<string, DoneItem>();
  const takenBack = `taken back: ${doneMark}`;
  for (const { what, at, by } of lines.toReversed()) {
    if (what.startsWith(doneMark)) {
      const title = what.slice(doneMark.length);
      done.set(title, { at, by, title });
    } else if (what.startsWith(takenBack)) {
      const title = what.slice(takenBack.length);
      const [from, to] = done.has(title) ? [done, back] : [back, done];
      const item = from.get(title);
      if (item === undefined) continue;
      from.delete(title);
      to.set(title, item);
    }
  }
  return [...done.values()].toSorted((a, b) => (a.at > b.at ? -1 : 1)).slice(0, shown);
}
