import type { Sighting } from "../model/sighting.ts";

/** Larger single charges are bills for several seats, not one person's subscription. In any of the usual currencies. */
const highestPrivatePrice = 250;

/**
 * Card charges of one tool that no source calls private or company: equal amounts paid by at least two different people
 * are subscriptions of their own, because a company's workspace is billed once. Other sightings pass unchanged.
 * `personOf` joins the names that sources use for the same person.
 */
export function inferPrivateAccounts(sightings: readonly Sighting[], personOf: (name: string) => string): readonly Sighting[] {
  const payers = new Map<string, Set<string>>();
  for (const sighting of sightings) {
    const amount = openAmount(sighting);
    if (amount === null || sighting.person === undefined) continue;
    const known = payers.get(amount) ?? new Set();
    payers.set(amount, known.add(personOf(sighting.person)));
  }
  return sightings.map((sighting) => {
    const amount = openAmount(sighting);
    const isShared = amount !== null && sighting.person !== undefined && (payers.get(amount)?.size ?? 0) > 1;
    return isShared ? { ...sighting, plan: "personal", account: { ...sighting.account, kind: "personal" } } : sighting;
  });
}

/** The amount of a charge whose plan and account are open; null for anything else. */
function openAmount({ kind, plan, account, details }: Sighting): string | null {
  if (kind !== "expense" || (plan !== undefined && plan !== "unknown") || (account !== undefined && account.kind !== "unknown"))
    return null;
  const amount = details?.["amount"];
  if (amount === undefined) return null;
  const value = Math.abs(Number.parseFloat(amount.replaceAll(/[^\d.]/g, "")));
  return value > 0 && value <= highestPrivatePrice ? amount : null;
}
