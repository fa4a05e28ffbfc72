import { Button } from "@mantine/core";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { TimeText } from "../text/time-text.tsx";

/** Changes that loosen and wait for a second person. */
export function WaitingProposals() {
  const proposals = useAnswer("/api/proposals");
  const change = useChange();
  const rows = proposals.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section aria-label="Waiting for a second person" className="box waiting-proposals">
      <h2>Waiting for a second person</h2>
      {rows.map((row) => (
        <div key={row.id} className="spread">
          <div>
            <ul className="plain">
              {row.loosens.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className="soft">
              {row.isOwn ? "Proposed by you" : `Proposed by ${row.by}`}, <TimeText at={row.at} />
              {row.isOwn && "; another owner or lead puts it in force"}
            </p>
          </div>
          <div className="row">
            {!row.isOwn && (
              <Button
                onClick={() => change.mutate({ method: "POST", address: `/api/proposals/${row.id}/approve`, body: {}, said: "In force" })}
              >
                Put in force
              </Button>
            )}
            <Button
              variant="default"
              onClick={() => change.mutate({ method: "DELETE", address: `/api/proposals/${row.id}`, said: "Taken off the list" })}
            >
              {row.isOwn ? "Take back" : "Turn down"}
            </Button>
          </div>
        </div>
      ))}
    </section>
  );
}
