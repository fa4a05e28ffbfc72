import { LookRow } from "./look-row.tsx";
import { useLooks } from "./use-looks.ts";

/** What is being looked at: waiting, running, done, refused. */
export function LookList() {
  const looks = useLooks();
  if (looks.length === 0) return null;
  return (
    <ul className="plain looks" aria-label="Being looked at" aria-live="polite">
      {looks.map((look) => (
        <LookRow key={look.key} look={look} />
      ))}
    </ul>
  );
}
