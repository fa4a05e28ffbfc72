import { Button, TextInput } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import { useState } from "react";
import type { ExceptionEntry, Rows } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { TimeText } from "../text/time-text.tsx";
import { useNow } from "../text/use-now.ts";
import { describeScope, describeWeight, stateOf } from "./describe-exception.ts";

interface Props {
  readonly query: UseQueryResult<Rows<ExceptionEntry>>;
}

/** Dated, owned, scoped permissions: what is asked for, what holds, what was said no to. */
export function ExceptionsPart({ query }: Props) {
  const today = new Date(useNow()).toISOString().slice(0, 10);
  return (
    <Answered query={query} what="the exceptions">
      {({ rows }) => {
        const inState = (state: string) => rows.filter((row) => stateOf(row, today) === state);
        const past = [...inState("refused"), ...inState("ended"), ...inState("ran out")];
        return (
          <div className="stack">
            <ExceptionGroup title="Asked for" rows={inState("asked")} empty="Nobody waits for an answer." today={today} />
            <ExceptionGroup
              title="In force"
              rows={inState("approved")}
              empty="No exception is in force: the rules hold for everybody."
              today={today}
            />
            {past.length > 0 && <ExceptionGroup title="Settled" rows={past} empty="" today={today} />}
            <p className="soft">
              Ask for one where something was held (open the decision under Activity), or with <code>plimsoll exception ask</code>.
            </p>
          </div>
        );
      }}
    </Answered>
  );
}

interface GroupProps {
  readonly title: string;
  readonly rows: readonly ExceptionEntry[];
  readonly empty: string;
  readonly today: string;
}

function ExceptionGroup({ title, rows, empty, today }: GroupProps) {
  return (
    <section aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
        <p>{rows.length === 0 ? empty : rows.length}</p>
      </div>
      {rows.length > 0 && (
        <ul className="plain box lines">
          {rows.map((row) => (
            <ExceptionLine key={row.id} row={row} state={stateOf(row, today)} />
          ))}
        </ul>
      )}
    </section>
  );
}

function ExceptionLine({ row, state }: { readonly row: ExceptionEntry; readonly state: string }) {
  const rules = useAnswer("/api/rules");
  const scope = describeScope(row, new Map(rules.data?.dataTypes.map(({ type, label }) => [type, label])));
  return (
    <li className="exception-line">
      <div>
        <p>
          <strong>{scope}</strong>
          {row.alarms > 0 && <span className="tag">false alarm{row.alarms > 1 ? `, said ${row.alarms} times` : ""}</span>}
        </p>
        <p>
          <span className="said-why">{row.why}</span>{" "}
          <span className="soft">
            until {row.until}, owner {row.owner}
          </span>
        </p>
        <p className="soft">
          {row.weight ? `${describeWeight(row.weight)} ` : ""}
          {state === "asked" ? "asked " : `${state} `}
          {state === "asked" ? `by ${row.by}, ` : row.decidedBy ? `by ${row.decidedBy}, ` : ""}
          <TimeText at={row.decidedAt || row.at} />
          {row.answer && `: ${row.answer}`}
        </p>
      </div>
      {state === "asked" && <Review row={row} scope={scope} />}
      {state === "approved" && <EndButton row={row} scope={scope} />}
    </li>
  );
}

interface PressProps {
  readonly row: ExceptionEntry;
  readonly scope: string;
}

function Review({ row, scope }: PressProps) {
  const change = useChange();
  const [why, setWhy] = useState<string | null>(null);
  const send = (verb: "approve" | "refuse", said: string) =>
    change.mutate({ method: "POST", address: `/api/exceptions/${row.id}/${verb}`, body: { why: why ?? "" }, said });
  if (why !== null)
    return (
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          if (why.trim() !== "") send("refuse", `Refused: ${scope}`);
        }}
      >
        <TextInput
          aria-label="Why it is refused"
          placeholder="why (they will read it)"
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={why.trim() === ""} loading={change.isPending}>
          Refuse
        </Button>
        <Button variant="subtle" onClick={() => setWhy(null)}>
          Back
        </Button>
      </form>
    );
  return (
    <div className="row">
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() => send("approve", `In force: ${scope}`)}
        aria-label={`Approve ${scope}`}
      >
        Approve
      </Button>
      <Button variant="default" onClick={() => setWhy("")} aria-label={`Refuse ${scope}`}>
        Refuse
      </Button>
    </div>
  );
}

function EndButton({ row, scope }: PressProps) {
  const change = useChange();
  return (
    <Button
      variant="default"
      loading={change.isPending}
      aria-label={`End ${scope}`}
      onClick={() => change.mutate({ method: "POST", address: `/api/exceptions/${row.id}/end`, body: {}, said: `Ended: ${scope}` })}
    >
      End now
    </Button>
  );
}
