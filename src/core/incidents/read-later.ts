import { type Incident, sortStatements } from "./incident.ts";
import { readCounts } from "./read-counts.ts";
import { type ConceptReading, readConcepts } from "./read-concepts.ts";
import { isNarrow } from "./read-narrow.ts";
import { splitIntoClauses } from "./split-clauses.ts";

/** What later statements do to the first one. */
export interface LaterReading {
  readonly isWidened: boolean;
  /** Taken back, or confined. */
  readonly isConfined: boolean;
}

/**
 * Compares each statement with those before it: words that take back, confine or widen; kinds of data that are named as
 * reached for the first time; counts of the same thing that grow or shrink. A single text that itself speaks of an
 * earlier one ("wider than first said") counts as a later statement. Pure.
 */
export function readLater(incident: Incident): LaterReading {
  const texts = sortStatements(incident).map(({ text }) => text.toLowerCase().slice(0, 50_000));
  const pairs = texts.slice(1).map((text, at) => compareTexts(texts.slice(0, at + 1), text));
  const alone = texts.some((text) => thanBefore.test(text));
  return {
    isWidened: alone || pairs.some(({ isWidened }) => isWidened),
    isConfined: pairs.some(({ isConfined }) => isConfined),
  };
}

function compareTexts(earlier: readonly string[], text: string): LaterReading {
  const affirmed = splitIntoClauses(text)
    .filter(({ isDenying }) => !isDenying)
    .map(({ clause }) => clause)
    .join("\n");
  const isFew = isNarrow(text);
  const counts = compareCounts(earlier.join("\n"), text);
  return {
    isWidened: thanBefore.test(text) || counts === "more" || (!isFew && (widened.test(affirmed) || namesMore(earlier, text))),
    isConfined: confined.test(text) || counts === "fewer" || isFew,
  };
}

const data = ["code", "credential", "content", "metadata"] as const;

/** A kind of data is said to be reached of which the earlier statements, which named another, said nothing. */
function namesMore(earlier: readonly string[], text: string): boolean {
  const before = reachedIn(readConcepts(earlier.join("\n")));
  const now = readConcepts(text);
  const fresh = [...reachedIn(now)].filter((concept) => !before.has(concept) && !now.denied.has(concept));
  return before.size > 0 && fresh.some((concept) => concept !== "metadata" || !before.has("content"));
}

function reachedIn({ sentences }: ConceptReading): Set<(typeof data)[number]> {
  return new Set(sentences.filter((met) => met.has("exposed")).flatMap((met) => data.filter((concept) => met.has(concept))));
}

/** Compares the largest count of the same thing; null where nothing is counted in both, or it stays about the same. */
function compareCounts(before: string, now: string): "more" | "fewer" | null {
  const [first, last] = [largestCounts(before), largestCounts(now)];
  for (const [thing, count] of last) {
    const known = first.get(thing);
    if (known !== undefined && count > known * 1.2) return "more";
    if (known !== undefined && count < known * 0.8) return "fewer";
  }
  return null;
}

function largestCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { things, count } of readCounts(text)) counts.set(things, Math.max(count, counts.get(things) ?? 0));
  return counts;
}

/** Refers to an earlier statement and says that there is more. */
const thanBefore =
  /\b(?:wider|broader|larger|greater|longer|worse|bigger|more (?:\w+ ){0,4}?) ?than (?:we |they |it |was |had |were )?(?:\w+ )?(?:first|initially|previously|originally|before|thought|said|reported|disclosed|believed|assumed)|\bcontrary to what (?:we|was|they)\b|\bnot (?:only )?(?:one|two|three|\d[\d,.]*),? but (?:\w+ )?\d|\bweiter(?:e|reichend\w*)? als (?:zunächst|zuerst|bisher|angenommen)|\bmehr (?:\w+ )?als (?:zunächst|zuerst|bisher|angenommen)/;
const widened =
  /\b(?:wider than|broader than|larger than|more (?:customers|users|organi[sz]ations|data|records|accounts) than|in addition\b|(?:additional|further|more|other) (?:\w+ )?(?:customers|users|data|accounts|tokens|keys|integrations|systems|regions|organi[sz]ations|files)|now (?:also|includes?|believe|know|say)|also (?:\w+ )?(?:affected|accessed|exposed|taken|included|obtained|read|copied|downloaded|stolen|reached|concerned)|(?:affected|accessed|exposed|taken|obtained|read|copied|downloaded|stolen|reached|concerned) (?:as well|too)\b|went (?:further|beyond|deeper)|(?:all|every|each|any) (?:\w+ )?(?:customers?|users?|integrations?|tokens?|keys?|tenants?|regions?) (?:should|must|are|is|were|was|as)|treat (?:all|every|any)\b|previously (?:said|thought|disclosed|reported)|(?:second|another|new) (?:group|batch|wave|set) of|auch (?:\w+ )?(?:betroffen|kopiert|gelesen|abgeflossen))/;
const confined =
  /\b(?:withdr(?:aw|ew|awn)|retract\w*|(?:take|takes|took|taken|taking) (?:\w+ ){0,3}back\b|false (?:alarm|positive)|all clear|made up|fabricated|(?:does|did|do) not apply\b|(?:dummy|invented|fake|synthetic) (?:values?|data|keys?|tokens?|records?|entries|accounts?|passwords?)|no (?:customer|user|client)['’]s\b|off the table|(?:drop(?:ped|ping)?|scrap(?:ped|ping)?|abandon(?:ed|ing)?|shelv(?:ed|ing)) (?:the|this|these|our|that) (?:\w+ )?(?:plan|change|clause|wording|terms|policy|section|update)s?|(?:everything|it all|the (?:old|present|current|existing|previous) (?:terms|rules|policy|wording)) (?:stays?|remains?|continues?)|hoax|not genuine|unfounded|was incorrect|turned out (?:not|to be (?:harmless|test|our own|false|unfounded))|(?:confirmed|concluded|determined|established|shows?|showed) that (?:\w+ ){0,4}(?:no|none|not|nobody|never)\b|found no (?:evidence|sign|indication)|(?:confined|limited|restricted) to (?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the|our|its|\d{1,2})\b|no (?:other|further) (?:[\w'’]+ ){0,2}(?:was|were|is|are|has|went|concerned|affected)|none of (?:the|our|them|these|those)\b|only (?:one|two|three|\d{1,2}|a single|our own|test) (?:\w+ )?(?:customers?|users?|accounts?|workspaces?|tenants?|records?|tokens?|keys?)|fehlalarm|zurückgezogen|beschränkt auf|doch nicht)/;
