import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import { TableFrame } from "../frame/table-frame.tsx";
import { TimeText } from "../text/time-text.tsx";
import { useNow } from "../text/use-now.ts";
import { CopiedText } from "./copied-text.tsx";
import { stateOfKey } from "./describe-gateway.ts";
import type { GatewayKey } from "./gateway-types.ts";

interface Props {
  readonly keys: readonly GatewayKey[];
  /** Callers without an issued key pass too. */
  readonly isOpen: boolean;
  readonly made: string;
  readonly onMade: (key: string) => void;
}

/** Callers and their keys. */
export function GatewayKeys({ keys, isOpen, made, onMade }: Props) {
  const [name, setName] = useState("");
  const [team, setTeam] = useState("");
  const [person, setPerson] = useState("");
  const making = useChange<{ readonly key: string }>();
  const issue = () =>
    making.mutate(
      { method: "POST", address: "/api/gateway/keys", body: { name: name.trim(), team: team.trim(), person: person.trim() } },
      {
        onSuccess: ({ key }) => {
          onMade(key);
          setName("");
        },
      },
    );
  return (
    <section aria-label="Callers and keys">
      <div className="section-head">
        <h2>Callers and keys</h2>
        <p>
          A key says whose requests these are. It is kept as a digest; an ended one is refused from the next request on.
          {isOpen && " Callers without one pass too, with keys of their own: set callers to issued in gateway.yaml to end that."}
        </p>
      </div>
      <form
        className="row gateway-form"
        onSubmit={(event) => {
          event.preventDefault();
          issue();
        }}
      >
        <TextInput label="Name" placeholder="Ana's laptop" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label="Team" placeholder="Support" value={team} onChange={(event) => setTeam(event.currentTarget.value)} />
        <TextInput label="Person" placeholder="ana@example.com" value={person} onChange={(event) => setPerson(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={name.trim() === ""} loading={making.isPending}>
          Issue a key
        </Button>
      </form>
      {made !== "" && (
        <div className="box" role="status">
          <p>
            <strong>Copy the key now.</strong> It is not kept and not shown again. The settings in step 2 have it filled in.
          </p>
          <CopiedText text={made} label="Copy the key" />
        </div>
      )}
      {keys.length > 0 && <KeyTable keys={keys} onMade={onMade} />}
    </section>
  );
}

function KeyTable({ keys, onMade }: Pick<Props, "keys" | "onMade">) {
  return (
    <TableFrame label="Table of callers">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Caller</th>
            <th scope="col">Team</th>
            <th scope="col">For</th>
            <th scope="col">Issued</th>
            <th scope="col">State</th>
            <th scope="col">
              <span className="hidden-but-read">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {keys.map((row) => (
            <KeyLine key={row.id} row={row} onMade={onMade} />
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function KeyLine({ row, onMade }: { readonly row: GatewayKey; readonly onMade: (key: string) => void }) {
  const now = useNow();
  const change = useChange();
  const rotating = useChange<{ readonly key: string }>();
  const state = stateOfKey(row, now);
  const rotate = () =>
    rotating.mutate({ method: "POST", address: `/api/gateway/keys/${row.id}/rotate` }, { onSuccess: ({ key }) => onMade(key) });
  return (
    <tr className={state === "ended" ? "soft" : undefined}>
      <th scope="row">
        {row.name} <span className="soft">…{row.hint}</span>
      </th>
      <td>{row.team === "" ? "any" : row.team}</td>
      <td>{row.upstreams.length === 0 ? "all upstreams" : row.upstreams.join(", ")}</td>
      <td>
        <TimeText at={row.at} />
      </td>
      <td>
        {state === "working" ? "works" : state === "ended" ? "ended" : "works until "}
        {state === "ending" && <TimeText at={row.until} />}
      </td>
      <td>
        {state !== "ended" && (
          <div className="row">
            <Button
              size="compact-sm"
              variant="default"
              loading={rotating.isPending}
              onClick={rotate}
              aria-label={`Rotate the key of ${row.name}`}
            >
              Rotate
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              loading={change.isPending}
              onClick={() =>
                change.mutate({ method: "POST", address: `/api/gateway/keys/${row.id}/end`, said: `${row.name} is refused from now on` })
              }
              aria-label={`End it: the key of ${row.name}`}
            >
              End it
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}
