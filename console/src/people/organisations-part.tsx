import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { sendRequest } from "../api/send-request.ts";
import { useAnswer } from "../api/use-answer.ts";
import { showRefused, useChange } from "../api/use-change.ts";

/** Several organisations in one installation, for those who do this for clients. */
export function OrganisationsPart() {
  const organisations = useAnswer("/api/organisations");
  const [name, setName] = useState("");
  const change = useChange();
  const rows = organisations.data?.rows ?? [];
  const isAway = rows.some((row) => row.isShown);
  const lookAt = async (id: string) => {
    try {
      await sendRequest("POST", "/api/organisations/look", { id });
      location.assign("/");
    } catch (error) {
      showRefused(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <section aria-label="Organisations" className="own-part">
      <div className="section-head">
        <h2>Organisations</h2>
        <p>For clients: each a register of its own, nothing shared but the catalogue.</p>
      </div>
      <ul className="plain">
        {isAway && (
          <li className="spread">
            <span>Your own organisation</span>
            <Button size="compact-sm" variant="default" onClick={() => void lookAt("")}>
              Go back to it
            </Button>
          </li>
        )}
        {rows.map((row) => (
          <li key={row.id} className="spread">
            <span>
              {row.name}
              {row.isShown && (
                <span className="soft">
                  {" "}
                  shown now, <Link to="/since">what changed since your last visit</Link>
                </span>
              )}
            </span>
            {!row.isShown && (
              <Button size="compact-sm" variant="default" onClick={() => void lookAt(row.id)}>
                Look at it
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form
        className="row add-member"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(
            { method: "POST", address: "/api/organisations", body: { name }, said: `${name} added` },
            { onSuccess: () => setName("") },
          );
        }}
      >
        <TextInput label="Name of the client" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={name.trim() === ""} loading={change.isPending}>
          Add an organisation
        </Button>
      </form>
    </section>
  );
}
