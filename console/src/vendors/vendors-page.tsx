import { Button, TextInput } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { stateWords } from "./describe-basic.ts";
import { TemplatesList } from "./templates-list.tsx";
import { ToolsParts } from "./tools-parts.tsx";
import type { VendorsAnswer } from "./vendor-types.ts";
import "./vendors.css";

/** Vendors of the tools in use: the article's four basics of each, what it is fit for, and what is missing. */
export function VendorsPage() {
  const query = useAnswer("/api/vendors");
  return (
    <Page title="Vendors" sentence={query.data && saysAll(query.data)} isWide>
      <ToolsParts />
      <LookAtVendor />
      <Answered query={query} what="the vendors">
        {(answer) => (
          <>
            {answer.dates.length > 0 && <Dates dates={answer.dates} />}
            {answer.rows.length === 0 ? (
              <p className="box found-empty">No vendor yet: they come with the tools that are found. Any name can be looked at above.</p>
            ) : (
              <VendorTable answer={answer} />
            )}
          </>
        )}
      </Answered>
      <TemplatesList />
    </Page>
  );
}

function saysAll({ rows }: VendorsAnswer): string {
  if (rows.length === 0) return "No vendor in the register yet.";
  const fit = rows.filter(({ verdict }) => verdict !== "public").length;
  return `${fit} of ${countWords(rows.length, "vendor")} ${fit === 1 ? "is" : "are"} fit for more than public data by the security basics.`;
}

/** The start-up found yesterday: any name is looked at. */
function LookAtVendor() {
  const [name, setName] = useState("");
  const navigate = useNavigate();
  return (
    <form
      className="row no-print"
      aria-label="Look at a vendor"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: "/vendors/$vendorId", params: { vendorId: name.trim() } });
      }}
    >
      <TextInput
        aria-label="Name of a vendor or tool"
        placeholder="A vendor or tool, known or not"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={name.trim() === ""}>
        Look at it
      </Button>
      <Link to="/vendors/compare" search={{}}>
        Compare two
      </Link>
    </form>
  );
}

function Dates({ dates }: { readonly dates: VendorsAnswer["dates"] }) {
  return (
    <ul className="plain lines box" aria-label="Dates">
      {dates.slice(0, 6).map(({ id, vendor, at, text, stage }) => (
        <li key={id} className="spread">
          <Link to="/vendors/$vendorId" params={{ vendorId: vendor }}>
            {text}
          </Link>
          <span className={stage === null ? "tag" : stage === "over" ? "tag act" : "tag due"}>{at}</span>
        </li>
      ))}
    </ul>
  );
}

function VendorTable({ answer }: { readonly answer: VendorsAnswer }) {
  const first = answer.rows[0];
  return (
    <TableFrame label="Vendors">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            {first?.headline.map(({ id, label }) => (
              <th scope="col" key={id} className="wrap">
                {label}
              </th>
            ))}
            <th scope="col">Fit for</th>
          </tr>
        </thead>
        <tbody>
          {answer.rows.map((row) => (
            <tr key={row.id}>
              <td>
                <Link to="/vendors/$vendorId" params={{ vendorId: row.id }}>
                  {row.name}
                </Link>
                <div className="soft">{row.tools.join(", ")}</div>
              </td>
              {row.headline.map(({ id, state }) => (
                <td key={id}>
                  <span className={stateWords[state].tag}>{stateWords[state].text}</span>
                </td>
              ))}
              <td>
                {row.verdict} data
                {row.plan !== "" && <div className="soft">{row.plan === "unknown" ? "plan not known" : `on the ${row.plan} plan`}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
