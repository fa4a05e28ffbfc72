import { type Concept, concepts } from "./concepts.rows.ts";

/** What each sentence speaks of, and what the whole denies to have been touched. */
export interface ConceptReading {
  readonly sentences: readonly ReadonlySet<Concept>[];
  readonly all: ReadonlySet<Concept>;
  /** Kinds of data of which a clause says that they were not touched. */
  readonly denied: ReadonlySet<Concept>;
}

const dataConcepts: readonly Concept[] = ["code", "credential", "content", "metadata"];
const names = Object.entries(concepts);
const longest = 400; // sentences; later ones of a huge text add nothing to its kind

/**
 * Reads lower-case text sentence by sentence. A clause that denies ("no chats, prompts or keys were affected") speaks of
 * no data; a password that only opened the door is no loss of its own.
 */
export function readConcepts(text: string): ConceptReading {
  const denied = new Set<Concept>();
  const sentences = splitSentences(text).map((sentence) => {
    const met = new Set<Concept>();
    for (const clause of splitClauses(sentence)) readClause(clause, met, denied);
    return met;
  });
  return { sentences, all: new Set(sentences.flatMap((met) => [...met])), denied };
}

function readClause(clause: string, met: Set<Concept>, denied: Set<Concept>): void {
  const isDenying = denying.test(clause.replaceAll(harmless, " "));
  for (const concept of conceptsIn(clause)) {
    if (isDenying && dataConcepts.includes(concept)) denied.add(concept);
    else if (!(isDenying && concept === "exposed")) met.add(concept);
  }
}

function conceptsIn(clause: string): Concept[] {
  return names.flatMap(([name, pattern]) => (isConcept(name) && pattern.test(clause) ? [name] : []));
}

function isConcept(name: string): name is Concept {
  return Object.hasOwn(concepts, name);
}

function splitSentences(text: string): string[] {
  return dropMeans(text)
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.slice(0, 2000))
    .filter((sentence) => sentence.trim() !== "")
    .slice(0, longest);
}

/** Lower-case text without how somebody came in: "used a stolen staff password" says nothing of what was lost. */
export function dropMeans(text: string): string {
  return text.replaceAll(means, " ");
}

const splitClauses = (sentence: string): string[] =>
  sentence.split(
    /;|,? but |,? however,?|, (?=(?:and )?(?:no|not|nor|without|neither|none)\b)| (?:and|while) (?=no\b)|, (?=which |who |while )/,
  );

const means =
  /\b(?:\w+ )?(?:tokens?|credentials?|keys?|passwords?|accounts?) (?:that (?:was|were) |were |was )?used to\b|\b(?:us(?:ed|ing)|with|through|via|by means of) (?:a |an |the |one )?(?:\w+ )?(?:stolen|compromised|phished|leaked|guessed|reused|default|weak) (?:\w+ ){0,4}(?:passwords?|credentials?|accounts?|tokens?|cookies?|log-?ins?|keys?)\b|\bthrough (?:a|one) (?:single )?(?:developer|employee|staff) account\b/g;
const denying =
  /\b(?:no|not|never|none|nobody(?:'s)?|nothing|neither|nor|unaffected|untouched|unharmed|safe|separate|excluded|keine?r?|nicht|weder)\b|\bn't\b|\bwithout (?:any )?(?:customer|user|content|data)|\bruled? out\b|\bfree of\b/;
const harmless =
  /\b(?:not only|not just|no longer|not (?:us|ours)|not marked|not yet|not know|never approved|not approved|nobody could log|nobody could|no log-?in|without log-?in|(?:not|no) (?:working|reachable|loading|responding)|do not install|did not (?:encrypt|protect)|not encrypted|not password|not protected|could not|not supposed|not authori[sz]ed|not meant|not intended|not have been|no password|no authentication|not be reached|not clear|not known|not commented|not waiting|not asked)\b/g;
