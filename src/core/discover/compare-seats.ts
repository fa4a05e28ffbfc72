import type { Sighting } from "../model/sighting.ts";
import type { JoinPerson } from "./join-people.ts";

/** Seats that are paid for beside use that was seen, of one tool. People as the people list names them. */
export interface SeatComparison {
  readonly tool: string;
  readonly name: string;
  /** Seats on the vendor's list. */
  readonly seats: number;
  /** Licensed but unused: nobody was active on the seat, and no other source saw the person use the tool. */
  readonly unused: readonly string[];
  /** Used but unlicensed: seen using the tool on no private account, and not on the list. */
  readonly withoutSeat: readonly string[];
  /** Seen using it, and no people list says who of the seat list they are: they may hold a seat. */
  readonly notJoined: number;
}

/** Compares the seat list of a tool with everything else that was seen of it; null when no source lists its seats. */
export function compareSeats(
  tool: { readonly tool: string; readonly name: string; readonly sightings: readonly Sighting[] },
  join: JoinPerson,
): SeatComparison | null {
  const seats = new Map<string, boolean>();
  const active = new Map<string, boolean>();
  for (const { person, details, account, kind } of tool.sightings) {
    if (person === undefined || person === "") continue;
    const { key, by, identified } = join(person);
    const seat = details?.["seat"];
    if (seat !== undefined) seats.set(key, seats.get(key) === true || seat === "used");
    else if (identified && account?.kind !== "personal" && kind !== "expense")
      active.set(key, active.get(key) === true || by !== undefined || key.includes("@"));
  }
  if (seats.size === 0) return null;
  const isComparable = [...seats.keys()].some((key) => key.includes("@"));
  const others = [...active].filter(([key]) => !seats.has(key));
  return {
    tool: tool.tool,
    name: tool.name,
    seats: seats.size,
    unused: [...seats].flatMap(([key, isUsed]) => (isUsed || active.has(key) ? [] : [key])).toSorted(),
    withoutSeat: others.flatMap(([key, isJoined]) => (isJoined && isComparable ? [key] : [])).toSorted(),
    notJoined: others.filter(([, isJoined]) => !isJoined || !isComparable).length,
  };
}
