import { randomInt } from "node:crypto";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../../storage/contract.ts";
import { members } from "../../storage/people-collections.ts";
import { hashText } from "../ledger/hash-text.ts";

const codes = 10;
/** Without letters and digits that look alike. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten new codes that each sign in once; older ones end. They are shown once and kept as digests. 16 letters of 31: 79 bits each. */
export async function makeRecoveryCodes(store: Store, organisation: string, member: string): Promise<string[]> {
  const made = Array.from({ length: codes }, makeCode);
  await store.write(organisation, async (open) => {
    const row = await open.get(members, member);
    if (row?.state !== "active")
      throw new PlimsollError("not-found", "expected somebody with an account, met the token of start; add yourself under People first");
    await open.put(members, { ...row, recovery: made.map((code) => hashText(normalise(code))) });
  });
  return made;
}

/** True when the code was one of the member's and was not used; it is used up then. */
export async function useRecoveryCode(store: Store, organisation: string, member: string, code: string): Promise<boolean> {
  const wanted = hashText(normalise(code));
  return store.write(organisation, async (open) => {
    const row = await open.get(members, member);
    if (row?.state !== "active" || !row.recovery.includes(wanted)) return false;
    await open.put(members, { ...row, recovery: row.recovery.filter((digest) => digest !== wanted) });
    return true;
  });
}

function makeCode(): string {
  const text = Array.from({ length: 16 }, () => letters.charAt(randomInt(letters.length))).join("");
  return text.replace(/(.{4})(?=.)/g, "$1-");
}

function normalise(code: string): string {
  return code.toLowerCase().replace(/[^a-z0-9]/g, "");
}
