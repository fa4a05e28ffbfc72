import type { DiscoveryAnswer } from "../api/types.ts";
import { NameForm } from "./name-form.tsx";

interface Props {
  readonly unrecognised: DiscoveryAnswer["unrecognised"];
}

/** Things that look like AI and that nobody knows: a person names them. */
export function UnrecognisedList({ unrecognised }: Props) {
  if (unrecognised.length === 0) return null;
  return (
    <section aria-label="Not recognised">
      <div className="section-head">
        <h2>Looks like AI, not recognised</h2>
        <p>{unrecognised.length} to name; until then they count as unknown tools, public data only</p>
      </div>
      <ul className="plain box lines">
        {unrecognised.map((thing) => (
          <li key={thing.name} className="unrecognised">
            <div>
              <p>
                <code>{thing.name}</code>
              </p>
              <p className="soft">
                {thing.sightings
                  .map((sighting) => sighting.place)
                  .slice(0, 2)
                  .join("; ")}
              </p>
            </div>
            <NameForm name={thing.name} />
          </li>
        ))}
      </ul>
    </section>
  );
}
