import { Link } from "@tanstack/react-router";
import { PlaceIcon } from "./place-icon.tsx";
import { phonePlaces } from "./places.ts";

interface Props {
  readonly waiting: number;
}

/** The rail on a phone. */
export function BottomBar({ waiting }: Props) {
  return (
    <nav className="bottom-bar no-print" aria-label="Places">
      {phonePlaces.map((place) => (
        <Link
          key={place.id}
          to={place.to}
          activeOptions={{ exact: place.to === "/", includeSearch: false }}
          activeProps={{ "aria-current": "page" }}
        >
          <PlaceIcon place={place.id} />
          <span>
            {place.label}
            {place.id === "inbox" && waiting > 0 && ` ${waiting}`}
          </span>
        </Link>
      ))}
    </nav>
  );
}
