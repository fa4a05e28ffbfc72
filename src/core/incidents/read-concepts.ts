import { type Concept, concepts } from "./concepts.rows.ts";
import { type Clause, splitIntoSentences, splitSentence } from "./split-clauses.ts";

/** What each sentence speaks of, and what the whole denies to have been touched. */
export interface ConceptReading {
  readonly sentences: readonly ReadonlySet<Concept>[];
  readonly all: ReadonlySet<Concept>;
  /** Kinds of data of which a clause says that they were not touched. */
  readonly denied: ReadonlySet<Concept>;
}

const dataConcepts: readonly Concept[] = ["code", "credential", "content", "metadata"];
const names = Object.entries(concepts);

/**
 * Reads lower-case text sentence by sentence. A clause that denies ("no chats, prompts or keys were affected") speaks of
 * no data; a password that only opened the door is no loss of its own.
 */
export function readConcepts(text: string): ConceptReading {
  const denied = new Set<Concept>();
  const sentences = splitIntoSentences(text).map((sentence) => {
    const met = new Set<Concept>();
    for (const clause of splitSentence(sentence)) readClause(clause, met, denied);
    return met;
  });
  return { sentences, all: new Set(sentences.flatMap((met) => [...met])), denied };
}

function readClause({ clause, isDenying }: Clause, met: Set<Concept>, denied: Set<Concept>): void {
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
