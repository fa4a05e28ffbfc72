/** Makes a text that a pattern matches, for tests: literals, classes, groups, alternatives and bounded quantifiers. */
export function sampleForm(form: RegExp, seed: number): string {
  return new FormSampler(form, seed).readAlternatives();
}

type Part = () => string;

class FormSampler {
  readonly #source: string;
  readonly #flags: string;
  #state: number;
  #at = 0;

  constructor(form: RegExp, seed: number) {
    this.#source = form.source;
    this.#flags = form.flags.includes("i") ? "i" : "";
    this.#state = (seed * 2_654_435_761 + 12_345) >>> 0;
  }

  readAlternatives(): string {
    const options: Part[] = [this.#readSequence()];
    while (this.#source.charAt(this.#at) === "|") {
      this.#at += 1;
      options.push(this.#readSequence());
    }
    return options[this.#below(options.length)]?.() ?? "";
  }

  #below(most: number): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.#state / 4_294_967_296) * most);
  }

  #pick(signs: string): string {
    return signs.charAt(this.#below(signs.length));
  }

  #readSequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#source.charAt(this.#at))) parts.push(this.#readQuantified());
    return () => parts.map((part) => part()).join("");
  }

  #readQuantified(): Part {
    const atom = this.#readAtom();
    const met = /^(?:\{(\d+)(?:,(\d+))?\}|\?)/.exec(this.#source.slice(this.#at));
    if (met === null) return atom;
    this.#at += met[0].length;
    const least = met[0] === "?" ? 0 : Number(met[1]);
    const most = met[0] === "?" ? 1 : Number(met[2] ?? met[1]);
    return () => Array.from({ length: least + this.#below(Math.min(most, least + 40) - least + 1) }, atom).join("");
  }

  #readAtom(): Part {
    const sign = this.#source.charAt(this.#at);
    if (sign === "(") return this.#readGroup();
    if (sign === "[") return this.#readClass();
    if (sign === "\\") return this.#readEscape();
    this.#at += 1;
    return () => (sign === "." ? "x" : sign);
  }

  /** What looks ahead or behind adds nothing; a group is read anew each time, so that repeats differ. */
  #readGroup(): Part {
    const head = /^\((?:\?(?::|=|!|<=|<!))?/.exec(this.#source.slice(this.#at))?.[0] ?? "(";
    this.#at += head.length;
    const from = this.#at;
    this.readAlternatives();
    this.#at += 1;
    if (/[=!]/.test(head)) return () => "";
    return () => {
      const back = this.#at;
      this.#at = from;
      const made = this.readAlternatives();
      this.#at = back;
      return made;
    };
  }

  #readEscape(): Part {
    const sign = this.#source.charAt(this.#at + 1);
    this.#at += 2;
    if (sign === "d") return () => this.#pick("0123456789");
    if (sign === "w") return () => this.#pick("abcXYZ0189_");
    return () => (sign === "b" ? "" : sign);
  }

  #readClass(): Part {
    const close = /^\[(?:\\.|[^\]\\])*\]/.exec(this.#source.slice(this.#at))?.[0] ?? "[]";
    this.#at += close.length;
    const test = new RegExp(close, this.#flags);
    const signs = Array.from({ length: 94 }, (_, code) => String.fromCharCode(33 + code)).filter((each) => test.test(each));
    const plain = signs.filter((each) => /[A-Za-z0-9]/.test(each));
    return () => this.#pick((plain.length > 0 ? plain : signs).join(""));
  }
}
