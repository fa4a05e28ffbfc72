import { TableFrame } from "../frame/table-frame.tsx";
import { TimeText } from "../text/time-text.tsx";
import { describeBytes, teamOf } from "./describe-gateway.ts";
import type { GatewayUsage } from "./gateway-types.ts";

interface Props {
  readonly usage: readonly GatewayUsage[];
  readonly days: number;
}

/** What went through the gateway, by tool and team. */
export function GatewayUsageTable({ usage, days }: Props) {
  return (
    <section aria-label="Use by tool and team">
      <div className="section-head">
        <h2>Use by tool and team</h2>
        <p>The last {days} days. Each tool seen here stands in the register with these figures.</p>
      </div>
      {usage.length === 0 ? (
        <p className="box found-empty">Nothing went through yet. The first request of a client appears here within a minute.</p>
      ) : (
        <TableFrame label="Table of use">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Tool</th>
                <th scope="col">Team</th>
                <th scope="col">Requests</th>
                <th scope="col">Cleaned</th>
                <th scope="col">Held</th>
                <th scope="col">Text</th>
                <th scope="col">Last</th>
              </tr>
            </thead>
            <tbody>
              {usage.map((row) => (
                <tr key={`${row.tool}/${row.team}`}>
                  <th scope="row">{row.name}</th>
                  <td>{teamOf(row)}</td>
                  <td>{row.requests.toLocaleString("en")}</td>
                  <td>{row.cleaned.toLocaleString("en")}</td>
                  <td>{row.held.toLocaleString("en")}</td>
                  <td>{describeBytes(row.bytes)}</td>
                  <td>
                    <TimeText at={row.last} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
