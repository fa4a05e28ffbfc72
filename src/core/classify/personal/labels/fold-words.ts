const strokes: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ß: "ss", æ: "ae", œ: "oe", ı: "i", ð: "d", þ: "th" };

function foldAscii(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, "$1 $2").toLowerCase();
}

/**
 * Lower case without accents, words parted by one space: `Numéro_de-Sécu` → `numero de secu`, `cardNumber` → `card number`.
 * Scripts without accents pass through unchanged. Not length-preserving.
 */
export function foldWords(text: string): string {
  let folded = foldAscii(text);
  if (/[^\0-\x7f]/.test(folded)) {
    folded = folded
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .normalize("NFC")
      .replace(/[łøđßæœıðþ]/g, (char) => strokes[char] ?? char);
    return folded.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim();
  }
  return folded.replace(/[^a-z0-9]+/g, " ").trim();
}
