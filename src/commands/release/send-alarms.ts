import type { WatchAlarm } from "../../core/release/compare-watch.ts";
import { sayAlarm } from "../../core/release/say-alarm.ts";
import type { Message } from "../../core/outbound/message.ts";
import { messageTargets } from "../../storage/incident-collections.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { openTarget } from "../reminders/change-targets.ts";
import { type DigestDesk, type SentDigest, tryDelivery } from "../reminders/send-digests.ts";
import { keepTold, readWatchState } from "./watch-published.ts";

/**
 * Sends each target one message about what changed and was not yet told to it: mail, webhook, Slack, Teams, as set for
 * reminders. Nothing changed, nothing is sent. A target that fails gets all it missed the next time. Alarms from before any
 * target was set are told to nobody later.
 */
export async function sendAlarms(workspace: Workspace, desk: DigestDesk): Promise<SentDigest[]> {
  const { alarms } = await readWatchState(desk.home);
  if (alarms.every(({ waits }) => waits.length === 0)) return [];
  const rows = await workspace.store.read(workspace.organisation, (transaction) => transaction.list(messageTargets));
  const targets = rows.filter(({ isOn }) => isOn);
  const answers: SentDigest[] = [];
  for (const row of targets) {
    const due = alarms.filter(({ waits }) => waits === "all" || waits.includes(row.id));
    const answer = { target: row.id, label: row.label, dates: due.length };
    if (due.length === 0) {
      answers.push({ ...answer, state: "quiet", fault: "" });
      continue;
    }
    const fault = await tryDelivery(() => desk.deliver(openTarget(row, desk.home), writeAlarms(due, desk.origin)));
    answers.push({ ...answer, state: fault === "" ? "sent" : "failed", fault });
  }
  const sent = new Set(answers.filter(({ state }) => state !== "failed").map(({ target }) => target));
  const seen = new Set(alarms.map(keyOf));
  const at = workspace.now().toISOString();
  await keepTold(desk.home, (alarm) => {
    if (!seen.has(keyOf(alarm)) || alarm.waits.length === 0) return alarm;
    const waits = targets.map(({ id }) => id).filter((id) => (alarm.waits === "all" || alarm.waits.includes(id)) && !sent.has(id));
    const wasTold = targets.some(({ id }) => (alarm.waits === "all" || alarm.waits.includes(id)) && sent.has(id));
    return { ...alarm, waits, told: alarm.told ?? (wasTold ? at : null) };
  });
  return answers;
}

const keyOf = ({ at, item, change, text }: WatchAlarm): string => JSON.stringify([at, item, change, text]);

function writeAlarms(alarms: readonly WatchAlarm[], origin: string): Message {
  const opened = alarms.filter(({ change, isExposure }) => change === "new" && isExposure).length;
  const what =
    opened === 0
      ? `${alarms.length} ${alarms.length === 1 ? "change" : "changes"} in what is published`
      : `${opened} ${opened === 1 ? "thing" : "things"} became open to everybody`;
  const link = origin === "" ? {} : { link: `${origin}/releases` };
  return {
    subject: `Plimsoll: ${what}`,
    event: "plimsoll.release-watch",
    lines: alarms.map((alarm) => ({ text: sayAlarm(alarm), ...link })),
  };
}
