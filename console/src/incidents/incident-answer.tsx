import { TimeText } from "../text/time-text.tsx";
import { nameStep, sayDue } from "./describe-incident.ts";
import { ExposureParts } from "./exposure-parts.tsx";
import { FlowDays } from "./flow-days.tsx";
import type { IncidentEntry } from "./incident-types.ts";
import { IncidentMore } from "./incident-more.tsx";
import { KindChoice } from "./kind-choice.tsx";
import { LevelTag } from "./level-tag.tsx";

/** The answer on news day: the sentence, four numbers kept apart, do and do not, what would change it. */
export function IncidentAnswer({ entry }: { readonly entry: IncidentEntry }) {
  const { incident, triage } = entry;
  return (
    <article className="incident" aria-label={incident.title}>
      <header>
        <p className="soft">
          {incident.vendor}
          {incident.product && ` · ${incident.product}`} · <TimeText at={incident.at} />
          {sayWindow(entry.window)}
        </p>
        <h2>{withoutLevel(triage.sentence)}</h2>
        <p className="row tight">
          <LevelTag level={triage.level} />
          <KindChoice entry={entry} />
          {triage.facts.map((fact) => (
            <span key={fact.id} className="soft">
              {fact.because}
            </span>
          ))}
        </p>
        {triage.doubt !== null && <p className="soft doubt">{triage.doubt}</p>}
      </header>
      <ExposureParts exposure={triage.exposure} />
      <div className="do-and-not">
        <Steps triage={triage} />
        <NotNeeded triage={triage} />
      </div>
      <Reopen triage={triage} />
      <FlowDays days={entry.days} at={incident.at} />
      <IncidentMore entry={entry} />
    </article>
  );
}

type Triage = IncidentEntry["triage"];

/** The days that were counted, where any are known. */
function sayWindow({ from, to, isRead }: IncidentEntry["window"]): string {
  if (from === "" && to === "") return "";
  const days = from === to ? from : [from && `from ${from}`, to && `until ${to}`].filter(Boolean).join(" ");
  return ` · counted ${days}${isRead ? ", as the statement says" : ""}`;
}

/** The level stands beside the sentence as a tag. */
function withoutLevel(sentence: string): string {
  return sentence
    .split(/(?<=\.) /)
    .slice(0, -1)
    .join(" ");
}

function Steps({ triage }: { readonly triage: Triage }) {
  return (
    <section aria-label="Do">
      <h3>Do</h3>
      {triage.steps.length === 0 ? (
        <p className="soft">Nothing.</p>
      ) : (
        <ol className="plain lines box">
          {triage.steps.map(({ step, sentence, dueInDays }) => (
            <li key={step} className="spread">
              <span>{sentence}</span>
              <span className="soft due-word">{sayDue(dueInDays)}</span>
            </li>
          ))}
        </ol>
      )}
      {triage.clocks.map((clock) => (
        <p key={clock.duty} className="clock">
          <strong>{clock.name}</strong>{" "}
          {clock.due === null ? (
            "runs from your own certainty."
          ) : (
            <>
              due <TimeText at={clock.due} />.
            </>
          )}{" "}
          {clock.why} <span className="soft">{clock.source}</span>
        </p>
      ))}
      <details className="clock">
        <summary>{triage.notStarted.length} clocks do not run</summary>
        <ul className="plain soft">
          {triage.notStarted.map(({ duty, why }) => (
            <li key={duty}>
              {duty.toUpperCase()}: {why}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function NotNeeded({ triage }: { readonly triage: Triage }) {
  return (
    <section aria-label="Not needed">
      <h3>You need not</h3>
      <ul className="plain lines box">
        {triage.notNeeded.map(({ step, why }) => (
          <li key={step}>
            <strong>{nameStep(step)}.</strong> <span className="soft">{why}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reopen({ triage }: { readonly triage: Triage }) {
  if (triage.reopenOn.length === 0) return null;
  return (
    <section aria-label="What would change it">
      <h3>It becomes more if</h3>
      <ul className="reopen">
        {triage.reopenOn.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}
