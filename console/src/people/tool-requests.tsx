import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { countWords } from "../text/count-words.ts";
import type { ToolRequest } from "./people-types.ts";
import "./people.css";

/** The tools people asked for and nobody answered yet. */
export function ToolRequests() {
  const requests = useAnswer("/api/requests");
  const open = (requests.data?.rows ?? []).filter(({ state }) => state === "asked");
  if (open.length === 0) return null;
  return (
    <section aria-label="Tools asked for" className="own-part">
      <div className="section-head">
        <h2>Tools asked for</h2>
        <p>One answer reaches everybody who asked.</p>
      </div>
      {open.map((request) => (
        <RequestItem key={request.id} request={request} />
      ))}
    </section>
  );
}

function RequestItem({ request }: { readonly request: ToolRequest }) {
  const [why, setWhy] = useState("");
  const change = useChange();
  const answer = (what: "approve" | "refuse", said: string) =>
    change.mutate({ method: "POST", address: `/api/requests/${request.id}/${what}`, body: { why }, said });
  return (
    <div className="box pass-on">
      <p>
        <Link to="/tools/$toolId" params={{ toolId: request.tool }}>
          <strong>{request.name}</strong>
        </Link>
        , {countWords(request.people, "person", "people")}
      </p>
      <ul className="plain soft">
        {request.by
          .filter((each) => each.why !== "")
          .map((each) => (
            <li key={each.person}>
              {each.why} ({each.person})
            </li>
          ))}
      </ul>
      <div className="row add-member">
        <TextInput
          label="What they should know"
          placeholder="Use the team plan; public data only"
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button variant="default" onClick={() => answer("approve", `${request.name}: yes`)}>
          Say yes
        </Button>
        <Button variant="default" disabled={why.trim() === ""} onClick={() => answer("refuse", `${request.name}: no`)}>
          Say no
        </Button>
      </div>
    </div>
  );
}
