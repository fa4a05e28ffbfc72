import { Link } from "@tanstack/react-router";
import type { DiscoveredUse } from "../api/types.ts";
import { FoundGroup } from "./found-group.tsx";
import { FoundRow } from "./found-row.tsx";
import { groupUses } from "./group-uses.ts";

const shownTools = 60;

interface Props {
  readonly uses: readonly DiscoveredUse[];
}

/** Right side of the first moment: the uses found, appearing as files are read. */
export function FoundList({ uses }: Props) {
  if (uses.length === 0) {
    return (
      <div className="found-empty box">
        <p>
          <strong>Rows appear here as files are read.</strong> Quickest: press <em>Look at this computer</em>, then drop one card statement.
        </p>
        <p className="soft">Each row will say which tool, on whose account, by what evidence, and what to press.</p>
      </div>
    );
  }
  const groups = groupUses(uses);
  return (
    <ul className="plain found box" aria-label="Found">
      {groups.slice(0, shownTools).map((group) => {
        const [only, ...others] = group.uses;
        return only && others.length === 0 ? <FoundRow key={only.row.id} use={only} /> : <FoundGroup key={group.tool} group={group} />;
      })}
      {groups.length > shownTools && (
        <li className="table-note">
          {groups.length - shownTools} more tools stand in <Link to="/tools">the register</Link>.
        </li>
      )}
    </ul>
  );
}
