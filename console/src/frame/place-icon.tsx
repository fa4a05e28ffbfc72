import type { Place } from "./places.ts";

type Drawn = Place["id"] | "menu";

const drawings: Readonly<Record<Drawn, string>> = {
  now: "M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M8 5v3.2l2.2 1.6",
  tools: "M2.5 3.5h11v9h-11zM2.5 6.5h11M2.5 9.5h11M6 3.5v9",
  rules: "M3 4h10M3 8h6M3 12h8M12 6.5v3",
  flows: "M2 5h9l-2.5-2.5M14 11H5l2.5 2.5",
  incidents: "M8 2.5L14 13H2zM8 6.5v3M8 11.2v.3",
  posture: "M8 3v10M3 5.5h10M3 5.5l-1.5 4h3zM13 5.5l-1.5 4h3z",
  ask: "M3 3h10v7H8l-3 3v-3H3zM6 6.5h4",
  settings: "M3 5h6M12 5h1M3 11h1M7 11h6M10.5 3.5v3M5.5 9.5v3",
  menu: "M2.5 4h11M2.5 8h11M2.5 12h11",
  inbox: "M2.5 9l2-5.5h7l2 5.5v4h-11zM2.5 9H6l1 1.5h2L10 9h3.5",
};

interface Props {
  readonly place: Drawn;
}

/** A line drawing for a place; the word always stands beside it. */
export function PlaceIcon({ place }: Props) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={drawings[place]} />
    </svg>
  );
}
