import { randomBytes } from "node:crypto";
import type { Store } from "../../storage/contract.ts";
import { challenges } from "../../storage/people-collections.ts";
import type { ChallengeRow } from "../../storage/people-collections.ts";

const lasting = 10 * 60_000;

/** Where half-done sign-ins are kept: in the store, so that any process may finish what another began. */
export interface ChallengeDesk {
  readonly store: Store;
  readonly organisation: string;
  now(): Date;
}

/** Keeps what has to come back within ten minutes; the id stands for it. */
export async function keepChallenge(desk: ChallengeDesk, kind: ChallengeRow["kind"], member: string, data: string): Promise<string> {
  const id = randomBytes(24).toString("base64url");
  const now = desk.now();
  await desk.store.write(desk.organisation, async (open) => {
    await open.removeAll(challenges, { range: { field: "until", to: now.toISOString() } });
    await open.put(challenges, { id, kind, member, data, until: new Date(now.getTime() + lasting).toISOString() });
  });
  return id;
}

/** What was kept, once; undefined when it is over, used or another kind. */
export async function takeChallenge(desk: ChallengeDesk, kind: ChallengeRow["kind"], id: string): Promise<ChallengeRow | undefined> {
  return desk.store.write(desk.organisation, async (open) => {
    const row = await open.get(challenges, id);
    if (row === undefined || row.kind !== kind) return undefined;
    await open.remove(challenges, id);
    return row.until > desk.now().toISOString() ? row : undefined;
  });
}
