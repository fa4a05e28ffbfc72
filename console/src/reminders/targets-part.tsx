import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { TimeText } from "../text/time-text.tsx";
import { TargetForm } from "./target-form.tsx";
import type { TargetEntry } from "./target-types.ts";
import "./reminders.css";

/** Places outside that are told of dates: one quiet digest a day, only when something is new. */
export function TargetsPart() {
  const query = useAnswer("/api/settings/targets");
  return (
    <section aria-label="Told outside">
      <div className="section-head">
        <h2>Told outside</h2>
        <p>One digest a day after 8, only when a date reached a new stage. Nothing goes anywhere you did not name.</p>
      </div>
      <Answered query={query} what="who is told">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">Nobody outside is told yet.</p>
          ) : (
            <ul className="plain box lines targets">
              {rows.map((row) => (
                <Target key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Answered>
      <details className="no-print">
        <summary>Name a place to tell</summary>
        <TargetForm />
      </details>
      <p className="soft">
        In your own calendar: <a href="/api/due.ics">dates as a calendar</a>.
      </p>
    </section>
  );
}

const kinds = { mail: "Mail", webhook: "Webhook", slack: "Slack", teams: "Teams" } as const;

function Target({ row }: { readonly row: TargetEntry }) {
  const change = useChange();
  const address = `/api/settings/targets/${row.id}`;
  const name = row.label === "" ? row.place : row.label;
  return (
    <li>
      <span>
        <strong>{kinds[row.kind]}</strong> {name}{" "}
        <span className="soft">
          {row.label !== "" && `${row.place}, `}
          {row.sentAt === "" ? (
            "nothing sent yet"
          ) : (
            <>
              last sent <TimeText at={row.sentAt} />
            </>
          )}
        </span>
        {row.fault !== "" && <span className="fault">{row.fault}</span>}
      </span>
      <span className="row tight">
        <Button
          size="compact-sm"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ method: "POST", address: `${address}/try`, said: "Sent" })}
          aria-label={`Try ${name}`}
        >
          Try
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => change.mutate({ method: "DELETE", address, said: `${kinds[row.kind]} taken away` })}
          aria-label={`Take ${name} away`}
        >
          Take away
        </Button>
      </span>
    </li>
  );
}
