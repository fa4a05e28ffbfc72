import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { guardedBrowsers } from "../../storage/browser-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { makeId } from "../inventory/make-id.ts";

/** A browser that knows the company's word of enrolment gets a token of its own; null for another word. Only the token's digest is kept. */
export async function enrolGuard(
  given: string,
  word: string,
  workspace: Pick<Workspace, "store" | "organisation" | "now">,
): Promise<string | null> {
  const [one, other] = [digestOf(given), digestOf(word)];
  if (word === "" || !timingSafeEqual(Buffer.from(one), Buffer.from(other))) return null;
  const token = randomBytes(32).toString("base64url");
  const now = workspace.now();
  const at = now.toISOString();
  await workspace.store.write(workspace.organisation, (transaction) =>
    transaction.put(guardedBrowsers, {
      ...{ id: makeId(now), token: digestOf(token), browser: "unknown", version: "unknown", mode: "unknown", policyVersion: "unknown" },
      ...{ team: "", fault: "", isByPolicy: false, firstSeen: at, lastSeen: at },
    }),
  );
  return token;
}

/** What is kept of a token. */
export function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
