/** Makes a text that a pattern matches, for tests: literals, classes, groups, alternatives and bounded quantifiers. */
export function sampleForm(form: RegExp, seed: number): string {
  const source = form.source;
  let state = (seed * 2_654_435_761 + 12_345) >>> 0;
  let at = 0;
  const chance = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const pick = (signs: string): string => signs.charAt(chance(signs.length));

  const readAlternatives = (): string => {
    const options: (() => string)[] = [readSequence()];
    while (source.charAt(at) === "|") {
      at += 1;
      options.push(readSequence());
    }
    return options[chance(options.length)]?.() ?? "";
  };

  const readSequence = (): (() => string) => {
    const parts: (() => string)[] = [];
    while (at < source.length && !"|)".includes(source.charAt(at))) parts.push(readQuantified());
    return () => parts.map((part) => part()).join("");
  };

  const readQuantified = (): (() => string) => {
    const atom = readAtom();
    const met = /^(?:\{(\d+)(?:,(\d+))?\}|\?)/.exec(source.slice(at));
    if (met === null) return atom;
    at += met[0].length;
    const least = met[0] === "?" ? 0 : Number(met[1]);
    const most = met[0] === "?" ? 1 : Number(met[2] ?? met[1]);
    return () => Array.from({ length: least + chance(Math.min(most, least + 40) - least + 1) }, atom).join("");
  };

  const readAtom = (): (() => string) => {
    const sign = source.charAt(at);
    if (sign === "(") return readGroup();
    if (sign === "[") return readClass();
    if (sign === "\\") return readEscape();
    at += 1;
    return () => (sign === "." ? "x" : sign);
  };

  const readGroup = (): (() => string) => {
    const head = /^\((?:\?(?::|=|!|<=|<!))?/.exec(source.slice(at))?.[0] ?? "(";
    at += head.length;
    const from = at;
    readAlternatives();
    const to = at;
    at += 1;
    if (/[=!]/.test(head)) return () => "";
    return () => {
      const back = at;
      at = from;
      const made = readAlternatives();
      at = back;
      return at >= to ? made : made;
    };
  };

  const readEscape = (): (() => string) => {
    const sign = source.charAt(at + 1);
    at += 2;
    if (sign === "d") return () => pick("0123456789");
    if (sign === "w") return () => pick("abcXYZ0189_");
    if (sign === "b") return () => "";
    return () => sign;
  };

  const readClass = (): (() => string) => {
    const close = /^\[(?:\\.|[^\]\\])*\]/.exec(source.slice(at))?.[0] ?? "[]";
    at += close.length;
    const test = new RegExp(close, form.flags.includes("i") ? "i" : "");
    const signs = Array.from({ length: 94 }, (_, code) => String.fromCharCode(33 + code)).filter((each) => test.test(each));
    const plain = signs.filter((each) => /[A-Za-z0-9]/.test(each));
    return () => pick((plain.length > 0 ? plain : signs).join(""));
  };

  return readAlternatives();
}
