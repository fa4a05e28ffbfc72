import type { SettledMatch } from "./settled-match.ts";

/** How far a record about one person reaches round the name, in code units. */
const recordReach = 400;
const mostInRecord = 40;

/**
 * The findings that make up a personal dossier: a person with at least two of date of birth, home address and
 * private phone. Address and phone without a date of birth are business contact data when a company's e-mail stands
 * beside them (a signature), else private.
 */
export function findDossiers(found: readonly SettledMatch[]): ReadonlySet<SettledMatch> {
  const inside = new Set<SettledMatch>();
  let first = 0;
  for (let index = 0; index < found.length; index += 1) {
    const person = found[index];
    if (person?.type !== "person") continue;
    while ((found[first]?.start ?? 0) < person.start - recordReach) first += 1;
    const from = Math.max(first, index - mostInRecord);
    let to = Math.min(found.length, index + mostInRecord);
    while ((found[to - 1]?.start ?? 0) > person.start + recordReach) to -= 1;
    if (isDossier(found, from, to)) for (let i = from; i < to; i += 1) addTo(inside, found[i]);
  }
  return inside;
}

function addTo(inside: Set<SettledMatch>, member: SettledMatch | undefined): void {
  if (member !== undefined) inside.add(member);
}

/** What makes a dossier, one bit each, and a company's mailbox. */
const parts: Readonly<Record<string, number>> = { dob: 1, address: 2, phone: 4 };
const businessMail = 8;

function isDossier(found: readonly SettledMatch[], from: number, to: number): boolean {
  let seen = 0;
  for (let i = from; i < to; i += 1) {
    const member = found[i];
    if (member === undefined) continue;
    seen |= parts[member.type] ?? 0;
    if (member.tags.length > 0 && member.tags.includes("business-email")) seen |= businessMail;
  }
  const kinds = (seen & 1) + ((seen >> 1) & 1) + ((seen >> 2) & 1);
  return kinds >= 2 && ((seen & 1) !== 0 || (seen & businessMail) === 0);
}
