import { TableFrame } from "../frame/table-frame.tsx";
import { ToolSection } from "../tools/tool-section.tsx";
import type { AgreementPageAnswer } from "./agreement-types.ts";
import { listFacts } from "./describe-agreement.ts";
import { readPlainly } from "./read-plainly.ts";

/** Numbers and positions with the sentence each came from; blank where the text is silent. */
export function AgreementFacts({ answer }: { readonly answer: AgreementPageAnswer["answer"] }) {
  const lines = listFacts(answer.facts);
  return (
    <ToolSection title="What it says in numbers" note={`${lines.filter(({ value }) => value !== "").length} of ${lines.length} stated`}>
      <TableFrame label="Facts of the agreement">
        <table className="plain-table">
          <tbody>
            {lines.map(({ name, label, value }) => (
              <tr key={name}>
                <th scope="row">{label}</th>
                <td className="long">
                  {value === "" ? <span className="soft">not stated</span> : value}
                  {answer.evidence[name] !== undefined && value !== "" && (
                    <div className="soft">{readPlainly(answer.evidence[name].quote).slice(0, 240)}</div>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </ToolSection>
  );
}
