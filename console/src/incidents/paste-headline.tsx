import { Button, Textarea } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";

/** A pasted headline or statement becomes a recorded incident; what was typed stays when it is refused. */
export function PasteHeadline() {
  const [text, setText] = useState("");
  const navigate = useNavigate();
  const change = useChange<{ readonly id: string; readonly undo: string }>();
  const record = async () => {
    const { id } = await change.mutateAsync({ method: "POST", address: "/api/incidents", body: { text }, said: "Incident recorded" });
    setText("");
    await navigate({ to: "/incidents", search: { incident: id } });
  };
  return (
    <form
      className="box paste-headline no-print"
      aria-label="Record an incident"
      onSubmit={(event) => {
        event.preventDefault();
        void record().catch(() => undefined); // the refusal is shown, the text stays
      }}
    >
      <Textarea
        label="Paste a headline or the vendor's statement"
        description="A headline, a mail, an OSV, GHSA or KEV entry. Name the vendor as its makers write it. Read here, sent nowhere."
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" disabled={text.trim().length < 3} loading={change.isPending}>
        Does it touch us?
      </Button>
    </form>
  );
}
