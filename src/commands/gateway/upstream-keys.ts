import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { ReadTransaction } from "../../storage/contract.ts";
import { upstreamKeys } from "../../storage/gateway-collections.ts";
import type { UpstreamKeyRow } from "../../storage/gateway-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import { openSecret, sealSecret } from "../settings/seal-secret.ts";
import type { KeyDesk } from "./gateway-keys.ts";
import { stampGateway } from "./gateway-stamp.ts";

/** Keeps the key for an upstream, sealed. It is never answered again, only used; an empty one removes it. */
export async function setUpstreamKey(desk: KeyDesk, upstream: string, key: string): Promise<void> {
  if (!/^[a-z0-9-]{1,40}$/.test(upstream))
    throw new PlimsollError(
      "bad-input",
      `expected the name of an upstream, met ${JSON.stringify(upstream.slice(0, 40))}; use one of gateway.yaml`,
    );
  if (/[\r\n\0]/.test(key)) throw new PlimsollError("bad-input", "expected a key on one line, met more; paste the key alone");
  await desk.store.write(desk.organisation, async (open) => {
    const what = key === "" ? `removed the key for ${upstream}` : `set the key for ${upstream}`;
    if (key === "") await open.remove(upstreamKeys, upstream);
    else {
      const sealed = sealSecret(desk.home, key);
      await open.put(upstreamKeys, { id: upstream, sealed, hint: key.slice(-4), at: desk.now().toISOString(), by: desk.by });
    }
    await recordChange(open, desk, what, [], [{ object: `upstream-key/${upstream}`, what, field: "", from: "", to: "" }]);
  });
  stampGateway(desk.home);
}

/** Which upstreams have a key here; never the key. */
export async function listUpstreamKeys(desk: Pick<KeyDesk, "store" | "organisation">): Promise<readonly Omit<UpstreamKeyRow, "sealed">[]> {
  const rows = await desk.store.read(desk.organisation, (open) => open.list(upstreamKeys));
  return rows.map(({ sealed: _sealed, ...row }) => row);
}

/** The keys themselves, for the gateway alone. */
export async function readUpstreamKeys(open: ReadTransaction, home: string): Promise<ReadonlyMap<string, string>> {
  const rows = await open.list(upstreamKeys);
  return new Map(rows.map(({ id, sealed }) => [id, openSecret(home, sealed)]));
}
