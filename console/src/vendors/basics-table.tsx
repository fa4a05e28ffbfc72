import type { JudgedBasic } from "../../../src/core/vetting/judge-basics.ts";
import { TableFrame } from "../frame/table-frame.tsx";
import { FactValue } from "../tools/fact-value.tsx";
import { gradeWords, stateWords } from "./describe-basic.ts";

/** All basics: state, what was seen, where, how good the evidence is, and how long it counts. */
export function BasicsTable({ basics }: { readonly basics: readonly JudgedBasic[] }) {
  return (
    <TableFrame label="Security basics">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Basic</th>
            <th scope="col">State</th>
            <th scope="col">What was seen</th>
            <th scope="col">Evidence</th>
            <th scope="col">Seen</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {basics.map((basic) => (
            <tr key={basic.id}>
              <td title={basic.counts}>
                {basic.label}
                {basic.isBonus && <div className="soft">bonus</div>}
              </td>
              <td>
                <span className={stateWords[basic.state].tag}>{stateWords[basic.state].text}</span>
                {basic.isDisputed && <div className="act-text">sources differ, the newest is shown</div>}
              </td>
              <td className="long">
                {basic.value === "" ? <Leads basic={basic} /> : <FactValue value={basic.value} />}
                {basic.passage !== "" && basic.passage !== basic.value && <div className="soft">{basic.passage}</div>}
              </td>
              <td>
                {gradeWords[basic.grade]}
                {basic.source !== "" && basic.source !== basic.value && <div className="soft">{basic.source}</div>}
              </td>
              <td className="day">{basic.seen || "–"}</td>
              <td className="day">{basic.expires || "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Where the answer stands; never counted. */
function Leads({ basic }: { readonly basic: JudgedBasic }) {
  const [first] = basic.leads;
  if (first === undefined) return <span className="soft">no lead yet</span>;
  return (
    <span className="soft">
      lead:{" "}
      {first.url === "" ? (
        first.title
      ) : (
        <a href={first.url} target="_blank" rel="noreferrer noopener">
          {first.url.replace(/^https?:\/\//, "")}
        </a>
      )}
      {first.why !== "" && ` (${first.why})`}
    </span>
  );
}
