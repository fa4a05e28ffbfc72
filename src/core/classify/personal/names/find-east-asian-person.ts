/** Chinese family names of one character (百家姓, the most frequent) and of two. */
const chineseFamilies = new Set(
  "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蘇葉呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴湯羅葛",
);
const koreanFamilies = new Set(
  "김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용",
);
const chineseStops = new Set("的先女是在电身手住联年于和与跟，,。.；;（(、:：及等说想要已将把给对从为因如请需家有同岁男 \n\"'”");

export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

function isHan(char: string | undefined): boolean {
  return char !== undefined && char >= "\u4e00" && char <= "\u9fff";
}

function isHangul(char: string | undefined): boolean {
  return char !== undefined && char >= "\uac00" && char <= "\ud7a3";
}

/** A Chinese name that begins at `start`: a family name and one or two characters. */
export function readChineseName(text: string, start: number): NameSpan | undefined {
  if (!chineseFamilies.has(text[start] ?? "")) return undefined;
  let end = start + 1;
  while (end - start < 3 && isHan(text[end]) && !chineseStops.has(text[end] ?? "")) end++;
  return end - start > 1 ? { start, end } : undefined;
}

/** A Korean name that begins at `start`: a family name and two syllables (one or three are rare). */
export function readKoreanName(text: string, start: number): NameSpan | undefined {
  if (!koreanFamilies.has(text[start] ?? "") || isHangul(text[start - 1])) return undefined;
  const end = start + 3;
  return isHangul(text[start + 1]) && isHangul(text[start + 2]) ? { start, end } : undefined;
}

const japaneseAfter = /^(?:様|さま|さん|氏|殿|先生|君|ちゃん|と申し|です|と言い|の|は|が|を|へ|に|、|,|。|\.|\(|\)|<|:|;|\s|"|$|」|・)/u;

/** A Japanese name whose family name stands at `start` to `familyEnd`: a space perhaps, then one to three characters. */
export function readJapaneseName(text: string, start: number, familyEnd: number): NameSpan | undefined {
  if (isHan(text[start - 1])) return undefined;
  let at = familyEnd;
  if (text[at] === " " || text[at] === "\u3000") at++;
  let end = at;
  while (end - at < 3 && /[\u4e00-\u9fff\u3041-\u3096\u30a1-\u30f6々]/.test(text[end] ?? "")) {
    if (end > at && japaneseAfter.test(text.slice(end, end + 4)) && !isHan(text[end])) break;
    if (/^(?:様|さま|さん|氏|殿|先生|と申|です)/.test(text.slice(end, end + 3))) break;
    end++;
  }
  if (end === at) return /^(?:様|さん|さま|氏|殿|先生)/.test(text.slice(end, end + 2)) ? { start, end: familyEnd } : undefined;
  return japaneseAfter.test(text.slice(end, end + 4)) ? { start, end } : undefined;
}
