import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { dataClasses } from "../../../src/core/model/data-class.ts";
import { useAnswer } from "../api/use-answer.ts";
import type { RegisterEntry } from "../api/types.ts";
import { countMatrix } from "./count-matrix.ts";
import { MatrixMark } from "./matrix-mark.tsx";
import { TableFrame } from "../frame/table-frame.tsx";

interface Props {
  readonly rows: readonly RegisterEntry[];
  readonly onOpen: (tool: string) => void;
}

/** Tools × classes: shaded where a tool may carry the class, a bubble where its uses name such data. */
export function Matrix({ rows, onOpen }: Props) {
  const rules = useAnswer("/api/rules");
  const matrix = countMatrix(rows, rules.data?.dataTypes ?? []);
  const most = Math.max(1, ...matrix.flatMap((row) => row.cells.map((cell) => cell.people ?? 0)));
  return (
    <>
      <div className="toolbar no-print">
        <Button size="compact-md" variant="default" renderRoot={(props) => <Link to="/tools" search={{}} {...props} />}>
          Back to the table
        </Button>
        <p className="soft">
          Shaded: may carry. Bubble: people whose use names such data. Red ring: over the line. What really flowed joins when an enforcement
          point records it.
        </p>
      </div>
      <TableFrame label="Tools and classes">
        <table className="plain-table matrix">
          <thead>
            <tr>
              <th scope="col">Tool</th>
              {dataClasses.map((dataClass) => (
                <th key={dataClass} scope="col">
                  {dataClass}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matrix.map((row) => (
              <tr key={row.tool}>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => onOpen(row.tool)}>
                    {row.name}
                  </button>
                </th>
                {row.cells.map((cell) => (
                  <td key={cell.class} className={cell.isAllowed ? "allowed" : ""}>
                    <MatrixMark cell={cell} most={most} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
