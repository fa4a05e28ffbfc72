import type { CoverageRow } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";
import { describeSpan } from "../text/describe-time.ts";
import { upperFirst } from "../text/upper-first.ts";
import { useNow } from "../text/use-now.ts";

interface Props {
  readonly row: CoverageRow;
}

/** One form of a source: what was read of it, or the steps to get it. */
export function CoverageItem({ row }: Props) {
  const now = useNow();
  return (
    <li>
      <details>
        <summary>
          {upperFirst(row.title)}
          {row.status === "read" && (
            <span className="soft"> {`${countWords(row.items, "row")}, ${describeSpan(row.from, row.to, now)}`}</span>
          )}
          {row.status === "silent" && <span className="soft"> read, nothing in it</span>}
        </summary>
        <p className="soft">{upperFirst(row.adds)}</p>
        <ol>
          {row.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {row.schedule && (
          <p className="soft">
            On a timetable: <code>{row.schedule}</code>
          </p>
        )}
        {row.needs && <p className="soft">Needs: {row.needs}</p>}
      </details>
    </li>
  );
}
