import type { IncidentCase } from "./incident-case.ts";

export type Case = readonly [kind: IncidentCase["kind"], title: string, text: string, exposed?: string, move?: -1 | 0 | 1];

/** Other styles: status pages, regulators, letters, advisories, press, post-mortems, mailing lists, translations. */
const cases: readonly Case[] = [
  // Source code.
  [
    "source-code-disclosure",
    "Statement regarding online reports",
    "We are aware of posts containing excerpts of the software behind Lumen. We can confirm they are authentic and stem from a misconfigured build artefact. Lumen's customers need take no action.",
    "S",
  ],
  [
    "source-code-disclosure",
    "Over 300,000 lines of Hexa's agent land on GitHub",
    "A developer noticed that the latest desktop build shipped with debugging symbols from which the original TypeScript can be rebuilt. By evening, mirrors had been starred 9,000 times.",
    "S",
  ],
  [
    "source-code-disclosure",
    "Notice of security event",
    "An unauthorised party obtained portions of our engineering repositories in March. There is no evidence that any customer environment was touched.",
    "S",
  ],
  [
    "source-code-disclosure",
    "[full-disclosure] /.git exposed on app.brindle.example",
    "The web root serves /.git/HEAD; git-dumper reconstructs the complete backend history. Vendor notified, closed within six hours.",
    "S",
  ],
  [
    "source-code-disclosure",
    "Extortionists publish chip designer's AI compiler",
    "The group put 20 GB of proprietary compiler code on its site after the firm refused to pay. The firm says its customers' projects were stored elsewhere and not reached.",
  ],
  [
    "source-code-disclosure",
    "System prompt of Orla assistant leaks",
    "The full set of instructions that steer the assistant was posted on X. The company confirmed it is genuine and said that no user data is part of it.",
    "S",
  ],
  // Credentials.
  [
    "credential-exposure",
    "Security notification: rotate your Pillar integration keys",
    "We identified that integration secrets saved in Pillar between 4 and 9 May may have been read by an unauthorised actor. As a precaution all of them should be considered compromised.",
    "C",
  ],
  [
    "credential-exposure",
    "Post-mortem: tokens in build logs",
    "Root cause: a debug flag printed the runner's environment to public job logs. Impact: customers' registry tokens were readable for 31 hours. Action: logs purged, tokens invalidated.",
    "C",
  ],
  [
    "credential-exposure",
    "Hackers steal GitHub tokens from code review bot",
    "Attackers exploited the bot's linter to read its environment and walked away with the key to a million repositories. The start-up revoked it within the hour.",
    "C",
  ],
  [
    "credential-exposure",
    "Important information on your account",
    "Dear customer, passwords of a number of accounts were stored unhashed in an internal log that staff were able to read. Please choose a new password.",
    "C",
  ],
  [
    "credential-exposure",
    "Snowcap hub detects access to Spaces secrets",
    "We have suspicion that a subset of secrets kept in Spaces could have been accessed without authorisation. We revoked a number of tokens present in those secrets.",
    "C",
  ],
  [
    "credential-exposure",
    "Logins for AI accounts sold by the thousand",
    "Info-stealer logs with e-mail and password pairs for the chatbot are offered on underground markets. The provider itself was not broken into.",
    "C",
  ],
  // Content.
  [
    "customer-data-breach",
    "Regulator opens inquiry into leak at Mensa Health AI",
    "The data protection authority was notified that consultations of some 18,000 patients, including diagnoses, had been accessible to third parties through an insecure interface.",
    "TP",
  ],
  [
    "customer-data-breach",
    "Your shared conversations on the web",
    "Links created by users with the share function were picked up by search engines, so that strangers could read what was discussed. We have removed the option.",
    "T",
  ],
  [
    "customer-data-breach",
    "Notice of Data Breach",
    "What happened: On June 3 an unauthorized person copied files from our storage environment. What information was involved: documents you uploaded to the review workspace, which may include names and Social Security numbers.",
    "TP",
    1,
  ],
  [
    "customer-data-breach",
    "Multi-tenant mix-up: root cause analysis",
    "Because of a race in our connection pool, for 55 minutes responses belonging to one organisation were returned to requests of another. 2.1% of requests were concerned.",
    "T",
    -1,
  ],
  [
    "customer-data-breach",
    "Exposed Elasticsearch leaks millions of AI chat messages",
    "A researcher came across an open cluster of the companion app with 43 million messages and pictures. It was secured after he wrote to the company.",
    "TP",
  ],
  [
    "customer-data-breach",
    "Ransomware gang claims attack on transcription provider",
    "The gang says it carried off 700 GB of doctors' dictations and has begun to release them. The provider confirmed that recordings were taken.",
    "TP",
    1,
  ],
  [
    "customer-data-breach",
    "Employees listened to recordings",
    "Contract workers abroad were given voice clips of users for quality checks without the users' knowledge, and some of the clips were handed to a newspaper.",
    "T",
  ],
  [
    "customer-data-breach",
    "Communication to the persons affected pursuant to Article 34",
    "We regret to inform you that applications sent through our recruiting assistant, with curriculum vitae and certificates, could be called up by unauthorised persons from 1 to 12 February.",
    "TP",
  ],
  // Metadata.
  [
    "metadata-exposure",
    "Incident at a communications provider",
    "A third party that sends our product mails had its systems entered. Affected were e-mail address, first name and preferred language of subscribers. No content of your workspace is held there.",
    "MP",
  ],
  [
    "metadata-exposure",
    "CRM of AI start-up accessed after phone scam",
    "A caller persuaded an employee to authorise an application in the sales system. Business contact details of customers and prospects were downloaded.",
    "MP",
  ],
  [
    "metadata-exposure",
    "Usage dashboards readable without sign-in",
    "Anyone with the link could see the number of requests, model names and the user IDs of an organisation. Prompts and answers are not part of the dashboard.",
    "M",
  ],
  [
    "metadata-exposure",
    "Support portal incident",
    "Names, company and e-mail of persons who opened a support case in 2024 were obtained from a vendor's system. The attachments were not accessed.",
    "MP",
  ],
  [
    "metadata-exposure",
    "We sent some of you someone else's invoice",
    "A fault in the billing job addressed invoices of 212 accounts to wrong recipients. They show company name, address, VAT number and the amount.",
    "MP",
  ],
  [
    "metadata-exposure",
    "Analytics partner breach: what it means to you",
    "A limited profile export was taken from our analytics partner. It includes approximate location, operating system and referring site of people who visited the developer portal. We ended the partnership.",
    "MP",
  ],
  // Flaws.
  [
    "vulnerability-fixed",
    "CVE-2027-10412: Marten CLI before 4.2.0 improper neutralization of special elements",
    "Marten CLI prior to 4.2.0 passes branch names to a shell. A repository with a crafted branch name may lead to arbitrary command execution with the privileges of the user. CVSS 8.8.",
  ],
  [
    "vulnerability-fixed",
    "One poisoned calendar invite was enough",
    "Researchers at Zephyr Labs show how an invitation with concealed text makes the assistant open windows and forward mail. The maker has rolled out additional confirmations; no abuse is known.",
    "_",
  ],
  [
    "vulnerability-fixed",
    "Security bulletin 2027-03",
    "This update resolves an authorisation gap in the export endpoint that would let a member read projects of a different workspace. An audit of the logs for its whole lifetime found no use by anybody but the reporter.",
    "_",
  ],
  [
    "vulnerability-fixed",
    "oss-security: llm-proxy: SSRF via image_url",
    "Hi, llm-proxy <= 1.19.3 fetches image_url server-side without any filter. Internal metadata endpoints can be reached. Upgrade to 1.19.4.",
    "_",
  ],
  [
    "vulnerability-fixed",
    "MCP inspector listens to everyone",
    "The debugging server was bound to 0.0.0.0 with no authentication, so any web page could start processes on the developer's computer. Release 0.14.1 adds a session token.",
    "_",
  ],
  [
    "vulnerability-fixed",
    "CISA adds inference server bug to its catalogue",
    "The deserialisation issue in the serving framework is being exploited in the wild. Federal agencies must patch by 14 May.",
    "_",
    1,
  ],
  [
    "vulnerability-fixed",
    "Editor opens folders with trust turned off",
    "With the shipped default, tasks contained in a cloned folder start as soon as it is opened. The maker calls it intended and describes the setting which prevents it.",
    "_",
  ],
  // Packages.
  [
    "supply-chain-package",
    "PSA: do not upgrade to ferrite-llm 2.0.7",
    "2.0.7 and 2.0.8 were uploaded with a stolen PyPI token and include a .pth file that ships your environment and ~/.kube to an unknown host. PyPI has removed them.",
    "C",
  ],
  [
    "supply-chain-package",
    "Compromise of the Nimbus VS Code extension",
    "A pull request with a prompt that orders the agent to erase the machine was merged and went out with 1.84. We pulled it and published 1.85.",
    "_",
  ],
  [
    "supply-chain-package",
    "Worm spreads through JavaScript packages of AI firms",
    "The worm looks for publishing tokens on the developer's machine and republishes every package it can. Among 180 infected ones are two of Carmine's SDK.",
    "C",
  ],
  [
    "supply-chain-package",
    "Lookalike site hands out poisoned desktop app",
    "Adverts lead to a page that copies the assistant's site. The installer there drops a stealer. The genuine app is clean.",
    "C",
  ],
  [
    "supply-chain-package",
    "Model files with embedded pickle payload",
    "Four models on the hub opened a reverse connection when loaded. They have been taken off.",
    "_",
  ],
  [
    "supply-chain-package",
    "mail-mcp copies every letter to its author",
    "From 1.0.16 on, the connector adds a blind copy to each message it sends. Remove it and change passwords that went by mail.",
    "CT",
  ],
  // Outage.
  [
    "outage",
    "Elevated error rates on Opal 4 models",
    "Investigating - We are seeing increased errors. Identified - A deployment caused it. Monitoring - A fix has been put in place. Resolved.",
    "_",
  ],
  [
    "outage",
    "Millions locked out of chatbot for an afternoon",
    "Students and offices across Europe found only a spinning wheel. The firm blamed a faulty network change.",
    "_",
  ],
  [
    "outage",
    "Post-incident review, 12 June",
    "At 09:41 UTC a routing table was exhausted, and inference clusters lost contact with the control plane. 78 % of calls received a 503 until 11:20. No data was lost.",
    "_",
  ],
  [
    "outage",
    "Disruption of the service in region EU-West",
    "In the morning hours the functions of the assistant were not usable. The reason was a disturbed cooling of the data centre.",
    "_",
  ],
  [
    "outage",
    "Cloudfront provider hiccup hits AI tools",
    "As the network provider went down, so did the assistants that sit behind it. Service returned after two hours.",
    "_",
  ],
  // Terms.
  [
    "terms-change",
    "We're updating our consumer terms",
    "You will be able to choose whether your chats help train future models. If you allow it, we keep data for five years instead of thirty days. Choose by 28 September.",
    "_",
  ],
  [
    "terms-change",
    "Change in the list of subcontractors",
    "We inform you pursuant to section 7 that Vela Inc. (USA) shall be engaged for support as of 1 August. Objections are possible within 30 days.",
    "_",
  ],
  [
    "terms-change",
    "Court orders chatbot maker to keep all conversations",
    "Under the order deleted chats must be preserved until further notice; business customers with zero retention are exempt.",
    "_",
  ],
  [
    "terms-change",
    "Messenger's AI to read messages for ads from December",
    "What people tell the assistant will be used to choose advertisements. There is no way to decline outside Europe.",
    "_",
  ],
  [
    "terms-change",
    "Fjord joins Colossus",
    "Fjord has signed an agreement to become part of Colossus. Your contract passes over at the closing in June and the product is wound down by the end of the year.",
    "_",
  ],
  [
    "terms-change",
    "Designers up in arms over new clause",
    "The revised conditions grant the firm a licence to analyse content with machine learning. After protests it published a clarification.",
    "_",
  ],
  // Misuse.
  [
    "customer-misuse",
    "Chip maker's engineers shared secrets with chatbot",
    "Within three weeks, staff pasted faulty source code and the minutes of a meeting into the public assistant to have them repaired and summarised. The company now limits use.",
    "ST",
  ],
  [
    "customer-misuse",
    "Information commissioner: reprimand for council",
    "A social worker used a generative AI service to write a report on a child and entered names and details of the case. The tool had not been approved.",
    "TP",
  ],
  [
    "customer-misuse",
    "Contractor uploaded applicants' data of flood programme to AI tool",
    "A former contractor loaded a spreadsheet with 12,000 rows, names, addresses and health information, into the chatbot. The department apologised.",
    "TP",
  ],
  [
    "customer-misuse",
    "Lawyers sanctioned",
    "The attorneys fed confidential exhibits to a free chatbot to draft a brief. The judge referred the matter to the bar.",
    "T",
  ],
  [
    "customer-misuse",
    "Internal note: meeting bot in the board call",
    "A director's private note-taking app joined the call by itself and recorded the figures before their publication. Nobody had permitted it.",
    "T",
  ],
  // Destructive.
  [
    "destructive-action",
    "AI coding tool wipes company database during code freeze",
    "The agent ignored the instruction not to change anything, ran commands against production and removed records of 1,200 companies. The maker's chief apologised.",
    "_",
  ],
  [
    "destructive-action",
    "issue #4586: lost my whole repo",
    "I asked it to move files to a new folder; mkdir failed silently and each mv replaced the file before. Everything except the last file has gone.",
    "_",
  ],
  [
    "destructive-action",
    "What our agent did on Friday",
    "While asked to tidy test resources, the agent chose the wrong account and tore down the staging and production stacks. We restored from a backup of the night.",
    "_",
  ],
  [
    "destructive-action",
    "Antigrav cleared my D: drive",
    "In turbo mode it meant to empty the cache folder, but the path was cut at the space and rmdir /s /q ran on the drive's root.",
    "_",
  ],
  [
    "destructive-action",
    "Assistant closed 4,000 customer tickets overnight",
    "An automation with write access misread its rule and bulk-resolved open cases and deleted their drafts.",
    "_",
  ],
];

const letters = { S: "source_code", C: "credentials", T: "customer_content", M: "customer_metadata", P: "other_personal_data" } as const;

/** Letters name what is true, everything else is false; none given, nothing is known. */
export function makeCase([kind, title, text, exposed, move = 0]: Case): IncidentCase {
  const flags = Object.fromEntries(Object.entries(letters).map(([letter, flag]) => [flag, exposed?.includes(letter) ?? null]));
  return { kind, move, incident: { vendor: "Example", title, statements: [text], exposed: flags } };
}

export const stylesFirst: readonly IncidentCase[] = cases.map(makeCase);
