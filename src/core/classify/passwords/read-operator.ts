/** What joins a name and its value. */
export interface ReadOperator {
  /** Where the value begins. */
  readonly end: number;
  readonly kind: "assign" | "pair" | "call" | "markup";
}

const patterns: readonly { readonly kind: ReadOperator["kind"]; readonly form: RegExp }[] = [
  // <add key="password" value="…">, name: PASSWORD\n value: …, {"name":"PASSWORD","value":"…"}
  {
    kind: "assign",
    form: /\\?["']?[ \t]{0,4},?\s{0,24}\\?["']?(?:value|stringValue|Value|defaultValue|content)\\?["']?[ \t]{0,4}[:=][ \t]{0,8}/y,
  },
  // password: string = …, password := …, "password" => …, password == …
  {
    kind: "assign",
    form: /\\?["'`\]]{0,3}[ \t]{0,8}(?::[ \t]{0,2}[A-Za-z][\w.<>?|[\]]{0,30}[ \t]{0,4}=(?![=>])|:=|=>|={1,3}|\?=|\|\|=|\+=|:(?![:=/]))[ \t]{0,8}/y,
  },
  // variable "password" { type = string \n default = "…"
  {
    kind: "assign",
    form: /["'][ \t]{0,3}\{\s{0,24}(?:(?:type|description|sensitive|nullable)[ \t]{0,8}=[^\n]{0,160}\n\s{0,24}){0,4}default[ \t]{0,8}=[ \t]{0,4}/y,
  },
  // define("PASSWORD", "…"), setenv('PASSWORD', '…')
  { kind: "pair", form: /\\?["'][ \t]{0,4},[ \t]{0,4}(?=\\?["'])/y },
  // setPassword("…"), password("…"), storePassword '…'
  { kind: "call", form: /[ \t]?\([ \t]{0,2}(?=[@bru]?["'])|[ \t]{1,2}(?=(["'])[^"'\s]{5,64}\1)/y },
  // <password>…</password>
  { kind: "markup", form: /["']?[ \t]{0,2}>[ \t]{0,4}(?=[^<\s]{1,160}<\/)/y },
];

/** What may stand directly behind a name. */
const mayJoin = /[\s"'`\]\\:=(>?|+,]/;

/** Reads what stands between a name that ends at `at` and a value; undefined where no value follows. */
export function readOperator(text: string, at: number): ReadOperator | undefined {
  if (!mayJoin.test(text.charAt(at))) return undefined;
  for (const { kind, form } of patterns) {
    form.lastIndex = at;
    const met = form.exec(text);
    if (met !== null) return { kind, end: at + met[0].length };
  }
  return undefined;
}
