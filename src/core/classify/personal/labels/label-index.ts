import { nationalIdKinds } from "../national-ids/national-id-kinds.ts";
import type { NationalIdKind } from "../national-ids/national-id-kind.ts";
import { foldWords } from "./fold-words.ts";
import { labelWords } from "./label-words.rows.ts";

/** What a label can announce: types by name, and the kinds of national ids that are called so. */
export interface LabelMeaning {
  readonly types: string[];
  readonly kinds: NationalIdKind[];
}

let index: Map<string, LabelMeaning> | undefined;

function meaningOf(made: Map<string, LabelMeaning>, word: string): LabelMeaning {
  const key = /^[a-z0-9 ]+$/.test(word) ? word : foldWords(word);
  let meaning = made.get(key);
  if (meaning === undefined) made.set(key, (meaning = { types: [], kinds: [] }));
  return meaning;
}

function makeIndex(): Map<string, LabelMeaning> {
  const made = new Map<string, LabelMeaning>();
  for (const kind of nationalIdKinds) {
    for (const word of kind.words.split("|")) {
      const meaning = meaningOf(made, word);
      meaning.kinds.push(kind);
      if (!meaning.types.includes("id")) meaning.types.push("id");
    }
  }
  for (const [type, words] of Object.entries(labelWords)) {
    for (const word of words.split("|")) {
      const meaning = meaningOf(made, word);
      if (!meaning.types.includes(type)) meaning.types.push(type);
    }
  }
  return made;
}

let byLastWord: Map<string, readonly string[]> | undefined;

/** Labels that end with a word, longest first. */
export function labelsEndingWith(word: string): readonly string[] {
  if (byLastWord === undefined) {
    const made = new Map<string, string[]>();
    for (const label of labelIndex().keys()) {
      const last = label.slice(label.lastIndexOf(" ") + 1);
      const known = made.get(last);
      if (known === undefined) made.set(last, [label]);
      else known.push(label);
    }
    for (const labels of made.values()) labels.sort((a, b) => b.length - a.length);
    byLastWord = made;
  }
  return byLastWord.get(word) ?? [];
}

/** Folded label → what it announces. Made at first use: texts without numbers never pay for it. */
export function labelIndex(): ReadonlyMap<string, LabelMeaning> {
  return (index ??= makeIndex());
}
