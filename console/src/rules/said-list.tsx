import { Button } from "@mantine/core";
import type { DataTypeRow } from "../api/types.ts";
import { describeRules, type SaidRule } from "./describe-rules.ts";
import { forgetType } from "./edit-rules.ts";
import type { RulesProps } from "./rules-props.ts";

interface Props extends RulesProps {
  readonly types: readonly DataTypeRow[];
}

/** What the company has said so far, line by line, each with its way back. */
export function SaidList({ rules, types, onRules }: Props) {
  const lines = describeRules(rules, types);
  if (lines.length === 0) return <p className="soft">Nothing of your own said yet: every type stands in its shipped class.</p>;
  const forget = (line: SaidRule) => onRules(line.types.reduce(forgetType, rules));
  return (
    <ol className="plain said box" aria-label="Your rules">
      {lines.map((line) => (
        <li key={line.subject} className="spread">
          <span>
            {line.subject}: <strong>{line.said}</strong>
          </span>
          <Button size="compact-xs" variant="subtle" onClick={() => forget(line)} aria-label={`Take back: ${line.subject}`}>
            Take back
          </Button>
        </li>
      ))}
    </ol>
  );
}
