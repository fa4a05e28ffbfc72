import { Link } from "@tanstack/react-router";
import type { DiscoveryAnswer } from "../api/types.ts";
import { EvidenceLines } from "./evidence-lines.tsx";

interface Props {
  readonly hints: NonNullable<DiscoveryAnswer["hints"]>;
}

/** Tools with a single weak sign: shown, not counted, because one such sign proves nothing. */
export function HintList({ hints }: Props) {
  if (hints.length === 0) return null;
  return (
    <section aria-label="Single signs">
      <div className="section-head">
        <h2>One weak sign only</h2>
        <p>{hints.length} not counted as found; a second, different sign would count them</p>
      </div>
      <ul className="plain box lines">
        {hints.map((hint) => (
          <li key={hint.tool}>
            <details>
              <summary>
                <Link to="/tools/$toolId" params={{ toolId: hint.tool }}>
                  {hint.name}
                </Link>{" "}
                <span className="soft">{hint.sightings[0]?.place}</span>
              </summary>
              <EvidenceLines sightings={hint.sightings} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
