import type { Deliver } from "../../core/outbound/message.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { writeDigest } from "../../core/reminders/write-digest.ts";
import { messageTargets, sentDigests } from "../../storage/incident-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readReminders } from "../posture/read-reminders.ts";
import { openTarget } from "./change-targets.ts";
import { listWaiting } from "./list-waiting.ts";

/** What became of one target. */
export interface SentDigest {
  readonly target: string;
  readonly label: string;
  /** `sent`, `quiet` (nothing new to say) or `failed`. */
  readonly state: "sent" | "quiet" | "failed";
  readonly dates: number;
  readonly fault: string;
}

export interface DigestDesk {
  readonly home: string;
  /** Where the console is reached, for links; empty for none. */
  readonly origin: string;
  readonly deliver: Deliver;
}

/**
 * Sends each target one digest of what reached a new stage, and of what waits for somebody, since its last one. A target that fails is tried again the next
 * time with all it missed; the others go on. Answers what became of each.
 */
export async function sendDigests(workspace: Workspace, desk: DigestDesk): Promise<SentDigest[]> {
  const reminders = await readReminders(workspace);
  const waiting = await listWaiting(workspace);
  const targets = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(messageTargets));
  const answers: SentDigest[] = [];
  for (const row of targets.filter(({ isOn }) => isOn)) {
    const before = await workspace.store.read(workspace.organisation, (transaction) => transaction.get(sentDigests, row.id));
    const digest = writeDigest(reminders, new Set(before?.said), desk.origin, waiting);
    const answer = { target: row.id, label: row.label, dates: digest?.message.lines.length ?? 0 };
    if (digest === null) {
      answers.push({ ...answer, state: "quiet", fault: "" });
      continue;
    }
    const fault = await tryDelivery(() => desk.deliver(openTarget(row, desk.home), digest.message));
    const at = fault === "" ? workspace.now().toISOString() : (before?.at ?? "");
    const said = fault === "" ? [...digest.said] : (before?.said ?? []);
    await workspace.store.write(workspace.organisation, (transaction) => transaction.put(sentDigests, { id: row.id, at, said, fault }));
    answers.push({ ...answer, state: fault === "" ? "sent" : "failed", fault });
  }
  return answers;
}

/** Sends one message to one target, to try it. Throws what the delivery throws. */
export async function tryTarget(workspace: Workspace, desk: DigestDesk, id: string): Promise<void> {
  const row = await workspace.store.read(workspace.organisation, (transaction) => transaction.get(messageTargets, id));
  if (row === undefined)
    throw new PlimsollError("not-found", `expected a target that was set, met "${id}"; see \`plimsoll reminders targets\``);
  const lines = [{ text: "This is a try. Dates come here once a day, only when one reached a new stage." }];
  await desk.deliver(openTarget(row, desk.home), { subject: "Plimsoll: a try", lines });
}

export async function tryDelivery(work: () => Promise<void>): Promise<string> {
  try {
    await work();
    return "";
  } catch (error) {
    return error instanceof PlimsollError ? error.message : "expected a delivery, met a fault; try the target in Settings";
  }
}
