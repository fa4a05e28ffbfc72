import { Link } from "@tanstack/react-router";

/** The three parts of the place Incidents. */
export function IncidentParts() {
  const current = { "aria-current": "page" } as const;
  return (
    <nav className="parts no-print" aria-label="Parts of incidents">
      <Link to="/incidents" activeProps={current}>
        Incidents
      </Link>
      <Link to="/releases" activeProps={current}>
        Releases
      </Link>
      <Link to="/storage" activeProps={current}>
        Storage
      </Link>
    </nav>
  );
}
