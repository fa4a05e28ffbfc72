import { links } from "../../storage/link-collections.ts";
import type { LinkRow } from "../../storage/link-collections.ts";
import { findFlow, markFalseAlarm } from "../decide/mark-false-alarm.ts";
import { showHeld } from "../decide/show-held.ts";
import type { HeldFlow } from "../decide/show-held.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { recordChange } from "../inventory/record-change.ts";
import { makeLink } from "./make-link.ts";
import { endLink, noteOpened, openLink } from "./open-link.ts";

const days = 14;

/** A link for whoever was held and has no account: it says why and takes "false alarm". It ends after 14 days. Given once. */
export async function makeHeldLink(workspace: Workspace, flow: string): Promise<{ readonly token: string; readonly until: string }> {
  const until = new Date(workspace.now().getTime() + days * 86_400_000).toISOString();
  return workspace.store.write(workspace.organisation, async (open) => {
    const { id } = await findFlow(open, flow);
    const { token } = await makeLink(open, workspace, { kind: "held", object: id, until });
    const line = { object: `flow/${id}`, what: "made a link", field: "until", from: "", to: until.slice(0, 10) };
    await recordChange(open, workspace, "made a link to a held message", [], [line]);
    return { token, until };
  });
}

/** What the link opens. Throws with words for its holder where it opens nothing. */
export async function openHeldLink(workspace: Workspace, token: string): Promise<HeldFlow> {
  const link = await workspace.store.write(workspace.organisation, async (open) => {
    const found: LinkRow = await openLink(open, "held", token, workspace.now());
    await noteOpened(open, found, workspace.now());
    return found;
  });
  return showHeld(link.object, workspace);
}

/** "This was a false alarm", by the link's holder: marks the flow and proposes an exception for somebody to answer. */
export async function alarmByLink(workspace: Workspace, token: string, why: string): Promise<void> {
  const link = await workspace.store.read(workspace.organisation, (open) => openLink(open, "held", token, workspace.now()));
  await markFalseAlarm(link.object, why, workspace);
}

/** Takes back every link to this message. Answers how many there were. */
export async function endHeldLinks(workspace: Workspace, flow: string): Promise<number> {
  return workspace.store.write(workspace.organisation, async (open) => {
    const { id } = await findFlow(open, flow);
    const made = (await open.list(links, { where: { kind: "held", object: id } })).filter(({ ended }) => ended === "");
    for (const link of made) await endLink(open, link.id, workspace.now());
    const line = { object: `flow/${id}`, what: "took back the links", field: "", from: String(made.length), to: "" };
    if (made.length > 0) await recordChange(open, workspace, "took back links to a held message", [], [line]);
    return made.length;
  });
}
