import type { Catalog } from "../model/catalog.ts";
import { type Incident, incidentSchema } from "./incident.ts";

/** A pasted headline or statement as an incident: who, when, what. */
export interface HeadlineRead {
  readonly incident: Incident;
  /** Catalogue ids of the tools it is about: the one named, else all of the vendor. */
  readonly tools: readonly string[];
}

const months = "january february march april may june july august september october november december".split(" ");

/** Reads a pasted text: the first line is the title; vendor and product are the longest catalogue names met in it. Null when no known vendor or tool is named. */
export function readHeadline(text: string, catalog: Catalog, today: string): HeadlineRead | null {
  const [title = ""] = text.trim().split(/\n|(?<=[.!?])\s/, 1);
  const tool = longest([...catalog.tools.values()].filter((each) => isNamed(text, each.name)));
  const vendor =
    tool === undefined
      ? longest(catalog.vendors.filter((each) => isNamed(text, each.name)))
      : catalog.vendors.find(({ tools }) => tools.includes(tool));
  if (vendor === undefined) return null;
  const incident = incidentSchema.parse({
    vendor: vendor.name,
    ...(tool === undefined ? {} : { product: tool.name }),
    title: title.slice(0, 300),
    statements: [{ date: findDate(text) ?? today, text: text.slice(0, 100_000) }],
  });
  return { incident, tools: tool === undefined ? vendor.tools.map(({ id }) => id) : [tool.id] };
}

/**
 * The same for a vendor nobody lists: the name that the text speaks of, as far as it can be told from how it is written.
 * Nothing of ours is known of it, which the answer says.
 */
export function readUnlisted(text: string, today: string): Incident {
  const [title = ""] = text.trim().split(/\n|(?<=[.!?])\s/, 1);
  return incidentSchema.parse({
    vendor: findName(text) ?? "a vendor that is not named",
    title: title.slice(0, 300),
    statements: [{ date: findDate(text) ?? today, text: text.slice(0, 100_000) }],
  });
}

const name = String.raw`(\p{Lu}[\p{L}\d.&'-]*(?:\s+\p{Lu}[\p{L}\d.&-]*){0,2})`;
const named = [
  new RegExp(
    String.raw`\b(?:at|by|from|of|bei|von)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}(?:maker|vendor|firm|company|start-?up|provider|Anbieter)\s+${name}`,
    "u",
  ),
  new RegExp(String.raw`\b(?:breach|leak|incident|outage|attack|hack|flaw|theft|Datenleck|Vorfall)\s+(?:at|in|of|bei)\s+${name}`, "u"),
  new RegExp(
    String.raw`${name}(?:'s|’s)?\s+(?:says|said|confirms?|confirmed|reports?|discloses?|disclosed|warns?|admits?|was|were|is|has|had|notifies|users|customers|leaks?|exposes?|meldet|bestätigt)\b`,
    "u",
  ),
  new RegExp(String.raw`\b(?:at|bei|from)\s+${name}`, "u"),
  new RegExp(String.raw`^${name}:`, "u"),
];
const noName =
  /^(?:A|An|The|We|Our|You|Your|It|In|On|At|This|That|There|Today|Update|Important|Dear|Hi|Some|All|Notice|Data|Security|Users|Customers|Der|Die|Das|Wir|Am|Im)$/u;

function findName(text: string): string | undefined {
  const first = text.slice(0, 2000);
  return named
    .map((pattern) => pattern.exec(first)?.[1]?.replace(/(?:'s|[.,])$/u, ""))
    .find((found) => found !== undefined && !noName.test(found));
}

function longest<Named extends { readonly name: string }>(found: readonly Named[]): Named | undefined {
  return found.toSorted((a, b) => b.name.length - a.name.length)[0];
}

/** As a word of its own, as it is written: many names are everyday words in lower case. */
function isNamed(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + name.length])) return true;
  }
  return false;
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}_]/u.test(character);
}

function findDate(text: string): string | undefined {
  const iso = /\b(20\d\d)-(\d\d)-(\d\d)\b/.exec(text);
  if (iso !== null) return iso[0];
  const spoken = /\b(\d{1,2})\.? ([A-Za-z]{3,9}),? (20\d\d)\b|\b([A-Za-z]{3,9}) (\d{1,2}),? (20\d\d)\b/.exec(text);
  if (spoken === null) return undefined;
  const [, day = spoken[5] ?? "", name = spoken[4] ?? "", year = spoken[6] ?? ""] = spoken;
  const month = months.findIndex((each) => each.startsWith(name.toLowerCase().slice(0, 3)));
  return month < 0 ? undefined : `${year}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
}
