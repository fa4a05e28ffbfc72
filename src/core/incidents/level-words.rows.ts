/** Patterns over lower-case text for the facts that move a level; each says one thing, whatever it is about. */

/** The vendor confines it to a small part. */
export const narrow =
  /\b(?:a (?:very )?(?:small|limited|tiny) (?:\w+ )?(?:number|set|subset|portion|part|fraction|share|group)|a subset of|a handful of|(?:only )?a few (?:customers|users|accounts|workspaces|tenants|organi[sz]ations)|(?:fewer|less) than (?:\d{1,2}|one|ten|twenty|fifty)\b(?! (?:thousand|million|hours?|minutes|days|weeks))|(?:0?[.,]\d+|[1-4](?:[.,]\d+)?) ?(?:%|percent|per cent|prozent)|(?:a|one) single (?:customer|tenant|region|workspace|organi[sz]ation|account)|(?:one|two|three|nine|few)[- ]hour|(?:ein(?:en)? )?(?:sehr )?klein(?:e|er|en) (?:teil|anzahl|gruppe)|wenige (?:kunden|nutzer|konten))\b|\b(?:0?[.,]\d+|[1-4](?:[.,]\d+)?) ?%/;
/** It reaches everybody, or very many. */
export const wide =
  /\b(?:all (?:customers|users|tenants|integrations)|every (?:customer|user|tenant)|millions? of|hundreds of|thousands of|alle (?:kunden|nutzer))\b/;

/** Whose it is: the vendor's own. */
export const vendorOwned =
  /\b(?:employees?'?|staff|personnel|corporate|mitarbeiter\w*)\b|\b\w+(?:'s|s'|’s) own\b(?! (?:customers|users|clients))|\b(?:its|our) own (?:\d+ |\w+ )?(?:people|staff|employees|team|build|systems?|infrastructure|accounts?)\b|\bour (?:\w+ )?(?:keys?|tokens?|accounts?|credentials?|passwords?|repositor(?:y|ies))\b|\b(?:solely|only|limited to|just) (?:\w+ ){0,3}(?:internal|our own|its own)\b/;
/** Whose it is: customers'. */
export const customerOwned =
  /\b(?:customers?|users?|clients?|tenants?|subscribers?|workspaces?|organi[sz]ations?|members|kunden|nutzer|patients?|applicants?)\b|\byours?\b|\b(?:rotate|reset|change|replace|reconnect)\b/;
export const customersDenied =
  /\bno(?:thing)? (?:about |of )?(?:\w+ ){0,2}(?:customers?|users?|clients?)(?:'s?|s')?\b|\b(?:customer|user|client)s?'? (?:data|content|information)?\s?(?:was|were|is|are|has|have) (?:not|never)\b|\bdid not (?:affect|involve|include|concern) (?:any )?(?:customer|user)|\bkeine kunden/;

/** What may have happened is not confirmed. */
export const unsure =
  /\b(?:may|might|could|cannot be excluded|no evidence|no sign|no indication|not|whether|if|claims?|alleged\w*|says it)\b[^.;\n]{0,60}?\b(?:exfiltrat\w+|stolen|stole|downloaded|copied|for sale|sold|published|posted|dumped|taken|exported|extracted|left)\b/g;
/** Somebody has it. */
export const taken =
  /\b(?:exfiltrat\w+|stolen|stole|gestohlen|entwendet|downloaded by|(?:was|were|been|being) (?:\w+ )?(?:copied|exported|pulled|extracted|siphoned|sold|auctioned)|copied by|exported by|(?:used|abused) to export|for sale|offers? (?:\w+ ){0,4}for|(?:put|dumped|released) (?:\w+ ){0,8}online|leak site|to sell|(?:intruders?|attackers?|hackers?|actors?|criminals?|thie(?:f|ves)|gang|group|crew|person|part(?:y|ies)|somebody|someone|strangers?|outsiders?) (?:\w+ ){0,3}(?:downloaded|copied|exported|pulled|took|extracted|sells?|made off)|emptied by|published (?:online|on)|posted (?:on|to|online)|dumped|taken by|in the hands of)\b/;
/** The way leads on into other systems. */
export const opensOthers =
  /\b(?:(?:keys?|tokens?|secrets?|passwords?|credentials?) (?:that |which )?(?:\w+ ){0,3}(?:pasted|stored|kept|found|contained) in|other systems|lateral\w*|pivot\w*|third[- ]party systems|cloud accounts?|connected (?:systems|services|apps))\b/;
/** Said of one clause all of these: what was stolen let somebody in with it, and that was somewhere else. */
export const enteredOthers: readonly RegExp[] = [
  /\b(?:us(?:ed|es|ing)|abus(?:ed|es|ing)|with|by means of|opened)\b/,
  /\b(?:tokens?|keys?|secrets?|passwords?|credentials?|cookies|logins?|grants?|them|these|those|it)\b/,
  /\b(?:log(?:s|ged|ging)? (?:in|on)(?:to)?|log-?ins? (?:to|at)|sign(?:s|ed|ing)? in(?:to)?|enter(?:s|ed|ing)?|clon(?:e|es|ed|ing)|(?:to access|accessed|accessing)|g[eo]t(?:ting)? into|mov(?:e|ed|ing) (?:on )?into|(?:to open|opened)|(?:to reach|reached)|(?:to query|queried|queries)|connect(?:ed|ing)? to|(?:export|download|read|cop|pull|extract)\w* (?:\w+ ){0,2}(?:from|out of))\b/,
  /\b(?:(?:customers?|clients?|users?|victims?)['’]?s?['’]? (?:own )?(?:\w+ )?(?:systems?|repositor\w+|warehouses?|databases?|drives?|mailbox\w*|clouds?|environments?|instances?|tenants?|servers?|networks?)|repositories of (?:customers|others)|several (?:warehouses|systems|companies)|(?:other|further|internal|connected|third[- ]party) (?:\w+ )?(?:systems|services|apps|companies|environments))\b/,
];
/** It has not happened, as far as the clause says. */
export const mayBe = /\b(?:may|might|could|can|would|if|whether|in case|in theory)\b/;

/** It goes on. */
export const active =
  /\b(?:still (?:active|inside|exploit\w*|ha(?:s|ve) (?:\w+ )?(?:access|control)|holds?|controls?|spreading|growing|at large|in (?:control|possession|the hands))|(?:it|this|the (?:attack|campaign|abuse|wave)) (?:is not over|goes on|keeps (?:going|growing|spreading))|(?:new|more|further) (?:\w+ ){0,3}(?:keep|are still|continue to) (?:appear|com|surfac|turn|show|be)\w*|(?:used|abused|seen|attacked) in the wild|ongoing (?:attacks?|exploitation|intrusion|campaign)|(?:attacks?|exploitation|intrusion|campaign|abuse|scanning) (?:is|are|remains?) (?:still )?(?:ongoing|continuing|under ?way|active|widespread)|actively (?:being )?exploited|being (?:actively )?(?:exploited|attacked|abused)|exploited in the wild|exploitation (?:\w+ ){0,3}in the wild|mass[- ]exploit\w+|not (?:yet )?(?:been )?(?:contained|evicted)|continues? to (?:access|exploit|attack|spread)|under (?:active )?attack|web ?shells?|used in (?:\w+ ){0,2}(?:attacks|campaigns)|wird (?:bereits |aktiv )+ausgenutzt)\b/;
export const notActive =
  /\b(?:no (?:evidence|sign|indication|report)s? of (?:\w+ ){0,3}(?:exploit|active|attack|abuse)|not (?:being )?actively exploited|no longer (?:active|exploited|under attack)|never exploited)/;
