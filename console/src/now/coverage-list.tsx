import type { CoverageRow } from "../api/types.ts";
import { CoverageFamily } from "./coverage-family.tsx";
import { groupCoverage } from "./group-coverage.ts";
import { TellTool } from "./tell-tool.tsx";

interface Props {
  readonly coverage: readonly CoverageRow[];
}

/** What has been looked at and what has not, by family, and what that would take. */
export function CoverageList({ coverage }: Props) {
  const groups = groupCoverage(coverage);
  const read = groups.filter((group) => group.status === "read").length;
  return (
    <section aria-label="Sources">
      <div className="section-head">
        <h2>{read === groups.length ? "Looked at" : "Not looked at yet"}</h2>
        <p>
          {read} of {groups.length} kinds of sources read; {coverage.length} forms are known by their content
        </p>
      </div>
      <ul className="plain box lines">
        {groups.map((group) => (
          <CoverageFamily key={group.kind} group={group} />
        ))}
        <li>
          <TellTool />
        </li>
      </ul>
    </section>
  );
}
