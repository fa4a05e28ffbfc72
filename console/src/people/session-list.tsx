import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";

interface Props {
  readonly address: "/api/me/sessions" | "/api/sessions";
  readonly title: string;
}

/** Signed-in browsers, each ended by one press. */
export function SessionList({ address, title }: Props) {
  const sessions = useAnswer(address);
  const change = useChange();
  return (
    <section aria-label={title} className="own-part">
      <div className="section-head">
        <h2>{title}</h2>
        <p>A session ends after 12 idle hours and after 7 days in any case.</p>
      </div>
      <ul className="plain">
        {(sessions.data?.rows ?? []).map((row) => (
          <li key={row.id} className="spread">
            <span>
              {address === "/api/sessions" && `${row.member}, `}
              {row.label}{" "}
              <span className="soft">
                by {row.via}, used <TimeText at={row.lastUsed} />
                {row.isThis && ", this one"}
              </span>
            </span>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => change.mutate({ method: "DELETE", address: `${address}/${row.id}`, said: "Signed out" })}
            >
              Sign out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
