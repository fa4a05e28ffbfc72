import type { IncidentCase } from "./incident-case.ts";

/** The last part: written after everything else was tuned, run once, never tuned on. */
export const freshLast: readonly IncidentCase[] = [
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Marl",
      product: "Marl Desktop",
      title: "Anyone can now read Marl's internals",
      statements: [
        "A developer noticed that today's desktop build ships with its maps, 310,000 lines of readable TypeScript. Marl has replaced the build and calls it a packaging mistake; user data was not part of it.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Vetch",
      title: "Security incident at Vetch: what we know",
      statements: [
        {
          date: "2026-05-02",
          text: "On 28 April we detected that an unauthorised third party had cloned a number of our private repositories. Our product environment, customer workspaces and credentials were not affected.",
        },
      ],
      exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
      origin: "external attack",
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Marl",
      title: "Prototype leaked",
      statements: ["Code of an unannounced agent feature could be seen in the JavaScript bundle of the site for some hours."],
      exposed: { source_code: true },
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Burr",
      title: "Rival says it received Burr's code base in the post",
      statements: [
        "A USB stick with the whole code base was sent to a competitor. Police are investigating. Burr says its customers have nothing to fear.",
      ],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Vetch",
      title: "Please regenerate your Vetch keys",
      statements: [
        "A logging change on 3 March recorded request headers, among them Authorization headers with your API key. Logs are kept by a third-party service. Regenerate keys created before 4 March.",
      ],
      exposed: { credentials: true, customer_content: false },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Burr",
      title: "Hundreds of Burr bot tokens in public notebooks",
      statements: [
        "Scanners found live tokens for the service in notebooks people had shared on the platform, since the share function kept hidden cells.",
      ],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Sedge",
      title: "Compromise of our secrets manager",
      statements: ["An attacker could list and decrypt connection strings that customers had saved for their data sources."],
      exposed: { credentials: true },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Sedge",
      title: "Admin passwords of Sedge's testers circulate",
      statements: ["A list with log-in and password of 200 accounts is doing the rounds on Telegram."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Alder",
      product: "Alder Scribe",
      title: "Surgery notes visible to other practices",
      statements: ["Until Friday, doctors' practices using Alder Scribe were able to open the notes of practices with the same postcode."],
      exposed: { customer_content: true, other_personal_data: true },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Alder",
      title: "Unencrypted backup drive missing",
      statements: ["A drive that held documents sent in by clients for analysis did not arrive at the new data centre."],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Moss",
      title: "Moss confirms theft",
      statements: [
        "The company confirmed that an intruder downloaded the prompts and uploaded spreadsheets of enterprise tenants and is now trying to sell them.",
      ],
      exposed: { customer_content: true, credentials: false },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Moss",
      title: "Memory feature mixes people up",
      statements: [
        "Since Tuesday's release, the assistant sometimes recalls facts that somebody else told it. Moss has turned memory off for all.",
      ],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    move: -1,
    incident: {
      vendor: "Moss",
      title: "Limited exposure of shared boards",
      statements: ["Boards of a limited number of customers were readable by guests of the same customer."],
      exposed: { customer_content: true },
      scope: "a limited number of customers",
    },
  },
  {
    kind: "customer-data-breach",
    own: { inWindow: false },
    move: -1,
    incident: {
      vendor: "Alder",
      title: "Bucket with call recordings",
      statements: ["From 2 to 8 February call recordings could be listed by everybody."],
      window: { from: "2026-02-02", to: "2026-02-08" },
      exposed: { customer_content: true },
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Yarrow",
      title: "Event registration list shared by mistake",
      statements: ["An attachment to our invitation held the names, employers and e-mail addresses of 800 people who registered."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Yarrow",
      title: "Incident at our CRM",
      statements: ["Sales contacts were copied by somebody who talked an employee into installing a tool. No product data."],
      exposed: { customer_metadata: true, other_personal_data: true, customer_content: false, credentials: false, source_code: false },
      via_third_party: true,
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Cress",
      title: "Billing portal mix-up",
      statements: [
        "Some customers were shown the billing name, VAT number and plan of another company when they opened their invoice page.",
      ],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Cress",
      title: "Traffic logs reached through debug page",
      statements: ["IP addresses, user agents and times of calls were on a page that needed no log-in. Bodies of calls are not logged."],
      exposed: { customer_metadata: true, customer_content: false },
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Rowan",
      product: "Rowan IDE",
      title: "Rowan IDE ran commands from a README",
      statements: [
        "A researcher reported that text in a README could get the agent to run a command without the usual question. Rowan 2.4.1 asks every time.",
      ],
      versions: "<2.4.1",
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Rowan",
      title: "RWN-SA-12: SQL injection in reporting module",
      statements: [
        "A signed-in user may read rows of other projects in self-hosted Rowan up to 5.2. Fixed in 5.3. CVSS 3.1 base score 6.5.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Thyme",
      title: "Image trick drew data out of Thyme",
      statements: [
        "A blog post describes how a web page could make Thyme render an image whose address carried text from the chat. Thyme has blocked such images since 9 May and is not aware of abuse.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    move: 1,
    incident: {
      vendor: "Thyme",
      title: "Emergency update for Thyme Server",
      statements: ["CVE-2026-40404, remote code execution before log-in, is exploited in the wild. Install 8.0.9 at once."],
    },
  },
  {
    kind: "vulnerability-fixed",
    own: { installed: false },
    move: -1,
    incident: {
      vendor: "Rowan",
      title: "Heap overflow in native module",
      statements: ["A crafted model file crashes or takes over the process. Versions below 1.19 are affected, 1.19 is fixed."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Cumin",
      title: "cumin-sdk 2.0.7 contains foreign code",
      statements: [
        "The version was uploaded with a stolen release token. On install it reads ~/.aws and ~/.ssh and posts both to a pastebin. 2.0.8 is clean.",
      ],
      exposed: { credentials: true },
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Cumin",
      title: "Fake Cumin extension in the store",
      statements: ["An extension that copies our name and icon records what people type. It is not ours; remove it."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Sorghum",
      title: "Worm spreads through 300 npm packages, agents' toolkits among them",
      statements: ["Each infected package publishes itself onward with the tokens it finds."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Sorghum",
      title: "Quantised model carried malware",
      statements: ["Files in pickle format on the hub ran a program when loaded. They are gone; check whether you loaded them."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Dunlin",
      title: "Login issues - Resolved",
      statements: ["Between 06:40 and 08:05 UTC a share of log-in attempts returned an error. The cause was an expired certificate."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Dunlin",
      title: "Dunlin hit by cloud region failure",
      statements: ["The assistant has not answered European customers since the early morning. Work on it goes on."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Dunlin",
      title: "Degraded quality of answers",
      statements: ["A bug in the serving stack led to garbled answers for 16 % of requests over two weeks. It was rolled back."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Gorse",
      title: "Gorse updates consumer terms",
      statements: [
        "Users must choose by 28 September whether chats and coding sessions may be used to train models; data is then kept for five years.",
      ],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Gorse",
      title: "List of sub-processors changes",
      statements: ["On 1 February a further company in India will provide support. Customers may object for 30 days from this notice."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Gorse",
      title: "AI on by default",
      statements: [
        "From next month summaries are switched on in all workspaces and page content goes to the model provider. Administrators can disable it.",
      ],
      origin: "vendor decision",
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Dunlin",
      title: "Estate agent's ID copies ended up in chatbot",
      statements: [
        "To save time an employee uploaded copies of tenants' identity cards to a free AI service and asked it to fill in the forms.",
      ],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Dunlin",
      title: "Internal note: personal account",
      statements: ["Our review found that two developers had pasted the customer export into their private accounts."],
      origin: "own staff",
      exposed: { customer_content: true },
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Rowan",
      product: "Rowan Agent",
      title: "Rowan Agent removes the wrong volume",
      statements: [
        "While fixing a test, it deleted the production volume together with its backups. The hoster could restore a copy three months old.",
      ],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Thyme",
      title: "Thyme overwrote shared spreadsheets",
      statements: ["The assistant was asked to tidy one column and wrote zeros over the whole workbook in 40 folders."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Alder and Moss",
      title: "Two vendors, one hole",
      statements: [
        "Both companies store customers' files with the same supplier, whose server gave files to anyone who guessed the number.",
      ],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Marl",
      title: "Marl corrects its report",
      statements: [
        { date: "2026-06-01", text: "The source of the runtime was published by mistake." },
        { date: "2026-06-03", text: "In addition, an internal wiki was also exposed." },
      ],
      exposed: { source_code: true, customer_content: false, credentials: false },
    },
    move: 1,
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Vetch",
      title: "Statement 2",
      statements: [
        { date: "2026-03-01", text: "Tokens of our Slack connector were obtained by an attacker." },
        { date: "2026-03-08", text: "The attacker also obtained tokens of all other connectors." },
      ],
      exposed: { credentials: true },
    },
    move: 1,
  },
];
