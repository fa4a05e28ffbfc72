/** Pairs of letters that make up nearly all of written words and identifiers; random letters hit one in three. */
const commonPairs =
  "th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ll be ma si om ur ca el ta la ns di fo ho pe ec pr no ct us ac ot il tr ly nc et ut ss so rs un lo wa ge ie wh ee wi em ad ol rt po we na ul ni ts mo ow pa im mi ai sh ir su id os iv ia am fi ci vi pl ig tu ev ld ry mp fe bl ab gh ty op wo sa ay ex ke fr oo av ag if ap gr od bo sp rd do uc bu ei ov by rm ep tt oc fa ef cu rn sc gi da yo cr cl du ga qu ue ff ba ey ls va um pp ua up lu go ht ru ug ds lt pi rc rr eg au ck ew mu br bi pt ak pu ui rg ib tl ny ki rk ys ob mm fu ph og ms ye ud mb ip ub oi rl gu dr hr cc tw ft wn nu af hu nn eo vo rv nf xp gn sm fl iz ok nl my gl aw ju oa eq sy sl ps jo lf nv je nk kn gs dy hy ze ks xt bs ik dd pd db id ux ui url js py".split(
    " ",
  );

const isCommon = new Uint8Array(26 * 26);
for (const pair of commonPairs) if (pair.length === 2) isCommon[(pair.charCodeAt(0) - 97) * 26 + pair.charCodeAt(1) - 97] = 1;

/** What a value is made of, gathered in one pass. */
export interface ValueShape {
  readonly length: number;
  readonly distinct: number;
  readonly digits: number;
  readonly lower: number;
  readonly upper: number;
  readonly others: number;
  /** Neighbouring letters, and those of them that are common in words. */
  readonly pairs: number;
  readonly common: number;
  /** Changes between digit, upper and lower, a capital at a word's start not counted. */
  readonly changes: number;
}

/** Measures a value of up to a few hundred characters. */
export function measureValue(value: string): ValueShape {
  const shape = {
    length: value.length,
    distinct: countDistinct(value),
    digits: 0,
    lower: 0,
    upper: 0,
    others: 0,
    pairs: 0,
    common: 0,
    changes: 0,
  };
  let before = 0;
  let letterBefore = -1;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    const kind = kindOf(code);
    if (kind === 1) shape.digits += 1;
    else if (kind === 2) shape.lower += 1;
    else if (kind === 3) shape.upper += 1;
    else shape.others += 1;
    if (before !== 0 && kind !== 0 && kind !== before && !(before === 3 && kind === 2)) shape.changes += 1;
    const letter = kind >= 2 ? (code | 0x20) - 97 : -1;
    if (letter >= 0 && letterBefore >= 0 && !(before === 2 && kind === 3)) {
      shape.pairs += 1;
      shape.common += isCommon[letterBefore * 26 + letter] ?? 0;
    }
    before = kind;
    letterBefore = letter;
  }
  return shape;
}

const seen = new Uint8Array(128);

/** How many different characters a value has. */
export function countDistinct(value: string): number {
  let count = 0;
  let isAscii = true;
  for (let i = 0; i < value.length && isAscii; i += 1) {
    const code = value.charCodeAt(i);
    isAscii = code < 128;
    if (!isAscii || seen[code] === 1) continue;
    seen[code] = 1;
    count += 1;
  }
  for (let i = 0; i < value.length; i += 1) seen[value.charCodeAt(i)] = 0;
  return isAscii ? count : new Set(value).size;
}

/** 1 digit, 2 lower case, 3 upper case, 0 anything else. */
function kindOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return 1;
  if (code >= 0x61 && code <= 0x7a) return 2;
  return code >= 0x41 && code <= 0x5a ? 3 : 0;
}

/** True when the letters of a value read like words: nearly all neighbouring pairs are common ones. */
export function readsLikeWords(shape: ValueShape): boolean {
  return shape.pairs >= 3 && shape.common >= shape.pairs * 0.74;
}

/**
 * True for a value of at least 8 characters that looks drawn at random, not written: enough different characters,
 * and either digits and letters thoroughly mixed or letter pairs that no words have.
 */
export function isRandomLooking(value: string): boolean {
  const shape = measureValue(value);
  if (shape.length < 8 || shape.distinct < Math.min(7, shape.length * 0.4)) return false;
  const letters = shape.lower + shape.upper;
  if (letters === 0) return false;
  if (readsLikeWords(shape)) return shape.digits >= 3 && shape.changes >= shape.length / 5;
  if (shape.digits === 0) return shape.pairs >= 6 && shape.common <= shape.pairs * 0.6;
  return shape.changes >= 2 || shape.digits >= 3;
}
