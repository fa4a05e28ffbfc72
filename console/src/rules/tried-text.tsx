import type { DataTypeRow, RulesPreview } from "../api/types.ts";
import { MarkedText } from "./marked-text.tsx";

interface Props {
  readonly text: string;
  readonly preview: RulesPreview;
  readonly types: readonly DataTypeRow[];
}

/** What the rules make of the text: its class before and after, the text with its findings, the rule beside each. */
export function TriedText({ text, preview: { before, after, lines = [] }, types }: Props) {
  const labelOf = new Map(types.map((row) => [row.type, row.label]));
  const moved = lines.filter((line) => line.before !== line.after);
  const word = after.basis === "nothing-found" ? "unmarked: nothing found" : after.class;
  return (
    <div className="stack" aria-live="polite">
      <p>
        This text is <strong>{word}</strong>
        {before.class !== after.class && (
          <>
            , before it was <strong>{before.class}</strong>
          </>
        )}
        .
      </p>
      <MarkedText text={text} findings={after.findings} labelOf={labelOf} />
      <ul className="plain tried">
        {after.findings.map((finding) => (
          <li key={`${finding.start}${finding.type}`} className="spread">
            <span>{labelOf.get(finding.type) ?? finding.type}</span>
            <span className="soft">
              <span title={finding.rule}>
                {finding.class}, {finding.rule.startsWith("company") ? "your rule" : "shipped rule"}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {moved.length > 0 && (
        <ul className="plain tried" aria-label="Load lines that move">
          {moved.map((line) => (
            <li key={`${line.tool}${line.plan}`}>
              {line.name ?? line.tool}, {line.plan}: {line.before ?? "nothing"} → <strong>{line.after ?? "nothing"}</strong>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
