import type { DataClass } from "../model/data-class.ts";
import { addMonths } from "./add-months.ts";
import type { JudgedBasic } from "./judge-basics.ts";

/** Months between two looks at a vendor, by the class it carries. */
export const reviewMonths: Readonly<Record<DataClass, number>> = { public: 24, internal: 12, restricted: 6 };

/** When a vendor is due, and why then. */
export interface ReviewDue {
  /** ISO day. */
  readonly at: string;
  readonly why: string;
  readonly isDue: boolean;
}

/**
 * The day of the next look: so many months after the last one by the class carried (half as many where an incident is open),
 * or sooner when a fact that counts expires. A vendor never looked at is due today when it carries more than public data.
 */
export function findReviewDue(
  carried: DataClass,
  lastLook: string,
  hasOpenIncident: boolean,
  judged: readonly JudgedBasic[],
  today: string,
): ReviewDue {
  if (lastLook === "") {
    // There is no last look to count from: a look is open, and due where more than public data goes.
    return { at: today, why: "never looked at", isDue: carried !== "public" };
  }
  const months = Math.ceil(reviewMonths[carried] / (hasOpenIncident ? 2 : 1));
  const byCycle = {
    at: addMonths(lastLook, months),
    why: `${months} months after the last look (${carried} data${hasOpenIncident ? ", open incident" : ""})`,
  };
  const next = judged
    .filter(({ state, expires, isBonus }) => state === "met" && expires !== "" && !isBonus)
    .map(({ expires, label }) => ({ at: expires, why: `${label.toLowerCase()} runs out` }))
    .toSorted((a, b) => a.at.localeCompare(b.at))[0];
  const soonest = next !== undefined && next.at < byCycle.at ? next : byCycle;
  return { ...soonest, isDue: soonest.at <= today };
}
