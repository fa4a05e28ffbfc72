import { Button, Textarea, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";
import { describeScope } from "./describe-exception.ts";
import type { AskedException, WhyAnswer } from "./held-types.ts";

interface Props {
  readonly answer: WhyAnswer;
  readonly labelOf: ReadonlyMap<string, string>;
}

/** Asks for the exception that would let just this pass: who answers for it, until when, and why. */
export function HeldForm({ answer: { flow, request, open }, labelOf }: Props) {
  if (request === null) return null;
  const scope = describeScope({ ...request, name: flow.name }, labelOf);
  return (
    <section aria-label="Ask for an exception" className="stack held-form">
      <div className="section-head">
        <h2>Ask for an exception</h2>
      </div>
      <p>
        It would cover <strong>{scope}</strong>, and nothing else.
      </p>
      {open && (
        <p className="soft">
          {open.by} asked for the same <TimeText at={open.at} />, until {open.until}. What you add here joins that request.{" "}
          <Link to="/flows" search={{ part: "exceptions" }}>
            See it
          </Link>
        </p>
      )}
      <RequestFields request={request} flow={flow.id} />
    </section>
  );
}

function RequestFields({ request, flow }: { readonly request: AskedException; readonly flow: string }) {
  const change = useChange();
  const [owner, setOwner] = useState(request.owner);
  const [until, setUntil] = useState(request.until);
  const [why, setWhy] = useState("");
  const isReady = owner.trim() !== "" && until !== "" && why.trim() !== "";
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const body = { ...request, flow, owner: owner.trim(), until, why: why.trim() };
        change.mutate({ method: "POST", address: "/api/exceptions", body, said: "Asked for; it takes effect when it is approved" });
      }}
    >
      <Textarea
        label="Why"
        description="The reviewer reads this; it is kept. Leave the data itself out."
        autosize
        minRows={2}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="row">
        <TextInput label="Who answers for it" value={owner} onChange={(event) => setOwner(event.currentTarget.value)} />
        <TextInput label="Until" type="date" value={until} onChange={(event) => setUntil(event.currentTarget.value)} />
      </div>
      <div className="row">
        <Button type="submit" disabled={!isReady} loading={change.isPending}>
          Ask for it
        </Button>
      </div>
    </form>
  );
}
