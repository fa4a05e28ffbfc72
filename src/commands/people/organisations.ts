import { demoOrganisation } from "../demo/load-demo.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { organisations } from "../../storage/people-collections.ts";
import type { OrganisationRow } from "../../storage/people-collections.ts";
import { changeSettings, readSettings } from "../settings/change-settings.ts";
import { slugOf } from "../inventory/row-id.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";

/** The organisations beside the installation's own, by name. `workspace` is the installation's own. */
export async function listOrganisations(workspace: Workspace): Promise<OrganisationRow[]> {
  const rows = await workspace.store.read(workspace.organisation, (open) => open.list(organisations));
  return rows.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Adds a client of a consultant: a store of its own under a key made from the name. Refuses a name that is taken. */
export async function addOrganisation(workspace: Workspace, name: string): Promise<OrganisationRow> {
  const shown = name.trim();
  if (!/[\p{L}\p{N}]/u.test(shown))
    throw new PlimsollError("bad-input", `expected a name with letters or digits, met "${name.slice(0, 80)}"; write the client's name`);
  const row: OrganisationRow = { id: `client-${slugOf(shown)}`, name: shown, at: workspace.now().toISOString(), by: workspace.by };
  await workspace.store.write(workspace.organisation, async (open) => {
    if (row.id === demoOrganisation || (await open.get(organisations, row.id)) !== undefined)
      throw new PlimsollError("conflict", `expected a new name, met "${shown}", which is here already; choose another`);
    await open.put(organisations, row);
    const line = { object: `organisation/${row.id}`, what: "added the organisation", field: "", from: "", to: shown };
    await recordChange(open, workspace, `added ${shown}`, [], [line]);
  });
  const own = { ...workspace, organisation: row.id, needsSecond: false };
  const settings = await readSettings(own);
  await changeSettings(own, { ...settings, company: { ...settings.company, name: shown } });
  return row;
}

/** Refuses a key that is none of this installation's. */
export async function checkOrganisation(workspace: Workspace, id: string): Promise<void> {
  if (id === "" || id === workspace.organisation) return;
  const row = await workspace.store.read(workspace.organisation, (open) => open.get(organisations, id));
  if (row === undefined)
    throw new PlimsollError("not-found", `expected an organisation of this installation, met "${id}"; reload the page`);
}
