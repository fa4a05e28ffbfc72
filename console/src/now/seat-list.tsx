import type { SeatRow } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";

interface Props {
  readonly seats: readonly SeatRow[];
}

/** Seats that are paid for beside use that was seen: what could be given back, and who has none. */
export function SeatList({ seats }: Props) {
  if (seats.length === 0) return null;
  return (
    <section aria-label="Seats and use">
      <div className="section-head">
        <h2>Seats and use</h2>
        <p>Seats on the vendors' lists beside use that was seen</p>
      </div>
      <ul className="plain box lines">
        {seats.map((row) => (
          <li key={row.tool}>
            <strong>{row.name}</strong> {describeSeats(row)}
            {row.people !== null && row.people.unused.length > 0 && <p className="soft">Unused: {row.people.unused.join(", ")}</p>}
            {row.people !== null && row.people.withoutSeat.length > 0 && (
              <p className="soft">Without a seat: {row.people.withoutSeat.join(", ")}</p>
            )}
            {row.notJoined > 0 && (
              <p className="soft">
                {countWords(row.notJoined, "person", "people")} seen using it could not be joined to the seat list. Drop a people list with
                logins.
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function describeSeats({ seats, unused, withoutSeat }: SeatRow): string {
  const all =
    unused + withoutSeat === 0
      ? ", all in use"
      : `: ${unused} paid for and unused, ${countWords(withoutSeat, "person", "people")} using it without one`;
  return `${countWords(seats, "seat")}${all}.`;
}
