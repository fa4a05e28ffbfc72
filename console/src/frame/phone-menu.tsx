import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { PlaceIcon } from "./place-icon.tsx";
import { menuPlaces } from "./places.ts";

interface Props {
  readonly isOpen: boolean;
  readonly organisation: string;
  readonly onClose: () => void;
}

/** The places that the bottom bar has no room for. Escape, the cross and every choice close it; the focus goes back to its button. */
export function PhoneMenu({ isOpen, organisation, onClose }: Props) {
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="bottom"
      size="auto"
      title={organisation === "" ? "Menu" : organisation}
      closeButtonProps={{ "aria-label": "Close the menu" }}
      classNames={{ content: "phone-menu" }}
    >
      <nav aria-label="All places">
        <ul className="plain">
          {menuPlaces.map((place) => (
            <li key={place.id}>
              <Link
                to={place.to}
                className="place"
                activeOptions={{ includeSearch: false }}
                activeProps={{ "aria-current": "page" }}
                onClick={onClose}
              >
                <PlaceIcon place={place.id} />
                <span>{place.label}</span>
                <span className="soft">{place.hint}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </Drawer>
  );
}
