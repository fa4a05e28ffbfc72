import { type DataClass, dataClasses } from "../model/data-class.ts";
import type { ClassNeeds } from "./class-needs.ts";
import type { JudgedBasic } from "./judge-basics.ts";
import type { BasicState } from "./vetting-fact.ts";

/** A basic that the next class needs and that is not met. */
export interface MissingBasic {
  readonly class: DataClass;
  readonly basic: string;
  readonly state: Exclude<BasicState, "met" | "not-applicable">;
  readonly text: string;
}

/** What a vendor is fit for by its basics. Not a permission: standing, agreement and account draw the load line. */
export interface VendorVerdict {
  readonly class: DataClass;
  /** For the next class, and for the one after it. */
  readonly missing: readonly MissingBasic[];
  readonly sentence: string;
}

const says: Readonly<Record<MissingBasic["state"], string>> = {
  "not-met": "not met",
  "not-known": "not known",
  expired: "out of date",
};

/** The highest class whose needs are all met, each class needing those below it too, and what is missing above it. */
export function weighVendor(judged: readonly JudgedBasic[], needs: ClassNeeds): VendorVerdict {
  const byId = new Map(judged.map((basic) => [basic.id, basic]));
  const gaps = dataClasses.map((name) => ({ name, missing: needs[name].flatMap((ids) => findGap(name, ids, byId)) }));
  const stop = gaps.findIndex(({ missing }) => missing.length > 0);
  const reached = stop < 0 ? "restricted" : dataClasses[Math.max(0, stop - 1)];
  const missing = stop < 0 ? [] : gaps.slice(stop).flatMap((gap) => gap.missing);
  const verdict = reached ?? "public";
  return { class: verdict, missing, sentence: say(verdict, missing, stop === 0) };
}

function findGap(name: DataClass, ids: readonly string[], byId: ReadonlyMap<string, JudgedBasic>): MissingBasic[] {
  const options = ids.flatMap((id) => byId.get(id) ?? []);
  if (options.some(({ state }) => state === "met" || state === "not-applicable")) return [];
  const [first] = options.toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  if (first === undefined || first.state === "met" || first.state === "not-applicable") return [];
  const label = options.map((option) => option.label.toLowerCase()).join(" or ");
  return [{ class: name, basic: first.id, state: first.state, text: `${label} (${says[first.state]})` }];
}

/** What is easiest to mend is named first. */
const order: readonly BasicState[] = ["expired", "not-known", "not-met"];

function say(verdict: DataClass, missing: readonly MissingBasic[], isBelow: boolean): string {
  const next = missing[0]?.class;
  if (next === undefined) return `By its basics it may carry ${verdict} data.`;
  const named = missing.filter((one) => one.class === next).map(({ text }) => text);
  const start = isBelow ? "By its basics it may carry nothing" : `By its basics it may carry ${verdict} data`;
  return `${start}; missing for ${next}: ${named.join(", ")}.`;
}
