import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

interface Kind {
  readonly told: string;
  readonly path: RegExp;
  readonly holds: RegExp;
}

/** Files whose purpose is signing in: their name, and the text without which they hold nothing. A value may not be a variable. */
const kinds: readonly Kind[] = [
  { told: "npm sign-in", path: /(?:^|\/)\.?npmrc$/, holds: /(?:_authToken|_auth|_password)\s*=\s*["']?(?!\$|["']?\s*$)\S{4}/m },
  { told: "yarn sign-in", path: /(?:^|\/)\.yarnrc(?:\.yml)?$/, holds: /npmAuth(?:Token|Ident):?\s*["']?(?!["']?\$)\S{4}/m },
  { told: "Python registry sign-in", path: /(?:^|\/)\.?pypirc$/, holds: /^\s*password\s*[:=]\s*(?!\$)\S/m },
  { told: "sign-in file of network tools", path: /(?:^|\/)[._]netrc$/, holds: /\bpassword\s+\S/ },
  { told: "git sign-in", path: /(?:^|\/)\.git-credentials$/, holds: /:\/\/[^\s:@]+:[^\s@]+@/ },
  {
    told: "Docker sign-in",
    path: /(?:^|\/)(?:\.docker\/config\.json|\.?dockercfg|\.dockerconfigjson)$/,
    holds: /"(?:auth|identitytoken|registrytoken)"\s*:\s*"[^"$]{4}/,
  },
  {
    told: "AWS sign-in",
    path: /(?:^|\/)\.aws\/credentials$|(?:^|\/)aws[-_]?credentials(?:\.[a-z]+)?$/i,
    holds: /aws_secret_access_key\s*=\s*\S/i,
  },
  {
    told: "Kubernetes sign-in",
    path: /(?:^|\/)(?:\.kube\/config|kubeconfig(?:\.ya?ml)?)$|\.kubeconfig$/,
    holds: /^\s*(?:token|client-key-data|password):\s*\S/m,
  },
  {
    told: "Google sign-in",
    path: /(?:^|\/)(?:application_default_credentials|credentials|client_secrets?[^/]*|service[-_]?account[^/]*)\.json$/i,
    holds: /"(?:private_key|client_secret|refresh_token)"\s*:\s*"[^"<$]{8}/,
  },
  { told: "password file", path: /(?:^|\/)\.?htpasswd$/, holds: /^[^\s:#]+:\S{8,}/m },
  { told: "database sign-in", path: /(?:^|\/)\.(?:pgpass|my\.cnf|mylogin\.cnf)$/, holds: /^(?:[^:#\n]*:){4}\S|^\s*password\s*=\s*\S/m },
  { told: "RubyGems sign-in", path: /(?:^|\/)\.gem\/credentials$/, holds: /:\s*\S{10,}/ },
  { told: "Cargo sign-in", path: /(?:^|\/)\.cargo\/credentials(?:\.toml)?$/, holds: /token\s*=\s*"\S/ },
  { told: "Composer sign-in", path: /(?:^|\/)auth\.json$/, holds: /"(?:http-basic|github-oauth|gitlab-token|bearer)"\s*:\s*\{\s*"/ },
  { told: "Terraform state", path: /\.tfstate(?:\.backup)?$/, holds: /"terraform_version"/ },
  { told: "Terraform values", path: /\.tfvars(?:\.json)?$/, holds: /(?:password|secret|token|key)"?\s*[:=]\s*"[^"]+"/i },
  { told: "GitHub command line sign-in", path: /(?:^|\/)gh\/hosts\.yml$/, holds: /oauth_token:\s*\S/ },
  { told: "Maven sign-in", path: /(?:^|\/)(?:\.m2\/)?settings(?:-security)?\.xml$/, holds: /<password>[^<$]{2,}<\/password>/ },
  { told: "NuGet sign-in", path: /(?:^|\/)nuget\.config$/i, holds: /ClearTextPassword"\s+value="[^"%]+/i },
  { told: "Rails master key", path: /(?:^|\/)(?:master|credentials\/[a-z]+)\.key$/, holds: /^[0-9a-f]{32}\s*$/ },
];

/** Sign-in files by name and content, key stores by content, and renamed ones that carry the text no other file has. */
export const credentialsFile: ReleaseCheck = {
  id: "credentials-file",
  title: "a sign-in file",
  severity: "high",
  fix: "revoke what it holds; npm pkg set 'files[]'='!**/PATH'",
  look: (file) => {
    const store = findKeyStore(file);
    if (store !== null) return [{ detail: store, severity: file.place === "test" ? "medium" : "high" }];
    if (file.isBinary || file.place === "documentation" || file.size > 1 << 20) return [];
    const kind = kinds.find(({ path }) => path.test(file.path));
    const told = kind !== undefined && kind.holds.test(file.text(262_144)) ? kind.told : findByContent(file);
    if (told === null) return [];
    if (file.place === "test") return [{ detail: told, severity: "medium" }];
    return [file.secrets.length > 0 ? { detail: `${told}, with a credential`, severity: "critical" } : { detail: told }];
  },
};

function findByContent(file: ReleaseFile): string | null {
  if (file.find('"service_account"') >= 0 && file.find('"private_key"') >= 0 && file.find("BEGIN PRIVATE KEY") >= 0)
    return "Google service account";
  if (file.find("aws_secret_access_key") >= 0 && /^\[[^\]]+\]\s*\n(?:.*\n)?\s*aws_/m.test(file.text(8_192))) return "AWS sign-in";
  return null;
}

/** Java key stores (FEEDFEED, CECECECE), PKCS #12 (version 3, then the data or signed-data id) and KeePass. */
function findKeyStore({ bytes }: ReleaseFile): string | null {
  const head = [...bytes.subarray(0, 32)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (head.startsWith("feedfeed0000000") || head.startsWith("cececece0000000")) return "Java key store";
  if (/^3082.{4}02010330/.test(head) && head.includes("2a864886f70d0107")) return "PKCS #12 key store";
  return head.startsWith("03d9a29a") ? "KeePass database" : null;
}
