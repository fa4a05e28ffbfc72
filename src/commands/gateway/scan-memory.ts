import { hash, randomBytes } from "node:crypto";
import type { Classification } from "../../core/model/classification.ts";
import { rankOfClass } from "../../core/model/data-class.ts";
import { RecentMap } from "./recent-map.ts";

/** What a part of a request that holds no findings adds to the whole: its kind and the class that gives, and what in it could not be read. */
export type CarriedVerdict = Pick<Classification, "class" | "basis" | "kind" | "rules"> & { readonly unread: readonly string[] };

/**
 * What was looked at lately, by keyed hash and in memory only: never a text nor a value. Clients send their whole
 * history with each turn; a part that stood in a looked-at request and held nothing is not looked at again.
 */
export interface ScanMemory {
  /** The name of a text here; the key is this process's own and is kept nowhere. */
  nameOf(text: string): string;
  find(name: string, conversation: string): CarriedVerdict | undefined;
  /** Parts that hold no findings. One with nothing to carry is known in every conversation, others in their own. */
  settle(names: readonly string[], conversation: string, verdict: CarriedVerdict): void;
  /** The verdict on exactly this text. */
  recall(name: string): Classification | undefined;
  remember(name: string, classification: Classification): void;
}

const partsKept = 10_000;
const textsKept = 250;
const findingsKept = 200;

export function openScanMemory(): ScanMemory {
  const key = randomBytes(32).toString("base64");
  const parts = new RecentMap<CarriedVerdict>(partsKept);
  const texts = new RecentMap<Classification>(textsKept);
  return {
    nameOf: (text) => hash("sha256", key + text, "base64"),
    find: (name, conversation) => parts.get(name) ?? parts.get(`${name} ${conversation}`),
    settle(names, conversation, verdict) {
      const isFree = verdict.basis === "nothing-found" && verdict.unread.length === 0;
      for (const name of names) parts.set(isFree ? name : `${name} ${conversation}`, verdict);
    },
    recall: (name) => texts.get(name),
    remember(name, classification) {
      if (classification.findings.length <= findingsKept) texts.set(name, classification);
    },
  };
}

/** What the parts without findings of a looked-at text carry on; null where that cannot be told, and all must be looked at again. */
export function carryVerdict(
  found: Classification,
  kindAlone: Pick<Classification, "class" | "rules">,
): Omit<CarriedVerdict, "unread"> | null {
  const { kind, basis, findings, rules } = found;
  if (!found.complete || found.matches.length > 0 || found.tables.some((table) => table.people > 0)) return null;
  if (findings.length === 0) return { class: found.class, basis, kind, rules };
  const ofFindings = new Set(findings.map((finding) => finding.rule));
  if (rules.some((rule) => !ofFindings.has(rule) && !kindAlone.rules.includes(rule))) return null;
  return { ...kindAlone, basis: kindAlone.rules.length === 0 ? "nothing-found" : "findings", kind };
}

/** The verdict on a request of which a part was looked at now and parts were known. */
export function joinVerdicts(now: Classification, known: Iterable<CarriedVerdict>): Classification {
  let joined = now;
  for (const one of known) {
    const difference = rankOfClass(one.class) - rankOfClass(joined.class);
    joined = {
      ...joined,
      class: difference > 0 ? one.class : joined.class,
      basis: joined.basis === "nothing-found" ? one.basis : joined.basis,
      kind: joined.kind === "other" ? one.kind : joined.kind,
      rules: difference > 0 ? one.rules : difference < 0 ? joined.rules : [...new Set([...joined.rules, ...one.rules])],
    };
  }
  return joined;
}
