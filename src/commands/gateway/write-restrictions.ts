import { tenantRestrictions } from "./tenant-restrictions.rows.ts";
import type { RestrictionValue, TenantRestriction } from "./tenant-restrictions.rows.ts";

/** The company's values, as lists; what is left out is left out of the settings. */
export type RestrictionValues = Readonly<Partial<Record<RestrictionValue, readonly string[]>>>;

/** A file to take away: settings of a proxy or of managed devices. */
export interface RestrictionFile {
  readonly name: string;
  readonly where: string;
  readonly text: string;
}

/** Settings by which vendors let in company accounts alone: for a proxy that opens TLS, and for managed devices. Empty values are left out. */
export function writeRestrictions(values: RestrictionValues, gateway: string): readonly RestrictionFile[] {
  const rows = tenantRestrictions.flatMap((row) => {
    const value =
      row.value === null
        ? (row.fixed ?? "")
        : (values[row.value] ?? [])
            .map(clean)
            .filter((one) => one !== "")
            .join(",");
    return value === "" ? [] : [{ row, value }];
  });
  const devices = [claudeCode(values, gateway), codex(values, gateway), chrome(values)].filter((file) => file !== null);
  return [squid(rows), mitmproxy(rows), table(rows), ...devices];
}

interface Filled {
  readonly row: TenantRestriction;
  readonly value: string;
}

// What people paste goes into files of other programs: only what ids, domains and slugs are made of.
function clean(value: string): string {
  return /^[A-Za-z0-9._:@-]{1,200}$/.test(value.trim()) ? value.trim() : "";
}

function squid(rows: readonly Filled[]): RestrictionFile {
  const lines = rows.map(({ row: { id, title, hosts, header }, value }) => {
    const name = `plimsoll_${id.replaceAll("-", "_")}`;
    return `# ${title}\nacl ${name} dstdomain ${hosts.join(" ")}\nrequest_header_access ${header} deny ${name}\nrequest_header_add ${header} "${value}" ${name}\n`;
  });
  return { name: "squid-plimsoll.conf", where: "Squid with ssl_bump for these hosts: include it in squid.conf", text: lines.join("\n") };
}

function mitmproxy(rows: readonly Filled[]): RestrictionFile {
  const entries = rows.map(
    ({ row: { hosts, header }, value }) => `    (${JSON.stringify(hosts)}, ${JSON.stringify(header)}, ${JSON.stringify(value)}),`,
  );
  const text = `RULES = [\n${entries.join("\n")}\n]\n\n\ndef requestheaders(flow):\n    host = flow.request.pretty_host\n    for hosts, header, value in RULES:\n        if any(host == h.lstrip(".") or (h.startswith(".") and host.endswith(h)) for h in hosts):\n            flow.request.headers[header] = value\n`;
  return { name: "mitmproxy-plimsoll.py", where: "mitmproxy -s mitmproxy-plimsoll.py", text };
}

function table(rows: readonly Filled[]): RestrictionFile {
  const lines = rows.flatMap(({ row: { hosts, header }, value }) => hosts.map((host) => [host, header, value].map(quote).join(",")));
  return {
    name: "header-rules.csv",
    where: "any other proxy or secure web gateway: host, header, value",
    text: `host,header,value\n${lines.join("\n")}\n`,
  };
}

function quote(text: string): string {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function claudeCode({ claudeOrganizations = [] }: RestrictionValues, gateway: string): RestrictionFile | null {
  const ids = claudeOrganizations.map(clean).filter((id) => id !== "");
  const [id] = ids;
  const login = id === undefined ? {} : { forceLoginOrgUUID: id };
  const env = gateway === "" ? {} : { env: { ANTHROPIC_BASE_URL: gateway } };
  if (id === undefined && gateway === "") return null;
  return {
    name: "managed-settings.json",
    where: "Claude Code: /etc/claude-code, /Library/Application Support/ClaudeCode or C:\\Program Files\\ClaudeCode",
    text: `${JSON.stringify({ ...login, ...env }, null, 2)}\n`,
  };
}

function codex({ chatgptWorkspaces = [] }: RestrictionValues, gateway: string): RestrictionFile | null {
  const [id] = chatgptWorkspaces.map(clean).filter((one) => one !== "");
  if (id === undefined && gateway === "") return null;
  const workspace = id === undefined ? "" : `forced_chatgpt_workspace_id = ${JSON.stringify(id)}\n`;
  const provider = gateway === "" ? "" : `openai_base_url = ${JSON.stringify(`${gateway}/v1`)}\n`;
  return {
    name: "managed_config.toml",
    where: "Codex: /etc/codex, or by device management as com.openai.codex",
    text: workspace + provider,
  };
}

function chrome({ googleDomains = [] }: RestrictionValues): RestrictionFile | null {
  const domains = googleDomains.map(clean).filter((one) => one !== "");
  if (domains.length === 0) return null;
  return {
    name: "chrome-policy.json",
    where: "Chrome and Edge: policy AllowedDomainsForApps; needs no proxy",
    text: `${JSON.stringify({ AllowedDomainsForApps: domains.join(",") }, null, 2)}\n`,
  };
}
