import { lexicon } from "./lexicon.rows.ts";

/** A pattern of a row as a regular expression: `{word}` from the lexicon, `~` a gap within the sentence; `no` and the like are whole words. */
export function fillPattern(pattern: string): RegExp {
  const open = pattern.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
    const words = lexicon[name];
    if (words === undefined) throw new Error(`expected a row of the lexicon, met ${whole}`);
    return words;
  });
  const whole = open.replaceAll(/(?<=\(\?:|\|)(not|no|only|never|nor|nicht|nur|ohne|without)(?=\||\))/g, "\\b$1\\b");
  return new RegExp(whole.replaceAll("~", "[^;]{0,160}?"));
}
