import { Link } from "@tanstack/react-router";
import type { RegisterEntry } from "../api/types.ts";
import { LineCell } from "../load-line/line-cell.tsx";
import { describeUse } from "../now/describe-use.ts";
import { TableFrame } from "../frame/table-frame.tsx";

interface Props {
  readonly uses: readonly RegisterEntry[];
}

/** The uses of a tool, each with its standing, owner and line. */
export function UseTable({ uses }: Props) {
  if (uses.length === 0) return <p className="soft">No use found or declared.</p>;
  return (
    <TableFrame label="Uses">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Use</th>
            <th scope="col">May carry</th>
            <th scope="col">Standing</th>
            <th scope="col">Owner</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody>
          {uses.map((use) => (
            <tr key={use.id}>
              <td>
                <Link to="/tools" search={{ open: use.tool, use: use.id }}>
                  {describeUse(use) || use.name}
                </Link>
              </td>
              <td>
                <LineCell line={use.line} isFocusable />
              </td>
              <td>{use.standing}</td>
              <td>{use.owner || <span className="soft">nobody yet</span>}</td>
              <td>{use.review || <span className="soft">no date</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
