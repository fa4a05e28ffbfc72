import type { EvidenceGrade, SaidState } from "./vetting-fact.ts";

/** One way in which a document shows a basic. Patterns are case-insensitive, over one sentence. */
export interface EvidenceForm {
  readonly basic: string;
  readonly state: SaidState;
  readonly form: RegExp;
  /** A sentence that also says this shows nothing (*working towards*, *not*). */
  readonly unless?: RegExp;
  /** What kind of document must say it; left out, any. */
  readonly of?: readonly DocumentSort[];
}

/** What sort of evidence a document is, with the grade of what it says. */
export const documentSorts = ["audit-report", "certificate", "trust-page", "terms", "policy", "list", "other"] as const;
export type DocumentSort = (typeof documentSorts)[number];

export const gradeOfSort: Readonly<Record<DocumentSort, EvidenceGrade>> = {
  "audit-report": "report-read",
  certificate: "certificate-seen",
  "trust-page": "vendor-statement",
  terms: "vendor-statement",
  policy: "vendor-statement",
  list: "vendor-statement",
  other: "vendor-statement",
};

/** The first sort whose form stands in the opening of the document (and, where given, anywhere in it). */
export const sortForms: readonly { readonly sort: DocumentSort; readonly opening: RegExp; readonly anywhere?: RegExp }[] = [
  {
    sort: "audit-report",
    opening:
      /\b(?:independent (?:service )?auditor'?s?'? report|report on .{0,80}(?:controls|system)|system and organi[sz]ation controls|soc ?2\b.{0,40}(?:type|report)|service auditor)\b/i,
    anywhere: /\b(?:trust services? criteria|in our opinion|service organi[sz]ation's (?:system|management)|complementary user entity)\b/i,
  },
  {
    sort: "certificate",
    opening:
      /\bcertificat(?:e|ion) (?:of (?:registration|approval|conformity)|no|number|:)|this is to certify|hereby certif|has been (?:assessed|audited|certified)\b|bescheinigt|zertifikat/i,
    anywhere: /\biso(?:\/iec)? ?\d{4,5}|\bsoc ?[123]\b/i,
  },
  { sort: "list", opening: /\bsub-?processors?\b/i },
  {
    sort: "terms",
    opening:
      /\b(?:terms of (?:service|use)|(?:commercial|service|customer|business|enterprise) (?:terms|agreement)|data processing (?:addendum|agreement)|privacy (?:policy|notice))\b/i,
  },
  {
    sort: "policy",
    opening: /\b(?:vulnerability disclosure|responsible disclosure|security policy|acceptable use of ai|ai policy|responsible ai)\b/i,
  },
  { sort: "trust-page", opening: /\b(?:trust cent(?:er|re)|trust portal|security (?:at|overview|page|whitepaper)|security|compliance)\b/i },
];

const hopes =
  /\b(?:not|no|never|working towards|plan(?:s|ned|ning)? to|in progress|aim(?:s|ing)? to|expect(?:s|ed)? to|soon|upcoming|will be (?:certified|audited)|preparing|nicht|keine?)\b/i;
const pages: readonly DocumentSort[] = ["trust-page", "policy", "terms", "other"];

export const evidenceForms: readonly EvidenceForm[] = [
  {
    basic: "third-party-audit",
    state: "met",
    form: /\bsoc ?2\b.{0,60}\btype (?:2|ii)\b|\btype (?:2|ii)\b.{0,40}\bsoc ?2\b/i,
    unless: hopes,
  },
  { basic: "third-party-audit", state: "met", form: /\biso(?:\/iec)? ?27001\b/i, unless: hopes },
  { basic: "ai-policy", state: "met", form: /\biso(?:\/iec)? ?42001\b/i, unless: hopes },
  {
    basic: "ai-policy",
    state: "met",
    form: /\b(?:our|responsible) (?:use of )?ai (?:policy|principles|governance)\b/i,
    unless: hopes,
    of: pages,
  },
  {
    basic: "security-policy",
    state: "met",
    form: /\b(?:report(?:ing)? (?:a |any |security )?(?:vulnerabilit|security (?:issue|bug|weakness))|vulnerability disclosure|responsible disclosure|security@[\w-]+\.[\w.]+|hackerone\.com|bugcrowd\.com)/i,
    unless: /\bno (?:programme?|policy)\b/i,
    of: pages,
  },
  {
    basic: "bug-bounty",
    state: "met",
    form: /\b(?:bug bounty|safe harbou?r for (?:security )?researchers|hackerone\.com|bugcrowd\.com)\b/i,
    unless: hopes,
    of: pages,
  },
  {
    basic: "bug-bounty",
    state: "not-met",
    form: /\b(?:do not|don't|does not) (?:currently )?(?:offer|have|run) (?:a |any )?bug bounty\b/i,
    of: pages,
  },
  {
    basic: "sub-processors",
    state: "met",
    form: /\b(?:list of (?:our |current )?sub-?processors|sub-?processors? (?:list|page)|subscribe .{0,60}sub-?processor|sub-?processors?.{0,80}(?:notif|subscribe|updates?))\b/i,
    unless: /\bno list\b/i,
  },
  {
    basic: "data-agreement",
    state: "met",
    form: /\b(?:data processing (?:addendum|agreement)|\bdpa\b).{0,120}\b(?:available|part of|incorporated|offer|sign|accept|applies|request)\b/i,
    unless: /\bnot (?:available|offer)/i,
  },
  {
    basic: "training",
    state: "not-met",
    form: /\b(?:may|will|can) (?:also )?use .{0,80}\b(?:to|for) (?:the )?(?:train|training|improv\w+ (?:our |its )?(?:ai |ml )?models)\b/i,
    unless: /\b(?:not|never)\b|without your (?:consent|permission)|opt(?:ed)? in/i,
  },
  {
    basic: "training",
    state: "met",
    form: /\b(?:do(?:es)? not|don't|will not|won't|never|not) (?:be )?(?:use[ds]?|train)\b.{0,100}\b(?:train|training|improve .{0,20}models?|models?)\b|\bno training on\b|\bnot used (?:to|for) train/i,
    unless: /\b(?:free|consumer|personal) (?:plan|tier|version|users?|accounts?)\b|unless you (?:opt out|turn)/i,
  },
  {
    basic: "retention",
    state: "met",
    form: /\b(?:retain|kept|keep|stor(?:e|ed)|retention|delet(?:e|ed)) .{0,80}\b(?:\d{1,4}|zero|thirty|ninety) ?-?(?:hours?|days?|months?|years?)\b|\bzero data retention\b/i,
    unless: /\b(?:back-?ups?|logs?|cookies?|cvs?|applicants?)\b/i,
  },
  { basic: "status-page", state: "met", form: /\b(?:status\.[\w-]+\.[\w.]+|[\w-]+\.statuspage\.io|status page)\b/i, unless: hopes },
  {
    basic: "sign-in",
    state: "met",
    form: /\b(?:saml|single sign-?on|sso|scim|(?:multi|two|2)[- ]factor authentication|\bmfa\b|\b2fa\b|passkeys?)\b/i,
    unless: /\b(?:not|our employees|employees|staff|internal(?:ly)?|workforce|administrative access|production)\b/i,
    of: pages,
  },
  {
    basic: "incident-response",
    state: "met",
    form: /\b(?:incident response (?:plan|programme?|process|team|procedure)s?|post-?mortem|notif\w+ .{0,60}(?:customers?|you) .{0,80}(?:within \d+|without undue delay|\d+ hours)|security incident .{0,60}(?:notif|communicat))/i,
    unless: hopes,
    of: ["trust-page", "policy", "audit-report", "other"],
  },
  { basic: "trust-documents", state: "met", form: /\btrust (?:cent(?:er|re)|portal)\b/i, unless: hopes, of: ["trust-page"] },
];
