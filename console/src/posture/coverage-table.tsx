import { TableFrame } from "../frame/table-frame.tsx";
import { widthOf } from "./describe-posture.ts";
import type { PostureAnswer } from "./posture-types.ts";

/** What the page rests on: every count with what it is counted against, and what is missing by name. */
export function CoverageTable({ coverage }: Pick<PostureAnswer, "coverage">) {
  return (
    <section aria-label="What this rests on" className="posture-coverage">
      <h2>What this rests on</h2>
      <TableFrame label="What this rests on, as a table" className="box">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Looked at</th>
              <th scope="col">Known</th>
              <th scope="col">Missing</th>
            </tr>
          </thead>
          <tbody>
            {coverage.map(({ id, label, known, of, missing }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>
                  <span className="track" aria-hidden="true">
                    <span style={{ width: `${widthOf(known, of)}%` }} />
                  </span>
                  {known} of {of}
                </td>
                <td className="long">{sayMissing(missing, of)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function sayMissing(missing: readonly string[], of: number): string {
  if (of === 0) return "nothing to count yet";
  if (missing.length === 0) return "nothing";
  const rest = missing.length - 5;
  return rest > 0 ? `${missing.slice(0, 5).join("; ")}; and ${rest} more` : missing.join("; ");
}
