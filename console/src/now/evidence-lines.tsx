import type { Sighting } from "../../../src/core/model/sighting.ts";
import { describeSpan } from "../text/describe-time.ts";
import { TableFrame } from "../frame/table-frame.tsx";
import { useNow } from "../text/use-now.ts";

interface Props {
  readonly sightings: readonly Sighting[];
}

const shown = 50;

/** The sightings behind a use: where, what the line says, when, how strong. */
export function EvidenceLines({ sightings }: Props) {
  const now = useNow();
  if (sightings.length === 0) return <p className="soft">No single line is kept for this; it was declared.</p>;
  return (
    <TableFrame label="Evidence">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col">What the line says</th>
            <th scope="col">When</th>
            <th scope="col">Times</th>
            <th scope="col">Strength</th>
          </tr>
        </thead>
        <tbody>
          {sightings.slice(0, shown).map((sighting, index) => (
            <tr key={`${sighting.source}${sighting.place}${index}`}>
              <td className="long">{sighting.place}</td>
              <td className="mono long">{sighting.excerpt || sighting.name}</td>
              <td>{describeSpan(sighting.from ?? null, sighting.to ?? null, now)}</td>
              <td>{sighting.count}</td>
              <td>{sighting.strength}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {sightings.length > shown && <p className="soft table-note">{sightings.length - shown} more on the tool's page.</p>}
    </TableFrame>
  );
}
