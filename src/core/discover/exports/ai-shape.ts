/** Words that make a name sound like an AI tool. `ai` alone counts as a word, never inside one. */
const words = /(?:^|[^\p{L}])(?:ai|a\.i\.|gpt|gpts|llms?|genai|copilot|chatbot|chatgpt|gen-ai)(?![\p{L}])|gpt(?![\p{Ll}]{2})/iu;

/** Whether the name of an app sounds like AI, so that a tool nobody knows is offered for naming. */
export function isAiShapedName(name: string): boolean {
  return words.test(name.slice(0, 200));
}

/** Second levels of two-letter domains under which names are sold (`example.co.uk`, `example.com.ai`). */
const secondLevels = new Set(["co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go", "off"]);

/** The part of a host a company registers: `api.newtool.ai` → `newtool.ai`. A rule of thumb, not the public suffix list. */
export function registeredDomain(host: string): string {
  const labels = host.replace(/\.$/, "").split(".");
  const take = labels.length > 2 && (labels.at(-1) ?? "").length === 2 && secondLevels.has(labels.at(-2) ?? "") ? 3 : 2;
  return labels.slice(-take).join(".");
}

/** Whether a host that nobody knows sounds like AI: under `.ai`, or a registered name with `ai`, `gpt` or `llm` as a word in it. */
export function isAiShapedHost(host: string): boolean {
  const domain = registeredDomain(host);
  if (domain.endsWith(".ai")) return domain.includes(".", 0) && domain.length > 4;
  const name = domain.slice(0, domain.indexOf("."));
  return /(?:^|-)(?:ai|gpt|llm|genai|chatbot)(?:-|\d|$)|gpt$|^gpt|(?:chat|my)gpt/.test(name);
}
