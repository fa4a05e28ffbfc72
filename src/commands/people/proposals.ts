import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { parseRules } from "../../core/rules/parse-rules.ts";
import { writeRules } from "../../core/rules/write-rules.ts";
import type { Store } from "../../storage/contract.ts";
import { members, proposals } from "../../storage/people-collections.ts";
import type { ProposalRow } from "../../storage/people-collections.ts";
import { describeFaults } from "../inventory/change-rules.ts";
import { makeId } from "../inventory/make-id.ts";
import type { NeedsSecond } from "../inventory/needs-second.ts";
import { readRules } from "../inventory/read-rules.ts";
import { recordChange } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { applyRules } from "../rules/apply-rules.ts";

/** True where two people with an account may change rules: then loosening takes both. */
export async function hasTwoGovernors(store: Store, organisation: string): Promise<boolean> {
  return (await store.read(organisation, (open) => open.count(members, { where: { state: "active", role: ["owner", "lead"] } }))) >= 2;
}

/** Keeps a change that was refused for want of a second person. */
export async function propose(workspace: Workspace, change: NeedsSecond): Promise<ProposalRow> {
  const now = workspace.now();
  const row: ProposalRow = {
    ...{ id: makeId(now), at: now.toISOString(), by: workspace.by, base: change.base, rules: JSON.stringify(writeRules(change.rules)) },
    ...{ loosens: [...change.loosens], state: "open", decidedBy: "", decidedAt: "" },
  };
  await workspace.store.write(workspace.organisation, async (open) => {
    await open.put(proposals, row);
    const line = { object: "rules", what: "proposed", field: "", from: "", to: change.loosens.join("; ") };
    await recordChange(open, workspace, "proposed to loosen the rules", [], [line]);
  });
  return row;
}

/** Open proposals, the latest first. */
export async function listProposals(workspace: Workspace): Promise<ProposalRow[]> {
  return workspace.store.read(workspace.organisation, (open) =>
    open.list(proposals, { where: { state: "open" }, orderBy: "at", descending: true }),
  );
}

/** Puts a proposal in force. Refuses whoever made it, and one whose rules were changed meanwhile. Answers the new version. */
export async function approveProposal(workspace: Workspace, id: string): Promise<string> {
  const row = await findOpen(workspace, id);
  if (row.by === workspace.by)
    throw new PlimsollError("refused", "expected another person than the one who proposed it, met the same; ask another owner or lead");
  const { rules, faults } = parseRules(JSON.parse(row.rules), null);
  if (rules === null) throw new PlimsollError("bad-input", describeFaults(faults));
  const current = await workspace.store.read(workspace.organisation, readRules);
  if ((current.version ?? "shipped") !== row.base)
    throw new PlimsollError(
      "conflict",
      `expected the rules the proposal was made from (${row.base}), met ${current.version ?? "shipped"}; propose it again`,
    );
  const { version } = await applyRules(rules, { ...workspace, by: `${row.by} and ${workspace.by}`, needsSecond: false });
  await settle(workspace, row, "approved");
  return version;
}

/** Takes a proposal off the list; anybody who may change rules can. */
export async function withdrawProposal(workspace: Workspace, id: string): Promise<void> {
  await settle(workspace, await findOpen(workspace, id), "withdrawn");
}

async function settle(workspace: Workspace, row: ProposalRow, state: "approved" | "withdrawn"): Promise<void> {
  const after: ProposalRow = { ...row, state, decidedBy: workspace.by, decidedAt: workspace.now().toISOString() };
  await workspace.store.write(workspace.organisation, async (open) => {
    await open.put(proposals, after);
    const line = { object: "rules", what: `${state} the proposal of ${row.by}`, field: "", from: "", to: row.loosens.join("; ") };
    await recordChange(open, workspace, `${state} a proposal`, [], [line]);
  });
}

async function findOpen(workspace: Workspace, id: string): Promise<ProposalRow> {
  const row = await workspace.store.read(workspace.organisation, (open) => open.get(proposals, id));
  if (row?.state === "open") return row;
  throw new PlimsollError("not-found", "expected an open proposal, met another id; reload the page");
}
