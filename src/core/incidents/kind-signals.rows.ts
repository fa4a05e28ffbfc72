import type { IncidentKind } from "./incident.ts";

/** Words that speak for a kind, with weight. Bounded patterns over lower-case text; each counts once. */
export const kindSignals: readonly { readonly kind: IncidentKind; readonly weight: number; readonly words: RegExp }[] = [
  {
    kind: "outage",
    weight: 4,
    words:
      /\boutages?\b|\bdowntime\b|\bservice disruption\b|\b(?:was|were|is) (?:down|unavailable)\b|\bunavailab|\bdegraded (?:performance|service|availability)\b|\belevated error|\berror rates?\b|\bincreased latency\b/,
  },
  {
    kind: "outage",
    weight: 2,
    words:
      /\bservice (?:has been |was |is )?restored\b|\b(?:fully )?recovered\b|\bfailures peaked\b|\bcould not (?:log in|sign in|reach)\b|\b5(?:0[0234]|29)s?\b|\btime-?outs?\b|\bcapacity\b|\bhours? of errors\b|\b(?:percent|%) (?:of )?(?:\w+ )?(?:failures|failed|errors)\b|\bcould not (?:\w+ ){0,2}(?:load|use|access)\b|\bslow\b/,
  },
  {
    kind: "terms-change",
    weight: 5,
    words:
      /\b(?:updat\w+|chang\w+|new|revis\w+|amend\w+) (?:\w+ ){0,4}(?:terms|privacy (?:policy|notice|statement)|data[- ]use policy|conditions|policies)\b|\bterms (?:of (?:service|use) )?(?:will |are |have )?(?:chang|updat)/,
  },
  {
    kind: "terms-change",
    weight: 5,
    words:
      /\b(?:used?|using) (?:\w+[ ,]+){0,8}(?:to|for) (?:\w+ ){0,3}(?:train|training|improv\w+ (?:our |its |the )?models?)\b|\bfor (?:model |ai )?training\b|\btrain(?:ing)? (?:\w+ ){0,3}(?:on|models)\b/,
  },
  {
    kind: "terms-change",
    weight: 3,
    words:
      /\bunless (?:\w+ ){0,4}opt(?:s|ed)?[ -]?out\b|\bopt[ -]?out\b|\bby default\b|\btakes? effect\b|\beffective (?:from |as of |on )?\d|\bretention (?:period )?(?:is|will|of|extended|changes)\b|\bnew sub-?processors?\b/,
  },
  {
    kind: "supply-chain-package",
    weight: 6,
    words:
      /\b(?:malicious|compromised|backdoored|trojani[sz]ed|poisoned|tampered|rogue|infected) (?:\w+ ){0,4}(?:packages?|versions?|releases?|extensions?|plugins?|plug-ins?|updates?|dependenc\w+|modules?|builds?|images?|models?)\b/,
  },
  {
    kind: "supply-chain-package",
    weight: 5,
    words:
      /\btyposquat|\bpost-?install\b|\bdependency confusion\b|\bsupply[- ]chain (?:attack|compromise|incident|worm)|\bself-propagating\b|\bmaintainer(?:'s)? (?:account|token|credentials)\b|\bpublish(?:ing)? token\b/,
  },
  {
    kind: "supply-chain-package",
    weight: 3,
    words:
      /\b(?:npm|pypi|crates\.io|rubygems|nuget|docker hub|marketplace|open vsx|hugging ?face hub)\b(?=[\s\S]{0,200}\b(?:stealer|malware|malicious|backdoor|payload|worm|removed from|pulled|yanked|quarantined)\b)|\bcredential[- ]steal|\bstealer (?:in|inside|that|hidden)\b|\byanked\b|\b(?:packages?|releases?|versions?)\b[\s\S]{0,80}\b(?:steal|exfiltrat|malware)/,
  },
  {
    kind: "supply-chain-package",
    weight: 3,
    words: /\b(?:npm|pypi|crates\.io|rubygems|nuget|maven) (?:packages?|releases?|modules?)\b|\bstealer\b|\bworm\b/,
  },
  { kind: "vulnerability-fixed", weight: 5, words: /\bcve-\d{4}-\d{3,7}\b|\bghsa-\w{4}/ },
  {
    kind: "vulnerability-fixed",
    weight: 4,
    words:
      /\bvulnerabilit|\bprompt injection\b|\bremote code execution\b|\brce\b|\bxss\b|\bssrf\b|\bsandbox escape\b|\bprivilege escalation\b|\bauth\w* bypass\b|\bsecurity (?:flaw|bug|hole|issue|advisory)\b|\bzero-click\b|\bpath traversal\b/,
  },
  {
    kind: "vulnerability-fixed",
    weight: 3,
    words:
      /\b(?:patched|fixed|remediated|addressed|resolved) (?:\w+ ){0,4}(?:in|with|by|on|as of|server-side)\b|\bupgrade to\b|\bupdate to (?:version )?v?\d|\bresponsible\w* disclos|\bno (?:evidence|sign|indication)s? of (?:\w+ ){0,3}(?:exploit|abuse|misuse)|\bproof[- ]of[- ]concept\b|\bcvss\b/,
  },
  {
    kind: "source-code-disclosure",
    weight: 6,
    words:
      /\bsource[- ]?maps?\b|\bsource code (?:\w+ ){0,5}(?:leak|expos|publish|public|disclos|stolen|accessed|download|post|obtain|copied|was|were)|\b(?:leak|expos|publish|disclos|stole|steal|access|obtain|cop)\w* (?:\w+ ){0,6}source code\b|\bcode ?base (?:\w+ ){0,3}(?:leak|expos|public)/,
  },
  {
    kind: "source-code-disclosure",
    weight: 4,
    words:
      /\b(?:private|internal) (?:\w+ ){0,2}(?:repositor|repos?\b)(?=[\s\S]{0,120}\b(?:public|leak|expos|clon|download|access))|\bsystem prompts? (?:\w+ ){0,3}(?:leak|expos|publish)|\bmodel weights (?:\w+ ){0,3}(?:leak|expos|publish)|\bunobfuscated\b|\blines of (?:its |their |internal )?(?:typescript|javascript|python|code)\b/,
  },
  {
    kind: "credential-exposure",
    weight: 5,
    words:
      /\b(?:api[- ]?keys?|access tokens?|oauth tokens?|refresh tokens?|session (?:tokens?|cookies?)|credentials?|passwords?|secrets?|signing keys?|service[- ]account keys?|sas tokens?|tokens?) (?:\w+ ){0,6}(?:stolen|leak|expos|compromis|taken|accessed|exfiltrat|obtain|harvest|published|visible|readable|logged|abused|misused)/,
  },
  {
    kind: "credential-exposure",
    weight: 4,
    words:
      /\b(?:stole|stolen|leak\w*|expos\w+|compromis\w+|exfiltrat\w+|obtain\w*|harvest\w*|logg\w+|theft of) (?:\w+[ ,]+){0,6}(?:api[- ]?keys?|tokens?|credentials?|passwords?|secrets?|signing keys?|cookies)\b/,
  },
  {
    kind: "credential-exposure",
    weight: 3,
    words:
      /\brotat\w+ (?:\w+ ){0,5}(?:keys?|tokens?|secrets?|credentials?|passwords?)|\b(?:keys?|tokens?|secrets?|credentials?|passwords?) (?:\w+ ){0,5}(?:rotat|revok|invalidat|reset)|\brevok\w+ (?:\w+ ){0,4}(?:keys?|tokens?|grants?|sessions?)\b|\benvironment variables\b/,
  },
  {
    kind: "customer-data-breach",
    weight: 5,
    words:
      /\b(?:customer|user|client|applicant|patient|subscriber|member)s?(?:'s?|s')? (?:\w+ ){0,3}(?:data|content|conversations?|chats?|prompts?|files?|documents?|messages?|recordings?|transcripts?|records?|uploads?)\b(?=[\s\S]{0,160}\b(?:access|expos|stolen|leak|taken|exfiltrat|download|visible|publish|index|reachable|copied|viewed|obtain|for sale|breach))/,
  },
  {
    kind: "customer-data-breach",
    weight: 4,
    words:
      /\b(?:conversations?|chats?|chat histor\w+|prompts?|transcripts?|recordings?|uploaded files|private messages)\b(?=[\s\S]{0,120}\b(?:access|expos|stolen|leak|taken|exfiltrat|visible|publish|index|search engine|readable|shown to|other users|viewed))|\b(?:other|another|different) (?:users?|customers?|tenants?)(?:'s?|s')? (?:\w+ ){0,2}(?:data|chats?|conversations?|content|titles|files|messages)\b/,
  },
  {
    kind: "customer-data-breach",
    weight: 4,
    words:
      /\b(?:data breach|unauthori[sz]ed access to (?:\w+ ){0,4}(?:customer|user|data)|open (?:database|bucket)|unsecured (?:database|bucket|server)|misconfigured (?:database|bucket|storage)|exfiltrated (?:\w+ ){0,3}(?:data|files|records|content))\b/,
  },
  {
    kind: "metadata-exposure",
    weight: 5,
    words:
      /\b(?:metadata|analytics (?:data|export|provider|vendor)|telemetry|usage data|account (?:information|details|data)|profile (?:data|information)|billing (?:contacts?|details|information)|mailing list|contact (?:details|information|data)|user ids?|e-?mail addresses)\b(?=[\s\S]{0,200}\b(?:access|expos|stolen|leak|taken|exfiltrat|export|obtain|visible|incident|disclos|sent))/,
  },
  {
    kind: "metadata-exposure",
    weight: 3,
    words:
      /\bno (?:\w+[ ,]+){0,6}(?:chats?|conversations?|content|prompts?|messages?|files?)\b(?=[\s\S]{0,160}\b(?:access|expos|affect|involv|compromis|includ))|\b(?:names?|e-?mail addresses) (?:and|,)/,
  },
  {
    kind: "customer-misuse",
    weight: 5,
    words:
      /\b(?:employees?|staff|engineers?|workers?|officials?|contractors?|teachers?|lawyers?|doctors?|nurses?|developers?|clerks?|colleagues?)\b[\s\S]{0,80}\b(?:past|upload|enter|typ|fed|submit|put)\w*\b[\s\S]{0,120}\b(?:chatbot|assistant|chatgpt|claude|gemini|copilot|deepseek|public (?:version|ai)|ai (?:tool|service|app))/,
  },
  {
    kind: "customer-misuse",
    weight: 6,
    words:
      /\b(?:employees?|staff|engineers?|workers?|contractors?|a colleague|our (?:own )?team|own staff) (?:\w+ ){0,6}(?:past|upload|enter|typ|fed|feed|submit|shar|put|cop)\w*\b(?=[\s\S]{0,160}\b(?:into|to|in|with)\b)|\bown staff\b|\bnot a (?:vendor )?breach\b|\b(?:past|upload)(?:ed|ing) (?:\w+ ){0,5}(?:into|to) (?:an? |the |a public )?(?:\w+ ){0,3}(?:chatbot|assistant|chatgpt|claude|gemini|copilot|deepseek|ai)\b/,
  },
  {
    kind: "destructive-action",
    weight: 6,
    words:
      /\b(?:agent|assistant|ai|model|copilot|bot|cli|tool)\b[\s\S]{0,100}\b(?:delet|wip|dropp|eras|overwr|destroy|purg|truncat|remov|format)\w*\b[\s\S]{0,80}\b(?:database|production|files?|folder|director|repositor|backups?|tables?|volume|disk|records|branch|home|data|drive)\b/,
  },
  {
    kind: "destructive-action",
    weight: 4,
    words:
      /\b(?:rm -rf|drop table|force[- ]push(?:ed)?|terraform destroy)\b|\b(?:production )?(?:database|files|data|backups?) (?:was|were|got) (?:\w+ )?(?:deleted|wiped|erased|dropped|destroyed|overwritten)\b|\bdestructive (?:command|action)\b|\bdata loss\b/,
  },
];
