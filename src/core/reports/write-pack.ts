import { frameSources, packDuties, type PackPart } from "./pack-duties.rows.ts";
import { makeSection, type Paper, type PaperBlock } from "./paper.ts";

/** One part of the pack as a table: a section of the paper and a sheet of the workbook. */
export interface PackTable {
  readonly part: PackPart | "duties";
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said where there is no row. */
  readonly none: string;
  /** The part in one sentence with its denominators, for the mapping. */
  readonly fact: string;
}

export interface PackInput {
  readonly company: string;
  /** Whom it is for: stands below the title. */
  readonly reader: string;
  /** ISO day as of which everything is said. */
  readonly day: string;
  /** ISO day on which it was made. */
  readonly made: string;
  readonly tables: readonly PackTable[];
  readonly limits: readonly string[];
}

/** The mapping as a table of its own: each duty with the facts the pack holds for it. Facts, no verdict. Pure. */
export function mapDuties(tables: readonly PackTable[]): PackTable {
  const facts = new Map(tables.map(({ part, title, fact }) => [part, `${title}: ${fact}`]));
  const rows = packDuties.map(({ frame, clause, asks, parts }) => [
    frame,
    clause,
    asks,
    parts.map((part) => facts.get(part) ?? "Not part of this pack.").join(" "),
    frameSources[frame] ?? "",
  ]);
  return {
    part: "duties",
    title: "Duties",
    head: ["Framework", "Clause", "Asks for (our words)", "Facts in this pack", "Source"],
    rows,
    none: "",
    fact: `${rows.length} clauses of ${Object.keys(frameSources).length} frameworks.`,
  };
}

/** The pack as one document. The mapping comes last; the workbook holds the same tables. Pure. */
export function writePackPaper({ company, reader, day, made, tables, limits }: PackInput): Paper {
  const blocks: PaperBlock[] = [
    {
      kind: "text",
      text: "What this company uses of AI tools, under which rules, on which agreements, and what happened. Facts as they are kept; nothing here says that a law or standard is met.",
    },
    { kind: "list", items: tables.map(({ title, fact }) => `${title}: ${fact}`) },
    { kind: "heading", text: "What this cannot say" },
    limits.length === 0
      ? { kind: "text", text: "Nothing is known to be missing beyond what coverage names." }
      : { kind: "list", items: limits },
    ...tables.flatMap(({ title, head, rows, none }) => makeSection(title, head, rows, none)),
  ];
  return {
    title: "AI tools: pack of evidence",
    subtitle: [company, `for the ${reader}`, `as of ${day}`, `made ${made}`].filter((part) => part !== "").join(", "),
    blocks,
  };
}
