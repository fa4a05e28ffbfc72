import type { DecisionCall, Enforced } from "../decide/enforcement.ts";
import { makeId } from "../inventory/make-id.ts";

/** Decisions about requests in which nothing was found: many are alike, and nothing has to be said about them. */
export interface UsualDecisions {
  /** `rules` and `basics` are the policy: another one begins anew. */
  enforce(call: DecisionCall, rules: object, basics: object, decide: () => Promise<Enforced>): Promise<Enforced>;
}

const mostKept = 1_000;
const minute = 60_000;

/** Keeps such decisions for a minute, so that a date that passes counts at once; each call has a flow of its own all the same. */
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
      if (before !== undefined) return { ...before, flow: renewFlow(before, call, at) };
      const made = await decide();
      if (key !== null && made.message === null && known.size < mostKept) known.set(key, made);
      return made;
    },
  };
}

/** What a decision depends on where nothing was found; null where something was. */
function keyOf({ tool, plan, account, person, team, declared, rewrites, session, classification: found }: DecisionCall): string | null {
  if (found === undefined || found.findings.length > 0 || found.matches.length > 0 || found.tables.length > 0) return null;
  const { class: dataClass, basis, kind, rules, complete } = found;
  return JSON.stringify([
    tool,
    plan,
    account,
    person,
    team,
    declared,
    rewrites,
    session !== undefined,
    dataClass,
    basis,
    kind,
    rules,
    complete,
  ]);
}

function renewFlow({ flow }: Enforced, { session, classification }: DecisionCall, at: Date): Enforced["flow"] {
  return {
    ...flow,
    ...{ id: makeId(at), at: at.toISOString() },
    ...(session === undefined ? {} : { session }),
    ...(classification === undefined ? {} : { bytes: classification.bytes }),
  };
}
