import { type Incident, sortStatements } from "./incident.ts";

/** Days a person entered; they win over what the statements tell. ISO, empty or left out where not known. */
export interface HandlingDates {
  readonly learned?: string | undefined;
  readonly acknowledged?: string | undefined;
  readonly scoped?: string | undefined;
  readonly fixed?: string | undefined;
  readonly followedUp?: string | undefined;
}

/** How the vendor dealt with it, as vetting's check of the incident record takes it (`judgeHandling`). */
export interface HandlingRead {
  readonly title: string;
  readonly started: string;
  readonly acknowledged: string;
  readonly scoped: string;
  readonly fixed: string;
  readonly followedUp: string;
  readonly causeTold: boolean;
  readonly fixTold: boolean;
  readonly url: string;
}

/** Reads the handling from dates entered and from the statements: acknowledged, scope told, fixed, followed up. Pure. */
export function readHandling(incident: Incident, entered: HandlingDates = {}, url = ""): HandlingRead {
  const statements = sortStatements(incident);
  const words = statements.map(({ text }) => text.toLowerCase()).join("\n");
  const first = (pattern: RegExp): string =>
    statements.find(({ date, text }) => typeof date === "string" && pattern.test(text.toLowerCase()))?.date?.slice(0, 10) ?? "";
  const fixed = pick(entered.fixed, first(isFixed));
  return {
    title: incident.title ?? "",
    started: pick(entered.learned, incident.window?.from?.slice(0, 10) ?? ""),
    acknowledged: pick(entered.acknowledged, first(/./)),
    scoped: pick(entered.scoped, first(isScoped)),
    fixed,
    followedUp: pick(entered.followedUp, first(isFollowedUp)),
    causeTold: isCause.test(words),
    fixTold: fixed !== "" || isFixed.test(words),
    url,
  };
}

function pick(entered: string | undefined, read: string): string {
  return entered === undefined || entered === "" ? read : entered;
}

const isScoped =
  /\bscope\b|\baffected (?:customers|users|accounts|versions)\b|\blimited to\b|\bbetween .{3,40} and\b|\bdid not (?:contain|include|affect)\b|\bno (?:\w+ ){0,3}customer\b/;
const isFixed =
  /\b(?:fixed|patched|resolved|revoked|disabled|removed|closed|mitigated|remediated|replaced|taken down|rolled back|restored|unpublished)\b/;
const isFollowedUp =
  /\bpost-?mortem\b|\broot cause\b|\blessons\b|\bfinal report\b|\bgoing forward\b|\bwe (?:have|will) (?:introduce|add|chang)|\binvestigation (?:concluded|found|is complete)/;
const isCause =
  /\broot cause\b|\bcaused by\b|\bbecause of\b|\bdue to\b|\bas a result of\b|\bthe cause\b|\bpackaging error\b|\bhuman error\b|\bmisconfigur|\bby mistake\b|\bcoding mistake\b|\bbug in\b/;
