import type { CompanyRules, NotThisRule } from "../model/company-rules.ts";
import type { ClassifierParts } from "./classifier.ts";

/** Domains of mail services that people use privately. */
const freeMail = new Set(
  "gmail.com googlemail.com outlook.com hotmail.com live.com msn.com yahoo.com ymail.com icloud.com me.com mac.com proton.me protonmail.com pm.me aol.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de mail.ru yandex.ru bk.ru inbox.ru list.ru orange.fr wanadoo.fr free.fr laposte.net sfr.fr libero.it virgilio.it alice.it tiscali.it wp.pl o2.pl onet.pl interia.pl seznam.cz centrum.cz qq.com 163.com 126.com sina.com naver.com daum.net hanmail.net rediffmail.com uol.com.br bol.com.br terra.com.br btinternet.com sky.com virginmedia.com comcast.net verizon.net att.net bigpond.com telenet.be skynet.be ziggo.nl kpnmail.nl hetnet.nl bluewin.ch tutanota.com tuta.io fastmail.com zoho.com yahoo.co.jp docomo.ne.jp ezweb.ne.jp softbank.ne.jp abv.bg ukr.net telia.com sapo.pt".split(
    " ",
  ),
);

const none: readonly string[] = [];

/**
 * Says of a value what class rules ask: the made types that it is (`customer-email`), and `business-email`. Only these
 * words are kept of it.
 */
export type ValueTagger = (type: string, value: string) => readonly string[];

/** The tag of a value that the company said is none: it is left out of the answer. */
export const notThisTag = "not-this";

/** Makes the tagger of the company's made types and of values said to be none; `said` are the rules of the text's place. */
export function makeValueTagger(
  rules: Pick<CompanyRules, "company" | "dataTypes"> | undefined,
  said: readonly NotThisRule[],
  notThis: ClassifierParts["notThis"],
): ValueTagger {
  const tag = makeTypeTagger(rules);
  if (said.length === 0 || notThis === undefined) return tag;
  const ofValues = said.some(({ hash }) => hash !== undefined);
  return (type, value) => {
    const hash = ofValues ? notThis.digest(value) : undefined;
    const isNone = said.some((rule) => (rule.hash ?? hash) === hash && holds(rule, type, notThis.today()));
    return isNone ? [notThisTag] : tag(type, value);
  };
}

function holds({ type, until }: NotThisRule, met: string, today: string): boolean {
  return (type === undefined || type === met) && today <= until;
}

function makeTypeTagger(rules: Pick<CompanyRules, "company" | "dataTypes"> | undefined): ValueTagger {
  const made = Object.entries(rules?.dataTypes ?? {}).flatMap(([name, rule]) => {
    if (rule.from === undefined) return [];
    const domains = rule.notAtDomains === "company" ? (rules?.company.domains ?? []) : rule.notAtDomains;
    return [{ name, from: rule.from, domains: domains?.map((domain) => domain.toLowerCase()) }];
  });
  return (type, value) => {
    if (type !== "email" && !made.some((rule) => rule.from === type)) return none;
    const domain = value.slice(value.lastIndexOf("@") + 1).toLowerCase();
    const tags = made.filter((rule) => rule.from === type && !isAt(domain, rule.domains ?? none)).map((rule) => rule.name);
    if (type === "email" && !freeMail.has(domain)) tags.push("business-email");
    return tags;
  };
}

function isAt(domain: string, domains: readonly string[]): boolean {
  return domains.some((known) => domain === known || domain.endsWith(`.${known}`));
}
