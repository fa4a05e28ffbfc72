import { getRouteApi } from "@tanstack/react-router";
import { Fragment } from "react";
import type { FlowEntry } from "../api/flow-entry.ts";
import type { Choice } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { TimeText } from "../text/time-text.tsx";
import { describeAction, describeData, isOverLine } from "./describe-flow.ts";
import { FlowDetail } from "./flow-detail.tsx";

const route = getRouteApi("/flows");

interface Props {
  readonly rows: readonly FlowEntry[];
  readonly points: readonly Choice[];
}

/** One line a decision; opened, everything that is kept of it. */
export function FlowLines({ rows, points }: Props) {
  const { open } = route.useSearch();
  const navigate = route.useNavigate();
  const rules = useAnswer("/api/rules");
  const labelOf = new Map(rules.data?.dataTypes.map(({ type, label }) => [type, label]));
  const nameOf = new Map(points.map(({ id, name }) => [id, name]));
  const toggle = (id: string) =>
    void navigate({ search: ({ open: _open, ...rest }) => (id === open ? rest : { ...rest, open: id }), replace: true });
  return (
    <tbody>
      {rows.map((flow) => (
        <Fragment key={flow.id}>
          <tr>
            <td>
              <TimeText at={flow.at} />
            </td>
            <td>
              {flow.name}
              <span className="soft"> {flow.account === "personal" ? "private account" : flow.plan}</span>
            </td>
            <td>
              {nameOf.get(flow.point) ?? flow.point}
              {flow.team !== "" && <span className="soft"> {flow.team}</span>}
            </td>
            <td className="long">
              {flow.class !== "unmarked" && <strong>{flow.class} </strong>}
              {describeData(flow, labelOf)}
            </td>
            <td>
              <span className={isOverLine(flow) ? "act-text" : undefined}>{describeAction(flow)}</span>
              {flow.wrong && <span className="tag">marked wrong</span>}
            </td>
            <td>
              <button type="button" className="text-button" aria-expanded={flow.id === open} onClick={() => toggle(flow.id)}>
                {flow.id === open ? "Close" : "Open"}
                <span className="hidden-but-read"> the decision on {flow.name}</span>
              </button>
            </td>
          </tr>
          {flow.id === open && (
            <tr className="arrive">
              <td colSpan={6}>
                <FlowDetail flow={flow} />
              </td>
            </tr>
          )}
        </Fragment>
      ))}
    </tbody>
  );
}
