import { Link } from "@tanstack/react-router";
import { TableFrame } from "../frame/table-frame.tsx";
import { TimeText } from "../text/time-text.tsx";
import { ToolSection } from "../tools/tool-section.tsx";
import type { VendorAnswer } from "./vendor-types.ts";

/** Sub-processors, incidents, known weaknesses, the next look, history. */
export function VendorMore({ answer }: { readonly answer: VendorAnswer }) {
  return (
    <>
      <ToolSection title="Sub-processors" note={answer.subProcessors ? `${answer.subProcessors.rows.length} named` : "no list kept yet"}>
        <SubProcessors list={answer.subProcessors} />
      </ToolSection>
      {(answer.incidents.length > 0 || answer.advisories.length > 0) && (
        <ToolSection title="Incidents and weaknesses">
          <ul className="plain lines box">
            {answer.incidents.map(({ id, title, at }) => (
              <li key={id}>
                <Link to="/incidents" search={{ incident: id }}>
                  {title}
                </Link>{" "}
                <span className="soft">{at.slice(0, 10)}</span>
              </li>
            ))}
            {answer.advisories.map(({ id, advisory, title, fixedIn, isExploited }) => (
              <li key={id}>
                {advisory} {title} {isExploited && <span className="tag act">attacks known</span>}
                {fixedIn.length > 0 && <span className="soft"> mended in {fixedIn.join(", ")}</span>}
              </li>
            ))}
          </ul>
        </ToolSection>
      )}
      <ToolSection title="Next look">
        <p>
          {answer.review.isDue ? <span className="tag due">due</span> : null}{" "}
          {answer.review.why === "never looked at"
            ? "Never looked at: the five minutes above come first."
            : `${answer.review.at}: ${answer.review.why}.`}
        </p>
      </ToolSection>
      <ToolSection title="History">
        {answer.history.length === 0 ? (
          <p className="soft">Nothing recorded yet.</p>
        ) : (
          <ul className="plain lines box">
            {answer.history.map(({ id, at, by, what }) => (
              <li key={id}>
                {what}{" "}
                <span className="soft">
                  {by}, <TimeText at={at} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </ToolSection>
    </>
  );
}

function SubProcessors({ list }: { readonly list: VendorAnswer["subProcessors"] }) {
  if (list === null)
    return <p className="soft">Save the vendor's page of sub-processors and drop it above; the next one is compared with it.</p>;
  return (
    <>
      {list.objectUntil !== "" && (
        <p className="act-text">
          New: {list.added.join(", ")}. Object until {list.objectUntil}.
        </p>
      )}
      <TableFrame label="Sub-processors">
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Purpose</th>
              <th scope="col">Country</th>
            </tr>
          </thead>
          <tbody>
            {list.rows.map(({ name, purpose, country }) => (
              <tr key={name}>
                <td>
                  {name} {list.added.includes(name) && <span className="tag due">new</span>}
                </td>
                <td>{purpose || "–"}</td>
                <td>{country || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
