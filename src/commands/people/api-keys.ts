import { randomBytes } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openScope } from "../../core/people/roles.ts";
import type { Caller, Role } from "../../core/people/roles.ts";
import type { Store } from "../../storage/contract.ts";
import { apiKeys } from "../../storage/people-collections.ts";
import type { ApiKeyRow } from "../../storage/people-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { hashText } from "../ledger/hash-text.ts";

const form = "plk_";

/** What a key is made of: a name, what it may do, and the day it ends (inclusive, ISO). */
export interface KeyWish {
  readonly name: string;
  readonly role: Role;
  /** Actions it is cut down to; empty for all of the role. */
  readonly actions: readonly string[];
  readonly until: string;
}

/** Makes a key for scripts. The key itself is answered once and kept as a digest. */
export async function makeApiKey(workspace: Workspace, wish: KeyWish): Promise<{ readonly key: string; readonly row: ApiKeyRow }> {
  if (wish.role === "owner")
    throw new PlimsollError("bad-input", "expected a role below owner for a key, met owner; owners act in person: choose lead");
  const key = `${form}${randomBytes(32).toString("base64url")}`;
  const at = workspace.now().toISOString();
  const row: ApiKeyRow = { ...wish, actions: [...wish.actions], id: hashText(key), by: workspace.by, at, usedAt: "", endedAt: "" };
  await workspace.store.write(workspace.organisation, async (open) => {
    await open.put(apiKeys, row);
    const line = { object: `key/${wish.name}`, what: "made the key", field: "", from: "", to: "" };
    await recordChange(open, workspace, `made the key ${wish.name}`, [], [line]);
  });
  return { key, row };
}

/** Ends a key at once. */
export async function endApiKey(workspace: Workspace, id: string): Promise<void> {
  await workspace.store.write(workspace.organisation, async (open) => {
    const row = await open.get(apiKeys, id);
    if (row === undefined) throw new PlimsollError("not-found", "expected a known key, met another id; reload the page");
    await open.put(apiKeys, { ...row, endedAt: workspace.now().toISOString() });
    const line = { object: `key/${row.name}`, what: "ended the key", field: "", from: "", to: "" };
    await recordChange(open, workspace, `ended the key ${row.name}`, [], [line]);
  });
}

export async function listApiKeys(workspace: Workspace): Promise<ApiKeyRow[]> {
  return workspace.store.read(workspace.organisation, (open) => open.list(apiKeys, { orderBy: "name" }));
}

/** Whoever holds the key, or null. The lookup is by digest, so its time tells nothing of the key. */
export async function checkApiKey(store: Store, organisation: string, key: string, now: Date): Promise<Caller | null> {
  if (!key.startsWith(form)) return null;
  const row = await store.read(organisation, (open) => open.get(apiKeys, hashText(key)));
  const day = now.toISOString().slice(0, 10);
  if (row === undefined || row.endedAt !== "" || row.until < day) return null;
  if (row.usedAt !== day) await store.write(organisation, (open) => open.put(apiKeys, { ...row, usedAt: day }));
  return { person: `key ${row.name}`, role: row.role, scope: openScope, only: row.actions.length === 0 ? null : row.actions };
}
