import type { DiscoveredUse } from "../api/types.ts";
import { FoundRow } from "./found-row.tsx";

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
  return (
    <ul className="plain found box" aria-label="Found">
      {uses.map((use) => (
        <FoundRow key={use.row.id} use={use} />
      ))}
    </ul>
  );
}
