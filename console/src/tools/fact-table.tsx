import type { Fact } from "../api/types.ts";
import { describeTime } from "../text/describe-time.ts";
import { FactValue } from "./fact-value.tsx";
import { FactSource } from "./fact-source.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { useNow } from "../text/use-now.ts";

interface Props {
  /** Names the table for a screen reader. */
  readonly label: string;
  readonly facts: readonly Fact[];
}

const stateClass = { yes: "tag done", no: "tag", unknown: "tag", expired: "tag due" } as const;

/** Facts with their four states; source, grade and date beside each. Unknown is never no. */
export function FactTable({ label, facts }: Props) {
  const now = useNow();
  if (facts.length === 0) return <p className="soft">Not looked yet.</p>;
  return (
    <TableFrame label={label}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Fact</th>
            <th scope="col">State</th>
            <th scope="col">Value</th>
            <th scope="col">Source</th>
            <th scope="col">Grade</th>
            <th scope="col">Seen</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.id}>
              <td>{fact.label}</td>
              <td>
                <span className={stateClass[fact.state]}>{fact.state}</span>
              </td>
              <td className="long">
                {fact.state === "unknown" ? <span className="soft">not looked yet</span> : <FactValue value={valueText(fact.value)} />}
              </td>
              <td>{fact.source ? <FactSource source={fact.source} /> : <span className="soft">none</span>}</td>
              <td>{fact.grade ?? "–"}</td>
              <td>
                {fact.seen ? (
                  <time dateTime={fact.seen} title={fact.seen}>
                    {describeTime(fact.seen, now)}
                  </time>
                ) : (
                  "–"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function valueText(value: Fact["value"]): string {
  if (value === null || value === undefined || value === "") return "–";
  return Array.isArray(value) ? value.join(", ") : String(value);
}
