import { LookRow } from "./look-row.tsx";
import { useAdoptJobs } from "./use-adopt-jobs.ts";
import { useLooks } from "./use-looks.ts";

const shownDone = 2;

/** What is being looked at: running and refused in sight, newest first; what is done folds together. */
export function LookList() {
  useAdoptJobs();
  const looks = useLooks().toReversed();
  const done = looks.filter((look) => look.phase === "done");
  const folded = done.length > shownDone + 1 ? done.slice(shownDone) : [];
  const open = looks.filter((look) => !folded.includes(look));
  if (looks.length === 0) return null;
  return (
    <div className="stack tight">
      <ul className="plain looks" aria-label="Being looked at" aria-live="polite">
        {open.map((look) => (
          <LookRow key={look.key} look={look} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary>{folded.length} more read</summary>
          <ul className="plain looks">
            {folded.map((look) => (
              <LookRow key={look.key} look={look} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
