import type { Sighting } from "../../model/sighting.ts";
import { parseAmount } from "./parse-amount.ts";

/** Converted prices differ by the day's rate: amounts this near count as equal. */
const tolerance = 0.05;
const windowDays = 31;
const oneDay = 86_400_000;

interface Charge {
  readonly sighting: Sighting;
  readonly holder: string;
  readonly value: number;
  readonly currency: string;
}

/**
 * Reads several equal charges for one tool by different people as personal accounts: a company pays one bill for its seats,
 * people pay their own. Charges are equal within 5 % in one currency; there are at least two holders (person, card, or
 * statement where no name stands), not more than 31 days apart. Such sightings get account and plan *personal*, a person where
 * none was named, and `details.reading` (`3 private accounts: three charges of 20 USD, 2 to 4 March`). All others come back
 * unchanged; applying it again, or over more files, gives the same or a wider reading.
 */
export function inferPersonalAccounts(sightings: readonly Sighting[]): Sighting[] {
  const charges = sightings.flatMap((sighting) => readCharge(sighting));
  const changed = new Map<Sighting, Sighting>();
  for (const group of groupEqual(charges)) {
    if (!isPersonal(group)) continue;
    const reading = describeCharges(group);
    for (const { sighting, holder } of group) changed.set(sighting, markPersonal(sighting, holder, reading));
  }
  return sightings.map((sighting) => changed.get(sighting) ?? sighting);
}

function readCharge(sighting: Sighting): Charge[] {
  const { kind, tool, mixedUse, account, details, plan } = sighting;
  const amount = parseAmount(details?.["amount"] ?? "");
  const isSettled = account !== undefined && account.kind !== "unknown" && details?.["reading"] === undefined;
  if (kind !== "expense" || tool === null || mixedUse === true || isSettled || amount === undefined) return [];
  if (plan !== undefined && plan !== "personal" && plan !== "unknown") return [];
  return [
    { sighting, holder: sighting.person ?? `holder of ${fileOf(sighting.place)}`, value: amount.value, currency: amount.currency ?? "" },
  ];
}

function fileOf(place: string): string {
  return place.replace(/ (?:row|item) \d+$/, "").replace(/:\d+$/, "");
}

/** Runs of nearly equal amounts for one tool and currency. */
function groupEqual(charges: readonly Charge[]): Charge[][] {
  const sorted = charges.toSorted((a, b) => compare(keyOf(a), keyOf(b)) || a.value - b.value);
  const groups: Charge[][] = [];
  for (const charge of sorted) {
    const last = groups.at(-1);
    const first = last?.[0];
    if (last !== undefined && first !== undefined && keyOf(first) === keyOf(charge) && charge.value <= first.value * (1 + tolerance))
      last.push(charge);
    else groups.push([charge]);
  }
  return groups;
}

function keyOf({ sighting, currency }: Charge): string {
  return `${sighting.tool}\u0000${currency}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPersonal(group: readonly Charge[]): boolean {
  if (new Set(group.map((charge) => charge.holder.toLowerCase())).size < 2) return false;
  const from = group.flatMap(({ sighting }) => (sighting.from === undefined ? [] : [Date.parse(sighting.from)]));
  const to = group.flatMap(({ sighting: { from: start, to: end = start } }) => (end === undefined ? [] : [Date.parse(end)]));
  return from.length === 0 || Math.max(...from) - Math.min(...to) <= windowDays * oneDay;
}

function markPersonal(sighting: Sighting, holder: string, reading: string): Sighting {
  return { ...sighting, person: holder, plan: "personal", account: { kind: "personal" }, details: { ...sighting.details, reading } };
}

const numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

function describeCharges(group: readonly Charge[]): string {
  const holders = new Set(group.map((charge) => charge.holder.toLowerCase())).size;
  const count = group.reduce((sum, { sighting }) => sum + sighting.count, 0);
  const amounts = [...new Set(group.map(({ sighting }) => sighting.details?.["amount"] ?? ""))];
  const amount = amounts.length === 1 ? (amounts[0] ?? "") : `about ${amounts[0]}`;
  return `${holders} private accounts: ${numbers[count] ?? count} charges of ${amount}${describeDays(group)}`;
}

function describeDays(group: readonly Charge[]): string {
  const days = group.flatMap(({ sighting }) => sighting.days ?? []).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return `, ${dayOf(first)} ${monthOf(first)}`;
  return `, ${dayOf(first)}${first.slice(0, 7) === last.slice(0, 7) ? "" : ` ${monthOf(first)}`} to ${dayOf(last)} ${monthOf(last)}`;
}

function dayOf(date: string): number {
  return Number(date.slice(8, 10));
}

function monthOf(date: string): string {
  return months[Number(date.slice(5, 7)) - 1] ?? "";
}
