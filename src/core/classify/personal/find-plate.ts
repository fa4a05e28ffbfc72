const gap =
  /^[\s"'`:=#.,()[\]|>-]{0,5}(?:(?!\d)(?:number|no|nr|is|ist|est|es|è|é|numero|núm|jest|to|of|the|of|für|voiture|auto|car|vehicle|:|n°|nº|номер|авто|は|是)[\s"':=.]{1,3}){0,3}/iu;

/** Plates as printed, by country family; letters may be Latin, Cyrillic, Greek, Arabic, Hebrew digits groups or CJK heads. */
const forms: readonly RegExp[] = [
  /^[A-Z]{2}\d{2} ?[A-Z]{3}(?![A-Z0-9])/,
  /^[A-Z]{1}\d{1,3} ?[A-Z]{3}(?![A-Z0-9])/,
  /^[A-ZÄÖÜ]{1,3}[- ][A-ZÄÖÜ]{1,2}[- ]?\d{1,4}[EH]?(?![A-Z0-9])/,
  /^[A-Z]{2}[- ]?\d{3}[- ]?[A-Z]{2}(?![A-Z0-9])/,
  /^\d{4}[- ]?[B-DF-HJ-NP-TV-Z]{3}(?![A-Z0-9])/,
  /^\d[A-Z]{3}\d{3}(?![A-Z0-9])/,
  /^[A-Z]{3}[- ]?\d{3,4}(?![A-Z0-9])/,
  /^[A-Z]{3}\d[A-Z]\d{2}(?![A-Z0-9])/,
  /^[A-Z]{2,3} ?[0-9A-Z]{4,5}(?![A-Z0-9])/,
  /^\d{2}[- ]?[A-Z]{2,3}[- ]?\d{2,4}(?![A-Z0-9])/,
  /^[A-Z]{2}[- ]?\d{2}[- ]?[A-Z]{1,3}[- ]?\d{4}(?![A-Z0-9])/,
  /^[A-Z0-9]{1,3}[- ][A-Z0-9]{2,4}[- ][A-Z0-9]{1,4}(?![A-Z0-9])/,
  /^\d[A-Z]\d[ -]?\d{4}(?![A-Z0-9])/,
  /^[АВЕКМНОРСТУХ]\d{3}[АВЕКМНОРСТУХ]{2} ?\d{2,3}/,
  /^[АВЕКМНОРСТУХІЇ]{1,2} ?\d{4} ?[АВЕКМНОРСТУХІЇ]{2}/,
  /^[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]{3}[- ]?\d{4}/,
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][· ]?[A-Z0-9]{5,6}/,
  /^\d{2,3} ?[가-힣] ?\d{4}/,
  /^[\u3040-\u309f\u4e00-\u9fff]{1,4} ?\d{2,3} ?[\u3040-\u309f] ?\d{1,2}-?\d{2}/,
  /^\d{2,3}-\d{2,3}-\d{2,3}(?!\d)/,
];

/** The plate that follows a label ending at `from`. */
export function findPlateAfter(text: string, from: number): { start: number; end: number } | undefined {
  const window = text.slice(from, from + 56);
  const skipped = gap.exec(window)?.[0].length ?? 0;
  const rest = window.slice(skipped);
  for (const form of forms) {
    const value = form.exec(rest)?.[0];
    if (value !== undefined && /\d/.test(value) && /\D/.test(value)) return { start: from + skipped, end: from + skipped + value.length };
  }
  return undefined;
}
