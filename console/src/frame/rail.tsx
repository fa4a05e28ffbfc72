import { Link } from "@tanstack/react-router";
import { LoadLine } from "../load-line/load-line.tsx";
import { PlaceIcon } from "./place-icon.tsx";
import { lowerPlaces, places, type Place } from "./places.ts";

interface Props {
  readonly organisation: string;
  /** The organisation has a logo of its own. */
  readonly hasLogo: boolean;
}

/** The left rail: six places, below them Ask and Settings. */
export function Rail({ organisation, hasLogo }: Props) {
  return (
    <nav className="rail no-print" aria-label="Places">
      <Link to="/" className="brand" aria-label="Plimsoll, to Now">
        <LoadLine carries="internal" />
        <strong>Plimsoll</strong>
      </Link>
      <ul className="plain">{places.map(renderPlace)}</ul>
      <ul className="plain lower">{lowerPlaces.map(renderPlace)}</ul>
      {hasLogo && <img className="own-logo" src="/api/logo" alt="" />}
      {organisation && <p className="organisation">{organisation}</p>}
    </nav>
  );
}

function renderPlace(place: Place) {
  return (
    <li key={place.id}>
      <Link
        to={place.to}
        className="place"
        activeOptions={{ exact: place.to === "/", includeSearch: false }}
        activeProps={{ "aria-current": "page" }}
      >
        <PlaceIcon place={place.id} />
        {place.label}
      </Link>
    </li>
  );
}
