import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { IncidentDetail } from "./incident-types.ts";

const steps = [
  { id: "learned", label: "Learned" },
  { id: "acknowledged", label: "Acknowledged" },
  { id: "scoped", label: "Scope told" },
  { id: "fixed", label: "Fixed" },
  { id: "followedUp", label: "Followed up" },
] as const;

/** The days on which the vendor did what counts; entered ones win over what the statements tell. */
export function HandlingForm({ detail }: { readonly detail: IncidentDetail }) {
  const { handling: entered } = detail.incident;
  const [days, setDays] = useState({ learned: "", acknowledged: "", scoped: "", fixed: "", followedUp: "", ...entered });
  const change = useChange();
  return (
    <details className="say-more no-print">
      <summary>Enter the days</summary>
      <form
        className="box"
        aria-label="How the vendor handled it, by day"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ method: "PATCH", address: `/api/incidents/${detail.id}`, body: { handling: days }, said: "Days saved" });
        }}
      >
        {steps.map(({ id, label }) => (
          <TextInput
            key={id}
            size="xs"
            type="date"
            label={label}
            value={days[id]}
            onChange={(event) => setDays({ ...days, [id]: event.currentTarget.value })}
          />
        ))}
        <Button type="submit" size="compact-sm" loading={change.isPending}>
          Save
        </Button>
      </form>
    </details>
  );
}
