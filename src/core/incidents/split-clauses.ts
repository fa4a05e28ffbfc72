export interface Clause {
  readonly clause: string;
  /** It says that something was not so ("no chats, prompts or keys were affected"). */
  readonly isDenying: boolean;
}

/** Clauses of lower-case text, each with whether it denies; at most 400 sentences are read. Pure. */
export function splitIntoClauses(text: string): Clause[] {
  return splitIntoSentences(text).flatMap((sentence) => splitSentence(sentence));
}

/** Sentences, without how somebody came in; at most 400 of at most 2,000 characters: later ones add nothing to the kind. */
export function splitIntoSentences(text: string): string[] {
  return dropMeans(text)
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => sentence.slice(0, 2000))
    .filter((sentence) => sentence.trim() !== "")
    .slice(0, 400);
}

/** The clauses of one sentence. */
export function splitSentence(sentence: string): Clause[] {
  return sentence
    .split(/;|,? but |,? however,?|, (?=(?:and )?(?:no|not|nor|without|neither|none)\b)| (?:and|while) (?=no\b)|, (?=which |who |while )/)
    .map((clause) => ({ clause, isDenying: denying.test(clause.replaceAll(harmless, " ")) }));
}

/** Lower-case text without how somebody came in: "used a stolen staff password" says nothing of what was lost. */
export function dropMeans(text: string): string {
  return text.replaceAll(means, " ");
}

const means =
  /\b(?:\w+ )?(?:tokens?|credentials?|keys?|passwords?|accounts?) (?:that (?:was|were) |were |was )?used to\b|\b(?:us(?:ed|ing)|with|through|via|by means of) (?:a |an |the |one )?(?:\w+ )?(?:stolen|compromised|phished|leaked|guessed|reused|default|weak) (?:\w+ ){0,4}(?:passwords?|credentials?|accounts?|tokens?|cookies?|log-?ins?|keys?)\b|\bthrough (?:a|one) (?:single )?(?:developer|employee|staff) account\b/g;
const denying =
  /\b(?:no|not|never|none|nobody(?:'s)?|nothing|neither|nor|unaffected|untouched|unharmed|safe|separate|excluded|elsewhere|apart from|(?:in|on|through|by) (?:another|a different|a separate|other|einem anderen) (?:system|server|network|place|database|service)s?|kept out|getrennt|keine?r?|nicht|weder)\b|\bn't\b|\bwithout (?:any )?(?:customer|user|content|data)|\bruled? out\b|\bfree of\b/;
const harmless =
  /\b(?:not only|not just|no longer|not (?:us|ours)|not marked|not yet|not know|never approved|not approved|nobody could log|nobody could|no log-?in|without log-?in|(?:not|no) (?:working|reachable|loading|responding)|do not install|did not (?:encrypt|protect)|not encrypted|not password|not protected|could not|not supposed|not authori[sz]ed|not meant|not intended|not have been|no password|no authentication|not be reached|not clear|not known|not commented|not waiting|not asked)\b/g;
