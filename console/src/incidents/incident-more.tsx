import { Answered } from "../frame/answered.tsx";
import { IncidentDrafts } from "./incident-drafts.tsx";
import { IncidentHandling } from "./incident-handling.tsx";
import type { IncidentEntry } from "./incident-types.ts";
import { IncidentVersions } from "./incident-versions.tsx";
import { KnownStrip } from "./known-strip.tsx";
import { useIncident } from "./use-incident.ts";

/** What stands below the answer: its limits, the statements as versions, letters, its place among known ones, the vendor's handling. */
export function IncidentMore({ entry }: { readonly entry: IncidentEntry }) {
  const query = useIncident(entry.id);
  return (
    <Answered query={query} what="the rest of it">
      {(detail) => (
        <>
          <IncidentDrafts detail={detail} />
          <KnownStrip detail={detail} />
          {detail.limits.length > 0 && (
            <section aria-label="Limits of this answer">
              <h3>Limits of this answer</h3>
              <ul className="reopen">
                {detail.limits.map((limit) => (
                  <li key={limit}>{limit}</li>
                ))}
              </ul>
            </section>
          )}
          <IncidentVersions detail={detail} />
          <IncidentHandling detail={detail} />
          <p className="soft no-print">
            For the auditor: <a href={`/api/incidents/${entry.id}/timeline.pdf`}>timeline as PDF</a>
            {" · "}
            <a href={`/api/incidents/${entry.id}/timeline.json`}>as JSON</a>
          </p>
        </>
      )}
    </Answered>
  );
}
