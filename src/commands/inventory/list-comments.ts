import { comments } from "../../storage/collections.ts";
import type { CommentRow } from "../../storage/collections.ts";
import type { Workspace } from "./workspace.ts";

/** The comments on an object, oldest first. */
export async function listComments(workspace: Workspace, object: string): Promise<CommentRow[]> {
  return workspace.store.read(workspace.organisation, (transaction) => transaction.list(comments, { where: { object }, orderBy: "at" }));
}
