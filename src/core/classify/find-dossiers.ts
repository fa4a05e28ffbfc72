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
  found.forEach((person, index) => {
    if (person.type !== "person") return;
    while ((found[first]?.start ?? 0) < person.start - recordReach) first += 1;
    const near = found.slice(Math.max(first, index - mostInRecord), index + mostInRecord);
    const record = near.filter((member) => member.start <= person.start + recordReach);
    if (isDossier(record)) for (const member of record) inside.add(member);
  });
  return inside;
}

function isDossier(record: readonly SettledMatch[]): boolean {
  const types = new Set(record.map((member) => member.type));
  const parts = ["dob", "address", "phone"].filter((type) => types.has(type)).length;
  if (parts < 2) return false;
  return types.has("dob") || !record.some((member) => member.tags.includes("business-email"));
}
