import type { SearchRow } from "../api/types.ts";
import { inboxPlace, lowerPlaces, places } from "./places.ts";

const pages: readonly SearchRow[] = [...places, ...lowerPlaces, inboxPlace].map((place) => ({
  kind: "page",
  title: place.label,
  link: place.to,
  hint: place.hint,
}));

const actions: readonly SearchRow[] = [
  { kind: "action", title: "Look for AI tools", link: "/?look=1", hint: "drop exports, this computer, folders" },
  { kind: "action", title: "Ask: may this go there?", link: "/ask" },
  { kind: "action", title: "What changed since my last visit", link: "/since" },
  { kind: "action", title: "Show tools × classes", link: "/tools?show=matrix" },
  { kind: "action", title: "Say a rule", link: "/rules" },
  { kind: "action", title: "Edit purposes", link: "/rules?part=purposes" },
  { kind: "action", title: "Print the rule sheet", link: "/api/rule-sheet" },
];

const limit = 12;

/** Own pages and actions that hold every word of `text`, then what the server found, without doubles. */
export function findCommands(text: string, found: readonly SearchRow[]): readonly SearchRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const own = [...pages, ...actions].filter((row) => words.every((word) => `${row.title} ${row.hint ?? ""}`.toLowerCase().includes(word)));
  const seen = new Set(own.map((row) => row.link));
  const others = found.filter((row) => row.kind !== "page" && !seen.has(row.link));
  return words.length === 0
    ? own
    : [
        ...own.filter((row) => startsWithWord(row.title, words)),
        ...others,
        ...own.filter((row) => !startsWithWord(row.title, words)),
      ].slice(0, limit);
}

function startsWithWord(title: string, words: readonly string[]): boolean {
  return title.toLowerCase().startsWith(words[0] ?? "");
}
