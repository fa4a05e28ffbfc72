import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import { roles } from "../../../src/core/people/roles.ts";
import type { Member } from "./people-types.ts";
import { roleWords } from "./role-words.ts";

interface Props {
  readonly onAdded: (made: { readonly row: Member; readonly link: string }) => void;
}

/** Adds somebody who may sign in. */
export function AddMember({ onAdded }: Props) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<string>("lead");
  const adding = useChange<{ readonly row: Member; readonly link: string }>();
  const add = () =>
    adding.mutate(
      { method: "POST", address: "/api/members", body: { email, role } },
      {
        onSuccess: (made) => {
          setEmail("");
          onAdded(made);
        },
      },
    );
  return (
    <form
      className="row add-member"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextInput
        label="E-mail"
        type="email"
        placeholder="ana@example.com"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <NativeSelect
        label="Role"
        data={roles.map((value) => ({ value, label: `${value}: ${roleWords[value]}` }))}
        value={role}
        onChange={(event) => setRole(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!email.includes("@")} loading={adding.isPending}>
        Add
      </Button>
    </form>
  );
}
