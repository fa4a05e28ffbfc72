import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { JoinRow } from "./join-types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { upperFirst } from "../text/upper-first.ts";
import { describeJoin, describeJoins } from "./describe-joins.ts";

type Names = ReadonlyMap<string, NonNullable<JoinRow["names"]>>;

/** Names in sources that were taken for people of the list: looked over, kept apart, joined again. */
export function JoinList() {
  const joins = useAnswer("/api/people/joins");
  const [revealed, setRevealed] = useState<Names>(new Map());
  const rows = joins.data?.rows ?? [];
  if (rows.length === 0) return null;
  const namesOf = (row: JoinRow): JoinRow["names"] => row.names ?? revealed.get(row.id) ?? null;
  return (
    <section aria-label="People joined">
      <div className="section-head">
        <h2>People joined</h2>
        <p>{upperFirst(describeJoins(rows))}</p>
      </div>
      <details className="box joins">
        <summary>Look them over</summary>
        {rows.some((row) => namesOf(row) === null) && <RevealForm show={setRevealed} />}
        <ul className="plain lines">
          {rows.map((row) => (
            <JoinItem key={row.id} row={row} names={namesOf(row)} />
          ))}
        </ul>
      </details>
    </section>
  );
}

function JoinItem({ row, names }: { readonly row: JoinRow; readonly names: JoinRow["names"] }) {
  const change = useChange();
  const { who, where } = describeJoin(row, names);
  const isRefused = !row.isRefused;
  const said = isRefused ? "Kept apart, also in what is read later" : "Joined again";
  return (
    <li className="spread">
      <span>
        {row.isRefused && <span className="tag">kept apart</span>} {upperFirst(who)} <span className="soft">{where}</span>
      </span>
      <Button
        size="compact-sm"
        variant="default"
        loading={change.isPending}
        onClick={() => change.mutate({ method: "POST", address: "/api/people/joins", body: { id: row.id, isRefused }, said })}
      >
        {row.isRefused ? "Join again" : "Not the same person"}
      </Button>
    </li>
  );
}

function RevealForm({ show }: { readonly show: (names: Names) => void }) {
  const [why, setWhy] = useState("");
  const change = useChange<{ readonly rows: readonly { readonly id: string; readonly name: string; readonly person: string }[] }>();
  const reveal = (): void =>
    change.mutate(
      { method: "POST", address: "/api/people/joins/reveal", body: { why } },
      { onSuccess: ({ rows }) => show(new Map(rows.map(({ id, name, person }) => [id, { name, person }]))) },
    );
  return (
    <form
      className="row reveal-form"
      onSubmit={(event) => {
        event.preventDefault();
        reveal();
      }}
    >
      <TextInput
        label="Why the names are needed"
        description="Each person shown can read it"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={why.trim().length < 10} loading={change.isPending}>
        Show names
      </Button>
    </form>
  );
}
