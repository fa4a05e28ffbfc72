import type { IncidentDetail, IncidentEntry } from "./incident-types.ts";
import { SourceLink } from "./source-link.tsx";

const levels = ["note", "watch", "act", "urgent"] as const;

/** Known incidents by the level each would have had with the same data of ours there, and this one among them. */
export function KnownStrip({ detail }: { readonly detail: IncidentDetail }) {
  return (
    <section aria-label="Among known incidents">
      <h3>Among known incidents</h3>
      <p className="soft">
        Each as it would have been for you with the same data there.{detail.triage.level === "none" && " This one is not yours."}
      </p>
      <div className="known-strip">
        {levels.map((level) => (
          <div key={level} className="box">
            <h4>{level}</h4>
            <ul className="plain">
              {detail.triage.level === level && (
                <li className="this-one">
                  <strong>This one</strong>
                </li>
              )}
              {placedAt(detail, level).map(({ id, vendor, title, disclosed, isSameKind, source }) => (
                <li key={id} className={isSameKind ? "same-kind" : ""}>
                  <SourceLink source={source} title={title}>
                    {vendor}
                  </SourceLink>{" "}
                  <span className="soft">
                    {disclosed.slice(0, 4)}
                    {isSameKind && ", same kind"}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}

function placedAt(detail: IncidentDetail, level: IncidentEntry["triage"]["level"]): IncidentDetail["placed"] {
  return detail.placed.filter((one) => one.level === level).toSorted((a, b) => Number(b.isSameKind) - Number(a.isSameKind));
}
