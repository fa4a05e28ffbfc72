import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { MessageTarget } from "../../core/outbound/message.ts";
import { messageTargets, type MessageTargetRow, sentDigests } from "../../storage/incident-collections.ts";
import { makeId } from "../inventory/make-id.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { openSecret, sealSecret } from "../settings/seal-secret.ts";

/** A target as it is shown: no secret, no webhook address beyond its host. */
export interface ShownTarget {
  readonly id: string;
  readonly kind: MessageTargetRow["kind"];
  readonly label: string;
  readonly place: string;
  readonly to: readonly string[];
  readonly isOn: boolean;
  /** ISO time of the last message that went out; empty before any. */
  readonly sentAt: string;
  readonly fault: string;
}

/** A target as it is entered. */
export interface TargetEntry {
  readonly label: string;
  readonly target: MessageTarget;
}

/** All targets, in the order they were made. */
export async function listTargets(workspace: Workspace, home: string): Promise<ShownTarget[]> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const sent = new Map((await transaction.list(sentDigests)).map((row) => [row.id, row]));
    return (await transaction.list(messageTargets)).map((row) => ({
      ...{ id: row.id, kind: row.kind, label: row.label, to: row.to, isOn: row.isOn },
      place: placeOf(row, home),
      sentAt: sent.get(row.id)?.at ?? "",
      fault: sent.get(row.id)?.fault ?? "",
    }));
  });
}

/** Keeps a target; its secrets are sealed under the key in the home folder. Throws `bad-input` for an address that is none. */
export async function addTarget(workspace: Workspace, home: string, { label, target }: TargetEntry): Promise<{ id: string }> {
  const row = rowOf(workspace, home, label, target);
  await workspace.store.write(workspace.organisation, (transaction) => transaction.put(messageTargets, row));
  return { id: row.id };
}

/** Takes a target away. Throws `not-found` for one nobody set. */
export async function removeTarget(workspace: Workspace, id: string): Promise<void> {
  await workspace.store.write(workspace.organisation, async (transaction) => {
    if (!(await transaction.remove(messageTargets, id)))
      throw new PlimsollError("not-found", `expected a target that was set, met "${id}"; see \`plimsoll reminders targets\``);
    await transaction.remove(sentDigests, id);
  });
}

/** The target with its secrets opened. */
export function openTarget(row: MessageTargetRow, home: string): MessageTarget {
  const open = (sealed: string): string => (sealed === "" ? "" : openSecret(home, sealed));
  if (row.kind === "mail")
    return { kind: "mail", server: row.address, user: row.user, password: open(row.secret), from: row.from, to: row.to };
  if (row.kind === "webhook") return { kind: "webhook", url: open(row.address), key: open(row.secret) };
  return { kind: row.kind, url: open(row.address) };
}

function rowOf(workspace: Workspace, home: string, label: string, target: MessageTarget): MessageTargetRow {
  const now = workspace.now();
  const common = { id: makeId(now), label, isOn: true, at: now.toISOString() };
  const seal = (secret: string): string => (secret === "" ? "" : sealSecret(home, secret));
  if (target.kind === "mail") {
    checkAddress(target.server, ["smtp:", "smtps:"]);
    if (target.to.length === 0) throw new PlimsollError("bad-input", "expected somebody to send the mail to, met nobody; add an address");
    const { server, user, password, from, to } = target;
    return { ...common, kind: "mail", address: server, user, secret: seal(password), from, to: [...to] };
  }
  checkAddress(target.url, ["https:", "http:"]);
  const secret = target.kind === "webhook" ? seal(target.key) : "";
  return { ...common, kind: target.kind, address: seal(target.url), user: "", secret, from: "", to: [] };
}

function checkAddress(address: string, schemes: readonly string[]): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || !schemes.includes(url.protocol))
    throw new PlimsollError("bad-input", `expected an address that begins with ${schemes.join("// or ")}//, met another; mend the address`);
  const isNear = ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (url.protocol === "http:" && !isNear)
    throw new PlimsollError("bad-input", "expected https: for an address outside this machine, met http:; use https:");
}

function placeOf(row: MessageTargetRow, home: string): string {
  if (row.kind === "mail") return `${row.to.join(", ")} by ${new URL(row.address).host}`;
  try {
    return new URL(openSecret(home, row.address)).host;
  } catch {
    return "its address cannot be opened here; set it again";
  }
}
