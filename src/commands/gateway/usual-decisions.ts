import { rankOfClass } from "../../core/model/data-class.ts";
import type { Classification } from "../../core/model/classification.ts";
import type { DecisionCall, Enforced } from "../decide/enforcement.ts";
import { makeId } from "../inventory/make-id.ts";

/** Decisions that are alike: nothing was found, or the same kinds of things at the same lines. */
export interface UsualDecisions {
  /** `rules` and `basics` are the policy: another one begins anew. */
  enforce(call: DecisionCall, rules: object, basics: object, decide: () => Promise<Enforced>): Promise<Enforced>;
}

const mostKept = 1_000;
const mostFindings = 50;
const minute = 60_000;

/**
 * Keeps decisions for a minute, so that a date that passes counts at once; each call has a flow of its own all the same.
 * Kept is what was decided about types, counts and lines: never a text nor a value.
 */
export function openUsualDecisions(now: () => Date): UsualDecisions {
  const known = new Map<string, Enforced>();
  let policy: readonly object[] = [];
  let since = 0;
  return {
    async enforce(call, rules, basics, decide) {
      const at = now();
      const began = Math.floor(at.getTime() / minute);
      if (policy[0] !== rules || policy[1] !== basics || began !== since) known.clear();
      policy = [rules, basics];
      since = began;
      const key = keyOf(call);
      const before = key === null ? undefined : known.get(key);
      if (before !== undefined) return renew(before, call, at);
      const made = await decide();
      if (key !== null && known.size < mostKept) known.set(key, { ...made, cleaned: null });
      return made;
    },
  };
}

/** What a decision and its words depend on; null where a text of its own is needed for it. */
function keyOf({
  tool,
  plan,
  account,
  person,
  team,
  declared,
  rewrites,
  session,
  place,
  classification: found,
}: DecisionCall): string | null {
  if (found === undefined || !isPlain(found)) return null;
  const { class: dataClass, basis, kind, rules, complete, findings } = found;
  const seen = findings.map(({ type, family, class: one, rule, line }) => [type, family, one, rule, line]);
  return JSON.stringify([
    [tool, plan, account, person, team, declared, rewrites, session !== undefined, findings.length > 0 ? place : ""],
    [dataClass, basis, kind, rules, complete, seen],
  ]);
}

/** Where the class of the whole is higher than that of every finding, the text without them has to be looked at. */
function isPlain({ class: whole, findings, matches, tables }: Classification): boolean {
  if (matches.length > 0 || tables.length > 0 || findings.length > mostFindings) return false;
  return findings.length === 0 || findings.some((finding) => rankOfClass(finding.class) >= rankOfClass(whole));
}

/** The same decision about another text: with its own flow (which the way out names), and what of its own findings comes out. */
function renew(before: Enforced, call: DecisionCall, at: Date): Enforced {
  const flow = renewFlow(before, call, at);
  const { message, removed } = before;
  const came = new Set(removed?.map(({ type, class: dataClass }) => `${type} ${dataClass}`));
  const put = (text: string): string => text.replaceAll(before.flow.id, flow.id);
  return {
    ...before,
    flow,
    message: message === null ? null : { ...message, wayOut: put(message.wayOut), text: put(message.text) },
    ...(removed === undefined
      ? {}
      : { removed: (call.classification?.findings ?? []).filter(({ type, class: dataClass }) => came.has(`${type} ${dataClass}`)) }),
  };
}

function renewFlow({ flow }: Enforced, { session, classification }: DecisionCall, at: Date): Enforced["flow"] {
  return {
    ...flow,
    ...{ id: makeId(at), at: at.toISOString() },
    ...(session === undefined ? {} : { session }),
    ...(classification === undefined ? {} : { bytes: classification.bytes }),
  };
}
