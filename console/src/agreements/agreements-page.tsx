import { Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { ToolsParts } from "../vendors/tools-parts.tsx";
import type { ListedAgreement } from "./agreement-types.ts";
import { DropAgreement } from "./drop-agreement.tsx";
import { entryWords } from "./describe-agreement.ts";
import "../vendors/vendors.css";
import "./agreements.css";

/** The register of agreements: published template and our signed file apart, what covers what, until when. */
export function AgreementsPage() {
  const query = useAnswer("/api/agreements");
  return (
    <Page title="Agreements" sentence={query.data && saysAll(query.data.rows)} isWide>
      <ToolsParts />
      <DropAgreement />
      <Answered query={query} what="the agreements">
        {({ rows }) => (rows.length === 0 ? <Empty /> : <AgreementTable rows={rows} />)}
      </Answered>
    </Page>
  );
}

function saysAll(rows: readonly ListedAgreement[]): string {
  if (rows.length === 0) return "No agreement yet: without one a hosted tool carries public data only.";
  const inForce = rows.filter(({ state }) => state === "in force").length;
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return `${inForce} of ${countWords(rows.length, "agreement")} in force${open === 0 ? "." : `; ${countWords(open, "finding")} must be settled.`}`;
}

function Empty() {
  return (
    <p className="box found-empty">
      Here will stand each agreement with its tool, plan and days. Drop the data processing agreement of a tool above: it is read, quoted,
      and nothing is in force before you say so.
    </p>
  );
}

function AgreementTable({ rows }: { readonly rows: readonly ListedAgreement[] }) {
  return (
    <TableFrame label="Agreements">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Tool</th>
            <th scope="col">Plan</th>
            <th scope="col">Document</th>
            <th scope="col">State</th>
            <th scope="col">From</th>
            <th scope="col">Until</th>
            <th scope="col">Covers</th>
            <th scope="col">To settle</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id || `${row.tool}/${row.plan}`}>
              <td>
                {row.id === "" ? (
                  <Link to="/tools/$toolId" params={{ toolId: row.tool }}>
                    {row.name}
                  </Link>
                ) : (
                  <Link to="/agreements/$agreementId" params={{ agreementId: row.id }}>
                    {row.name}
                  </Link>
                )}
                <div className="soft">{row.vendor}</div>
              </td>
              <td>{row.plan}</td>
              <td>
                {row.role === "template" ? "published template" : row.role === "signed" ? "our signed file" : "said in the rules"}
                <div className="soft">
                  {row.inheritedFrom === "" ? (entryWords[row.comesBy] ?? "no file kept") : `by ${row.inheritedFrom}`}
                </div>
              </td>
              <td>
                <span className={row.state === "in force" ? "tag done" : row.state === "ended" ? "tag act" : "tag"}>{row.state}</span>
              </td>
              <td className="day">{row.from || "–"}</td>
              <td className="day">{row.until || (row.state === "in force" ? "open" : "–")}</td>
              <td>{row.covers === "" ? (row.state === "in force" ? "all data" : "–") : `up to ${row.covers}`}</td>
              <td>
                {row.open === 0 ? "none" : row.open}
                {row.objectUntil !== "" && <div className="act-text">object until {row.objectUntil}</div>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
