import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import type { FlowsAnswer } from "../api/types.ts";
import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { ActivityFilters } from "./activity-filters.tsx";
import { FlowLines } from "./flow-lines.tsx";

const route = getRouteApi("/flows");
const pageSize = 50;

/** Decisions as they fell, newest first, by tool, point, team, answer and time. */
export function ActivityPart() {
  const { tool, point, team, decision, days = "30", page = "1" } = route.useSearch();
  const filters = Object.fromEntries(Object.entries({ tool, point, team, decision }).filter(([, value]) => value));
  const range = days === "all" ? {} : { days };
  const offset = (Math.max(1, Number(page) || 1) - 1) * pageSize;
  const query = useAnswer("/api/flows", { ...filters, ...range, limit: pageSize, offset });
  return (
    <Answered query={query} what="the flows">
      {(answer) => (
        <div className="stack">
          {answer.unseen > 0 && (
            <p className="box" role="note">
              {countWords(answer.unseen, "decision")} of your own {answer.unseen === 1 ? "is" : "are"} recorded and not shown beside the
              made-up company: remove it above to see {answer.unseen === 1 ? "it" : "them"}.
            </p>
          )}
          <ActivityFilters choices={answer.choices} />
          {answer.latest === null ? <NothingYet /> : <FlowTable answer={answer} offset={offset} />}
        </div>
      )}
    </Answered>
  );
}

function NothingYet() {
  return (
    <div className="box found-empty">
      <p>Each decision taken in a coding agent, the gateway, the browser or on the command line is one row here, without its text.</p>
      <p className="soft">
        The quickest way to the first: <code>plimsoll ask --record --tool chatgpt notes.txt</code>, or the made-up company in{" "}
        <Link to="/settings">Settings</Link>.
      </p>
    </div>
  );
}

function FlowTable({ answer, offset }: { readonly answer: FlowsAnswer; readonly offset: number }) {
  const { rows, total } = answer;
  if (rows.length === 0) return <p className="box found-empty">Nothing fits this choice. A longer time or fewer filters show more.</p>;
  return (
    <>
      <TableFrame label="Decisions">
        <table className="plain-table flow-table">
          <caption>
            {offset + 1} to {offset + rows.length} of {countWords(total, "decision")}
          </caption>
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Where to</th>
              <th scope="col">Point, team</th>
              <th scope="col">What was in it</th>
              <th scope="col">What happened</th>
              <th scope="col">
                <span className="hidden-but-read">Open</span>
              </th>
            </tr>
          </thead>
          <FlowLines rows={rows} points={answer.choices.points} />
        </table>
      </TableFrame>
      <Pages total={total} offset={offset} />
    </>
  );
}

function Pages({ total, offset }: { readonly total: number; readonly offset: number }) {
  const navigate = route.useNavigate();
  const page = offset / pageSize + 1;
  const turn = (to: number) => void navigate({ search: (before) => ({ ...before, page: String(to) }) });
  if (total <= pageSize) return null;
  return (
    <nav className="row no-print" aria-label="Pages">
      <Button variant="default" disabled={page === 1} onClick={() => turn(page - 1)}>
        Newer
      </Button>
      <Button variant="default" disabled={offset + pageSize >= total} onClick={() => turn(page + 1)}>
        Older
      </Button>
    </nav>
  );
}
