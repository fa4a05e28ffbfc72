/** Who does what in a sentence: the party before a verb of duty, permission or refusal. */
export interface Act {
  /** Offset in the canonical text. */
  readonly at: number;
  readonly who: "p" | "c" | "s" | "both";
  readonly mode: "duty" | "may" | "not" | "free";
}

const modal = [
  "(?<free>(?:shall|will|is|are|does|do)(?: not|n't) (?:be )?(?:required|obliged|obligated|bound|under any|have to|have any (?:duty|obligation))|(?:has|have|had|shall have|will have|bears?|assumes?|accepts?|owes?) no (?:obligation|duty|responsibility|liability)|need not|needn't|is under no|are under no|is not responsible|reserves? the right not|ist nicht verpflichtet|ist jedoch nicht verpflichtet|sind nicht verpflichtet|muss nicht|müssen nicht|trifft keine|schuldet (?:keine|nicht)|disclaims?|waives?)",
  "(?<not>(?:shall|will|must|may|can|do|does)(?: not|n't)(?! only)|won't|cannot|can't|shall in no event|will in no event|never|darf nicht|darf kein\\w*|dürfen nicht|wird nicht|werden nicht|wird kein\\w*)",
  "(?<may>may|can|could|might|(?:is|are|shall be|will be|reserves?) (?:the right|entitled|permitted|allowed|authorised|authorized|free)|reserves?|has the right|have the right|at (?:its|our) (?:sole )?discretion|kann|können|darf|dürfen|ist berechtigt|sind berechtigt|behält sich)",
  "(?<duty>shall|will|must|agrees?|undertakes?|commits?|warrants?|represents?|guarantees?(?= (?:that|to)\\b)|is (?:required|obliged|responsible|liable|fully)|are (?:required|obliged|responsible)|has (?:implemented|established|put|taken|an? obligation)|have (?:implemented|established)|wird|werden|hat|haben|muss|müssen|verpflichtet|stellt|informiert|unterrichtet|benachrichtigt|meldet|teilt|unterstützt|gewährleistet|verarbeitet|ergreift|trifft|löscht|sichert|haftet|setzt|bleibt|gibt|räumt|holt|schließt|schliesst|legt|weist|beauftragt|nimmt|beachtet|führt|ermöglicht|stimmt|erteilt|gestattet|genehmigt|ist)",
].join("|");

/** Verbs in the present tense count only right after the party: in `<s> list and notify <c>` nobody notifies but who acts before. */
const present =
  "(?:ensures?|remains?|maintains?|implements?|process(?:es)?|assists?|notif(?:y|ies)|informs?|tells?|helps?|deletes?|returns?|makes?|keeps?|provides?|supports?|acts?|imposes?|takes?|gives?|asks?|signs?|lets?|uses?|trains?|requires?|allows?|permits?|grants?|authori[sz]es?|consents?|objects?|binds?|stays?|has|have|engages?|bears?|announces?|sends?|holds?|rel(?:y|ies)|shows?|answers?|encrypts?|refunds?|do nothing|hands?|erases?|flags?)";

const actForm = new RegExp(
  `(?:(?<obj>obj )?(?<party><[pcs]>)(?!'|s')|\\b(?<!third )(?:parties|each party|either party|both|parteien))(?:'s affiliates)?(?!,? (?:and|or) (?:also |further )?(?:shall|will|must|may)\\b)(?<gap>(?:(?!<[pcs]>|[.;]|, it | (?:if|when|where|that|which|who) )[^.;]){0,70}?)\\b(?:${modal})\\b|(?:(?<obj2>obj )?(?<party2><[pcs]>)(?!'|s')|\\b(?:parties|each party|either party|both)) (?:also |further |hereby |only |always |never |\\w+ly ){0,2}(?<now>${present})\\b`,
  "g",
);

/** German puts the verb before its party: in `<s> … nicht nach, haftet` it is another who is liable. */
function isInverted(words: string): boolean {
  return /,\s(?:haftet|informiert|unterrichtet|benachrichtigt|meldet|teilt|stellt|wird|hat|kann|darf|ist|bleibt|gibt|unterstützt|löscht)$/.test(
    words,
  );
}

const german =
  /(?:haftet|informiert|unterrichtet|benachrichtigt|meldet|teilt|unterstützt|gewährleistet|verarbeitet|ergreift|trifft|löscht|sichert|setzt|bleibt|gibt|räumt|holt|legt|weist|nimmt|stellt|wird|hat|kann|darf|ist|muss)$/;

/** `it shall`: whoever was named last, else the processor, whose text it usually is. */
const pronoun = new RegExp(
  `\\bit (?:also |further |hereby |only |likewise |alone |itself |\\w+ly ){0,2}(?:(?<not>(?:shall|will|must|may) not)|(?<may>may)|(?<duty>shall|will|must))\\b`,
  "g",
);
/** `…, and will also help`: the one who acted first. */
const second = /(?:,|;)? (?:and|or) (?:shall |will )?(?:also |further |otherwise |\w+ly )?(?<modal>shall|will|must|may)(?<no> not)?\b/g;
/** `Nor does it help`. */
const nor = /\bnor (?:does|do|shall|will|is|are) (?:<p>|it\b)/g;

