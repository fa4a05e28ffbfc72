/**
 * Which older encoding a text is in that is no UTF-8: read under each candidate, the one whose letters are the common ones of
 * its language wins; Windows-1252 where none does. WHATWG Encoding Standard names.
 */
interface Candidate {
  readonly encoding: string;
  /** Signs that a text of the language is full of. */
  readonly common: RegExp;
  /** Least share of such signs among those outside ASCII. */
  readonly least: number;
  /** Signs of which one must stand in the text. */
  readonly needs?: RegExp;
}

const simplified =
  "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运客户订单请收电话码密号";
const traditional =
  "的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命客戶訂單請收號碼";

const candidates: readonly Candidate[] = [
  { encoding: "shift_jis", common: /[\u3041-\u3093\u30a1-\u30fc、。ー]/g, least: 0.25 },
  { encoding: "euc-jp", common: /[\u3041-\u3093\u30a1-\u30fc、。ー]/g, least: 0.25 },
  { encoding: "euc-kr", common: /[\uac00-\ud7a3]/g, least: 0.7 },
  { encoding: "gb18030", common: new RegExp(`[${simplified},。:]`, "g"), least: 0.3 },
  { encoding: "big5", common: new RegExp(`[${traditional},。:]`, "g"), least: 0.3 },
  // Letters of one byte count in runs: a single one is an accent of a Latin text. Hebrew has no letter where Cyrillic has ы to я.
  { encoding: "windows-1251", common: /[А-ЯЁІЇЄҐ]?[а-яёіїєґў]{2,}/g, least: 0.7, needs: /[ыьэюяії]/ },
  { encoding: "koi8-r", common: /[А-ЯЁ]?[а-яё]{2,}/g, least: 0.7 },
  { encoding: "windows-1253", common: /[Α-Ω]?[α-ωάέήίόύώς]{2,}/g, least: 0.7 },
  { encoding: "windows-1255", common: /[א-ת]{2,}/g, least: 0.8 },
  { encoding: "windows-1256", common: /[\u0621-\u064a]{2,}/g, least: 0.8 },
  { encoding: "windows-874", common: /[\u0e01-\u0e4e]{3,}/g, least: 0.8 },
  { encoding: "windows-1250", common: /[ąćęłńóśźżěščřžýáíéúůťďňőűăâîșțşţđöüäßŁŚŻŠČŘŽÓ]/g, least: 0.9 },
];

const headBytes = 65_536;
/** Fewer bytes above 127 say nothing of a script. */
const leastHigh = 6;
const outsideAscii = /[^\u0000-\u007f]/g;
/** Signs that stand between letters only when the encoding was mistaken. */
const strange = /[A-Za-z\u00c0-\u024f][¡-¿×÷‚-‡•™›‹]|[¡-¿×÷][a-z\u00df-\u024f]/g;

/** The encoding of bytes that are no valid UTF-8, by their first 64 KiB. Bounded: each candidate reads them once. */
export function guessEncoding(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headBytes);
  let best = { encoding: "windows-1252", share: 0 };
  const isLatin = isLatinLike(head);
  for (const { encoding, common, least, needs } of candidates) {
    if (isLatin && encoding !== "shift_jis" && encoding !== "windows-1250") continue;
    const text = read(head, encoding);
    const share = shareOf(text, common);
    if (share >= least && share > best.share && needs?.test(text) !== false) best = { encoding, share };
  }
  // Latin texts of the east and the west differ in a few signs alone: the west is left only where it reads strangely.
  if (best.encoding === "windows-1250" && countOf(read(head, "windows-1252"), strange) === 0) return "windows-1252";
  return best.encoding;
}

/** Accents stand alone among plain letters; in other scripts bytes above 127 stand in runs (not always in Shift-JIS). */
function isLatinLike(bytes: Uint8Array): boolean {
  let [high, runs, before] = [0, 0, 0];
  for (const byte of bytes) {
    if (byte > 127) high += 1;
    if (byte > 127 && before <= 127) runs += 1;
    before = byte;
  }
  return high < runs * 2 || high < leastHigh;
}

function read(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes, { stream: true });
  } catch {
    return "";
  }
}

/** Share of the common signs among those outside ASCII; what cannot be read counts against it. */
function shareOf(text: string, common: RegExp): number {
  const all = countOf(text, outsideAscii);
  const bad = countOf(text, /\ufffd/g);
  return all === 0 ? 0 : (countOf(text, common) - bad * 4) / all;
}

function countOf(text: string, signs: RegExp): number {
  let count = 0;
  for (const [met] of text.matchAll(signs)) count += met.length;
  return count;
}
