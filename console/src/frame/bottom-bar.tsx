import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { PhoneMenu } from "./phone-menu.tsx";
import { PlaceIcon } from "./place-icon.tsx";
import { phonePlaces } from "./places.ts";

interface Props {
  readonly waiting: number;
  readonly organisation: string;
}

/** The rail on a phone: the four places that are wanted on the way, and a menu of all the others. */
export function BottomBar({ waiting, organisation }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
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
        <button type="button" aria-haspopup="dialog" aria-expanded={isOpen} onClick={() => setOpen(true)}>
          <PlaceIcon place="menu" />
          <span>Menu</span>
        </button>
      </nav>
      <PhoneMenu isOpen={isOpen} organisation={organisation} onClose={() => setOpen(false)} />
    </>
  );
}
