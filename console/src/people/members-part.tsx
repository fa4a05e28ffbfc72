import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useAnswer } from "../api/use-answer.ts";
import { useChange } from "../api/use-change.ts";
import { Answered } from "../frame/answered.tsx";
import { TableFrame } from "../frame/table-frame.tsx";
import { roles, type Role } from "../../../src/core/people/roles.ts";
import { AddMember } from "./add-member.tsx";
import { LinkToPass } from "./link-to-pass.tsx";
import type { Member } from "./people-types.ts";
import { roleWords } from "./role-words.ts";

interface Made {
  readonly row: Member;
  readonly link: string;
}

/** Who may sign in and what each may do. */
export function MembersPart() {
  const members = useAnswer("/api/members");
  const change = useChange();
  const linking = useChange<Made>();
  const [made, setMade] = useState<Made | null>(null);
  const setRole = (member: Member, role: Role) =>
    change.mutate({ method: "PATCH", address: `/api/members/${member.id}`, body: { role }, said: `${member.id} is ${role} now` });
  return (
    <section aria-label="Who may sign in">
      <div className="section-head">
        <h2>Who may sign in</h2>
        <p>Beside whoever starts this server.</p>
      </div>
      <AddMember onAdded={setMade} />
      {made && <LinkToPass email={made.row.id} link={made.link} />}
      <Answered query={members} what="who may sign in">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="soft">Nobody yet beside you. Whoever you add gets a link that signs them in once; then they make a passkey.</p>
          ) : (
            <TableFrame label="Who may sign in">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">Person</th>
                    <th scope="col">Role</th>
                    <th scope="col">May</th>
                    <th scope="col">
                      <span className="hidden-but-read">Way in</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((member) => (
                    <tr key={member.id} className={member.state === "ended" ? "soft" : undefined}>
                      <td>
                        {member.id}
                        {member.name !== "" && <div className="soft">{member.name}</div>}
                      </td>
                      <td>
                        <NativeSelect
                          size="xs"
                          miw={120}
                          aria-label={`Role of ${member.id}`}
                          data={[...roles]}
                          value={member.role}
                          disabled={member.state === "ended"}
                          onChange={(event) => setRole(member, roles.find((role) => role === event.currentTarget.value) ?? member.role)}
                        />
                      </td>
                      <td className="soft">{member.state === "ended" ? "no way in" : roleWords[member.role]}</td>
                      <td className="member-acts">
                        {member.state === "active" && (
                          <>
                            <Button
                              size="compact-sm"
                              variant="default"
                              onClick={() =>
                                linking.mutate({ method: "POST", address: `/api/members/${member.id}/link` }, { onSuccess: setMade })
                              }
                            >
                              New link
                            </Button>
                            <Button
                              size="compact-sm"
                              variant="default"
                              onClick={() =>
                                change.mutate({
                                  method: "DELETE",
                                  address: `/api/members/${member.id}`,
                                  said: `${member.id} has no way in now`,
                                })
                              }
                            >
                              End access
                            </Button>
                          </>
                        )}
                        {member.state === "ended" && (
                          <Button
                            size="compact-sm"
                            variant="default"
                            onClick={() =>
                              linking.mutate(
                                {
                                  method: "POST",
                                  address: "/api/members",
                                  body: { email: member.id, name: member.name, role: member.role },
                                },
                                { onSuccess: setMade },
                              )
                            }
                          >
                            Take back
                          </Button>
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </TableFrame>
          )
        }
      </Answered>
    </section>
  );
}
