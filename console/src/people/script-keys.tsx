import { Button, CopyButton, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { TableFrame } from "../frame/table-frame.tsx";
import { roles } from "../../../src/core/people/roles.ts";
import { roleWords } from "./role-words.ts";

const inAYear = (): string => new Date(Date.now() + 365 * 24 * 3600_000).toISOString().slice(0, 10);

/** Keys for scripts that call the server. */
export function ScriptKeys() {
  const keys = useAnswer("/api/api-keys");
  const [name, setName] = useState("");
  const [role, setRole] = useState("auditor");
  const [made, setMade] = useState("");
  const making = useChange<{ readonly key: string }>();
  const change = useChange();
  const make = () =>
    making.mutate(
      { method: "POST", address: "/api/api-keys", body: { name: name.trim(), role, until: inAYear() } },
      {
        onSuccess: ({ key }) => {
          setMade(key);
          setName("");
        },
      },
    );
  const rows = keys.data?.rows ?? [];
  return (
    <section aria-label="Keys for scripts" className="own-part">
      <div className="section-head">
        <h2>Keys for scripts</h2>
        <p>Sent as Authorization: Bearer. A key lives a year and can be ended at once.</p>
      </div>
      <form
        className="row add-member"
        onSubmit={(event) => {
          event.preventDefault();
          make();
        }}
      >
        <TextInput
          label="What it is for"
          placeholder="nightly export"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          label="Role"
          data={roles.filter((value) => value !== "owner").map((value) => ({ value, label: `${value}: ${roleWords[value]}` }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={name.trim() === ""} loading={making.isPending}>
          Make a key
        </Button>
      </form>
      {made !== "" && (
        <div className="box pass-on" role="status">
          <p>
            <strong>Copy the key now.</strong> It is not kept and not shown again.
          </p>
          <div className="row">
            <code className="long-code">{made}</code>
            <CopyButton value={made}>
              {({ copied, copy }) => (
                <Button size="compact-sm" variant="default" onClick={copy}>
                  {copied ? "Copied" : "Copy the key"}
                </Button>
              )}
            </CopyButton>
          </div>
        </div>
      )}
      {rows.length > 0 && (
        <TableFrame label="Keys for scripts">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">Key</th>
                <th scope="col">Role</th>
                <th scope="col">Until</th>
                <th scope="col">Last used</th>
                <th scope="col">
                  <span className="hidden-but-read">End</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id} className={row.endedAt === "" ? undefined : "soft"}>
                  <td>{row.name}</td>
                  <td>{row.role}</td>
                  <td>{row.until}</td>
                  <td>{row.usedAt === "" ? "not yet" : row.usedAt}</td>
                  <td className="member-acts">
                    {row.endedAt === "" ? (
                      <Button
                        size="compact-sm"
                        variant="default"
                        onClick={() =>
                          change.mutate({ method: "DELETE", address: `/api/api-keys/${row.id}`, said: `${row.name} is ended` })
                        }
                      >
                        End it
                      </Button>
                    ) : (
                      "ended"
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}
