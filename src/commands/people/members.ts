import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openScope } from "../../core/people/roles.ts";
import { members, passkeys, sessions } from "../../storage/people-collections.ts";
import type { MemberRow } from "../../storage/people-collections.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

export type MemberWish = Pick<MemberRow, "name" | "role" | "scope" | "team">;

/** Those who may sign in, by address; ended ones too. */
export async function listMembers(workspace: Workspace): Promise<MemberRow[]> {
  return workspace.store.read(workspace.organisation, (open) => open.list(members));
}

/** Adds somebody who may sign in, or takes an ended one back. Refuses an address that is none or is there already. */
export async function addMember(workspace: Workspace, email: string, wish: MemberWish): Promise<MemberRow> {
  const id = readAddress(email);
  return workspace.store.write(workspace.organisation, async (open) => {
    const known = await open.get(members, id);
    if (known?.state === "active")
      throw new PlimsollError(
        "conflict",
        `expected somebody new, met ${id}, who is here already as ${known.role}; change the role instead`,
      );
    const row: MemberRow = { ...wish, id, state: "active", at: workspace.now().toISOString(), by: workspace.by, recovery: [] };
    await open.put(members, row);
    await recordChange(open, workspace, `added ${id}`, [], [lineOf(id, "added as", "role", known?.role ?? "", wish.role)]);
    return row;
  });
}

/** Changes role, scope, name or team; acts with the person's next request. */
export async function changeMember(workspace: Workspace, id: string, wish: Partial<MemberWish>): Promise<MemberRow> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const before = await findActive(open.get(members, id), id);
    const after: MemberRow = { ...before, ...wish };
    await open.put(members, after);
    const line = lineOf(id, "changed", "role", describe(before), describe(after));
    await recordChange(open, workspace, `changed ${id}`, [], [line]);
    return after;
  });
}

/** Ends somebody's way in at once: sessions and passkeys go, what they did stays. */
export async function endMember(workspace: Workspace, id: string): Promise<void> {
  await workspace.store.write(workspace.organisation, async (open) => {
    const before = await findActive(open.get(members, id), id);
    await open.put(members, { ...before, state: "ended", recovery: [] });
    await open.removeAll(sessions, { where: { member: id } });
    await open.removeAll(passkeys, { where: { member: id } });
    await recordChange(open, workspace, `ended ${id}`, [], [lineOf(id, "ended", "role", before.role, "")]);
  });
}

/** Makes an employee of somebody whom the company's own sign-in vouches for. */
export function newEmployee(id: string, name: string, now: Date): MemberRow {
  const scope = { classes: [...openScope.classes], teams: [], vendors: [] };
  return { id, name, role: "employee", scope, team: "", state: "active", at: now.toISOString(), by: "sign-in", recovery: [] };
}

async function findActive(found: Promise<MemberRow | undefined>, id: string): Promise<MemberRow> {
  const row = await found;
  if (row?.state !== "active") throw new PlimsollError("not-found", `expected somebody who is here, met "${id}"; reload the page`);
  return row;
}

/** An e-mail address in lower case. */
export function readAddress(text: string): string {
  const address = text.trim().toLowerCase();
  if (/^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,63}$/.test(address)) return address;
  throw new PlimsollError("bad-input", `expected an e-mail address, met "${text.slice(0, 80)}"; write one like ana@example.com`);
}

function describe({ role, scope, team }: MemberRow): string {
  const sides = [...scope.classes, ...scope.teams, ...scope.vendors];
  return [role, ...(sides.length === 0 ? [] : [`for ${sides.join(", ")}`]), ...(team === "" ? [] : [`in ${team}`])].join(" ");
}

function lineOf(id: string, what: string, field: string, from: string, to: string) {
  return { object: `member/${id}`, what, field, from, to };
}
