import type { FlowAction } from "../../../src/core/ledger/flow.ts";
import type { EnforcementMode } from "../../../src/core/model/company-rules.ts";
import type { Verdict } from "../../../src/core/model/decision.ts";
import type { FlowEntry } from "../api/flow-entry.ts";

const done: Readonly<Record<FlowAction, string>> = {
  sent: "Went",
  cleaned: "Went, cleaned",
  held: "Held",
  asked: "Asked first",
  answered: "Asked here",
};

const wouldBe: Readonly<Record<Verdict, string>> = {
  allow: "",
  redact: "would be cleaned",
  ask: "would be asked",
  block: "would be held",
};

/** What happened, and in watch and warn what hold would have done: "Went; would be held". */
export function describeAction({ action, decision }: Pick<FlowEntry, "action" | "decision">): string {
  const what = done[action];
  const isOpen = action === "sent" || action === "answered";
  return isOpen && decision !== "allow" ? `${what}; ${wouldBe[decision]}` : what;
}

/** Whether a person should look: it went although the rules said no. */
export function isOverLine({ action, decision }: Pick<FlowEntry, "action" | "decision">): boolean {
  return action === "sent" && decision !== "allow";
}

/** What was in it, by type and number: "2 e-mail address, 1 IBAN"; never what it said. */
export function describeData(flow: Pick<FlowEntry, "class" | "types" | "counts">, labelOf: ReadonlyMap<string, string>): string {
  const parts = flow.types.map((type) => `${flow.counts[type] ?? 1} × ${labelOf.get(type) ?? type}`);
  if (parts.length > 0) return parts.join(", ");
  return flow.class === "unmarked" ? "nothing found" : "nothing above the line";
}

/** A size in bytes as people say it. */
export function describeSize(bytes: number | undefined): string {
  if (bytes === undefined) return "not kept";
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const modes: Readonly<Record<EnforcementMode, string>> = {
  watch: "Watch: records, lets pass",
  warn: "Warn: says it, lets pass",
  hold: "Hold: enforces",
};

/** A mode with what it does. */
export function describeMode(mode: EnforcementMode): string {
  return modes[mode];
}
