import type { CompanyKeys, GatewayConfig } from "../commands/gateway/gateway-config.ts";
import type { GoogleTokens } from "./open-google-tokens.ts";
import { signAws } from "./sign-aws.ts";

/** What of a request may still change before it goes. */
export interface Sendable {
  readonly rawHeaders: readonly string[];
  readonly target: string;
}

/** Where it goes, and with what. */
export interface CredentialParts {
  readonly upstream: string;
  readonly base: URL;
  readonly method: string;
  readonly body: Buffer;
  readonly config: Pick<GatewayConfig, "keys" | "signers" | "companyKeys">;
  readonly tokens: GoogleTokens;
  now(): Date;
}

/** The request with the upstream's credentials in place of the caller's, where the company keeps some; a promise where a token has to be fetched. */
export function putCredentials(sent: Sendable, parts: CredentialParts): Sendable | Promise<Sendable> {
  const { upstream, config, base, method, body } = parts;
  const signer = config.signers.get(upstream);
  const swapped = nameCompany(swapKey(sent, config.keys.get(upstream), upstream), config.companyKeys.get(upstream), upstream);
  if (signer === undefined) return swapped;
  // A key that this gateway issued is nothing a cloud should see.
  const bare = { ...withoutKeys(swapped, [...keyHeaders]), target: withoutKeyInQuery(swapped.target) };
  if (signer.kind === "google") return parts.tokens.tokenOf(signer).then((token) => swapKey(bare, token, upstream));
  const path = (base.pathname === "/" ? "" : base.pathname.replace(/\/$/, "")) + bare.target;
  return { ...bare, rawHeaders: signAws({ ...bare, target: path, method, host: base.host, body }, signer, parts.now()) };
}

/** Headers that clients put keys into, and the one that each upstream reads. */
const keyHeaders = new Set(["authorization", "x-api-key", "x-goog-api-key", "api-key"]);
const ownHeaders: Readonly<Record<string, string>> = { anthropic: "x-api-key", gemini: "x-goog-api-key", azure: "api-key" };

/** The upstream's own key in place of the caller's, wherever the caller's client put it; where it put none, where the upstream reads it. */
function swapKey({ rawHeaders, target }: Sendable, key: string | undefined, upstream: string): Sendable {
  if (key === undefined) return { rawHeaders, target };
  let isPut = /[?&]key=/.test(target);
  const swapped = rawHeaders.map((value, at) => {
    const name = at % 2 === 1 ? (rawHeaders[at - 1]?.toLowerCase() ?? "") : "";
    if (!keyHeaders.has(name)) return value;
    isPut = true;
    return name === "authorization" ? `Bearer ${key}` : key;
  });
  const own = ownHeaders[upstream];
  if (!isPut) swapped.push(...(own === undefined ? ["authorization", `Bearer ${key}`] : [own, key]));
  return { rawHeaders: swapped, target: target.replace(/([?&]key=)[^&]*/, (_, start: string) => start + encodeURIComponent(key)) };
}

function withoutKeys(sent: Sendable, names: readonly string[]): Sendable {
  return { ...sent, rawHeaders: sent.rawHeaders.filter((_, at) => !names.includes(sent.rawHeaders[at - (at % 2)]?.toLowerCase() ?? "")) };
}

function withoutKeyInQuery(target: string): string {
  const [path = "", ...rest] = target.split("?");
  const query = rest
    .join("?")
    .split("&")
    .filter((pair) => !pair.startsWith("key="))
    .join("&");
  return query === "" ? path : `${path}?${query}`;
}

/** Headers by which providers refuse keys of other organisations (sources: commands/gateway/tenant-restrictions.rows.ts). */
const organizationHeaders: Readonly<Record<string, string>> = {
  anthropic: "anthropic-allowed-org-ids",
  openai: "OpenAI-Allowed-Organization-Ids",
};

/** Has the provider refuse keys that belong to no organisation of the company, whoever's they are. */
function nameCompany(sent: Sendable, company: CompanyKeys | undefined, upstream: string): Sendable {
  const name = organizationHeaders[upstream];
  if (name === undefined || company === undefined || company.organizations.size === 0) return sent;
  return { ...sent, rawHeaders: [...withoutKeys(sent, [name.toLowerCase()]).rawHeaders, name, [...company.organizations].join(",")] };
}
