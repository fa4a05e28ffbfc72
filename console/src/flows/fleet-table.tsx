import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { TimeText } from "../text/time-text.tsx";
import type { FleetEntry } from "./agents-types.ts";
import { describeFleet, describeRoad } from "./describe-agent.ts";

interface Props {
  readonly agent: string;
  readonly fleet: readonly FleetEntry[];
}

/** The machines that reported how this agent stands there. A machine has a number, no name and no person. */
export function FleetTable({ agent, fleet }: Props) {
  if (fleet.length === 0)
    return (
      <p className="soft">
        No machine reported {agent} yet. There: <code>plimsoll agents join URL --word=WORD</code>; the word comes from{" "}
        <code>plimsoll agents word</code> on this server.
      </p>
    );
  return (
    <>
      <p>{describeFleet(fleet)}</p>
      <TableFrame label={`Machines with ${agent}`}>
        <table className="plain-table fleet-table">
          <thead>
            <tr>
              <th scope="col">Machine</th>
              <th scope="col">Version</th>
              <th scope="col">Hooks</th>
              <th scope="col">Proven there</th>
              <th scope="col">Last heard of</th>
            </tr>
          </thead>
          <tbody>
            {fleet.map((row) => (
              <tr key={row.machine}>
                <th scope="row">
                  {row.machine} <span className="soft">{row.system}</span>
                </th>
                <td>{row.version === "" ? "not found" : row.version}</td>
                <td>
                  {row.tiers.length === 0 ? "No hook" : `${row.tiers.join(", ")}${row.mode === null ? "" : `; ${row.mode}`}`}
                  {row.gaps.length > 0 && <span className="act-text"> {countWords(row.gaps.length, "gap")}</span>}
                </td>
                <td>
                  <Proven row={row} />
                </td>
                <td>
                  <TimeText at={row.lastSeen} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}

function Proven({ row: { holds, open, verifiedAt } }: { readonly row: FleetEntry }) {
  if (verifiedAt === "") return <span className="soft">not driven yet</span>;
  return (
    <>
      {countWords(holds.length, "road")} hold{holds.length === 1 ? "s" : ""}
      {open.length > 0 && <span className="act-text">, open: {open.map(describeRoad).join(", ").toLowerCase()}</span>}
    </>
  );
}
