import type { LoadLine as Line } from "../../../src/core/model/decision.ts";
import { LineCell } from "../load-line/line-cell.tsx";
import { LoadLine } from "../load-line/load-line.tsx";
import { chooseLine, describeHolding } from "./choose-line.ts";

interface Props {
  readonly lines: readonly Line[];
  /** The line of the use that was opened; without one, the highest is drawn. */
  readonly first: Line | null;
}

/** The load line drawn large, in words, and what would raise it; other plans below at table size. */
export function ToolLines({ lines, first }: Props) {
  const line = first ?? chooseLine(lines);
  if (!line) return <p className="soft">No load line yet: the tool is on no plan.</p>;
  const isRaisable = line.wouldCarry !== null && line.wouldCarry !== line.carries;
  return (
    <section className="tool-lines" aria-label="Load line">
      <LoadLine {...line} height={160} />
      <div className="stack">
        <p className="big-number">{line.carries === null ? "May carry nothing" : `May carry ${line.carries} data`}</p>
        <p>
          {describeHolding(line)}. {line.because}
        </p>
        {isRaisable && (
          <p className="raise">
            <strong>Would carry {line.wouldCarry} data:</strong> {line.raisedBy}
          </p>
        )}
        {lines.length > 1 && (
          <ul className="plain other-lines">
            {lines
              .filter((other) => other.plan !== line.plan || other.account !== line.account)
              .map((other) => (
                <li key={`${other.plan}${other.account}`}>
                  <LineCell line={other} isFocusable /> <span className="soft">{describeHolding(other)}</span>
                </li>
              ))}
          </ul>
        )}
      </div>
    </section>
  );
}
