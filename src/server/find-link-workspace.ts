import type { Workspace } from "../commands/inventory/workspace.ts";
import { hashText } from "../commands/ledger/hash-text.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { links } from "../storage/link-collections.ts";
import type { ServerParts } from "./server-parts.ts";

/** The organisation whose link it is: nobody is signed in where a link is opened, so the token alone says it. */
export async function findLinkWorkspace({ store, catalog, now }: ServerParts, token: string, by: string): Promise<Workspace> {
  for (const organisation of await store.organisations()) {
    const row = await store.read(organisation, (transaction) => transaction.get(links, hashText(token)));
    if (row !== undefined) return { store, organisation, catalog, now, by };
  }
  throw new PlimsollError("not-found", "expected a link that was sent, met another; open the whole address as it was sent");
}
