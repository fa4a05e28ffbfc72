import { Button, Progress } from "@mantine/core";
import type { Look } from "./create-looking.ts";
import { describeLook } from "./describe-look.ts";
import { looking } from "./looking.ts";

interface Props {
  readonly look: Look;
}

/** One look with its progress, its result or its refusal. */
export function LookRow({ look }: Props) {
  const isOpen = look.phase === "waiting" || look.phase === "sending" || look.phase === "reading";
  const skipped = look.result?.skipped ?? [];
  return (
    <li className={`look ${look.phase} arrive`}>
      <div className="look-text">
        <strong>{look.title}</strong> <span className={look.phase === "failed" ? "act-text" : "soft"}>{describeLook(look)}</span>
        {skipped.length > 0 && (
          <details>
            <summary>{skipped.length} left out, and why</summary>
            <ul className="plain">
              {skipped.slice(0, 50).map((skip) => (
                <li key={`${skip.place}${skip.why}`}>
                  <code>{skip.place}</code> {skip.why}
                </li>
              ))}
            </ul>
          </details>
        )}
        {isOpen && look.phase !== "waiting" && <Progress size={4} mt={4} aria-label={`${look.title}, progress`} {...progressOf(look)} />}
      </div>
      <div className="row tight">
        {isOpen && (
          <Button size="compact-sm" variant="default" onClick={() => looking.cancel(look.key)}>
            Cancel
          </Button>
        )}
        {looking.canAgain(look.key) && (
          <Button size="compact-sm" variant="default" onClick={() => void looking.again(look.key)}>
            Read again
          </Button>
        )}
        {!isOpen && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => looking.dismiss(look.key)}
            aria-label={`Close the note on ${look.title}`}
          >
            Close
          </Button>
        )}
      </div>
    </li>
  );
}

function progressOf(look: Look): { value: number; animated?: boolean; striped?: boolean } {
  return look.total ? { value: (100 * look.done) / look.total } : { value: 100, striped: true, animated: true };
}
