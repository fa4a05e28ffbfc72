import { getRouteApi } from "@tanstack/react-router";
import { Fragment } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { TimeText } from "../text/time-text.tsx";
import { RollOuts } from "./roll-outs.tsx";
import type { AgentEntry } from "./agents-types.ts";
import { FleetTable } from "./fleet-table.tsx";
import { describeHooks, describeRoad, describeRoadState, isRoadOpen } from "./describe-agent.ts";

const route = getRouteApi("/flows");

/** The coding agents: which have hooks on this machine, what these hold, when they last decided, and how the fleet stands. */
export function AgentsPart() {
  const query = useAnswer("/api/agents");
  const { open } = route.useSearch();
  return (
    <Answered query={query} what="the agents">
      {({ rows }) => (
        <>
          <TableFrame label="Coding agents">
            <table className="plain-table flow-table">
              <caption>
                This machine; its fleet stands under Open. A road counts as proven only where <code>plimsoll agents verify</code> drove the
                real client here.
              </caption>
              <thead>
                <tr>
                  <th scope="col">Agent</th>
                  <th scope="col">Version here</th>
                  <th scope="col">Hooks</th>
                  <th scope="col">Roads</th>
                  <th scope="col">Last decision</th>
                  <th scope="col">Fleet</th>
                  <th scope="col">
                    <span className="hidden-but-read">Open</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.toSorted(byPresence).map((row) => (
                  <AgentLine key={row.agent} row={row} isOpen={row.agent === open} />
                ))}
              </tbody>
            </table>
          </TableFrame>
          <RollOuts agents={rows.map(({ agent, name }) => ({ value: agent, label: name }))} />
        </>
      )}
    </Answered>
  );
}

function byPresence(a: AgentEntry, b: AgentEntry): number {
  const rank = (one: AgentEntry): number => Number(one.installed) * 4 + Number(one.version !== null) * 2 + Number(one.last !== null);
  return rank(b) - rank(a) || a.name.localeCompare(b.name);
}

function AgentLine({ row, isOpen }: { readonly row: AgentEntry; readonly isOpen: boolean }) {
  const navigate = route.useNavigate();
  const toggle = () =>
    void navigate({ search: ({ open: _open, ...rest }) => (isOpen ? rest : { ...rest, open: row.agent }), replace: true });
  return (
    <Fragment>
      <tr>
        <th scope="row">{row.name}</th>
        <td>
          {row.version ?? "not found"}
          {row.version !== null && row.seenVersion !== null && row.version !== row.seenVersion && (
            <span className="soft">tried with {row.seenVersion}</span>
          )}
        </td>
        <td>
          {describeHooks(row)}
          {row.gaps.length > 0 && <span className="act-text"> {countWords(row.gaps.length, "gap")}</span>}
        </td>
        <td>{row.installed ? describeRoads(row) : <span className="soft">none held</span>}</td>
        <td>
          {row.last === null ? <span className="soft">none yet</span> : <TimeText at={row.last} />}
          {row.flows > 0 && <span className="soft">{countWords(row.flows, "decision")} in 30 days</span>}
        </td>
        <td>{row.fleet.length === 0 ? <span className="soft">none</span> : countWords(row.fleet.length, "machine")}</td>
        <td>
          <button type="button" className="text-button" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? "Close" : "Open"}
            <span className="hidden-but-read"> {row.name}</span>
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="arrive">
          <td colSpan={7}>
            <AgentDetail row={row} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function describeRoads({ roads }: AgentEntry): string {
  const proven = roads.filter(({ state }) => state === "holds").length;
  const open = roads.filter(isRoadOpen).length;
  return `${roads.length - open} of ${roads.length} held${proven > 0 ? `, ${proven} proven` : ""}`;
}

function AgentDetail({ row }: { readonly row: AgentEntry }) {
  return (
    <div className="flow-detail agent-detail">
      {!row.installed && (
        <p>
          <code>plimsoll agents install {row.agent}</code> writes the hooks; others' settings stay as they are.
        </p>
      )}
      {row.gaps.map((gap) => (
        <p key={gap} className="act-text">
          {gap}
        </p>
      ))}
      <p className="soft">When our hook cannot run, it {row.fallback}.</p>
      <ul className="plain road-list">
        {row.roads.map((road) => (
          <li key={road.road}>
            <span>{describeRoad(road.road)}</span>
            <span className={isRoadOpen(road) ? "act-text" : undefined}>{describeRoadState(road)}</span>
            <span className="soft">{road.note}</span>
          </li>
        ))}
      </ul>
      <FleetTable agent={row.name} fleet={row.fleet} />
      <p className="soft">What no hook sees is held where the client's traffic goes through plimsoll gateway.</p>
    </div>
  );
}
