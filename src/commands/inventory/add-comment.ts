import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { comments } from "../../storage/collections.ts";
import type { CommentRow } from "../../storage/collections.ts";
import { makeId } from "./make-id.ts";
import type { Workspace } from "./workspace.ts";

/** Adds a comment of 1 to 4,000 characters; `@name` and `@name@example.com` mention people. */
export async function addComment(workspace: Workspace, object: string, text: string): Promise<CommentRow> {
  const words = text.trim();
  if (words === "" || words.length > 4000)
    throw new PlimsollError("bad-input", `expected a comment of 1 to 4,000 characters, met ${words.length}; shorten it or write something`);
  const now = workspace.now();
  const mentions = [...words.matchAll(/(?<![\w.@])@([\w.+-]+(?:@[\w-]+(?:\.[\w-]+)+)?)/gu)].map((match) =>
    (match[1] ?? "").replace(/\.+$/, ""),
  );
  const row = { id: makeId(now), object, text: words, by: workspace.by, at: now.toISOString(), mentions: [...new Set(mentions)] };
  await workspace.store.write(workspace.organisation, (transaction) => transaction.put(comments, row));
  return row;
}
