import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { sendRequest } from "../api/send-request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { describeVerdict } from "../ask/describe-verdict.ts";
import { Answered } from "../frame/answered.tsx";
import { Page } from "../frame/page.tsx";
import { TimeText } from "../text/time-text.tsx";
import { describeAction, describeData } from "./describe-flow.ts";
import { HeldLink } from "./held-link.tsx";
import { HeldForm } from "./held-form.tsx";
import type { WhyAnswer } from "./held-types.ts";
import "../ask/ask.css";
import "../people/people.css";
import "./flows.css";

const route = getRouteApi("/held/$flowId");

/** Why was this held? What a blocked person's message links to: what was found, why, and every way on. */
export function HeldPage() {
  const { flowId } = route.useParams();
  const address = `/api/flows/${encodeURIComponent(flowId)}/why`;
  const query = useQuery<WhyAnswer>({ queryKey: [address], queryFn: () => sendRequest("GET", address) });
  const rules = useAnswer("/api/rules");
  const labelOf = new Map(rules.data?.dataTypes.map(({ type, label }) => [type, label]));
  return (
    <Page title={titleOf(query.data)} sentence={query.data && <HeldSentence answer={query.data} labelOf={labelOf} />}>
      <Answered query={query} what="the decision">
        {(answer) => (
          <div className="stack">
            <Reasons answer={answer} />
            <Ways answer={answer} />
            <HeldForm answer={answer} labelOf={labelOf} />
            <Alarm answer={answer} />
            <HeldLink flow={answer.flow.id} />
          </div>
        )}
      </Answered>
    </Page>
  );
}

function titleOf(answer: WhyAnswer | undefined): string {
  const isHeld =
    answer === undefined || answer.flow.action === "held" || answer.flow.action === "cleaned" || answer.flow.action === "asked";
  return isHeld ? "Why was this held?" : "What hold would have done";
}

interface Props {
  readonly answer: WhyAnswer;
}

function HeldSentence({ answer: { flow }, labelOf }: Props & { readonly labelOf: ReadonlyMap<string, string> }) {
  return (
    <>
      {describeAction(flow)}: {describeData(flow, labelOf)} to {flow.name}, <TimeText at={flow.at} />. The text itself is kept nowhere.
    </>
  );
}

function Reasons({ answer: { flow, now } }: Props) {
  const isOver = now.decision === "allow";
  return (
    <section aria-label="Why">
      <div className="section-head">
        <h2>{isOver ? "It may go by now" : "Why"}</h2>
      </div>
      {isOver && flow.decision !== "allow" && <p>The rules have changed since: send it again.</p>}
      <ul className="plain box lines">
        {now.reasons.map(({ rule, because }) => (
          <li key={rule + because}>{because}</li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ answer: { now } }: Props) {
  if (now.flip.length === 0 && now.alternatives.length === 0) return null;
  return (
    <section aria-label="What would change it">
      <div className="section-head">
        <h2>What would change it</h2>
      </div>
      <ul className="plain box lines">
        {now.flip.map(({ change, then }) => (
          <li key={change} className="spread">
            <span>{change.charAt(0).toUpperCase() + change.slice(1)}</span>
            <span className="tag">then: {describeVerdict(then).toLowerCase()}</span>
          </li>
        ))}
        {now.alternatives.map(({ tool, plan, name }) => (
          <li key={tool + plan} className="spread">
            <span>Use {name} instead</span>
            <Link to="/tools/$toolId" params={{ toolId: tool }}>
              Its load lines
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Alarm({ answer: { flow } }: Props) {
  const change = useChange();
  if (flow.decision === "allow") return null;
  if (flow.wrong) return <p className="soft">Marked as a false alarm.</p>;
  return (
    <p className="row">
      <span className="soft">Nothing like that was in it?</span>
      <Button
        variant="default"
        loading={change.isPending}
        onClick={() =>
          change.mutate({
            method: "POST",
            address: `/api/flows/${flow.id}/false-alarm`,
            body: {},
            said: "Marked as a false alarm; an exception was proposed",
          })
        }
      >
        This was a false alarm
      </Button>
    </p>
  );
}
