import { countDistinct } from "../checks/is-random-looking.ts";

/** Values that stand for a value: variables, templates, references, masks, commands. */
const formRows = [
  /^\$[A-Za-z_{(]/,
  /\u27e6[a-z0-9-]{1,48}\u00b7/,
  /^%[A-Za-z_][A-Za-z0-9_]*%?$/,
  /\$\{|\{\{|\}\}|<%|%>|\{%|\$\(/,
  /^[<[({].*[>\])}]$/,
  /%[sd](?![A-Za-z0-9])/,
  /^[a-z]{2,12}(?:pass|pwd|passwd|password|secret|token)$/i,
  /^%(?:[a-z]{1,2}|\([a-z_]+\)[sd]|\{[\w.]+\})$/i,
  /^@[A-Za-z_.]+[(@]?/,
  /^:[A-Za-z_]|^&(?:lt|#)|&(?:quot|amp|lt|gt|apos|#\d+);?/,
  /^#\{|^!(?:vault|Ref|Sub|ImportValue|GetAtt|secret|env|reference|include)\b/,
  /^(?:ENC|encrypted|cipher|vault|secret|ssm|arn|kms|sops|op|env|file|ref|aws|gcp|azurekeyvault|keyvault|akv|bw|pass)(?:\[|\(|:)/i,
  /^\*{3,}$|^[xX]{3,}|^\.{3,}|^_{3,}$|^-{3,}|^•{2,}|^#{3,}$|^[?]{3,}|^0{5,}$/,
  /(?:^|[^A-Za-z])(?:process\.env|os\.environ|getenv|ENV\[|System\.getenv|import\.meta|config\.|settings\.|secrets\.|vars\.|var\.|local\.|data\.|params\.|args\.|options\.|self\.|this\.|request\.|req\.|env\.)/,
  /^(?:\/|\.{1,2}\/|~\/|[A-Za-z]:\\)[^\s]*$/,
  /^(?:https?|ftp|file|ssh|git|s3|gs):\/\//i,
  /^[A-Za-z_$][\w$]*(?:\(|\[|->|::)/,
  /^(?:required|nullable|sometimes|string|confirmed|min:\d+)(?:\||$)|^\?[a-z]/i,
  /^(?:function|lambda|async|new|await|return|typeof|null|nil|none|true|false|undefined)\b/i,
];

/** Case matters in none of them that has letters. */
const forms = new RegExp(formRows.map((form) => `(?:${form.source})`).join("|"), "i");

/** Words people write where a secret belongs. The whole value, or its beginning up to a separator. */
const words = new Set(
  "password passwd passwort pass pwd secret token key apikey changeme change changeit change_me change-me replace replaceme replace_me default example examples sample dummy fake mock placeholder redacted masked hidden removed omitted encrypted hashed none null nil undefined empty blank todo tbd fixme yes no true false on off string str text number int integer bool boolean object varchar char any required optional enabled disabled username user admin administrator root guest postgres mysql mongo redis test testing tester testpass testpassword demo foo bar baz foobar qwerty letmein welcome hello world secretpassword mypassword mysecret mysecretpassword mypass my_password my-password somepassword yourpassword yoursecret yourtoken your_password your-password userpassword dbpassword db_password pass123 value unknown invalid incorrect wrong correct valid missing expired reset forgot forgotten confirm confirmation login signin auth bearer basic oauth jwt session cookie field input label type".split(
    " ",
  ),
);

const beginnings =
  /^(?:your|my|some|the|an?|insert|enter|put|add|use|set|type|replace|fill|change|example|sample|dummy|fake|test|placeholder|redacted|not|no|new|old|current|xxx+|todo|fixme)[-_ .<{[(]/i;
const endings = /[-_ .](?:here|goes-here|placeholder|example|changeme|replace(?:me)?|redacted|todo|value|key|token|secret|password)$/i;
const inside =
  /example|placeholder|changeme|change[-_]me|redacted|replace[-_]?(?:me|with|this)|your[-_]|<your|insert[-_]|not[-_]?a[-_]?real|do[-_]?not[-_]?use|x{5,}|X{5,}|\*{3,}|\.{3}|…|lorem|dummy|t0ps3cr3t_example/i;
const counting =
  /^(?:0?1234567890?|123456(?:78)?|987654321|abcdef(?:gh)?|abc123|password1?2?3?!?|p@ssw0rd!?|passw0rd!?|pa\$\$w0rd!?|qwerty\d*|letmein\d*|admin\d{0,4}|test\d{0,4}|foo(?:bar)?\d*|secret\d{0,3}|s3cr3t|hunter2?x?example|111111|000000)$/i;

const anyOf = new RegExp([beginnings, endings, inside, counting].map((form) => `(?:${form.source})`).join("|"), "i");

/** True for a value that is none: a variable, template, reference, mask, documentation word or counting. */
export function isPlaceholder(value: string): boolean {
  if (value.length <= 24 && words.has(value.toLowerCase())) return true;
  if (anyOf.test(value) || forms.test(value)) return true;
  return value.length >= 6 && countDistinct(value) <= 2;
}
