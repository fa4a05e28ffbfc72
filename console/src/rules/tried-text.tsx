import type { DataTypeRow, RulesPreview } from "../api/types.ts";
import { Button } from "@mantine/core";
import { useState } from "react";
import type { NotThisRule } from "../../../src/core/model/company-rules.ts";
import { MarkedText } from "./marked-text.tsx";
import { NotThisForm } from "./not-this-form.tsx";
import { sayFound } from "./say-found.ts";

interface Props {
  readonly text: string;
  readonly preview: RulesPreview;
  readonly types: readonly DataTypeRow[];
  readonly onNotThis: (rule: NotThisRule) => void;
}

/** What the rules make of the text: its class before and after, the text with its findings, the rule beside each. */
export function TriedText({ text, preview: { before, after, redacted, lines = [] }, types, onNotThis }: Props) {
  const [asked, setAsked] = useState<number | null>(null);
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
        {after.findings.map((finding, index) => {
          const label = labelOf.get(finding.type) ?? finding.type;
          return (
            <li key={`${finding.start}${finding.type}`}>
              <div className="spread">
                <span>{label}</span>
                <span className="row">
                  <span className="soft" title={finding.rule}>
                    {finding.class}, {finding.rule.startsWith("company") ? "your rule" : "shipped rule"}
                  </span>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={`Not this: ${label}, finding ${index + 1}`}
                    onClick={() => setAsked(asked === index ? null : index)}
                  >
                    Not this
                  </Button>
                </span>
              </div>
              <p className="soft why-found">{sayFound(finding)}</p>
              {asked === index && (
                <NotThisForm
                  value={text.slice(finding.start, finding.end)}
                  type={finding.type}
                  label={label}
                  onCancel={() => setAsked(null)}
                  onSaid={(rule) => {
                    setAsked(null);
                    onNotThis(rule);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {redacted !== undefined && redacted !== text && (
        <details>
          <summary>The text with it taken out</summary>
          <section className="marked-text" aria-label="The text with its findings taken out">
            {redacted}
          </section>
        </details>
      )}
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
