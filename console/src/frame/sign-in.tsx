import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { LoadLine } from "../load-line/load-line.tsx";
import { openSession } from "./open-session.ts";

interface Props {
  readonly onDone: () => void;
}

/** Asks for the one-time token when the address did not carry one. */
export function SignIn({ onDone }: Props) {
  const [token, setToken] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async () => {
    const refusal = await openSession(token.replace(/^.*#token=/, "").trim());
    if (refusal) setProblem(refusal);
    else onDone();
  };
  return (
    <main className="sign-in">
      <LoadLine carries="internal" height={64} />
      <h1>Open Plimsoll with its own address</h1>
      <p>
        When it starts, <code>plimsoll start</code> prints an address with a one-time token. Open that address, or paste it here.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextInput
          label="Address or token"
          value={token}
          onChange={(event) => setToken(event.currentTarget.value)}
          error={problem}
          autoComplete="off"
          spellCheck={false}
        />
        <Button type="submit" disabled={token.trim() === ""}>
          Sign in
        </Button>
      </form>
    </main>
  );
}
