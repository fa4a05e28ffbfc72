import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { FlowEntry } from "../api/flow-entry.ts";
import { useChange } from "../api/use-change.ts";
import { describeVerdict } from "../ask/describe-verdict.ts";
import { describeMode, describeSize } from "./describe-flow.ts";

interface Props {
  readonly flow: FlowEntry;
}

/** Everything that is kept of one decision, and the way out of a wrong one. */
export function FlowDetail({ flow }: Props) {
  const facts: readonly (readonly [string, string])[] = [
    ["Answer", describeVerdict(flow.decision)],
    ["Mode then", describeMode(flow.mode)],
    ["Time", new Date(flow.at).toLocaleString()],
    ["Plan, account", `${flow.plan}, ${flow.account}`],
    ["Purpose", flow.purpose ?? "not said"],
    ["Person", flow.person ?? "not known"],
    ["Size", describeSize(flow.bytes)],
    ["Rules", flow.policyVersion],
    ["Session", flow.session ?? "none"],
    ["Id", flow.id],
  ];
  return (
    <div className="flow-detail">
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="soft">The text itself is kept nowhere. Why it fell like this, and what would change it:</p>
      <div className="row">
        {flow.decision !== "allow" && (
          <Link to="/held/$flowId" params={{ flowId: flow.id }}>
            Why, and what would let it pass
          </Link>
        )}
        <Link to="/ask" search={{ tool: flow.tool, plan: flow.plan }}>
          Ask again about {flow.name}
        </Link>
        <Link to="/tools/$toolId" params={{ toolId: flow.tool }}>
          Load lines of {flow.name}
        </Link>
      </div>
      {flow.decision !== "allow" && <FalseAlarm flow={flow} />}
    </div>
  );
}

function FalseAlarm({ flow }: Props) {
  const change = useChange();
  const [why, setWhy] = useState("");
  if (flow.wrong)
    return (
      <p>
        Marked as a false alarm.{" "}
        <Link to="/flows" search={{ part: "exceptions" }}>
          See what it proposes
        </Link>
      </p>
    );
  return (
    <form
      className="row alarm-form"
      onSubmit={(event) => {
        event.preventDefault();
        change.mutate({
          method: "POST",
          address: `/api/flows/${flow.id}/false-alarm`,
          body: { why: why.trim() },
          said: "Marked as a false alarm; an exception was proposed",
        });
      }}
    >
      <TextInput
        aria-label="Why it was a false alarm"
        placeholder="why, in a few words (they are shown to the reviewer)"
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={change.isPending}>
        This was a false alarm
      </Button>
    </form>
  );
}
