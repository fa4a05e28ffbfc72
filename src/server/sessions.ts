import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const minute = 60_000;
const hour = 60 * minute;
/** A session ends 12 hours after its last request, and 7 days after sign-in. Its key is replaced every hour. */
const idleTime = 12 * hour;
const longestTime = 7 * 24 * hour;
const rotationTime = hour;
/** Requests on their way while the key is replaced still count. */
const overlapTime = minute;

interface Session {
  readonly begun: number;
  madeAt: number;
  lastUsed: number;
  replacedAt: number | null;
}

/** Signed-in browsers. Keys live in this process only, as digests; a restart signs everybody out. */
export interface Sessions {
  /** A new one-time token (256 random bits, base64url). Older tokens that nobody used stay valid for 24 hours. */
  makeToken(): string;
  /** The key of a new session for a token that was made and not used; null otherwise. A token works once. */
  redeem(token: string): string | null;
  /** `null` when the key opens nothing; `replaced` is the key to use from now on, when it is time for one. */
  check(key: string): { readonly replaced: string | null } | null;
}

/** Makes the sign-in of one server. */
export function openSessions(now: () => Date): Sessions {
  const tokens = new Map<string, number>();
  const sessions = new Map<string, Session>();
  return {
    makeToken() {
      const token = makeKey();
      tokens.set(digestOf(token), now().getTime());
      return token;
    },
    redeem(token) {
      const time = now().getTime();
      const wanted = digestOf(token);
      const known = [...tokens].filter(([digest]) => isSame(digest, wanted));
      const made = known[0]?.[1];
      if (made === undefined) return null;
      tokens.delete(wanted);
      if (time - made > 24 * hour) return null;
      return begin(sessions, time, time);
    },
    check(key) {
      const time = now().getTime();
      const digest = digestOf(key);
      const session = sessions.get(digest);
      if (session === undefined) return null;
      if (isOver(session, time)) {
        sessions.delete(digest);
        return null;
      }
      session.lastUsed = time;
      if (session.replacedAt !== null || time - session.madeAt < rotationTime) return { replaced: null };
      session.replacedAt = time;
      return { replaced: begin(sessions, session.begun, time) };
    },
  };
}

function begin(sessions: Map<string, Session>, begun: number, time: number): string {
  for (const [digest, session] of sessions) if (isOver(session, time)) sessions.delete(digest);
  const key = makeKey();
  sessions.set(digestOf(key), { begun, madeAt: time, lastUsed: time, replacedAt: null });
  return key;
}

function isOver(session: Session, time: number): boolean {
  const isReplaced = session.replacedAt !== null && time - session.replacedAt > overlapTime;
  return isReplaced || time - session.lastUsed > idleTime || time - session.begun > longestTime;
}

function makeKey(): string {
  return randomBytes(32).toString("base64url");
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Both are digests of equal length, so the comparison takes the same time for every guess. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
