import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";
import type { RollOutEntry } from "./roll-out-types.ts";
import "../people/people.css";

interface Props {
  readonly agents: readonly { readonly value: string; readonly label: string }[];
}

const modes = ["watch", "warn", "hold", "off"] as const;

/** Managed roll-outs: settings that people cannot change. Proposed by one, approved by another where two govern. */
export function RollOuts({ agents }: Props) {
  const rollOuts = useAnswer("/api/agents/roll-outs");
  const change = useChange();
  const [what, setWhat] = useState(agents[0]?.value ?? "browser");
  const [mode, setMode] = useState<string>("hold");
  const names = [...agents, { value: "browser", label: "Browser guard" }];
  const nameOf = (id: string): string => names.find(({ value }) => value === id)?.label ?? id;
  return (
    <section aria-label="Managed roll-outs" className="own-part">
      <div className="section-head">
        <h2>Managed roll-outs</h2>
        <p>For everybody, in settings they cannot change. Where two people govern, the second one says yes.</p>
      </div>
      <ul className="plain">
        {(rollOuts.data?.rows ?? []).map((row) => (
          <RollOutLine key={row.id} row={row} name={nameOf(row.what)} />
        ))}
      </ul>
      <form
        className="row add-member"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ method: "POST", address: "/api/agents/roll-outs", body: { what, mode }, said: `${nameOf(what)} proposed` });
        }}
      >
        <NativeSelect label="What" data={names} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
        <NativeSelect label="Mode" data={[...modes]} value={mode} onChange={(event) => setMode(event.currentTarget.value)} />
        <Button type="submit" variant="default" loading={change.isPending}>
          Propose it
        </Button>
      </form>
    </section>
  );
}

function RollOutLine({ row, name }: { readonly row: RollOutEntry; readonly name: string }) {
  const change = useChange();
  const address = `/api/agents/roll-outs/${row.id}`;
  return (
    <li className="spread">
      <span>
        {name}, {row.mode}{" "}
        <span className="soft">
          {row.state === "open" ? "waits for a second person" : row.state}, proposed by {row.isOwn ? "you" : row.by}{" "}
          <TimeText at={row.at} />
        </span>
        {row.state === "approved" && (
          <>
            <br />
            <code>{wordOf(row)}</code>
          </>
        )}
      </span>
      {row.state === "open" && (
        <span className="row">
          {!row.isOwn && (
            <Button
              size="compact-sm"
              onClick={() => change.mutate({ method: "POST", address: `${address}/approve`, body: {}, said: "Approved" })}
            >
              Approve
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change.mutate({ method: "DELETE", address, said: "Taken off the list" })}
          >
            {row.isOwn ? "Take back" : "Turn down"}
          </Button>
        </span>
      )}
    </li>
  );
}

/** What to run on the machines, for 30 days from the approval on. */
function wordOf({ what, mode }: RollOutEntry): string {
  if (what === "browser") return "plimsoll browser policy --base URL";
  return mode === "off" ? `plimsoll agents remove ${what} --tier managed` : `plimsoll agents install ${what} --tier managed --mode ${mode}`;
}
