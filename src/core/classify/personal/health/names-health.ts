import { healthWords, unspacedHealthWords } from "./health-words.rows.ts";

let words: readonly string[] | undefined;

/** Whether a short text, such as the heading of a list, names a condition or treatment. Text of at most 256 units is looked at. */
export function namesHealth(text: string): boolean {
  words ??= [...healthWords, ...unspacedHealthWords]
    .flatMap((row) => row.split("|"))
    .filter((word) => word.length > 3 || word.charCodeAt(0) > 0x2fff);
  const lower = text.slice(-256).toLowerCase();
  return words.some((word) => {
    const at = lower.indexOf(word);
    return at >= 0 && !/\p{L}/u.test(lower[at - 1] ?? "") && (word.charCodeAt(0) > 0x2fff || !/\p{L}/u.test(lower[at + word.length] ?? ""));
  });
}
