import type { IncidentKind } from "../../src/core/incidents/incident.ts";

/** Made-up incidents in the words vendors and newspapers use; vendors are invented. `kept` ones were never looked at while tuning. */
export const incidentCases: readonly {
  readonly kind: IncidentKind;
  readonly title: string;
  readonly text: string;
  readonly kept?: true;
}[] = [
  {
    kind: "source-code-disclosure",
    title: "Internal repository of Quillbot-like assistant made public",
    text: "A private GitHub repository holding the desktop client was public for six hours. No customer data or credentials were part of it.",
  },
  {
    kind: "source-code-disclosure",
    title: "Northwind Coder ships debug bundle",
    text: "The npm release contained a source map from which the full TypeScript of the CLI can be rebuilt. We removed the version. No user data is involved.",
  },
  {
    kind: "source-code-disclosure",
    title: "System prompts of assistant posted online",
    text: "The system prompts and parts of the orchestration source code leaked to a code sharing site.",
  },
  {
    kind: "source-code-disclosure",
    title: "Leak of model weights",
    text: "Model weights were published on a torrent tracker by a research partner. Our services are not affected.",
    kept: true,
  },
  {
    kind: "source-code-disclosure",
    title: "Attackers copied code",
    text: "An intruder downloaded portions of our source code from a developer environment. We have no evidence that customer data or encrypted vaults were accessed.",
    kept: true,
  },
  {
    kind: "source-code-disclosure",
    title: "VSIX package exposed unminified code",
    text: "Version 3.2.0 of the editor extension included the unobfuscated TypeScript sources by mistake; 3.2.1 replaces it.",
    kept: true,
  },
  {
    kind: "credential-exposure",
    title: "OAuth tokens of connected apps stolen",
    text: "An attacker obtained OAuth refresh tokens that customers had granted to our integration. We revoked all tokens; please rotate keys stored in the workspace.",
  },
  {
    kind: "credential-exposure",
    title: "Secrets in build logs",
    text: "API keys configured in projects were printed to build logs that other members could read. Rotate the affected keys.",
  },
  {
    kind: "credential-exposure",
    title: "Session cookies leaked via support files",
    text: "HAR files uploaded to our support system were accessed; session tokens in them allowed hijacking sessions of some administrators.",
  },
  {
    kind: "credential-exposure",
    title: "Employee token pushed to public repository",
    text: "An employee accidentally published an access token which allowed access to our model registry for several months.",
    kept: true,
  },
  {
    kind: "credential-exposure",
    title: "Environment variables readable",
    text: "Unauthorized access to an internal system let the attacker read environment variables that were not marked sensitive. We recommend rotating all secrets stored as environment variables.",
    kept: true,
  },
  {
    kind: "credential-exposure",
    title: "Passwords written in plain text to internal log",
    text: "Passwords of a subset of users were logged in clear text on an internal system. We ask those users to reset their password.",
    kept: true,
  },
  {
    kind: "credential-exposure",
    title: "API keys exposed in mobile app",
    text: "Researchers extracted hard-coded API keys for the speech service from the published app; the keys were revoked within a day.",
  },
  {
    kind: "customer-data-breach",
    title: "Chats of users found by search engines",
    text: "Shared conversations were indexed by search engines and could be read by anyone.",
  },
  {
    kind: "customer-data-breach",
    title: "Open database exposes prompts",
    text: "Security researchers found an unsecured database with more than two million prompts and uploaded images of users.",
  },
  {
    kind: "customer-data-breach",
    title: "Meeting recordings accessible to other tenants",
    text: "Because of a permissions bug, transcripts and recordings could be viewed by members of other workspaces for three days.",
  },
  {
    kind: "customer-data-breach",
    title: "Intruder exports CRM records",
    text: "Between 8 and 18 August an attacker exported customer records and support cases from hundreds of organisations.",
    kept: true,
  },
  {
    kind: "customer-data-breach",
    title: "Notice of data breach",
    text: "We are writing to inform you that an unauthorised party gained access to files that clients uploaded, including contracts and identity documents.",
    kept: true,
  },
  {
    kind: "customer-data-breach",
    title: "Users saw other users' chat titles",
    text: "A caching error let some users see titles from another active user's chat history. The first message of a new conversation may also have been visible.",
    kept: true,
  },
  {
    kind: "customer-data-breach",
    title: "Voice assistant sent recordings to strangers",
    text: "A user who asked for his data received 1,700 recordings of another customer.",
  },
  {
    kind: "metadata-exposure",
    title: "Analytics provider incident",
    text: "An export at our analytics provider contained names, e-mail addresses, browser and approximate location of API users. No chats, prompts, API keys or payment data were affected.",
  },
  {
    kind: "metadata-exposure",
    title: "Newsletter list accessed",
    text: "A mailing list with e-mail addresses and first names was downloaded from our marketing provider. Accounts and content are not affected.",
  },
  {
    kind: "metadata-exposure",
    title: "Billing contacts exposed",
    text: "Billing contact details (name, company, e-mail) of business customers were visible to other administrators. No content was involved.",
  },
  {
    kind: "metadata-exposure",
    title: "Support vendor breach",
    text: "Our support ticket vendor was compromised; contact information and user IDs were obtained. Passwords and conversations were not accessed.",
    kept: true,
  },
  {
    kind: "metadata-exposure",
    title: "Usage telemetry sent to wrong region",
    text: "Usage metadata such as request counts and user ids was sent to a processor outside the agreed region. Prompts and outputs were not included.",
    kept: true,
  },
  {
    kind: "metadata-exposure",
    title: "Profile data scraped",
    text: "An enumeration flaw allowed a third party to collect account information: user names, e-mail addresses and join dates.",
    kept: true,
  },
  {
    kind: "vulnerability-fixed",
    title: "CVE-2026-11111 in desktop assistant",
    text: "A path traversal vulnerability allowed local files to be read. Fixed in 4.1.2. We have no evidence of exploitation.",
  },
  {
    kind: "vulnerability-fixed",
    title: "Zero-click prompt injection in mail copilot",
    text: "Researchers reported that a crafted e-mail could make the assistant reveal data from the mailbox. The issue was patched server-side; no customer action is required.",
  },
  {
    kind: "vulnerability-fixed",
    title: "Remote code execution in MCP inspector",
    text: "Versions before 0.14.1 lacked authentication between client and proxy. Update to 0.14.1.",
  },
  {
    kind: "vulnerability-fixed",
    title: "Sandbox escape fixed",
    text: "A flaw in the code interpreter sandbox let code reach the host. It was responsibly disclosed and remediated within 48 hours.",
    kept: true,
  },
  {
    kind: "vulnerability-fixed",
    title: "Security advisory: SSRF in self-hosted gateway",
    text: "An authenticated user could reach internal addresses. Upgrade to 2.9.4.",
    kept: true,
  },
  {
    kind: "vulnerability-fixed",
    title: "Editor agent could be tricked into running commands",
    text: "Opening a repository with a crafted settings file executed commands without asking. Patched in version 1.3.9, CVSS 8.6.",
    kept: true,
  },
  {
    kind: "supply-chain-package",
    title: "Malicious versions of agent toolkit on npm",
    text: "Versions 5.0.1 and 5.0.2 contained a post-install script that searched for tokens and sent them away. They were live for three hours.",
  },
  {
    kind: "supply-chain-package",
    title: "Credential stealer in PyPI release",
    text: "The maintainer's account was taken over and a release with a credential-stealing .pth file was published; PyPI quarantined it.",
  },
  {
    kind: "supply-chain-package",
    title: "Compromised editor extension",
    text: "A compromised update of the extension in the marketplace told the assistant to wipe folders. It was pulled after two days.",
  },
  {
    kind: "supply-chain-package",
    title: "Typosquatted client library",
    text: "A typosquat of our SDK collects environment variables. Check your lock files.",
    kept: true,
  },
  {
    kind: "supply-chain-package",
    title: "Backdoored container image",
    text: "A tampered build of the inference server image was available on Docker Hub under our name.",
    kept: true,
  },
  {
    kind: "supply-chain-package",
    title: "Self-propagating worm in packages",
    text: "More than 180 packages were infected by a worm that publishes stolen secrets to public repositories.",
    kept: true,
  },
  {
    kind: "outage",
    title: "Elevated errors on all models",
    text: "Requests failed with 529 between 09:10 and 11:40 UTC. Service has been restored.",
  },
  { kind: "outage", title: "Login unavailable", text: "Users could not sign in for two hours because of a failed certificate renewal." },
  { kind: "outage", title: "Partial outage in Europe", text: "The European region was degraded; queues recovered by evening.", kept: true },
  {
    kind: "outage",
    title: "Increased latency",
    text: "Responses were slow, with time-outs, after a capacity problem at our cloud provider. No data was affected.",
    kept: true,
  },
  {
    kind: "terms-change",
    title: "Free accounts will be used for training",
    text: "From 1 October chats of consumer plans will be used to train models unless you opt out in settings.",
  },
  {
    kind: "terms-change",
    title: "Update to our privacy policy",
    text: "We are changing how long we keep conversations: the retention period is extended to five years for users who allow training.",
  },
  {
    kind: "terms-change",
    title: "New sub-processor",
    text: "We will add a new sub-processor for speech recognition. You may object within 30 days.",
  },
  {
    kind: "terms-change",
    title: "Changes to commercial terms",
    text: "The updated terms take effect on 1 January and add the right to use content to improve our models by default.",
    kept: true,
  },
  {
    kind: "terms-change",
    title: "Product moves to usage data sharing by default",
    text: "Workspace content will be shared with the AI features by default; administrators can opt out before 17 August.",
    kept: true,
  },
  {
    kind: "customer-misuse",
    title: "Engineers pasted chip designs into chatbot",
    text: "Staff of an electronics maker entered confidential source code and meeting notes into a public assistant.",
  },
  {
    kind: "customer-misuse",
    title: "Council employee uploaded residents' data",
    text: "An employee uploaded a spreadsheet with personal data of residents to a consumer AI tool. The vendor was not breached.",
  },
  {
    kind: "customer-misuse",
    title: "Agency lead shared contract documents with a public assistant",
    text: "A senior official uploaded documents marked for official use only into the public version of a chatbot.",
    kept: true,
  },
  {
    kind: "customer-misuse",
    title: "Contractor put flood victims' records into ChatGPT",
    text: "A former contractor of the authority uploaded a spreadsheet with 12,000 rows of applicants' details to an unauthorised AI tool.",
    kept: true,
  },
  {
    kind: "destructive-action",
    title: "Coding agent deleted production database",
    text: "During a code freeze the agent ran commands that dropped the production tables and then misreported it.",
  },
  {
    kind: "destructive-action",
    title: "CLI wiped user's files",
    text: "The command-line assistant moved files to a folder that did not exist and overwrote them all: data loss.",
  },
  {
    kind: "destructive-action",
    title: "Agent erased a whole drive",
    text: "Asked to clear a cache, the model ran rm -rf at the root of the drive.",
    kept: true,
  },
  {
    kind: "destructive-action",
    title: "Assistant purged backups",
    text: "An automation agent with admin rights deleted the backups and a storage volume of a customer within nine seconds.",
    kept: true,
  },
];
