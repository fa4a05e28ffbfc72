import type { IncidentEntry } from "./incident-types.ts";

const words = { none: "not ours", note: "note", watch: "watch", act: "act", urgent: "urgent" } as const;

/** The level as a word; colour only where somebody must act. */
export function LevelTag({ level }: { readonly level: IncidentEntry["triage"]["level"] }) {
  return <span className={`level-tag ${level}`}>{words[level]}</span>;
}
