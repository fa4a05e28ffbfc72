import type { IncidentCase } from "./incident-case.ts";

/** Fresh cases, written before any rule was looked at again; the first-look figure is recorded in docs/decisions. */
export const freshFirst: readonly IncidentCase[] = [
  // source-code-disclosure
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Tidewave",
      product: "Tidewave CLI",
      title: "Tidewave's terminal agent laid bare after build slip",
      statements: [
        "Anyone who installed 4.0.3 this morning got more than they bargained for: the bundle carried the complete, readable sources of the product. The company said it was human error and that no customer information was at stake.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Loomstack",
      title: "Notice regarding our public mirror",
      statements: [
        {
          date: "2026-04-02",
          text: "On 1 April a mirror job pushed a private branch of our inference server to a public Git host. It contained proprietary code and internal documentation. It did not contain customer data, keys or tokens. The mirror was taken down after 7 hours.",
        },
      ],
      exposed: { source_code: true, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Pelikan AI",
      product: "Pelikan Studio",
      title: "Ransom group posts 3 GB of Pelikan's repositories",
      statements: [
        "The archive holds the firm's own program code, build scripts and design notes. Pelikan says production systems and client information were never reached.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Orbita",
      title: "Hidden instructions of Orbita's assistant dumped on forum",
      statements: [
        "A user coaxed the bot into reciting its full system prompt and tool definitions, now mirrored in several places. Orbita: embarrassing, but nobody's chats were involved.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Fernwood",
      product: "Fernwood for VS Code",
      title: "Debug symbols and TypeScript in extension 1.9",
      statements: [
        "We shipped .map files with the release. They allow the original TypeScript to be reconstructed. We have unpublished 1.9.0.",
      ],
      exposed: { source_code: true },
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Halyard",
      title: "Former employee put algorithm of Halyard online",
      statements: [
        "The ranking code of the search model appeared on a paste site. The firm has filed a takedown and says no user accounts are concerned.",
      ],
    },
  },
  {
    kind: "source-code-disclosure",
    incident: {
      vendor: "Brightmoor",
      title: "Security update",
      statements: [
        {
          date: "2026-02-10",
          text: "An unauthorised party entered our development environment through one developer account and took portions of source code and some proprietary technical information.",
        },
        {
          date: "2026-02-20",
          text: "Our investigation concluded that no customer data or vaults were accessed and that the activity ended on 8 February.",
        },
      ],
      exposed: { source_code: true, credentials: false, customer_content: false },
    },
    move: -1,
  },
  // credential-exposure
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Caskmate",
      product: "Caskmate Connect",
      title: "Act now: reset the API keys you stored with Caskmate",
      statements: [
        "Someone got into the vault where we keep the keys for your connected services. Treat every key you gave us as known to others and issue new ones.",
      ],
      exposed: { credentials: true },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Runloft",
      title: "CI secrets printed",
      statements: [
        "Due to a regression, masked variables showed up unmasked in job output between 3 and 5 May. Members with read access to a project could have seen them.",
      ],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Veldt",
      product: "Veldt Automations",
      title: "Veldt tells customers to re-authorise Google and Slack",
      statements: [
        "The refresh tokens for the connectors were copied from a backup. All connections have been cut; you have to connect again.",
      ],
      exposed: { credentials: true, customer_content: false },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Snaptable",
      title: "Hash of passwords taken at Snaptable",
      statements: [
        "Login names together with bcrypt password hashes of 40,000 accounts were in a table that an intruder read. We force a password change at the next sign-in.",
      ],
      exposed: { credentials: true, customer_metadata: true, customer_content: false },
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Korvid",
      title: "Researcher finds Korvid service account key in Docker layer",
      statements: [
        "The key gave write access to the bucket in which model files are kept. Korvid replaced it within the hour and found no foreign use.",
      ],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Mesa Notes",
      title: "Personal access tokens logged",
      statements: [
        {
          date: "2026-06-01",
          text: "Personal access tokens of users who used the import feature were written to our error tracker in plain text, where about thirty of our engineers could read them.",
        },
      ],
    },
  },
  {
    kind: "credential-exposure",
    incident: {
      vendor: "Talkbridge",
      title: "Session hijacking through support uploads",
      statements: [
        "Attackers used cookies from diagnostic files that five customers had uploaded to our help desk to impersonate their administrators.",
      ],
      exposed: { credentials: true },
    },
  },
  // customer-data-breach
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Murmur",
      product: "Murmur Notes",
      title: "Meeting notes of strangers in my inbox",
      statements: [
        "Customers of the AI note taker report receiving summaries of meetings held at companies they do not know. Murmur blames a routing fault, switched the feature off and is counting how many were hit.",
      ],
      exposed: { customer_content: true },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Docuwhale",
      title: "Tens of thousands of contracts open to anyone with a link",
      statements: [
        "Documents people had fed to the summariser sat in a storage bucket without a password, says a security firm. Passport scans and payslips were among them.",
      ],
    },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Hirely",
      product: "Hirely Bot",
      title: "Applicant interviews for sale",
      statements: [
        "A seller offers 2 TB of video interviews and CVs that candidates recorded with Hirely's chatbot. Hirely confirms the files are genuine and were stolen in March.",
      ],
      exposed: { customer_content: true, other_personal_data: true },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Chatpost",
      title: "Shared links turned up in Google",
      statements: [
        "Conversations that users had shared through a link, some with names and health questions, were listed in search results. The option has been withdrawn from the menu.",
      ],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Lumen CRM",
      title: "Incident report: cross-tenant search",
      statements: [
        {
          date: "2026-03-03T08:00:00Z",
          text: "For 26 hours, search in the assistant could return snippets of records belonging to another organisation.",
        },
      ],
      exposed: { customer_content: true, credentials: false },
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Sanova",
      title: "Clinic's transcription supplier hit by ransomware",
      statements: ["Dictated patient letters held by the speech vendor were encrypted, and copies may have left the network."],
      exposed: { customer_content: true, other_personal_data: true },
    },
  },
  {
    kind: "customer-data-breach",
    move: -1,
    incident: {
      vendor: "Quillmark",
      title: "Drafts shown to wrong account",
      statements: [
        "A cache fault meant that a small number of users (0.3 %) were briefly shown another person's draft. We fixed it within the hour.",
      ],
      exposed: { customer_content: true },
      scope: "0.3 % of users",
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Parley",
      title: "Letter to customers",
      statements: [
        "Between 11 and 14 January an intruder used a stolen staff password to open our help desk and read the attachments you had sent us.",
      ],
      exposed: { customer_content: true, credentials: false },
    },
  },
  {
    kind: "customer-data-breach",
    move: 1,
    incident: {
      vendor: "Anchorage",
      product: "Anchorage Drive AI",
      title: "Worse than first thought",
      statements: [
        { date: "2026-01-05", text: "Files in one region may have been viewed." },
        { date: "2026-01-19", text: "We now know that files of all regions were also accessed." },
      ],
      exposed: { customer_content: true },
    },
  },
  // metadata-exposure
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Polarsend",
      title: "Our e-mail provider was breached",
      statements: [
        "The address book we use for product news was exported by an attacker: your name, your company and your e-mail address. What you do in Polarsend was not touched.",
      ],
      exposed: { customer_metadata: true, customer_content: false, credentials: false },
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Kestrel",
      title: "Invoices visible",
      statements: [
        "For two days, administrators could open invoices of other companies, with billing address, seat count and the last four digits of the card.",
      ],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Runway Desk",
      title: "Web statistics supplier incident",
      statements: [
        "Country, browser, user number and e-mail of people who opened our developer portal were in the set that was taken from our statistics supplier. Requests to the API, answers, keys: not affected.",
      ],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Ostara",
      title: "User directory enumerable",
      statements: ["A missing rate limit let someone gather the display names, job titles and log-in addresses of about 90,000 accounts."],
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Feldspar",
      title: "Statement on the CRM attack",
      statements: [
        "Like many firms we were hit through our sales system. Business contact data of customers (names, work e-mail, phone) was obtained. Our product, the prompts you send and your files are separate and safe.",
      ],
      exposed: { customer_metadata: true, other_personal_data: true, customer_content: false, credentials: false },
      via_third_party: "a CRM provider",
    },
  },
  {
    kind: "metadata-exposure",
    incident: {
      vendor: "Zephyr",
      title: "Usage figures sent to wrong customers",
      statements: [
        "Monthly reports with token counts, model names and user e-mails went to the wrong recipients. The reports contain no prompts and no outputs.",
      ],
    },
  },
  // vulnerability-fixed
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Gantry",
      product: "Gantry Agent",
      title: "Hidden text in a web page could steer Gantry Agent",
      statements: [
        "A university team showed that instructions invisible to people made the browser agent read a second tab. Gantry closed the hole in 2.11 and knows of no real case.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Scribe Labs",
      product: "scribe-server",
      title: "GHSA-9x7v: missing authorisation in model registry",
      statements: ["scribe-server before 0.8.4 lets any signed-in user delete models. CVSS 7.1. Patched in 0.8.4."],
      versions: "< 0.8.4",
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Corvette",
      title: "Patch your local runner",
      statements: ["The local API listens on all interfaces without asking who calls. Install 0.6.2 today."],
      versions: ["<0.6.2"],
    },
  },
  {
    kind: "vulnerability-fixed",
    move: 1,
    incident: {
      vendor: "Tollgate",
      title: "Critical bug in Tollgate gateway",
      statements: [
        "CVE-2026-20011 allows commands to be run without logging in. It is being exploited in the wild. Version 7.3 closes it.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Inkwell",
      title: "Link preview could leak file content",
      statements: [
        "Security researchers disclosed to us that a crafted document could cause the copilot to put text from other files into an image URL. We deployed a fix on our side on 4 May. Nobody appears to have used it.",
      ],
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Dockyard",
      title: "IDE agents run code when a folder is opened",
      statements: ["Auto-run of tasks bypassed workspace trust. Users should move to 1.4.0, in which it is off unless allowed."],
    },
  },
  {
    kind: "vulnerability-fixed",
    own: { installed: false },
    move: -1,
    incident: {
      vendor: "Scribe Labs",
      title: "Deserialisation flaw in model loader",
      statements: ["Loading a crafted checkpoint executes code. Fixed in 2.2."],
    },
  },
  // supply-chain-package
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Agentkit",
      product: "agentkit (npm)",
      title: "agentkit 3.4.1 and 3.4.2 were not us",
      statements: [
        "Somebody with access to our publishing account pushed two versions that look for wallet files and cloud keys on the machine. They were online from 02:10 to 05:30 UTC. Go back to 3.4.0.",
      ],
      exposed: { credentials: true },
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "PyVector",
      title: "Do not install pyvektor",
      statements: ["A look-alike of our library has been downloaded 12,000 times. It sends environment variables to a server abroad."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Northcode",
      title: "Extension with 600,000 installs carried a crypto miner",
      statements: [
        "The theme update pushed on Monday downloads and starts a program. The marketplace has taken it away and disabled it remotely.",
      ],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Modelbarn",
      title: "Poisoned checkpoint on model hub",
      statements: ["A popular fine-tune was replaced by a file which opens a reverse shell when it is loaded. The hub has removed it."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Tidewave",
      title: "MCP server package copies every mail to its author",
      statements: ["From release 1.0.16 on, the package adds a hidden BCC to each message. It has been removed from the registry."],
    },
  },
  {
    kind: "supply-chain-package",
    incident: {
      vendor: "Gearbox",
      title: "Build pipeline of Gearbox SDK tampered with",
      statements: [
        "A workflow flaw let a pull request steal the release token; the tarball published afterwards held code that hunts for SSH keys. Only those who installed on 26 August between 22:30 and 03:00 are concerned.",
      ],
      exposed: { credentials: true },
      versions: ["20.9.0", "21.5.0"],
    },
  },
  {
    kind: "supply-chain-package",
    own: { installed: false },
    move: -1,
    incident: {
      vendor: "Gearbox",
      title: "Infected plug-in in marketplace",
      statements: ["Version 1.84 of the plug-in includes a prompt that tells the agent to erase the machine."],
    },
  },
  // outage
  {
    kind: "outage",
    incident: {
      vendor: "Nimbus",
      title: "Investigating: requests failing",
      statements: [
        { date: "2026-05-05T09:14:00Z", text: "Investigating. We are seeing a high rate of failed requests to the chat endpoint." },
        { date: "2026-05-05T11:02:00Z", text: "Resolved. A bad configuration was rolled back and traffic is back to normal." },
      ],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Nimbus",
      title: "Half the internet is offline, and so is Nimbus",
      statements: ["A fault at a content delivery network took down the assistant for most of Tuesday morning."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Claro",
      title: "File uploads not working",
      statements: ["Uploads hang for some workspaces. Chat works as usual. A fix is being rolled out."],
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Voxel",
      title: "Postmortem: 14 June",
      statements: ["A database migration locked the sessions table for 3 h 40 min. Nobody could log on. No data was lost or exposed."],
      exposed: { source_code: false, credentials: false, customer_content: false, customer_metadata: false, other_personal_data: false },
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Voxel",
      title: "DDoS against Voxel",
      statements: ["A flood of traffic made the site unreachable for five hours. Systems and data were not entered."],
    },
  },
  // terms-change
  {
    kind: "terms-change",
    incident: {
      vendor: "Papercrane",
      title: "Papercrane will learn from your files",
      statements: [
        "Starting in September the company lets its models learn from documents in free workspaces. Owners can switch it off under Privacy.",
      ],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Hollow",
      title: "Notice under section 5 of the DPA",
      statements: ["We intend to engage Bluefin Inc. (United States) for text-to-speech as of 15 July. You have 14 days to object."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Clover",
      title: "Clover to be acquired; data moves to the US",
      statements: ["After the sale, processing moves from Frankfurt to Virginia and the agreement passes to the buyer."],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Nimbus",
      title: "Zero-retention option ends",
      statements: [
        "From 1 November inputs and outputs of API customers will be kept for 30 days; the option of no storage is discontinued except by contract.",
      ],
    },
  },
  {
    kind: "terms-change",
    incident: {
      vendor: "Clover",
      title: "We've refreshed our policies",
      statements: ["Our privacy policy now explains how we personalise ads with what you type."],
      origin: "vendor decision",
    },
  },
  // customer-misuse
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Nimbus",
      title: "Law firm fined after trainee fed client file to chatbot",
      statements: [
        "The trainee dropped a complete divorce file into the free version to have it summarised. The supplier did nothing wrong.",
      ],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Own company",
      product: "Nimbus Chat",
      title: "Salesperson copied customer list into private account",
      statements: ["During review we saw that one of our people pasted the export of the CRM into his own account to write mails."],
      origin: "own staff",
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Nimbus",
      title: "Ministry bans chatbots after leak of cabinet paper",
      statements: ["A civil servant had put the draft paper into a translation bot."],
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Claro",
      title: "Doctors dictated into unapproved app",
      statements: [
        "For months physicians of the hospital recorded conversations with patients with an app that the hospital had never approved.",
      ],
      exposed: { customer_content: true },
      origin: "own staff",
    },
  },
  {
    kind: "customer-misuse",
    incident: {
      vendor: "Nimbus",
      title: "Teacher uploads pupils' reports",
      statements: ["A teacher used a public AI service to grade essays, with the pupils' full names and diagnoses in them."],
    },
  },
  // destructive-action
  {
    kind: "destructive-action",
    incident: {
      vendor: "Gantry",
      product: "Gantry Agent",
      title: "Asked to tidy up, agent deletes years of photos",
      statements: ["The desktop agent emptied a folder it had been told to sort; the files bypassed the bin."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Shipfast",
      title: "AI agent took down our shop",
      statements: ["We let the coding agent apply the plan. It destroyed the live cluster and its snapshots in one go."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Shipfast",
      title: "Git history gone",
      statements: ["The assistant ran git push --force on main and three weeks of commits vanished."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Mailmoose",
      title: "Inbox assistant trashed thousands of mails",
      statements: ["Told to suggest what to archive, it permanently removed them without waiting for confirmation."],
    },
  },
  {
    kind: "destructive-action",
    incident: {
      vendor: "Shipfast",
      title: "Rogue SQL",
      statements: ["Copilot executed DELETE without a WHERE clause against the billing tables of the production environment."],
      exposed: { customer_content: false },
    },
  },
  // half known, contradictory, mixed, other kinds
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Mystery",
      title: "Mystery hacked?",
      statements: ["A post claims that Mystery was breached. The company has not commented."],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Mystery and Foxglove",
      title: "Attackers used Foxglove connector to pull Mystery customers' tickets",
      statements: [
        "Support tickets of several hundred companies were exported through the connector. Keys that people had pasted into tickets should be replaced.",
      ],
      exposed: { customer_content: true, credentials: true },
      via_third_party: "Foxglove",
    },
    move: 1,
  },
  {
    kind: "customer-data-breach",
    move: -1,
    incident: {
      vendor: "Parley",
      title: "Parley takes back breach notice",
      statements: [
        { date: "2026-02-01", text: "Customer messages may have been exposed." },
        { date: "2026-02-04", text: "The alert was a false alarm caused by a test; nothing was exposed." },
      ],
      exposed: {},
    },
  },
  {
    kind: "credential-exposure",
    move: -1,
    incident: {
      vendor: "Bigcloud",
      title: "38 TB of internal data reachable through link",
      statements: [
        "An over-permissive storage link published by the research team exposed workstation backups of two staff members with passwords and internal chat. No customer data was exposed and no other services were at risk.",
      ],
      exposed: { credentials: true, customer_content: false, other_personal_data: true },
    },
  },
  {
    kind: "vulnerability-fixed",
    incident: {
      vendor: "Claro",
      title: "Researcher could read other tenants' chats; bug bounty paid",
      statements: [
        "The access control bug was reported through our bounty programme and fixed the same day. Logs show that only the researcher's own test accounts were read.",
      ],
    },
  },
  {
    kind: "customer-data-breach",
    own: { inWindow: false },
    move: -1,
    incident: {
      vendor: "Talkbridge",
      title: "Voice recordings published",
      statements: ["Recordings of support calls handled by the voice bot between 1 and 9 May were reachable without log-in."],
      exposed: { customer_content: true },
      window: { from: "2026-05-01", to: "2026-05-09" },
    },
  },
  {
    kind: "outage",
    incident: {
      vendor: "Claro",
      title: "Claro in Europa gestört",
      statements: [
        "Seit 9 Uhr ist der Dienst nicht erreichbar; Anfragen laufen in Zeitüberschreitungen. Der Anbieter arbeitet an einer Lösung.",
      ],
    },
  },
  {
    kind: "customer-data-breach",
    incident: {
      vendor: "Lindwurm",
      title: "Datenleck bei KI-Anbieter",
      statements: ["Chatverläufe und hochgeladene Dateien von Kunden standen offen im Netz."],
    },
  },
];
