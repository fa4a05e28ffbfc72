import { TableFrame } from "../frame/table-frame.tsx";
import type { IncidentEntry } from "./incident-types.ts";

interface Props {
  readonly days: IncidentEntry["days"];
  /** When it became known. */
  readonly at: string;
}

/** Own flows to the vendor per day, with the day the incident became known, and the same as a table. */
export function FlowDays({ days, at }: Props) {
  if (days.length === 0) return null;
  const known = at.slice(0, 10);
  const all = [...days.map(({ day }) => day), known].sort();
  const [first = known] = all;
  const last = all.at(-1) ?? known;
  const span = Math.max(1, Date.parse(last) - Date.parse(first));
  const x = (day: string): string => `${2 + (96 * (Date.parse(day) - Date.parse(first))) / span}%`;
  const highest = Math.max(...days.map(({ sent, held }) => sent + held));
  const tall = (count: number): number => (count / highest) * 44;
  return (
    <section aria-label="Own flows by day" className="flow-days">
      <svg width="100%" height="76" aria-hidden="true">
        <line x1="0" x2="100%" y1="54" y2="54" className="axis" />
        {days.map(({ day, sent, held }) => (
          <g key={day}>
            <rect x={x(day)} y={54 - tall(sent)} width="6" height={tall(sent)} className="sent" />
            <rect x={x(day)} y={54 - tall(sent) - tall(held)} width="6" height={tall(held)} className="held" />
          </g>
        ))}
        <line x1={x(known)} x2={x(known)} y1="2" y2="58" className="known" />
        <text x="0" y="72">
          {first}
        </text>
        <text x="100%" y="72" textAnchor="end">
          {last === known ? `${known}, became known` : last}
        </text>
      </svg>
      <details>
        <summary>The same as a table</summary>
        <TableFrame label="Own flows by day">
          <table className="plain-table">
            <thead>
              <tr>
                <th>Day</th>
                <th>Sent</th>
                <th>Held</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, sent, held }) => (
                <tr key={day}>
                  <td>{day}</td>
                  <td>{sent}</td>
                  <td>{held}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      </details>
    </section>
  );
}
