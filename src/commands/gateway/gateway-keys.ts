import { randomBytes } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { ReadTransaction, WriteTransaction } from "../../storage/contract.ts";
import { gatewayKeys } from "../../storage/gateway-collections.ts";
import type { GatewayKeyRow } from "../../storage/gateway-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { digestKey } from "./gateway-config.ts";
import type { IssuedCaller } from "./gateway-config.ts";
import { stampGateway } from "./gateway-stamp.ts";

/** Where keys are changed: the home folder carries the word of it to every gateway on this machine at once. */
export type KeyDesk = Pick<Workspace, "store" | "organisation" | "by" | "now"> & { readonly home: string };

/** What a key is made for; empty where it does not matter. */
export type GatewayKeyWish = Pick<GatewayKeyRow, "name" | "person" | "team" | "tool" | "plan" | "account" | "upstreams" | "until">;

/** A new key, told once. */
export interface MadeKey {
  readonly key: string;
  readonly row: GatewayKeyRow;
}

const form = "plg_";
const shown = 4;
/** How long a key still works after another was made in its place, in milliseconds. */
const rotationGrace = 24 * 3_600_000;

/** Issues a key to a caller. Throws `bad-input` without a name, or where a working key has it. */
export async function issueGatewayKey(desk: KeyDesk, wish: GatewayKeyWish): Promise<MadeKey> {
  return change(desk, async (open) => {
    if (wish.name.trim() === "")
      throw new PlimsollError("bad-input", "expected a name for the key, met none; say whose or which machine's it is");
    const same = await open.list(gatewayKeys, { where: { name: wish.name } });
    if (same.some((row) => isWorking(row, desk.now())))
      throw new PlimsollError("bad-input", `expected a name no working key has, met ${wish.name}; rotate that one, or choose another name`);
    return put(desk, open, wish, `issued the gateway key ${wish.name}`);
  });
}

/** Makes a key in place of another, which works for a day more. */
export async function rotateGatewayKey(desk: KeyDesk, id: string): Promise<MadeKey> {
  return change(desk, async (open) => {
    const row = await find(open, id, desk.now());
    const ends = new Date(desk.now().getTime() + rotationGrace).toISOString();
    await open.put(gatewayKeys, { ...row, until: row.until !== "" && row.until < ends ? row.until : ends });
    return put(desk, open, row, `rotated the gateway key ${row.name}`);
  });
}

/** Ends a key at once. */
export async function endGatewayKey(desk: KeyDesk, id: string): Promise<GatewayKeyRow> {
  return change(desk, async (open) => {
    const row = await find(open, id, desk.now());
    const ended = { ...row, endedAt: desk.now().toISOString(), endedBy: desk.by };
    await open.put(gatewayKeys, ended);
    await note(desk, open, row.name, `ended the gateway key ${row.name}`);
    return ended;
  });
}

export async function listGatewayKeys(desk: Pick<KeyDesk, "store" | "organisation">): Promise<GatewayKeyRow[]> {
  return desk.store.read(desk.organisation, (open) => open.list(gatewayKeys, { orderBy: "name" }));
}

/** The keys that work now, as the gateway asks for them. */
export async function readIssuedCallers(open: ReadTransaction, now: Date): Promise<readonly IssuedCaller[]> {
  const rows = await open.list(gatewayKeys);
  return rows.filter((row) => isWorking(row, now)).map(callerOf);
}

function callerOf({ id, person, team, tool, plan, account, upstreams, until }: GatewayKeyRow): IssuedCaller {
  return {
    digest: id,
    ...(person === "" ? {} : { person }),
    ...(team === "" ? {} : { team }),
    ...(tool === "" ? {} : { tool }),
    ...(plan === "" ? {} : { plan }),
    ...(account === "" ? {} : { account }),
    ...(upstreams.length === 0 ? {} : { upstreams }),
    ...(until === "" ? {} : { until }),
  };
}

function isWorking({ endedAt, until }: GatewayKeyRow, now: Date): boolean {
  return endedAt === "" && (until === "" || until > now.toISOString());
}

async function find(open: WriteTransaction, id: string, now: Date): Promise<GatewayKeyRow> {
  const row = await open.get(gatewayKeys, id);
  if (row !== undefined && isWorking(row, now)) return row;
  throw new PlimsollError("not-found", "expected a key that works, met another; see plimsoll gateway keys list");
}

async function put(desk: KeyDesk, open: WriteTransaction, wish: GatewayKeyWish, what: string): Promise<MadeKey> {
  const key = `${form}${randomBytes(32).toString("base64url")}`;
  const { name, person, team, tool, plan, account, upstreams, until } = wish;
  const row: GatewayKeyRow = {
    ...{
      id: digestKey(key),
      name,
      person,
      team,
      tool,
      plan,
      account,
      upstreams: [...upstreams],
      until: what.startsWith("rotated") ? "" : until,
    },
    ...{ hint: key.slice(-shown), at: desk.now().toISOString(), by: desk.by, endedAt: "", endedBy: "" },
  };
  await open.put(gatewayKeys, row);
  await note(desk, open, name, what);
  return { key, row };
}

async function note(desk: KeyDesk, open: WriteTransaction, name: string, what: string): Promise<void> {
  await recordChange(open, desk, what, [], [{ object: `gateway-key/${name}`, what, field: "", from: "", to: "" }]);
}

async function change<Result>(desk: KeyDesk, work: (open: WriteTransaction) => Promise<Result>): Promise<Result> {
  const result = await desk.store.write(desk.organisation, work);
  stampGateway(desk.home);
  return result;
}
