import { Button, TextInput } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { stateWords } from "./describe-basic.ts";
import { ToolsParts } from "./tools-parts.tsx";
import type { ComparedAnswer } from "./vendor-types.ts";
import "./vendors.css";

const route = getRouteApi("/vendors/compare");

/** Two vendors or tools side by side for the same plan. */
export function ComparePage() {
  const { a = "", b = "", plan = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const [first, setFirst] = useState(a);
  const [second, setSecond] = useState(b);
  const isReady = a !== "" && b !== "";
  const query = useAnswer("/api/vendors/compare", { a, b, ...(plan === "" ? {} : { plan }) }, isReady);
  return (
    <Page title="Compare two" sentence={query.data?.sentence ?? "Two vendors or tools, basic by basic."}>
      <ToolsParts />
      <form
        className="row no-print ask-row"
        aria-label="Which two"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: { a: first.trim(), b: second.trim(), plan: plan || "team" } });
        }}
      >
        <TextInput label="One" value={first} onChange={(event) => setFirst(event.currentTarget.value)} />
        <TextInput label="The other" value={second} onChange={(event) => setSecond(event.currentTarget.value)} />
        <Button type="submit" disabled={first.trim() === "" || second.trim() === ""}>
          Compare
        </Button>
      </form>
      {isReady && (
        <Answered query={query} what="both">
          {(answer) => <Compared answer={answer} />}
        </Answered>
      )}
    </Page>
  );
}

function Compared({ answer: { a, b, rows } }: { readonly answer: ComparedAnswer }) {
  return (
    <TableFrame label="Two vendors">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Basic</th>
            {[a, b].map((one, index) => (
              <th scope="col" key={index}>
                <Link to="/vendors/$vendorId" params={{ vendorId: one.vendor }}>
                  {one.tool === "" ? one.name : (one.tools.find(({ id }) => id === one.tool)?.name ?? one.name)}
                </Link>{" "}
                {one.plan}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>Fit for, by the basics</td>
            <td>{a.verdict} data</td>
            <td>{b.verdict} data</td>
          </tr>
          <tr>
            <td>May carry now</td>
            <td>{a.loadLine ?? "–"}</td>
            <td>{b.loadLine ?? "–"}</td>
          </tr>
          {rows.map(({ id, label, a: left, b: right, better }) => (
            <tr key={id}>
              <td>{label}</td>
              {([left, right] as const).map((state, index) => (
                <td key={index}>
                  <span className={stateWords[state].tag}>{stateWords[state].text}</span>{" "}
                  {better === (index === 0 ? "a" : "b") && <strong>better</strong>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
