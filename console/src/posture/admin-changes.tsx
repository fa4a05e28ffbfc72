import { useState } from "react";
import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { TimeText } from "../text/time-text.tsx";
import type { AdminChange, LedgerState } from "./posture-types.ts";

/** What administrators changed, as the ledger's chain holds it, and whether the chain holds. */
export function AdminChanges() {
  const query = useAnswer("/api/ledger/changes");
  return (
    <section aria-label="Changes by administrators">
      <h2>Changes by administrators</h2>
      <p className="soft pack-says">
        Each is a link of the ledger&apos;s chain: who, when, which rows and fields. By digest, never what they say.
      </p>
      <Answered query={query} what="changes">
        {({ rows, total }) =>
          rows.length === 0 ? (
            <p className="soft">None yet in this chain.</p>
          ) : (
            <ChangeTable rows={rows.slice(0, 20)} total={total ?? rows.length} />
          )
        }
      </Answered>
      <ChainCheck />
    </section>
  );
}

function ChangeTable({ rows, total }: { readonly rows: readonly AdminChange[]; readonly total: number }) {
  return (
    <>
      <TableFrame label="Links of the chain">
        <table className="plain-table">
          <thead>
            <tr>
              <th>When</th>
              <th>Who</th>
              <th>Asked for</th>
              <th>What</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, at, by, action, parts }) => (
              <tr key={id}>
                <td>
                  <TimeText at={at} />
                </td>
                <td>{by}</td>
                <td className="soft">{action}</td>
                <td>{sayParts(parts)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {total > rows.length && (
        <p className="soft">
          The latest {rows.length} of {total}. All of them: <code>plimsoll ledger changes</code>
        </p>
      )}
    </>
  );
}

function sayParts(parts: AdminChange["parts"]): string {
  const said = parts.slice(0, 3).map(({ kind, id, before, after, fields }) => {
    const what = kind === id ? kind : `${kind} ${id}`;
    if (before === "") return `${what} added`;
    return after === "" ? `${what} removed` : `${what}: ${fields.join(", ")}`;
  });
  return [...said, ...(parts.length > 3 ? [`${parts.length - 3} more`] : [])].join("; ");
}

/** The chain is walked only when somebody asks: it reads the whole ledger. */
function ChainCheck() {
  const [isAsked, setIsAsked] = useState(false);
  return isAsked ? (
    <CheckAnswer />
  ) : (
    <Button className="no-print" size="compact-sm" variant="default" onClick={() => setIsAsked(true)}>
      Check the chain
    </Button>
  );
}

function CheckAnswer() {
  const query = useAnswer("/api/ledger/check");
  return (
    <Answered query={query} what="the check">
      {(check) => <CheckSaid check={check} />}
    </Answered>
  );
}

function CheckSaid({ check: { ok, entries, changes, signed, head, faults } }: { readonly check: LedgerState }) {
  return (
    <div role="status">
      <p>
        {ok
          ? `The chain holds: ${entries} entries, ${changes} of them changes by administrators, ${signed} under a signature.`
          : `The chain does not hold: ${faults.length} ${faults.length === 1 ? "fault" : "faults"} in ${entries} entries.`}
      </p>
      <ul className="reopen">
        {faults.map(({ entry, what }) => (
          <li key={`${entry} ${what}`}>{entry === 0 ? what : `Entry ${entry}: ${what}`}</li>
        ))}
      </ul>
      <p className="soft chain-head">
        Head: <code>{head}</code>. Keep it somewhere else.
      </p>
    </div>
  );
}
