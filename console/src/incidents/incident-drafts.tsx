import { Button, CopyButton } from "@mantine/core";
import { useState } from "react";
import type { IncidentDetail } from "./incident-types.ts";

/** Letters ready to copy and change; nothing is sent. What the answer asks for comes first. */
export function IncidentDrafts({ detail }: { readonly detail: IncidentDetail }) {
  const drafts = detail.drafts.toSorted((a, b) => Number(b.isNeeded) - Number(a.isNeeded));
  const [chosen, setChosen] = useState(drafts.find(({ isNeeded }) => isNeeded)?.id ?? "staff");
  const shown = drafts.find(({ id }) => id === chosen) ?? drafts[0];
  if (shown === undefined) return null;
  return (
    <section aria-label="Letters" className="staff-note">
      <div className="spread">
        <h3>Letters to copy</h3>
        <CopyButton value={shown.text}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </div>
      <div className="row tight draft-choice no-print" role="group" aria-label="Which letter">
        {drafts.map(({ id, title, isNeeded }) => (
          <button key={id} type="button" aria-pressed={id === shown.id} onClick={() => setChosen(id)}>
            {title}
            {!isNeeded && <span className="soft"> (not asked for)</span>}
          </button>
        ))}
      </div>
      <pre className="box">{shown.text}</pre>
    </section>
  );
}
