import { Button, Select } from "@mantine/core";
import type { UseQueryResult } from "@tanstack/react-query";
import type { EnforcementMode } from "../../../src/core/model/company-rules.ts";
import type { PointsAnswer } from "../api/types.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { describeMode } from "./describe-flow.ts";

interface Props {
  readonly query: UseQueryResult<PointsAnswer>;
}

const modes = [
  { value: "watch", label: "Watch" },
  { value: "warn", label: "Warn" },
  { value: "hold", label: "Hold" },
];

/** Where decisions are taken, the mode of each, what hold would have done, and the one press that promotes it. */
export function PointsPart({ query }: Props) {
  return (
    <Answered query={query} what="the points">
      {({ rows, from, to }) =>
        rows.length === 0 ? (
          <p className="box found-empty">
            No point has taken a decision yet. A coding agent, the gateway or the browser appears here with its first one, in watch.
          </p>
        ) : (
          <TableFrame label="Points of enforcement">
            <table className="plain-table point-table">
              <caption>
                {from && to ? `${from} to ${to}. ` : ""}A new point only watches; keys, passwords and tables of people are held from the
                first day.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Point</th>
                  <th scope="col">Mode</th>
                  <th scope="col">Decisions</th>
                  <th scope="col">What hold would do</th>
                  <th scope="col">
                    <span className="hidden-but-read">Promote</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <PointLine key={`${row.point}/${row.team}`} row={row} />
                ))}
              </tbody>
            </table>
          </TableFrame>
        )
      }
    </Answered>
  );
}

function PointLine({ row }: { readonly row: PointsAnswer["rows"][number] }) {
  const change = useChange();
  const label = row.team === "" ? row.name : `${row.name}, ${row.team}`;
  const set = (mode: string | null) => {
    if (mode === null || mode === row.mode) return;
    const body = { point: row.point, team: row.team, mode };
    change.mutate({ method: "POST", address: "/api/points/mode", body, said: `${label}: ${mode}` });
  };
  return (
    <tr>
      <th scope="row" className={row.team === "" ? undefined : "of-point"}>
        {row.team === "" ? row.name : row.team}
        <span className="hidden-but-read">{row.team === "" ? "" : ` at ${row.name}`}</span>
      </th>
      <td>
        <Select
          aria-label={`Mode of ${label}`}
          size="xs"
          w={104}
          allowDeselect={false}
          data={modes}
          value={row.mode}
          onChange={set}
          disabled={change.isPending}
        />
        <span className="soft">{row.isSaid ? "set" : row.team === "" ? "by default" : "as the point"}</span>
      </td>
      <td>
        {row.week.flows}
        {row.week.held > 0 && <span className="soft">, {row.week.held} held</span>}
      </td>
      <td className="long">{row.note}</td>
      <td>{row.next && <Promote mode={row.next} label={label} isPending={change.isPending} onPress={() => set(row.next)} />}</td>
    </tr>
  );
}

interface PromoteProps {
  readonly mode: EnforcementMode;
  readonly label: string;
  readonly isPending: boolean;
  readonly onPress: () => void;
}

function Promote({ mode, label, isPending, onPress }: PromoteProps) {
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={isPending}
      onClick={onPress}
      title={describeMode(mode)}
      aria-label={`Hold from now at ${label}`}
    >
      Hold from now
    </Button>
  );
}
