import { useAnswer } from "../api/use-answer.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { countWords } from "../text/count-words.ts";
import { TimeText } from "../text/time-text.tsx";
import type { GuardCounts } from "./browser-types.ts";

/** Who has the browser guard, in which version and mode, and when one was last seen: by counts alone. */
export function BrowsersPart() {
  const query = useAnswer("/api/browser");
  return (
    <Answered query={query} what="the browsers">
      {(counts) =>
        counts.browsers === 0 ? (
          <p className="box found-empty">
            No browser has exchanged with this server yet. Pack the guard with <code>plimsoll browser pack --out DIR --server URL</code>,
            then roll it out with <code>plimsoll browser policy</code>.
          </p>
        ) : (
          <Counts counts={counts} />
        )
      }
    </Answered>
  );
}

function Counts({ counts }: { readonly counts: GuardCounts }) {
  const { browsers, seenToday, seenThisWeek, byPolicy, faults, lastSeen } = counts;
  const groups = [
    { title: "Browser", rows: counts.kinds },
    { title: "Version", rows: counts.versions },
    { title: "Mode", rows: counts.modes },
    { title: "Policy", rows: counts.policies },
  ];
  return (
    <div className="stack">
      <p>
        {countWords(browsers, "browser")} with the guard: {seenToday} seen today, {seenThisWeek} this week
        {lastSeen !== null && (
          <>
            , the last <TimeText at={lastSeen} />
          </>
        )}
        . {byPolicy} installed by policy
        {byPolicy < browsers && <>; the others do not see requests of pages opened before the guard came</>}.
      </p>
      {faults.map(({ name, count }) => (
        <p key={name} className="box" role="alert">
          {countWords(count, "browser")}: {name}
        </p>
      ))}
      <TableFrame label="Browsers with the guard">
        <table className="plain-table">
          <caption>Counts only: no person, no machine, no page.</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">Browsers</th>
            </tr>
          </thead>
          <tbody>
            {groups.flatMap(({ title, rows }) =>
              rows.map(({ name, count }, index) => (
                <tr key={`${title} ${name}`}>
                  <th scope="row">{index === 0 ? title : <span className="hidden-but-read">{title}</span>}</th>
                  <td>{name}</td>
                  <td>{count}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </TableFrame>
    </div>
  );
}
