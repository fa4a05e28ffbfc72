import type { Message } from "../outbound/message.ts";
import type { Reminder } from "./list-reminders.ts";

/** Something without a date that waits for somebody. */
export interface Waiting {
  /** Said once under this id. */
  readonly id: string;
  readonly text: string;
  readonly link: string;
}

export interface Digest {
  readonly message: Message;
  /** What is said with it: not said again at the same stage. */
  readonly said: readonly string[];
}

/**
 * One quiet digest of what reached a new stage since the last one; null where nothing did. What nobody owns comes first and
 * says who has to name somebody; overdue things come again once a week. `origin` makes links, empty for none. Pure.
 */
export function writeDigest(
  reminders: readonly Reminder[],
  said: ReadonlySet<string>,
  origin: string,
  waiting: readonly Waiting[] = [],
): Digest | null {
  const due = reminders.filter((one) => one.stage !== null && !said.has(keyOf(one)));
  const fresh = waiting.filter(({ id }) => !said.has(id));
  if (due.length === 0 && fresh.length === 0) return null;
  const orphans = due.filter(({ owner }) => owner === "");
  const owned = due.filter(({ owner }) => owner !== "");
  const overdue = due.filter((one) => one.overdue).length;
  const linked = (text: string, link: string): Message["lines"][number] => ({
    text,
    ...(origin === "" ? {} : { link: `${origin}${link}` }),
  });
  const line = (one: Reminder): Message["lines"][number] =>
    linked(`${one.text}: ${sayWhen(one)}${one.owner === "" ? "" : ` (${one.owner})`}`, one.link);
  return {
    message: {
      subject: `Plimsoll: ${[sayDates(due.length, overdue), fresh.length === 0 ? "" : `${fresh.length} waiting for somebody`].filter((part) => part !== "").join(", ")}`,
      lines: [
        ...(orphans.length === 0 ? [] : [{ text: "Nobody is named for these; whoever reads this names an owner:" }, ...orphans.map(line)]),
        ...(owned.length === 0 ? [] : [...(orphans.length === 0 ? [] : [{ text: "Owned:" }]), ...owned.map(line)]),
        ...(fresh.length === 0 ? [] : [{ text: "Waiting for somebody:" }, ...fresh.map(({ text, link }) => linked(text, link))]),
      ],
    },
    said: [...reminders.filter(({ stage }) => stage !== null).map(keyOf), ...waiting.map(({ id }) => id)],
  };
}

function sayDates(count: number, overdue: number): string {
  if (count === 0) return "";
  return `${count} ${count === 1 ? "date" : "dates"}${overdue === 0 ? "" : `, ${overdue} overdue`}`;
}

function keyOf({ id, stage, at, days }: Reminder): string {
  return stage === "over" ? `${id}@${at}@over${Math.floor(-days / 7)}` : `${id}@${at}@${stage}`;
}

function sayWhen({ days, at, stage }: Reminder): string {
  if (days === 0) return `today, ${at}`;
  if (days > 0) return `in ${days} ${days === 1 ? "day" : "days"}, ${at}`;
  return `${stage === "grace" ? "past its day, in grace" : "overdue"} since ${at}`;
}
