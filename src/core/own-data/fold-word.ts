const marks = /[\p{M}'’`´]/gu;
const whole: Readonly<Record<string, string>> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };
const spelled: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ø: "oe", å: "aa" };
const needsWhole = /[ßøæœłđðþı]/;
const needsSpelling = /[äöüøå]/;
const plain = /^[a-z0-9]*$/;

/**
 * The forms under which a word is known, folded for case, width, accents and apostrophes: `Müller` is `muller` and, as
 * people without the sign write it, `mueller`. One form or two.
 */
export function foldWord(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (plain.test(lower)) return [lower];
  const composed = lower.normalize("NFKC").toLowerCase();
  const bare = fold(composed);
  if (!needsSpelling.test(composed)) return [bare];
  return [bare, fold(composed.replaceAll(new RegExp(needsSpelling.source, "g"), (sign) => spelled[sign] ?? sign))];
}

function fold(word: string): string {
  const bare = word.normalize("NFD").replaceAll(marks, "");
  return needsWhole.test(bare) ? bare.replaceAll(new RegExp(needsWhole.source, "g"), (sign) => whole[sign] ?? sign) : bare;
}
