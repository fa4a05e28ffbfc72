import { HandlingForm } from "./handling-form.tsx";
import type { IncidentDetail } from "./incident-types.ts";

const names = {
  started: "Learned",
  acknowledged: "Acknowledged",
  scoped: "Scope told",
  fixed: "Fixed",
  followedUp: "Followed up",
} as const;

/** How the vendor dealt with it, and the severity for people with its terms. */
export function IncidentHandling({ detail }: { readonly detail: IncidentDetail }) {
  const { handling, severity } = detail;
  return (
    <section aria-label="How the vendor handled it">
      <h3>How the vendor handled it</h3>
      <dl className="handling box">
        {(["started", "acknowledged", "scoped", "fixed", "followedUp"] as const).map((step) => (
          <div key={step}>
            <dt className="soft">{names[step]}</dt>
            <dd>{handling[step] === "" ? "not known" : handling[step]}</dd>
          </div>
        ))}
      </dl>
      <HandlingForm key={`${detail.id} ${JSON.stringify(detail.incident.handling)}`} detail={detail} />
      {severity !== null && (
        <details>
          <summary>
            Severity for people: {severity.band} ({severity.score} by ENISA&apos;s method)
          </summary>
          <ul className="plain soft">
            {severity.terms.map(({ term, value, why }) => (
              <li key={term}>
                {term} {value}: {why}
              </li>
            ))}
            {severity.flags.map((flag) => (
              <li key={flag}>{flag}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
