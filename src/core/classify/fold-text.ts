const needsFolding =
  /[\u00a0\u00ab\u00bb\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u2000-\u200a\u2010-\u2015\u2018-\u201f\u202f\u2212\u3000\u300c-\u300f\uff01-\uff5e]/;

const everyFolded = new RegExp(needsFolding.source, "g");

/** First digit of the scripts whose digits people paste. */
const digitZeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];

let units: Uint16Array | undefined;

function makeFoldedUnits(): Uint16Array {
  const made = new Uint16Array(65_536).map((_, code) => code);
  const put = (from: number, to: number, into: (code: number) => number): void => {
    for (let code = from; code <= to; code += 1) made[code] = into(code);
  };
  put(0xff01, 0xff5e, (code) => code - 0xfee0);
  put(0x2000, 0x200a, () => 0x20);
  put(0x2010, 0x2015, () => 0x2d);
  put(0x2018, 0x201b, () => 0x27);
  put(0x201c, 0x201f, () => 0x22);
  put(0x300c, 0x300f, () => 0x22);
  for (const space of [0x00a0, 0x202f, 0x3000]) made[space] = 0x20;
  for (const quote of [0x00ab, 0x00bb]) made[quote] = 0x22;
  made[0x2212] = 0x2d;
  for (const zero of digitZeros) put(zero, zero + 9, (code) => code - zero + 0x30);
  return made;
}

/** Code unit → what it is folded to; most stay as they are. Made at the first text outside ASCII. */
export function foldedUnits(): Uint16Array {
  return (units ??= makeFoldedUnits());
}

/**
 * Folds a text one code unit to one, so that offsets stay: full-width forms to ASCII, unusual spaces to a space,
 * dashes to `-`, typographic quotes to `"` and `'`, digits of other scripts to ASCII. Answers the same string where
 * nothing needs it. Linear.
 */
export function foldText(text: string): string {
  if (text.search(needsFolding) < 0) return text;
  const known = foldedUnits();
  return text.replaceAll(everyFolded, (sign) => String.fromCharCode(known[sign.charCodeAt(0)] ?? 0));
}
