import { localDay } from "../decide/local-day.ts";
import type { TextHash } from "./chain.ts";
import type { Flow } from "./flow.ts";

/**
 * The flows of one day that are equal in every input and outcome of the decision, summed up. Content-free, and without
 * people and join keys.
 */
export interface RollUp extends Omit<Flow, "at" | "person" | "session" | "prompt" | "counts" | "bytes" | "vendor"> {
  /** Day in the company's time zone: all facts of a decision are the same throughout it. */
  readonly day: string;
  /** Empty where it is not known. */
  readonly vendor: string;
  readonly flows: number;
  /** Places found by type, over all flows. */
  readonly counts: Readonly<Record<string, number>>;
  /** Bytes over all flows whose size was known. */
  readonly bytes: number;
  /** ISO times in UTC of the first and the last flow. */
  readonly first: string;
  readonly last: string;
}

/** Sums flows up by day and inputs. Days before `sealedDay` count as it: what was sealed is not changed any more. */
export function rollUp(flows: Iterable<Flow>, timeZone: string, hash: TextHash, sealedDay = ""): RollUp[] {
  const sums = new Map<string, RollUp>();
  for (const flow of flows) {
    const one = rollUpOne(flow, dayOfFlow(flow, timeZone, sealedDay), hash);
    const before = sums.get(one.id);
    sums.set(one.id, before === undefined ? one : addRollUps(before, one));
  }
  return [...sums.values()];
}

/** The day under which a flow is summed up. */
export function dayOfFlow({ at }: Pick<Flow, "at">, timeZone: string, sealedDay = ""): string {
  const day = localDay(Date.parse(at), timeZone);
  return day < sealedDay ? sealedDay : day;
}

/** The sum of two roll-ups of one id. */
export function addRollUps(a: RollUp, b: RollUp): RollUp {
  const counts: Record<string, number> = { ...a.counts };
  for (const [type, count] of Object.entries(b.counts)) counts[type] = (counts[type] ?? 0) + count;
  return {
    ...a,
    flows: a.flows + b.flows,
    bytes: a.bytes + b.bytes,
    counts,
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
  };
}

/** One flow as a roll-up of itself under a day. Its id is the day and a digest of the inputs and the outcome. */
export function rollUpOne(flow: Flow, day: string, hash: TextHash): RollUp {
  const { id: _id, at, person: _person, session: _session, prompt: _prompt, counts, bytes, vendor = "", types, ...inputs } = flow;
  const sorted = types.toSorted();
  return {
    ...inputs,
    id: `${day}.${hash(textOf(flow, sorted)).slice(0, 32)}`,
    day,
    vendor,
    types: sorted,
    flows: 1,
    counts: { ...counts },
    bytes: bytes ?? 0,
    first: at,
    last: at,
  };
}

function textOf(flow: Flow, types: readonly string[]): string {
  const { point, tool, plan, account, team, class: whole, decision, policyVersion } = flow;
  const { basis = "", base = "", fixed = [], vendor = "", purpose = "", action = "", mode = "" } = flow;
  const inputs = [point, tool, vendor, plan, account, team, purpose, whole, basis, base, types, fixed.toSorted()];
  return JSON.stringify([...inputs, decision, action, mode, policyVersion]);
}
