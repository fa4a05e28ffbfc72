/** How many of a thing a text speaks of; `things` in the plural. */
export interface Count {
  readonly things: string;
  readonly count: number;
}

/**
 * Counts in lower-case text ("1,200 customers", "twelve beta workspaces", "1.4 million accounts", "a single clinic"), in
 * their order. Who merely told ("two customers reported") is not counted,
 * nor are the vendor's own people. Pure.
 */
export function readCounts(text: string): Count[] {
  return [...text.matchAll(counted)].map(([, number = "", unit = "", thing = ""]) => ({
    things: pluralOf(thing),
    count: readNumber(number) * readUnit(unit),
  }));
}

function readNumber(number: string): number {
  const word = words[number];
  if (word !== undefined) return word;
  return Number(/[,.]\d{3}/.test(number) ? number.replaceAll(/[,.]/g, "") : number);
}

function readUnit(unit: string): number {
  if (/^ ?(?:m|million)$/.test(unit)) return 1e6;
  if (/^ ?hundred$/.test(unit)) return 100;
  return unit === "" ? 1 : 1000;
}

function pluralOf(thing: string): string {
  if (thing === "person") return "people";
  if (thing.endsWith("s") || thing === "people") return thing;
  return thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

const words: Readonly<Record<string, number>> = {
  ...{ "a single": 1, single: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, eighty: 80, ninety: 90, "a dozen": 12 },
};
const things = [
  ...["customer", "client", "user", "account", "organi[sz]ation", "tenant", "workspace", "compan(?:y|ie)", "clinic", "school", "team"],
  ...["person", "subscriber", "patient", "address(?:es)?", "record", "token", "key", "file", "document", "conversation", "chat"],
  ...["repositor(?:y|ie)", "extension", "package", "install", "device"],
];
/** People of the vendor: their accounts are how somebody came in. */
const own = "(?:employee|staff|admin|developer|maintainer|service|contractor|colleague)";
const counted = new RegExp(
  String.raw`(?<![\w.,])(\d{1,3}(?:[,.]\d{3})+|\d+(?:\.\d+)?|${Object.keys(words).join("|")})( ?(?:k|hundred|thousand|million|m)\b)? ` +
    String.raw`(?:(?!(?:of|in|and|or|to|but)\b|${own})[\w-]+ ){0,2}?((?:${things.join("|")})s?|people)\b` +
    String.raw`(?! (?:have |has |had |also )?(?:told|tell|report|wrote|write|notic|alert|contact|ask|complain)|(?: of| belonging to) (?:an? |one |our |the )?(?:former )?${own})`,
  "g",
);
