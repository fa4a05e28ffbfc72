import { getRouteApi, Link } from "@tanstack/react-router";
import { useAnswer } from "../api/use-answer.ts";
import { Page } from "../frame/page.tsx";
import { countWords } from "../text/count-words.ts";
import { GatewayPart } from "../gateway/gateway-part.tsx";
import { ActivityPart } from "./activity-part.tsx";
import { AgentsPart } from "./agents-part.tsx";
import { BrowsersPart } from "./browsers-part.tsx";
import { ExceptionsPart } from "./exceptions-part.tsx";
import { PointsPart } from "./points-part.tsx";
import "../rules/rules.css";
import "./flows.css";

const route = getRouteApi("/flows");
const parts = [
  { id: undefined, label: "Activity" },
  { id: "points", label: "Points" },
  { id: "browsers", label: "Browsers" },
  { id: "exceptions", label: "Exceptions" },
  { id: "agents", label: "Agents" },
  { id: "gateway", label: "Gateway" },
] as const;

/** What went where: each decision without its text, the points that take them, and the permissions that differ from the rules. */
export function FlowsPage() {
  const { part } = route.useSearch();
  const points = useAnswer("/api/points");
  const exceptions = useAnswer("/api/exceptions");
  const open = exceptions.data?.rows.filter(({ state }) => state === "asked").length ?? 0;
  const all = points.data?.rows.filter(({ team }) => team === "") ?? [];
  const stopped = all.reduce((sum, { week }) => sum + week.stopped, 0);
  const flows = all.reduce((sum, { week }) => sum + week.flows, 0);
  const week = points.data?.to ? ` in the week to ${points.data.to}` : "";
  const sentence =
    points.data &&
    (flows === 0
      ? "No decision was recorded yet."
      : `${countWords(flows, "decision")} at ${countWords(all.length, "point")}${week}; hold would have stopped ${stopped} of them.`);
  return (
    <Page title="Flows" sentence={sentence} isWide>
      <nav className="parts no-print" aria-label="Parts of the flows">
        {parts.map(({ id, label }) => (
          <Link
            key={label}
            to="/flows"
            search={id ? { part: id } : {}}
            activeOptions={{ exact: true }}
            aria-current={part === id ? "page" : undefined}
          >
            {label}
            {id === "exceptions" && open > 0 && <span className="count">{open}</span>}
          </Link>
        ))}
      </nav>
      {part === "points" ? (
        <PointsPart query={points} />
      ) : part === "browsers" ? (
        <BrowsersPart />
      ) : part === "exceptions" ? (
        <ExceptionsPart query={exceptions} />
      ) : part === "agents" ? (
        <AgentsPart />
      ) : part === "gateway" ? (
        <GatewayPart />
      ) : (
        <ActivityPart />
      )}
    </Page>
  );
}
