import type { HistoryEntry } from "../api/types.ts";
import { TimeText } from "../text/time-text.tsx";

interface Props {
  readonly entries: readonly HistoryEntry[];
}

/** Who changed what and when, newest first. */
export function HistoryList({ entries }: Props) {
  if (entries.length === 0) return <p className="soft">Nothing was changed by hand yet.</p>;
  return (
    <ol className="plain history">
      {entries.map((entry, index) => (
        <li key={`${entry.at}${index}`}>
          <span>{entry.text}</span>
          <span className="soft">
            {entry.who && `${entry.who}, `}
            <TimeText at={entry.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