/** `Should <p> find that <c> …, it must`: the condition's own party is meant. */
const opening = /^(?:if (?:the )?<[pc]>|(?:where|should|when(?:ever)?|once) (?:the )?(?:<p>|<c>))/;

/** Acts whose doer is not named beside them. */
function findBareActs(text: string, named: readonly Act[]): Act[] {
  const bare: Act[] = [];
  for (const hit of text.matchAll(pronoun)) {
    const before = named.findLast(({ at, who }) => at < hit.index && who !== "both")?.who;
    const last = before ?? /<([pc])>(?!.*<[pc]>)/.exec(text.slice(0, hit.index))?.[1];
    const mode = hit.groups?.["not"] !== undefined ? "not" : hit.groups?.["may"] !== undefined ? "may" : "duty";
    bare.push({ at: hit.index, who: last === "c" && !opening.test(text) ? "c" : "p", mode });
  }
  for (const hit of text.matchAll(second)) {
    const first = named.find(({ at }) => at < hit.index);
    if (first === undefined || /<[pcs]>$/.test(text.slice(0, hit.index))) continue;
    bare.push({
      at: hit.index,
      who: first.who,
      mode: hit.groups?.["no"] !== undefined ? "not" : hit.groups?.["modal"] === "may" ? "may" : "duty",
    });
  }
  for (const hit of text.matchAll(
    /\b(?:er|sie|dieser) (?:informiert|unterrichtet|benachrichtigt|unterstützt|löscht|meldet|teilt|stellt|setzt|ergreift|trifft|haftet|verpflichtet)\b/g,
  ))
    bare.push({ at: hit.index, who: "p", mode: "duty" });
  for (const hit of text.matchAll(nor)) bare.push({ at: hit.index, who: "p", mode: "not" });
  return bare;
}

/** `<p> shall: where <c> cannot do so itself, help it`: after the condition, the first doer goes on. */
function findResumed(text: string, named: readonly Act[]): Act[] {
  return [...text.matchAll(/\b(?:where|if|when|unless) (?:the )?<c>[^,;.]{0,100},/g)].flatMap((hit) => {
    const doer = named.findLast(({ at }) => at < hit.index);
    return doer?.who === "p" ? [{ ...doer, at: hit.index + hit[0].length }] : [];
  });
}

/** The acts of a canonical text in order. A party in the passive (`<c> shall be informed`) is nobody's act. */
export function findActs(text: string): Act[] {
  const acts: Act[] = [];
  for (const hit of text.matchAll(actForm)) {
    const groups = hit.groups ?? {};
    const isNow = groups["now"] !== undefined;
    const party = isNow ? groups["party2"] : groups["party"];
    if ((groups["obj"] ?? groups["obj2"]) !== undefined) continue;
    if (isInverted(hit[0]) || /\bnor (?:does|do|shall|will|is|are) $/.test(text.slice(Math.max(0, hit.index - 12), hit.index))) continue;
    const rest = text.slice(hit.index + hit[0].length, hit.index + hit[0].length + 80);
    const mode =
      groups["free"] !== undefined
        ? "free"
        : groups["not"] !== undefined
          ? "not"
          : groups["may"] !== undefined &&
              !/^ (?:ask|request|require|instruct) <p> to\b/.test(rest) &&
              !/^[^.;]{0,60}\b(?:only|solely|exclusively|nur|ausschlie(?:ß|ss)lich)\b/.test(rest)
            ? "may"
            : "duty";
    const isPassive =
      /^ (?:promptly |immediately )?(?:be (?:notified|informed|told|assisted|provided|given|supported)|hear from|(?:ask|request|require|instruct) <p> to|receive (?:an? )?(?:prior |advance |written )*(?:notice|notification|word|e-?mail))/.test(
        rest,
      );
    // German sets the verb before its doer: `haftet <p>`.
    const isOblique = /\b(?:von|für|durch|bei|mit|an|über) (?:der |die |den |dem |das |des )?$/.test(
      text.slice(Math.max(0, hit.index - 12), hit.index),
    );
    const behind = !german.test(hit[0]) || !isOblique ? undefined : /^ (?:der |die |das )?(<[pcs]>)/.exec(rest)?.[1];
    const doer = behind ?? party;
    const who = doer === undefined ? "both" : doer === "<p>" ? "p" : doer === "<c>" ? "c" : "s";
    acts.push({ at: hit.index, who: isPassive ? "p" : who, mode });
  }
  return [...acts, ...findBareActs(text, acts), ...findResumed(text, acts)].sort((a, b) => a.at - b.at);
}
