import { useNavigate, useSearch } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { IncidentParts } from "../releases/incident-parts.tsx";
import { TimeText } from "../text/time-text.tsx";
import { DutiesForm } from "./duties-form.tsx";
import { IncidentAnswer } from "./incident-answer.tsx";
import type { IncidentEntry } from "./incident-types.ts";
import { LevelTag } from "./level-tag.tsx";
import { PasteHeadline } from "./paste-headline.tsx";
import { TakeFacts } from "./take-facts.tsx";
import "./incidents.css";

/** Incidents: a headline set against what we had sent there, and what need not be done. */
export function IncidentsPage() {
  const query = useAnswer("/api/incidents");
  const rows = query.data?.rows;
  return (
    <Page title="Incidents" sentence={rows && saysAll(rows)}>
      <IncidentParts />
      <PasteHeadline />
      <Answered query={query} what="incidents">
        {(answer) => <Recorded rows={answer.rows} />}
      </Answered>
      <DutiesForm />
      <TakeFacts />
    </Page>
  );
}

function saysAll(rows: readonly IncidentEntry[]): string {
  if (rows.length === 0) return "None recorded. Paste a headline: it is set against what you sent or stored there.";
  const open = rows.filter(({ triage }) => triage.level === "act" || triage.level === "urgent").length;
  return `${rows.length} recorded, ${open === 0 ? "none asks" : `${open} ${open === 1 ? "asks" : "ask"}`} for work now.`;
}

function Recorded({ rows }: { readonly rows: readonly IncidentEntry[] }) {
  const { incident: wanted } = useSearch({ strict: false });
  const navigate = useNavigate();
  const shown = rows.find(({ id }) => id === wanted) ?? rows[0];
  if (shown === undefined) return <EmptyIncidents />;
  return (
    <div className="incidents">
      {rows.length > 1 && (
        <nav aria-label="Recorded incidents">
          <ul className="plain lines box">
            {rows.map(({ id, incident, triage }) => (
              <li key={id}>
                <button
                  type="button"
                  className="incident-choice"
                  aria-current={id === shown.id}
                  onClick={() => void navigate({ to: "/incidents", search: { incident: id } })}
                >
                  <span>
                    <strong>{incident.product || incident.vendor}</strong> {incident.title}
                  </span>
                  <span className="row tight">
                    <LevelTag level={triage.level} /> <TimeText at={incident.at} />
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <IncidentAnswer entry={shown} />
    </div>
  );
}

function EmptyIncidents() {
  return (
    <section className="box empty-incidents">
      <p>
        <strong>Here will stand:</strong> what happened in one sentence, whether anything of yours was in it, what to do, and what you need
        not do.
      </p>
      <p className="soft">
        Four numbers are kept apart: sent, declared, blocked and not known. Known flows come from coding agents, the gateway and browsers.
      </p>
    </section>
  );
}
