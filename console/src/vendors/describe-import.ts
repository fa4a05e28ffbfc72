import type { ImportedAnswer } from "./vendor-types.ts";

/** What was made of a file, in a sentence or two. */
export function describeImport(read: ImportedAnswer): string {
  if (read.kind === "sub-processors") return describeList(read);
  if (read.kind === "advisories")
    return `${read.kept?.length ?? 0} of ${read.read ?? 0} known weaknesses are about tools of the catalogue.`;
  if (read.kind === "document") {
    const count = read.proposals?.length ?? 0;
    const unread = read.unread?.length ? ` Not read: ${read.unread.join("; ")}.` : "";
    return `${read.evidence?.name ?? "The file"} is kept (${(read.evidence?.sort ?? "other").replace("-", " ")}). ${count === 0 ? "It supports no basic that we recognise." : `It supports ${count}; accept what you agree with.`}${unread}`;
  }
  const facts = (read.facts ?? []).map(({ basic, state }) => `${basic} ${state.replace("-", " ")}`).join(", ");
  const notes = read.notes?.length ? ` ${read.notes.join("; ")}.` : "";
  return `${read.kind === "security-txt" ? "A security.txt" : read.kind === "status-page" ? "A status page" : "Facts"}: ${facts || "no fact"} kept.${notes}`;
}

function describeList({ list, isFirst }: ImportedAnswer): string {
  const count = list?.rows.length ?? 0;
  if (isFirst === true) return `${count} sub-processors, the first list that is kept.`;
  const added = list?.added ?? [];
  const removed = list?.removed ?? [];
  if (added.length + removed.length === 0) return `${count} sub-processors, the same as last time.`;
  const until = list?.objectUntil ? ` Object until ${list.objectUntil}.` : "";
  return `${count} sub-processors: ${added.length > 0 ? `new ${added.join(", ")}` : "none new"}${removed.length > 0 ? `; gone ${removed.join(", ")}` : ""}.${until}`;
}
