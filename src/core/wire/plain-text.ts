/* oxlint-disable no-misleading-character-class */

/** Text as a reader sees it; `places[i]` is where unit `i` stands in the text it came from (one more for the end), null where nothing changed. */
export interface PlainText {
  readonly text: string;
  readonly places: readonly number[] | null;
}

// Control signs, signs without width, bidirectional controls, variation selectors, tags; full-width, circled and mathematical letters.
// Written as code points: the signs themselves would combine with their neighbours.
const strange =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2460-\u24ff\u3164\ufe00-\ufe0f\ufeff\uff01-\uff5e\uffa0\ud835\u{e0000}-\u{e01ef}]|[\u{1d400}-\u{1d7ff}]/u;

const invisible =
  /^[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e001f}\u{e007f}-\u{e01ef}]$/u;

/** Takes out what nobody sees and writes look-alike letters (full-width, circled, mathematical, tags) as the ASCII they stand for. Linear. */
export function makePlain(raw: string): PlainText {
  if (!strange.test(raw)) return { text: raw, places: null };
  const units: string[] = [];
  const places: number[] = [];
  let at = 0;
  for (const sign of raw) {
    const plain = plainOf(sign);
    for (const unit of plain.split("")) {
      units.push(unit);
      places.push(at);
    }
    at += sign.length;
  }
  places.push(raw.length);
  return { text: units.join(""), places };
}

function plainOf(sign: string): string {
  if (sign.length === 1 && sign.charCodeAt(0) >= 0x20 && sign.charCodeAt(0) < 0x7f) return sign;
  if (invisible.test(sign)) return "";
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xe0020 && code <= 0xe007e) return String.fromCharCode(code - 0xe0000);
  if (!strange.test(sign)) return sign;
  const folded = sign.normalize("NFKC");
  return folded.length === 1 && folded.charCodeAt(0) < 0x80 ? folded : sign;
}
