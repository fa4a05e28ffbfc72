import type { Clause } from "./contract.ts";

/** A right of the processor alone: `<p> retains the right to terminate` is no right of the customer. */
const processorsOnly =
  "^(?!.*(?:<c>(?:'s|,)?(?: (?!and\\b|or\\b|if\\b)[\\w'-]+,?){0,8} (?:may|can|entitled|right|free|option|berechtigt|kann|darf)\\b|either party|each party|both parties|\\bparties\\b|parteien|(?:right|entitled|option)[^.;]{0,20} of <c>|by <c>|(?:kann|darf|ist|sind) (?:obj )?(?:der |die |das )?<c>)).*<p>.{0,160}\\b(?:may|can|entitled|right|reserves?|retains?|berechtigt|kann|darf)\\b";

/** Article 28(3)(g) and what the contract says of pausing and ending. */
export const ending: readonly Clause[] = [
  {
    id: "R23",
    article: "28(3)(g)",
    title: "deletes or returns the data at the end, copies too",
    isMandatory: true,
    settleFrom: "internal",
    rank: 8,
    ask: "deletion or return at our choice, copies included, with the number of days",
    needs:
      "choice|choos|elect\\b|elects|election|option|discretion|möchte|<c>'s|prefer|\\bwish|request|instruct|decid|direct|whichever|whether|<c>[^.;]{0,40}(?:ask|want|say|tell|may|can|download|export)|if <c>|wahl|wähl|wunsch|wünsch|verlang|weisung",
    forms: [
      {
        status: "violated",
        all: [
          "<p>~(?:may|can|is entitled|reserves? the right|kann|darf)[^.;]{0,40}(?:keep|retain|store|continue to (?:use|store)|behalten|aufbewahr|speicher)~(?:indefinite|as long as (?:it|we|<p>)|perpetual|any purpose|without (?:time )?limit|its own|for (?:its|our) (?:own|business)|unbegrenzt|unbefristet|so lange)",
        ],
        none: ["as required by"],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "<p> (?:keeps?|retains?|stores?|will (?:keep|retain|store)|shall (?:keep|retain|store))[^.;]{0,60}(?:indefinite|forever|perpetual|without (?:time )?limit|as long as (?:it|we|<p>) (?:likes?|wants?|sees?|considers?))",
        ],
        who: "any",
      },
      {
        status: "violated",
        all: [
          "(?:not (?:be )?(?:required|obliged|obligated)|no (?:obligation|duty)|need not|nicht verpflichtet|keine pflicht|will not|shall not)~(?:{remove}|{giveBack})~(?:<d>|data|copies)",
        ],
        none: ["back-?up", "to the extent", "required by", "unless", "impracticab", "until", "anonymi"],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "(?:{remove}[^.;]{0,90}(?:\\bor\\b|\\band\\b|/|oder|und|bzw)[^.;]{0,60}{giveBack}|(?:{giveBack}|given back)[^.;]{0,90}(?:\\bor\\b|\\band\\b|/|oder|und|bzw)[^.;]{0,60}{remove})",
        ],
        none: [
          "<i>",
          "correct",
          "certificat[^.;]{0,10} of",
          "during the (?:term|subscription)",
          "restrict",
          "{people}",
          "if (?:return|such)[^.;]{0,30}(?:impractic|prohib|not (?:feasible|possible))",
        ],
      },
      {
        status: "satisfied",
        all: [
          "{remove}[^.]{0,200}(?:where|if|unless|should|at)[^.]{0,20}<c>[^.]{0,60}(?:wish|ask|request|elect|choos|prefer|want|choice)[^.]{0,80}{giveBack}",
        ],
        none: ["<i>", "correct", "restrict", "{people}", "self-service"],
      },
      {
        status: "partial",
        all: ["{remove}", "{end}"],
        none: ["<i>", "certificat", "\\bcookies?\\b", "securely (?:delete|dispose)[^.;]{0,20}media", "clause"],
      },
      { status: "partial", all: ["{giveBack}", "{end}"], none: ["<i>", "cookies", "{transfer}[^.;]{0,10}outside"] },
      {
        status: "partial",
        all: ["{remove}~(?:<d>|all data|copies)"],
        none: ["<i>", "{request}", "certificat", "means any"],
        under: "(?:delet|return|terminat|lösch|rückgabe|ending|leave|retention)",
      },
    ],
  },
  {
    id: "R37",
    article: "contract",
    title: "lets the customer suspend processing",
    isMandatory: false,
    rank: 36,
    ask: "a right to suspend processing or transfers",
    never: processorsOnly,
    forms: [
      {
        status: "satisfied",
        all: [
          "<c>~(?:may|entitled|right|can|berechtigt|kann|darf|instruct)~(?:suspend|pause|\\bhalt|stop (?:handling|processing|using)|put[^.;]{0,10}on hold|aussetz|auszusetzen|unterbrech)",
        ],
        none: ["payment", "fee"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:suspend|pause|\\bhalt|aussetz)\\w*~(?:process|transfer|<d>|verarbeit|übermittl)"],
        none: [
          "access to the services?",
          "payment|fee",
          "<p> (?:may|is entitled|reserves|shall be entitled|can)[^.;]{0,60}suspend",
          "<p>~(?:berechtigt|darf|kann)",
        ],
        who: "any",
        isPlain: true,
      },
      {
        status: "partial",
        all: ["(?:suspend|aussetz|auszusetzen)"],
        none: ["payment|fee"],
        who: "any",
        isPlain: true,
        under: "(?:process|{instruct}|transfer|<d>|verarbeit)",
      },
    ],
  },
  {
    id: "R38",
    article: "contract",
    title: "lets the customer terminate",
    isMandatory: false,
    rank: 31,
    ask: "a right to terminate when the duties are not kept",
    never: processorsOnly,
    forms: [
      {
        status: "violated",
        all: [
          "<c>~(?:may not|shall not|cannot|no right|not (?:be )?entitled|waives?|nicht berechtigt|kein\\w* (?:kündigungs|recht))~(?:terminat|kündig|cancel)",
        ],
        who: "any",
      },
      {
        status: "satisfied",
        all: [
          "(?:<c>|either party|each party|both parties|jede partei|parteien)~(?:may|entitled|right|can|shall be|is free|are free|option|berechtigt|kann|darf|recht)~(?:terminat|cancel|kündig|\\bend (?:this|the|your|its|<c>)|leave|walk away)|let <c> (?:leave|go|cancel)|<c>~remedy is to (?:end|terminat)",
        ],
        none: ["may not", "<p>'s right", "neither", "uk addendum"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["(?:terminat|cancel|kündig)\\w*~by <c>|(?:right|entitled) (?:of <c> )?to terminate"],
        none: ["by <p>", "<p>~(?:may|right|entitled)"],
        who: "any",
        isPlain: true,
      },
      {
        status: "satisfied",
        all: ["kündig~<c>|<c>~kündig"],
        none: ["nach kündigung|bei kündigung|kündigung des hauptvertrag"],
        who: "any",
        isPlain: true,
      },
      { status: "partial", all: ["<p>~(?:may|right|entitled|reserves)~terminat"], who: "any", isPlain: true },
    ],
  },
];
