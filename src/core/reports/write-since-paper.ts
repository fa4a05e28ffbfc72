import type { Difference } from "./compare-entries.ts";
import { makeSection } from "./paper.ts";
import type { Paper } from "./paper.ts";

/** One kind of thing, and what of it differs. */
export interface SinceSection {
  readonly id: "uses" | "vendors" | "agreements" | "incidents" | "rules" | "exceptions" | "requests" | "tasks";
  readonly title: string;
  /** Titles of the cells; "What changed" comes last. */
  readonly head: readonly string[];
  readonly rows: readonly Difference[];
  /** Said where nothing differs. */
  readonly none: string;
}

/** What changed in an organisation since a moment. */
export interface Since {
  readonly company: string;
  /** ISO time from which changes count; empty for the beginning. */
  readonly from: string;
  /** ISO time it was made. */
  readonly made: string;
  readonly sections: readonly SinceSection[];
  /** Decisions taken since the day of `from`. */
  readonly decisions: { readonly allow: number; readonly redact: number; readonly ask: number; readonly block: number };
  /** What waits for somebody now. */
  readonly open: readonly string[];
}

/** The whole in one sentence. */
export function saySince({ sections, decisions }: Since): string {
  const counted = sections.filter(({ rows }) => rows.length > 0).map(({ title, rows }) => `${title.toLowerCase()} (${rows.length})`);
  const flows = decisions.allow + decisions.redact + decisions.ask + decisions.block;
  const said = counted.length === 0 ? "Nothing was changed" : `Changed: ${counted.join(", ")}`;
  return flows === 0 ? `${said}.` : `${said}. ${flows} decisions, ${decisions.block} of them blocked.`;
}

/** The same as a document to hand over. Pure. */
export function writeSincePaper(since: Since): Paper {
  const { company, from, made, sections, decisions, open } = since;
  const whose = company === "" ? "" : `${company}: `;
  const cells = Object.entries(decisions).map(([verdict, count]) => [verdict, String(count)]);
  return {
    title: `${whose}what changed since ${from === "" ? "the beginning" : from.slice(0, 10)}`,
    subtitle: `${made.slice(0, 10)}. ${saySince(since)}`,
    blocks: [
      ...sections.flatMap(({ title, head, rows, none }) => makeSection(title, [...head, "What changed"], rows.map(rowOf), none)),
      ...makeSection("Decisions", ["Answer", "Number"], cells.every(([, count]) => count === "0") ? [] : cells, "None was taken."),
      { kind: "heading", text: "Open now" },
      open.length === 0 ? { kind: "text", text: "Nothing waits for anybody." } : { kind: "list", items: open },
    ],
  };
}

function rowOf({ cells, says }: Difference): readonly string[] {
  return [...cells, says];
}
