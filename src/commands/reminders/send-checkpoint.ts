import type { Message } from "../../core/outbound/message.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { readRules } from "../inventory/read-rules.ts";
import { checkpoints } from "../../storage/collections.ts";
import type { Checkpoint } from "../../core/ledger/chain.ts";
import { messageTargets } from "../../storage/incident-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { signHead } from "../ledger/record-flows.ts";
import { openTarget } from "./change-targets.ts";
import { type DigestDesk, type SentDigest, tryDelivery } from "./send-digests.ts";

/**
 * Signs the head of the ledger and sends it to every target: a head that lies outside the house shows later whether the
 * ledger was cut off or written anew. Throws `refused` where nothing was decided yet or no target is set.
 */
export async function sendCheckpoint(workspace: Workspace, desk: DigestDesk, signer: Signer): Promise<SentDigest[]> {
  const { store, organisation } = workspace;
  const { head, targets } = await store.write(organisation, async (transaction) => {
    const { timeZone } = (await readRules(transaction)).company;
    await signHead(transaction, { organisation, timeZone, signer, now: workspace.now });
    const count = await transaction.lastNumber(checkpoints);
    const [last] = count === 0 ? [] : await transaction.entries(checkpoints, count - 1, 1);
    return { head: last?.entry, targets: (await transaction.list(messageTargets)).filter(({ isOn }) => isOn) };
  });
  if (head === undefined)
    throw new PlimsollError("refused", "expected a ledger with decisions, met an empty one; there is no head to send yet");
  if (targets.length === 0)
    throw new PlimsollError("refused", "expected a place to send to, met none; name one with `plimsoll reminders add`");
  const message = writeCheckpoint(head);
  const answers: SentDigest[] = [];
  for (const row of targets) {
    const fault = await tryDelivery(() => desk.deliver(openTarget(row, desk.home), message));
    answers.push({ target: row.id, label: row.label, state: fault === "" ? "sent" : "failed", dates: 0, fault });
  }
  return answers;
}

function writeCheckpoint(head: Checkpoint): Message {
  return {
    subject: `Plimsoll: head of the ledger after ${head.entries} entries`,
    lines: [
      { text: `Entries: ${head.entries}, signed ${head.at}` },
      { text: `Head: ${head.head}` },
      { text: `Key: ${head.key}` },
      { text: `Signature: ${head.signature}` },
      { text: `Keep this. Later: plimsoll ledger verify --head ${head.head}` },
    ],
  };
}
