import { makeDice } from "./make-people.ts";

const stems =
  "plan grow margin review client launch pilot budget vendor signal harbour margin forest ledger station winter copper method bridge garden silver market engine branch season border theory police valley corner weight camera island mirror candle rocket pepper summer orange saddle".split(
    " ",
  );
const links = "the of and for with under over before while because near from into about against between during without".split(" ");

/** A made-up prose of so many words; two seeds share no passage but by chance. */
export function makeText(seed: number, words: number): string {
  const roll = makeDice(seed * 7919 + 17);
  const out: string[] = [];
  for (let at = 0; at < words; at += 1) {
    const word = roll(3) === 0 ? links[roll(links.length)] : `${stems[roll(stems.length)]}${["", "s", "ing", "ed"][roll(4)]}`;
    out.push(`${word}${roll(12) === 0 ? "." : ""}`);
  }
  return out.join(" ");
}

/** One word in `every` changed, dropped or added. */
export function editLightly(text: string, every: number, seed: number): string {
  const roll = makeDice(seed + 5);
  return text
    .split(" ")
    .flatMap((word) => (roll(every) > 0 ? [word] : roll(3) === 0 ? [] : roll(2) === 0 ? ["altered"] : [word, "also"]))
    .join(" ");
}
