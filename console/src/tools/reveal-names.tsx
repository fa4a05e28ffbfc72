import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";

interface Props {
  readonly tool: string;
}

/** The names behind the counts, for a reason that each of these people will read. */
export function RevealNames({ tool }: Props) {
  const role = useAnswer("/api/session").data?.caller?.role;
  const [why, setWhy] = useState("");
  const looking = useChange<{ readonly names: readonly string[] }>();
  if (role !== "owner" && role !== "lead") return null;
  const names = looking.data?.names;
  return (
    <details>
      <summary>Look up the names behind these</summary>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault();
          looking.mutate({ method: "POST", address: "/api/reveal", body: { tool, why } });
        }}
      >
        <TextInput
          label="Why"
          description="Kept, and shown to each of these people on their own page."
          value={why}
          onChange={(event) => setWhy(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={why.trim().length < 10} loading={looking.isPending}>
          Look them up
        </Button>
      </form>
      {names &&
        (names.length === 0 ? (
          <p>No source names anybody.</p>
        ) : (
          <ul>
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        ))}
    </details>
  );
}
