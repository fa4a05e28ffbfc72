import { randomBytes } from "node:crypto";
import { openScope } from "../../core/people/roles.ts";
import type { Caller } from "../../core/people/roles.ts";
import type { ReadTransaction, Store, WriteTransaction } from "../../storage/contract.ts";
import { members, sessions, signInTokens } from "../../storage/people-collections.ts";
import type { SessionRow } from "../../storage/people-collections.ts";
import { hashText } from "../ledger/hash-text.ts";

const minute = 60_000;
const hour = 60 * minute;
/** A session ends 12 hours after its last request, and 7 days after sign-in. Its key is replaced every hour. */
const idleTime = 12 * hour;
const longestTime = 7 * 24 * hour;
const rotationTime = hour;
/** Requests on their way while the key is replaced still count. */
const overlapTime = minute;
/** How exactly the last use is known; spares a write per request. */
const useStep = minute;
const tokenTime = 24 * hour;

/** Whose request it is, which organisation the browser looks at, and the key to use from now on when it is time for one. */
export interface SignedIn {
  readonly caller: Caller;
  readonly session: SessionRow;
  readonly replaced: string | null;
}

/** Signed-in browsers, kept in the store as digests of their keys, so that several processes share them. */
export interface Sessions {
  /** A token (256 random bits, base64url) that signs in once within 24 hours, or the time given in ms; without a member: as the owner. */
  makeToken(member?: string, lasting?: number): Promise<string>;
  /** The key of a new session for a token that was made and not used; null otherwise. A token works once. */
  redeem(token: string, label?: string): Promise<string | null>;
  /** The key of a new session for somebody who proved who they are. */
  begin(member: string, via: SessionRow["via"], label: string): Promise<string>;
  /** Null when the key opens nothing. */
  check(key: string): Promise<SignedIn | null>;
  /** Sessions that hold, the latest first; of one member, or of all. */
  list(member?: string): Promise<SessionRow[]>;
  /** Ends the session with this id, or all of a member's. */
  end(what: { readonly id: string } | { readonly member: string }): Promise<void>;
  /** Lets the browser look at another organisation of this installation. */
  lookAt(id: string, organisation: string): Promise<void>;
}

/** Opens the sign-in of an installation. `organisation` is the installation's own, which keeps its members. */
export function openSessions(store: Store, organisation: string, now: () => Date): Sessions {
  const change = <T>(work: (open: WriteTransaction) => Promise<T>): Promise<T> => store.write(organisation, work);
  return {
    async makeToken(member = "", lasting = tokenTime) {
      const token = makeKey();
      const at = now();
      const until = new Date(at.getTime() + lasting).toISOString();
      await change((open) => open.put(signInTokens, { id: hashText(token), member, until, at: at.toISOString() }));
      return token;
    },
    redeem: (token, label = "") => change((open) => redeem(open, hashText(token), label, now())),
    begin: (member, via, label) =>
      change((open) => begin(open, { member, via, label, organisation: "", begun: now().toISOString() }, now())),
    async check(key) {
      const id = hashText(key);
      const time = now();
      const found = await store.read(organisation, (open) => find(open, id, time));
      if (found === null) return null;
      const { session } = found;
      const isDue = session.replacedAt === "" && since(session.madeAt, time) >= rotationTime;
      if (!isDue && since(session.lastUsed, time) < useStep) return { ...found, replaced: null };
      return { ...found, replaced: await change((open) => touch(open, id, time)) };
    },
    async list(member) {
      const rows = await store.read(organisation, (open) => open.list(sessions, member === undefined ? {} : { where: { member } }));
      const time = now();
      return rows
        .filter((row) => row.replacedAt === "" && !isOver(row, time))
        .toSorted((one, other) => other.lastUsed.localeCompare(one.lastUsed));
    },
    async end(what) {
      await change(async (open) => {
        if ("id" in what) await open.remove(sessions, what.id);
        else await open.removeAll(sessions, { where: { member: what.member } });
      });
    },
    async lookAt(id, seen) {
      await change(async (open) => {
        const row = await open.get(sessions, id);
        if (row !== undefined) await open.put(sessions, { ...row, organisation: seen });
      });
    },
  };
}

async function redeem(open: WriteTransaction, id: string, label: string, time: Date): Promise<string | null> {
  const token = await open.get(signInTokens, id);
  if (token === undefined) return null;
  await open.remove(signInTokens, id);
  if (token.until <= time.toISOString()) return null;
  if (token.member !== "" && (await open.get(members, token.member))?.state !== "active") return null;
  const via = token.member === "" ? "start" : "e-mail";
  return begin(open, { member: token.member, via, label, organisation: "", begun: time.toISOString() }, time);
}

type Begun = Pick<SessionRow, "member" | "via" | "label" | "organisation" | "begun">;

async function begin(open: WriteTransaction, begun: Begun, time: Date): Promise<string> {
  await removeOver(open, time);
  const key = makeKey();
  const at = time.toISOString();
  await open.put(sessions, { ...begun, id: hashText(key), madeAt: at, lastUsed: at, replacedAt: "" });
  return key;
}

/** Keeps the collections small: what is over is removed when somebody signs in. */
async function removeOver(open: WriteTransaction, time: Date): Promise<void> {
  for (const row of await open.list(sessions)) if (isOver(row, time)) await open.remove(sessions, row.id);
  await open.removeAll(signInTokens, { range: { field: "until", to: time.toISOString() } });
}

async function find(open: ReadTransaction, id: string, time: Date): Promise<Omit<SignedIn, "replaced"> | null> {
  const session = await open.get(sessions, id);
  if (session === undefined || isOver(session, time)) return null;
  if (session.member === "") return { session, caller: { person: "owner", role: "owner", scope: openScope, only: null } };
  const member = await open.get(members, session.member);
  if (member?.state !== "active") return null;
  return { session, caller: { person: member.id, role: member.role, scope: member.scope, only: null } };
}

/** Notes the use; replaces the key when it is time, unless another request just did. */
async function touch(open: WriteTransaction, id: string, time: Date): Promise<string | null> {
  const session = await open.get(sessions, id);
  if (session === undefined) return null;
  const at = time.toISOString();
  const isDue = session.replacedAt === "" && since(session.madeAt, time) >= rotationTime;
  await open.put(sessions, { ...session, lastUsed: at, replacedAt: isDue ? at : session.replacedAt });
  return isDue ? begin(open, session, time) : null;
}

function isOver(session: SessionRow, time: Date): boolean {
  const isReplaced = session.replacedAt !== "" && since(session.replacedAt, time) > overlapTime;
  return isReplaced || since(session.lastUsed, time) > idleTime || since(session.begun, time) > longestTime;
}

function since(at: string, time: Date): number {
  return time.getTime() - Date.parse(at);
}

function makeKey(): string {
  return randomBytes(32).toString("base64url");
}
