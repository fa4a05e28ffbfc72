import { Button } from "@mantine/core";
import { useState } from "react";
import { countWords } from "../text/count-words.ts";
import { isOver, removeNotThis } from "./edit-not-this.ts";
import type { RulesProps } from "./rules-props.ts";

/** Values and places said to be none, with reason, owner and last day; each can be taken back. The values themselves are nowhere. */
export function NotThisList({ rules, dataTypes, onRules }: RulesProps) {
  const said = rules.notThis ?? [];
  const labelOf = new Map(dataTypes.map((row) => [row.type, row.label]));
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  if (said.length === 0) return null;
  return (
    <details className="box padded">
      <summary>{countWords(said.length, "value or place", "values and places")} said to be none</summary>
      <ul className="plain lines">
        {said.map((rule, index) => (
          <li key={`${rule.hash ?? ""}${rule.place ?? ""}${rule.type ?? ""}`} className="spread">
            <span>
              {rule.type === undefined ? "whatever it is taken for" : `not ${labelOf.get(rule.type) ?? rule.type}`}: {rule.why}{" "}
              <span className="soft">
                {rule.owner}, {isOver(rule, today) ? "ended" : "until"} {rule.until}
                {rule.place !== undefined && `, in files at ${rule.place}`}
                {rule.hash !== undefined && `, value ${rule.hash.slice(0, 6)}…`}
              </span>
            </span>
            <Button size="compact-xs" variant="subtle" onClick={() => onRules(removeNotThis(rules, index))}>
              Take back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
