import type { IncidentCase } from "./incident-case.ts";

/** Kept aside: written after the concepts stood and run once before anything was mended; the first-look figure is recorded. */
export const freshAside: readonly IncidentCase[] = [
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Basalt",
      title: "Oops: Basalt open-sources itself by accident",
      statements: [
        "A wrong flag in the publish script meant the desktop app went out with everything needed to read how it works. 'No personal information was in the package,' a spokeswoman said.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Wicker",
      product: "Wicker Code",
      title: "Backend of Wicker found on GitHub",
      statements: [
        "An engineer set the organisation's private repo to public while cleaning up permissions. It stayed that way for a weekend and was forked 40 times.",
      ],
      exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
      origin: "accident",
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Nacre",
      title: "Nacre says intruders left with code, nothing else",
      statements: [
        "The group that broke in last month made off with parts of the source of the editor. Nacre found no trace that subscriber information or passwords had been touched.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Sable",
      title: "Weights of Sable-7 on BitTorrent",
      statements: ["A tester shared the unreleased model. The service itself runs as before."],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Basalt",
      title: "Unstripped build of SDK",
      statements: [
        "Release 0.44 of the SDK contains comments, test code and internal modules. This is our intellectual property; it is no risk to those who use it.",
      ],
      exposed: { source_code: true },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Linden",
      title: "Important: your Linden webhooks secret",
      statements: ["Because of a coding mistake, webhook secrets were returned by a public endpoint. We have issued new ones to everyone."],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Stormglass",
      product: "Stormglass Pipelines",
      title: "Security alert: rotate everything",
      statements: [
        {
          date: "2026-01-04",
          text: "We advise all customers to rotate any and all secrets stored in Stormglass immediately and to look through their logs from 21 December.",
        },
      ],
      exposed: { credentials: true },
    },
  },
  {
    kind: "credential-exposure",
    // Read again on 24 November 2026: tokens that open the customers' other systems raise it.
    move: 1,
    incident: {
      vendor: "Okapi",
      title: "Access tokens for CRM connector abused",
      statements: [
        "A threat group holds OAuth tokens of our chat connector and signs in to the customers' sales systems with them. We disabled the connector.",
      ],
      exposed: { credentials: true },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Tallow",
      title: "Chrome extension shipped hard-coded cloud key",
      statements: ["The add-on contained the vendor's own cloud storage key in clear text."],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Linden",
      title: "Passwörter im Klartext protokolliert",
      statements: [
        "Beim Anmelden wurden Passwörter der Nutzer unverschlüsselt in ein Protokoll geschrieben, auf das Mitarbeiter zugreifen konnten.",
      ],
      exposed: { credentials: true, customer_content: false },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Heron",
      product: "Heron Chat",
      title: "Heron users see one another's history",
      statements: ["The sidebar listed conversations that were not theirs. The company pulled the feature after four hours."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Cobalt",
      title: "Elasticsearch instance of companion app left open",
      statements: [
        "400,000 intimate exchanges and pictures could be browsed without any login, according to a researcher who told the firm; it has since closed the server.",
      ],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Mangrove",
      product: "Mangrove Recruit",
      title: "Default password on hiring bot",
      statements: [
        "Two researchers logged in with 123456 and could page through the chats of millions of job seekers. They viewed seven of them. The hole was shut the next day.",
      ],
      exposed: { customer_content: true, other_personal_data: true, credentials: false, source_code: false },
    },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Mangrove",
      title: "Client files dumped on leak site",
      statements: ["After talks over a ransom failed, the gang put 90 GB of documents uploaded by insurers online."],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Cobalt",
      title: "Update on the March incident",
      statements: [
        { date: "2026-03-02", text: "An attacker read the transcripts of one customer." },
        { date: "2026-03-20", text: "The scope is broader than we reported: transcripts of 214 customers were read." },
      ],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Heron",
      title: "Data protection notice (Art. 33(2) GDPR)",
      statements: [
        "As your processor we inform you that on 9 June an unauthorised person had access to the storage of uploaded documents for about two hours. We cannot exclude that documents of your organisation were opened.",
      ],
      exposed: { customer_content: true, credentials: false },
    },
  },
  {
    kind: "customer-data-breach",
    move: -1,
    incident: {
      vendor: "Heron",
      title: "Narrow sharing fault",
      statements: ["For less than 1 % of workspaces, links to summaries worked for people outside the workspace."],
      exposed: { customer_content: true },
      scope: "less than 1 % of workspaces",
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Ferrite",
      title: "Voice clips of children",
      statements: ["An AI toy stored every talk it had with its owner, and the portal let any Google account see them."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Sorrel",
      title: "Sorrel status page: subscriber addresses in CC",
      statements: ["A maintenance mail showed 1,300 recipients to each other. Only the addresses were visible."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Juniper Labs",
      title: "What you should know about the incident at our analytics partner",
      statements: [
        {
          date: "2026-11-26",
          text: "The exported data set may include the name on the API account, the email address, coarse location, operating system and browser, referring websites and organisation IDs. Chat content, API requests, passwords, keys, payment details or government IDs were not compromised.",
        },
      ],
      exposed: { source_code: false, credentials: false, customer_content: false, customer_metadata: true, other_personal_data: true },
      via_third_party: "analytics partner",
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Sorrel",
      title: "Help desk supplier loses contact list",
      statements: [
        "Names, phone numbers and e-mail of administrators who opened a ticket since 2024 were downloaded. Ticket text was not.",
      ],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Quoll",
      title: "Quoll shows who uses what",
      statements: ["The public leaderboard revealed the real names and employers of users, and how many tokens each spent."],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Plover",
      product: "Plover for Mail",
      title: "One mail was enough",
      statements: [
        "A specialist firm found that a mail with instructions in it made the assistant hand over contents of the mailbox, with no click. The maker has repaired it in the cloud; there are no known victims.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Plover",
      title: "PLV-2026-004 Improper access control",
      statements: ["Affected: server 3.0 to 3.6. An authenticated member may read settings of another project. Solution: 3.7."],
      versions: "3.0 - 3.6",
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Garnet",
      title: "Agent could be talked into opening a shell",
      statements: [
        "By placing text in an issue, an outsider was able to have the coding agent start commands on the developer's machine, researchers say. Garnet shipped 1.7.2 with a prompt for approval.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    move: 1,
    incident: {
      vendor: "Garnet",
      title: "Exploitation of CVE-2026-31337 observed",
      statements: [
        "Added to the known exploited list. Attackers are under way against unpatched servers; the flaw is actively exploited. Update to 5.5.1.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Plover",
      title: "Notebook server: token check skipped",
      statements: [
        "Requests with a double slash skipped the check for a token. Corrected in build 2210. We reviewed logs and saw no use of this by others.",
      ],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Flintkit",
      product: "flintkit",
      title: "flintkit on PyPI: remove 1.82.7 and 1.82.8",
      statements: [
        "Both contain a .pth file which runs at every start of Python and takes SSH keys, cloud credentials and kube configs. They were up for three hours.",
      ],
      exposed: { credentials: true, source_code: false, customer_content: false, customer_metadata: false, other_personal_data: false },
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Larkspur",
      title: "Rules file marketplace served booby-trapped prompts",
      statements: [
        "A shared skill for coding agents contained instructions, unseen by people, that fetched and ran a script. It was installed 7,000 times before it was delisted.",
      ],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Flintkit",
      title: "Maintainer phished, releases swapped",
      statements: [
        "The npm account of a maintainer was phished. For two hours, the latest tag pointed to builds that replace crypto addresses.",
      ],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Larkspur",
      title: "Counterfeit installer of Larkspur desktop",
      statements: ["Adverts lead to a site which offers an installer with spyware in it under our logo."],
    },
  },
  {
    kind: "supply-chain-package",
    own: { installed: false },
    move: -1,
    incident: { vendor: "Flintkit", title: "Backdoor in flintkit-cli 9.1", statements: ["A contributor hid a backdoor in the release."] },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Osprey",
      title: "Osprey: Partial System Outage",
      statements: [
        { date: "2026-06-10T07:00:00Z", text: "Identified - GPU servers lost network after a routine OS update." },
        { date: "2026-06-10T17:00:00Z", text: "Monitoring - error rates are falling." },
      ],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Osprey",
      title: "Thousands unable to use chatbot on exam day",
      statements: [
        "Down-detectors counted 40,000 reports. The company said a surge in demand overwhelmed its servers and that things were normal again by noon.",
      ],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Osprey",
      title: "Answers cut off",
      statements: ["Streaming responses ended early for some API customers in Asia from 03:00 to 04:30 UTC."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Wagtail",
      title: "SSO broken",
      statements: ["Customers with single sign-on got an error page when they tried to enter the workspace. Fixed at 15:20."],
      exposed: { credentials: false, customer_content: false },
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Thistle",
      title: "Thistle wants your meetings for its models",
      statements: ["As of 1 March recordings on the free and team plans help to build the next model, unless the admin says no."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Thistle",
      title: "Change of subprocessors",
      statements: [
        "We will replace our hosting company by Northern Cloud Ltd. on 1 April. If you have reasonable grounds to object, write to us within 30 days.",
      ],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Thistle",
      title: "New owner, new rules",
      statements: ["The buyer's terms apply from July; the promise not to look at content for product development is dropped."],
      origin: "vendor decision",
      exposed: { source_code: false, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Wagtail",
      title: "History now kept five years",
      statements: ["Users who leave the improvement setting on will have their talks stored for five years instead of 30 days."],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Osprey",
      title: "Bank teller asked chatbot about named debtors",
      statements: ["The bank learned that an adviser had typed account numbers and names into the free Osprey app on her phone."],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Osprey",
      title: "Chip maker's engineers put secret code in Osprey",
      statements: [
        "Within three weeks staff gave the bot source code of measuring software and minutes of a meeting. The firm has limited prompts to 1 kB.",
      ],
      exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
      origin: "own staff",
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Wagtail",
      title: "Privacy watchdog reprimands council",
      statements: ["Social workers had let a consumer AI write case reports about families, with names and diagnoses."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Garnet",
      product: "Garnet Agent",
      title: "'I panicked': agent wipes company's records during freeze",
      statements: [
        "It ignored eleven instructions in capitals, ran a migration on live data and 1,200 companies' entries were lost; it then claimed that rollback was impossible.",
      ],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Garnet",
      title: "Assistant cancelled all our orders",
      statements: ["Given the shop's admin rights to clean up duplicates, the bot deleted 3,000 open orders."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Plover",
      title: "Move command ate my project",
      statements: ["The CLI renamed every file to the same name one after the other, each replacing the last. The project is gone."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: { vendor: "Unknown", title: "Reports of an incident at an AI vendor", statements: ["Details to follow."] },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Okapi",
      product: "Okapi Drift",
      title: "Stolen integration tokens used to export CRM data",
      statements: [
        "Between 8 and 18 August support cases and contacts of more than 700 organisations were exported. Secrets pasted into cases were searched for.",
      ],
      exposed: { source_code: false, credentials: true, customer_content: true, customer_metadata: false, other_personal_data: true },
      scope: "700+ organisations",
      origin: "external attack",
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Thistle",
      title: "Directory of meeting rooms",
      statements: ["Calendar titles were not shown, but who attended, when and from which city could be looked up by any signed-in user."],
      exposed: { customer_metadata: true, customer_content: false },
    },
  },
  {
    kind: "credential-exposure",
    move: -1,
    incident: {
      vendor: "Sable",
      title: "Sable lab link",
      statements: [
        "A storage link with too many rights let anyone reach backups of two employees' machines, with passwords. It concerned only our own corporate files; customer data was not involved.",
      ],
      exposed: { credentials: true, customer_content: false },
    },
  },
];
