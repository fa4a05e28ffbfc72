import { Button, Tooltip } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { DiscoveredUse, Suggestion } from "../api/types.ts";
import { LineCell } from "../load-line/line-cell.tsx";
import { describeSpan } from "../text/describe-time.ts";
import { describeUse } from "./describe-use.ts";
import { AllEvidence } from "./all-evidence.tsx";
import { useNow } from "../text/use-now.ts";
import { upperFirst } from "../text/upper-first.ts";

interface Props {
  readonly use: DiscoveredUse;
  /** The tool's name stands in the row; false inside a group that names it. */
  readonly isNamed?: boolean;
}

/** One use found: what, by what evidence (opens), how strong, when, and the one suggested press. */
export function FoundRow({ use, isNamed = true }: Props) {
  const now = useNow();
  const { row, suggestion } = use;
  const [isOpen, setOpen] = useState(false);
  const evidence = useId();
  const change = useChange();
  const press = (chosen: Suggestion) =>
    change.mutate({
      method: "POST",
      address: `/api/discovery/suggestions/${encodeURIComponent(row.id)}`,
      body: { id: chosen.id },
      said: `${row.name}: ${chosen.label}`,
    });
  return (
    <li className="found-row arrive">
      <div className="found-main">
        <p className="found-name">
          {isNamed && (
            <Link to="/tools/$toolId" params={{ toolId: row.tool }}>
              {row.name}
            </Link>
          )}
          <span className={isNamed ? "soft" : ""}>{isNamed ? describeUse(row) : upperFirst(describeUse(row))}</span>
          {isNamed && !use.isBelieved && <span className="tag">not on your list</span>}
        </p>
        <p>
          {use.evidenceSentence}{" "}
          <button type="button" className="text-button" aria-expanded={isOpen} aria-controls={evidence} onClick={() => setOpen(!isOpen)}>
            {isOpen ? "close" : "open"}
          </button>
        </p>
        <p className="soft found-facts">
          {row.strength === "strong" ? "Strong evidence" : row.strength === "weak" ? "Weak evidence" : "Declared"} ·{" "}
          {describeSpan(row.firstSeen, row.lastSeen, now)}
        </p>
      </div>
      <div className="found-line">
        <LineCell line={use.line} isFocusable />
      </div>
      <div className="found-press">
        {suggestion && (
          <Tooltip label={suggestion.effect}>
            <Button variant="default" size="compact-md" loading={change.isPending} onClick={() => press(suggestion)}>
              {suggestion.label}
            </Button>
          </Tooltip>
        )}
      </div>
      <div id={evidence} className="found-evidence">
        {isOpen && <AllEvidence use={row.id} first={use.sightings ?? []} />}
      </div>
    </li>
  );
}
