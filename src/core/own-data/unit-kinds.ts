/** What a code unit is to words: 0 outside, 1 letter or mark, 2 digit, 3 apostrophe, 4 first half of a pair. */
export const kindOutside = 0;
export const kindDigit = 2;
export const kindApostrophe = 3;
const kindPair = 4;
const unknown = 255;

const kinds = new Uint8Array(65_536).fill(unknown);
for (let code = 0; code < 128; code += 1)
  kinds[code] = /[A-Za-z]/.test(String.fromCharCode(code)) ? 1 : code >= 48 && code <= 57 ? kindDigit : kindOutside;
for (const sign of "'’`") kinds[sign.charCodeAt(0)] = kindApostrophe;
kinds.fill(kindPair, 0xd800, 0xdc00);
kinds.fill(kindOutside, 0xdc00, 0xe000);

/** The kind of the unit at `at`, of the whole pair for a first half; outside behind the end. */
export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = kinds[code] ?? kindOutside;
  if (kind < kindPair) return kind;
  if (kind === unknown) return (kinds[code] = judge(text.charAt(at)));
  const point = text.codePointAt(at) ?? 0;
  return point < 0x1_0000 ? kindOutside : judge(String.fromCodePoint(point));
}

/** Units of the sign at `at`. */
export function widthAt(text: string, at: number): number {
  return kinds[text.charCodeAt(at)] === kindPair ? 2 : 1;
}

function judge(sign: string): number {
  if (/\p{N}/u.test(sign)) return kindDigit;
  return /[\p{L}\p{M}]/u.test(sign) ? 1 : kindOutside;
}
