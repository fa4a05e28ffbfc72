/** Why a link opens nothing. */
export type LinkRefusal = "unknown" | "ended" | "past";

/** What is looked at before a link opens: times are ISO, `ended` empty while nobody took it back. */
export interface LinkState {
  readonly until: string;
  readonly ended: string;
}

/** Null when the link opens now; otherwise why it does not. A link that never was and one of another kind are the same: unknown. */
export function judgeLink(link: LinkState | undefined, now: string): LinkRefusal | null {
  if (link === undefined) return "unknown";
  if (link.ended !== "") return "ended";
  return link.until < now ? "past" : null;
}
