import type { CoverageRow } from "../api/types.ts";
import { CoverageItem } from "./coverage-item.tsx";

interface Props {
  readonly coverage: readonly CoverageRow[];
}

/** What has been looked at and what has not, and what that would take. */
export function CoverageList({ coverage }: Props) {
  const read = coverage.filter((row) => row.status === "read");
  const rest = coverage.filter((row) => row.status !== "read");
  return (
    <section aria-label="Sources">
      <div className="section-head">
        <h2>Not looked at yet</h2>
        <p>
          {read.length} of {coverage.length} sources read{read.length > 0 && `: ${read.map((row) => row.title).join(", ")}`}
        </p>
      </div>
      <ul className="plain box lines">
        {rest.map((row) => (
          <CoverageItem key={row.source} row={row} />
        ))}
      </ul>
    </section>
  );
}
