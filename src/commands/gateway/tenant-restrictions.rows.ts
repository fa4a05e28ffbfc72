/** What the company fills in, so that only its own accounts are let in. */
export const restrictionValues = [
  {
    id: "claudeOrganizations",
    title: "Claude: organisation ids",
    find: "Claude, Admin settings, Organization (Console: Settings, Organization)",
  },
  { id: "chatgptWorkspaces", title: "ChatGPT: workspace ids", find: "ChatGPT, Workspace settings, General" },
  { id: "openaiOrganizations", title: "OpenAI API: organisation ids", find: "platform.openai.com, Settings, Organization" },
  { id: "googleDomains", title: "Google Workspace: domains", find: "admin.google.com, Account, Domains" },
  { id: "microsoftTenants", title: "Microsoft: tenant domains or ids", find: "entra.microsoft.com, Overview" },
  { id: "microsoftDirectory", title: "Microsoft: directory id", find: "entra.microsoft.com, Overview, Tenant ID" },
  { id: "githubEnterprise", title: "GitHub: enterprise slug", find: "github.com/enterprises/SLUG" },
] as const;

export type RestrictionValue = (typeof restrictionValues)[number]["id"];

/** A header by which a vendor lets in accounts of named organisations alone. The hosts need a proxy that opens TLS. */
export interface TenantRestriction {
  readonly id: string;
  readonly title: string;
  readonly hosts: readonly string[];
  readonly header: string;
  /** Which value it takes; null for a fixed one. */
  readonly value: RestrictionValue | null;
  readonly fixed?: string;
  /** What the vendor says of its reach. */
  readonly note: string;
  readonly source: string;
}

/** Read on the vendors' pages and in proxies' documentation, 2026-11. */
export const tenantRestrictions: readonly TenantRestriction[] = [
  {
    id: "claude",
    title: "Claude and its API",
    hosts: [".claude.ai", ".claude.com", "api.anthropic.com"],
    header: "anthropic-allowed-org-ids",
    value: "claudeOrganizations",
    note: "Enterprise plans and Console organisations; holds for the web, the apps, API keys and OAuth.",
    source: "https://support.claude.com/en/articles/13198485-enforce-network-level-access-control-with-tenant-restrictions",
  },
  {
    id: "chatgpt",
    title: "ChatGPT",
    hosts: [".chatgpt.com", "chat.openai.com"],
    header: "ChatGPT-Allowed-Workspace-Id",
    value: "chatgptWorkspaces",
    note: "Enterprise workspaces; does not hold for the API.",
    source: "https://help.openai.com/en/articles/8798594-what-is-a-workspace-how-do-i-access-my-chatgpt-team-workspace",
  },
  {
    id: "openai-api",
    title: "OpenAI API",
    hosts: ["api.openai.com"],
    header: "OpenAI-Allowed-Organization-Ids",
    value: "openaiOrganizations",
    note: "API keys of other organisations are refused.",
    source: "https://help.openai.com",
  },
  {
    id: "google",
    title: "Gemini and Google Workspace",
    hosts: [".google.com", ".googleapis.com"],
    header: "X-GoogApps-Allowed-Domains",
    value: "googleDomains",
    note: "Accounts of other domains and private ones are refused at sign-in.",
    source: "https://support.google.com/a/answer/1668854",
  },
  {
    id: "gemini-code-assist",
    title: "Gemini Code Assist",
    hosts: ["cloudcode-pa.googleapis.com"],
    header: "X-GeminiCodeAssist-Allowed-Domains",
    value: "googleDomains",
    note: "Code completion and chat in the editor.",
    source: "https://developers.google.com/gemini-code-assist/docs/network-access",
  },
  {
    id: "microsoft",
    title: "Microsoft 365 Copilot",
    hosts: ["login.microsoftonline.com", "login.microsoft.com", "login.windows.net"],
    header: "Restrict-Access-To-Tenants",
    value: "microsoftTenants",
    note: "Sign-in to other tenants is refused; needs Entra ID P1.",
    source: "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions",
  },
  {
    id: "microsoft-context",
    title: "Microsoft 365 Copilot, who restricts",
    hosts: ["login.microsoftonline.com", "login.microsoft.com", "login.windows.net"],
    header: "Restrict-Access-Context",
    value: "microsoftDirectory",
    note: "Goes with the line above.",
    source: "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions",
  },
  {
    id: "microsoft-private",
    title: "Microsoft, private accounts",
    hosts: ["login.live.com"],
    header: "sec-Restrict-Tenant-Access-Policy",
    value: null,
    fixed: "restrict-msa",
    note: "Private Microsoft accounts are refused.",
    source: "https://learn.microsoft.com/entra/identity/enterprise-apps/tenant-restrictions",
  },
  {
    id: "github",
    title: "GitHub Copilot",
    hosts: [".github.com", ".githubcopilot.com"],
    header: "sec-GitHub-allowed-enterprise",
    value: "githubEnterprise",
    note: "Enterprise Managed Users.",
    source: "https://docs.github.com/enterprise-cloud@latest/admin/configuring-settings/hardening-security-for-your-enterprise",
  },
];
