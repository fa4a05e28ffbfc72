import { Button } from "@mantine/core";
import { useState } from "react";
import { describePurpose } from "./describe-purpose.ts";
import { setPurpose } from "./edit-rules.ts";
import { PurposeForm } from "./purpose-form.tsx";
import type { RulesProps } from "./rules-props.ts";

/** Purposes: what for, which data it needs, which tools serve it, or never with AI. */
export function PurposesPart({ rules, dataTypes, onRules }: RulesProps) {
  const [edited, setEdited] = useState<string | null>(null);
  const entries = Object.entries(rules.purposes);
  return (
    <div className="stack reading-width">
      <p>A purpose answers "what do I want to do?" before "which tool?". On Ask, people choose one of these.</p>
      <ul className="plain box lines">
        {entries.map(([id, purpose]) => (
          <li key={id} className="spread">
            <div>
              <strong>{purpose.label ?? id}</strong>
              <p className="soft">{describePurpose(purpose, dataTypes)}</p>
            </div>
            <span className="row">
              <Button size="compact-sm" variant="default" onClick={() => setEdited(id)}>
                Edit
              </Button>
              <Button size="compact-sm" variant="subtle" onClick={() => onRules(setPurpose(rules, id, null))}>
                Remove
              </Button>
            </span>
          </li>
        ))}
        {entries.length === 0 && (
          <li className="soft">No purposes yet. Three to begin with: drafts for clients, code review, customer money (never).</li>
        )}
      </ul>
      <PurposeForm
        key={edited ?? "new"}
        id={edited}
        purpose={edited ? rules.purposes[edited] : undefined}
        dataTypes={dataTypes}
        onDone={(id, purpose) => {
          onRules(setPurpose(rules, id, purpose));
          setEdited(null);
        }}
      />
    </div>
  );
}
