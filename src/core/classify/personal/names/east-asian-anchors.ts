import { japaneseFamilies, koreanGivenNames } from "./east-asian-names.gen.ts";
import { readChineseName, readKoreanName, type NameSpan } from "./find-east-asian-person.ts";
import { readUncasedName } from "./read-uncased-name.ts";

type Reader = (text: string, at: number, to: number) => NameSpan | undefined;

const gap = /^(?:\s?[::=は은는]\s{0,2}["'「]?|[\s"']{1,2}|は|을|를)?/u;

function skipGap(text: string, to: number): number {
  return to + (gap.exec(text.slice(to, to + 5))?.[0].length ?? 0);
}

const chineseBehind: Reader = (text, _at, to) => readChineseName(text, skipGap(text, to));

/** `王晓明先生`: back over the name to its family name, three characters before two. */
const chineseBefore: Reader = (text, at) => {
  for (const size of [3, 2]) {
    const found = readChineseName(text, at - size);
    if (found?.end === at) return found;
  }
  return undefined;
};

const koreanBehind: Reader = (text, _at, to) => readKoreanName(text, skipGap(text, to));
const japaneseBehind: Reader = (text, _at, to) => {
  const start = skipGap(text, to);
  const name = /^[\u4e00-\u9fff々]{1,3}[ \u3000]?[\u4e00-\u9fff\u3041-\u3096\u30a1-\u30f6々]{1,3}/u.exec(text.slice(start, start + 8))?.[0];
  const bare = name?.replace(/(?:様|さん|殿|氏)$/, "");
  return bare === undefined || bare.length < 3 ? undefined : { start, end: start + bare.length };
};
const uncased: Reader = (text, at, to) => readUncasedName(text, at, to, false);
const introduced: Reader = (text, at, to) => readUncasedName(text, at, to, true);

const readers: readonly (readonly [string, Reader])[] = [
  [
    "姓名|联系人|聯絡人|收件人|收货人|收貨人|客户|客戶|客户姓名|患者姓名|病人|员工|員工|我叫|我是|申请人|持卡人|户名|戶名|病患|租客|房东|患者:|患者",
    chineseBehind,
  ],
  ["先生|女士|小姐|太太|同学|医生|老师|经理", chineseBefore],
  [
    "이름|이름은|성명|성함|성함은|고객|고객명|환자|환자명|담당자|저는|예금주|수신자|직원|신청인|보호자|수령인|받는 분|카드 소유자",
    koreanBehind,
  ],
  ["氏名|名前|お名前|担当者|担当|宛名|ご氏名|患者名|口座名義|名義|申込者|契約者|名義人", japaneseBehind],
  ["คุณ|นาย|นาง|นางสาว|ชื่อ|ผู้ป่วย|ลูกค้า|ดิฉันชื่อ|ผมชื่อ", uncased],
  ["السيد|السيدة|اسمي|الاسم|المريض|المريضة|العميل|العميلة|الموظف|الموظفة|الآنسة|اسم العميل|اسم المريض|الدكتور|الدكتورة", uncased],
  ["שמי|קוראים לי|שם מלא|לקוח|הלקוח|הלקוחה|מטופל|המטופל|המטופלת|גברת|שם הלקוח|העובד|העובדת", uncased],
  ["नाम|मेरा नाम|श्री|श्रीमती|मरीज|मरीज़|ग्राहक|रोगी|कर्मचारी|सुश्री", uncased],
  ["اسمي|الاسم|اسم العميل|اسم المريض|السيد|السيدة|שמי|קוראים לי|שם מלא|שם הלקוח|मेरा नाम|श्री|श्रीमती|सुश्री", introduced],
  ["نام|آقای|خانم|بیمار|مشتری", uncased],
];

function gather(): ReadonlyMap<string, Reader | "japanese-family" | "korean-given"> {
  const made = new Map<string, Reader | "japanese-family" | "korean-given">();
  for (const name of japaneseFamilies.split(" ")) made.set(name, "japanese-family");
  for (const name of koreanGivenNames.split(" ")) made.set(name, "korean-given");
  for (const [words, reader] of readers) for (const word of words.split("|")) made.set(word, reader);
  return made;
}

/** Anchors of scripts without capitals: labels and titles with what reads the name beside them, family and given names. */
export const eastAsianAnchors = gather();
