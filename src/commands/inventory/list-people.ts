import type { Person } from "../../core/model/people.ts";
import { people } from "../../storage/collections.ts";
import type { Workspace } from "./workspace.ts";

/** The people list, by e-mail address. */
export async function listPeople(workspace: Workspace): Promise<Person[]> {
  const rows = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(people));
  return rows.map((row) => row.person);
}
