import type { CatalogPlan } from "../../../src/core/model/catalog.ts";
import { TableFrame } from "../frame/table-frame.tsx";

interface Props {
  readonly plans: readonly CatalogPlan[];
}

const training = {
  yes: "trains on inputs",
  "opt-out": "trains unless switched off",
  "opt-in": "trains only if switched on",
  no: "does not train",
} as const;

/** The vendor's plans: training and retention differ by plan, so verdicts do too. */
export function PlanTable({ plans }: Props) {
  if (plans.length === 0) return <p className="soft">Not looked yet.</p>;
  return (
    <TableFrame label="Plans">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Plan</th>
            <th scope="col">Training</th>
            <th scope="col">Kept for</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {plans.map((plan) => (
            <tr key={plan.name}>
              <td>{plan.name}</td>
              <td>{plan.trainsOnInputs ? training[plan.trainsOnInputs] : <span className="soft">not known</span>}</td>
              <td>{plan.retention?.text ?? <span className="soft">not known</span>}</td>
              <td>{plan.grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
