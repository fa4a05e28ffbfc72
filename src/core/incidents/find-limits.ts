import { type Incident, sortStatements } from "./incident.ts";

const contradictions = [
  {
    affirms:
      /\b(?:content|files?|documents?|conversations?|chats?|prompts?|messages?|customer data|user data)\b[^.\n]{0,60}\b(?:was|were|had been) (?:also )?(?:accessed|exposed|stolen|taken|read|viewed)\b/,
    denies:
      /\bno (?:\w+ ){0,4}(?:content|files?|documents?|conversations?|chats?|prompts?|messages?|customer data|user data)\b|\b(?:customer|user) data (?:was|were) not\b/,
    said: "One statement says that content was reached, another that it was not; the more careful reading is used until the vendor says which holds.",
  },
] as const;

/**
 * What the answer cannot know, as sentences: dates missing or in the future, a vendor nobody lists, several vendors,
 * statements that contradict one another. `today` is an ISO day; `isKnownVendor` asks register and catalogue. Pure.
 */
export function findLimits(incident: Incident, today: string, isKnownVendor: boolean): string[] {
  const limits: string[] = [];
  const dates = incident.statements.map(({ date }) => date).filter((date) => typeof date === "string");
  if (incident.statements.length === 0)
    limits.push("No statement of the vendor is recorded: the answer rests on the title and what is marked as exposed.");
  else if (dates.length === 0)
    limits.push("No statement carries a date: their order is as they were entered, and clocks run from own awareness.");
  else if (dates.some((date) => Number.isNaN(Date.parse(date))))
    limits.push("A date could not be read; that statement counts as the last one.");
  if (!isKnownVendor) limits.push(`${incident.vendor} is neither in the register nor in the catalogue: what went there is not known.`);
  if (/ and |, | & |\//.test(incident.vendor))
    limits.push("Several vendors are named: exposure is looked up for each name that is known, the level is the graver one's.");
  limits.push(...findWindowLimits(incident, today));
  const texts = sortStatements(incident).map(({ text }) => text.toLowerCase());
  for (const { affirms, denies, said } of contradictions)
    if (texts.some((text) => affirms.test(text)) && texts.some((text) => denies.test(text))) limits.push(said);
  return limits;
}

function findWindowLimits({ window }: Incident, today: string): string[] {
  const { from, to } = window ?? {};
  if (typeof from !== "string" && typeof to !== "string") return ["No window is known: all flows on record are counted."];
  if (typeof from === "string" && typeof to === "string" && from > to)
    return [`The window ends (${to}) before it begins (${from}): nothing can lie in it.`];
  if (typeof from === "string" && from.slice(0, 10) > today)
    return [`The window begins in the future (${from.slice(0, 10)}): nothing of ours can lie in it yet.`];
  return typeof to === "string" && to.slice(0, 10) > today ? ["The window is still open: what is sent until its end counts too."] : [];
}
