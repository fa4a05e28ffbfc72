import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { alphabets as a, type Chance } from "./random.ts";

/** Makes a key of a vendor's documented form. Written from the vendors' pages, apart from the rows that are measured. */
export type MakeKey = (chance: Chance) => string;

const base62Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function withBase62Sum(prefix: string): MakeKey {
  return (chance) => {
    const body = chance.draw(a.base62, 30);
    let sum = crc32(body);
    let tail = "";
    for (let i = 0; i < 6; i += 1) {
      tail = base62Digits.charAt(sum % 62) + tail;
      sum = Math.floor(sum / 62);
    }
    return prefix + body + tail;
  };
}

function uuid(chance: Chance): string {
  return `${chance.draw(a.hex, 8)}-${chance.draw(a.hex, 4)}-4${chance.draw(a.hex, 3)}-${chance.pick(["8", "9", "a", "b"])}${chance.draw(a.hex, 3)}-${chance.draw(a.hex, 12)}`;
}

function jwt(chance: Chance): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: chance.pick(["HS256", "RS256", "ES256"]), typ: "JWT" })}.${part({ sub: chance.draw(a.digits, 8), name: chance.draw(a.lower, 6), exp: 1_800_000_000 + chance.below(1e6) })}.${chance.draw(a.url64, 43)}`;
}

function pem(label: string): MakeKey {
  return (chance) => {
    const body = chance.draw(a.base64, 64 * (3 + chance.below(20)) + chance.below(60));
    return `-----BEGIN ${label}-----\n${(body.match(/.{1,64}/g) ?? []).join("\n")}\n-----END ${label}-----`;
  };
}

/** Type → maker; with `near` the vendor's name must stand beside, for the form alone says nothing. */
export const secretFormats: Readonly<Record<string, { readonly make: MakeKey; readonly near?: string }>> = {
  "aws-access-key-id": { make: (c) => `AKIA${c.draw(a.base32, 16)}` },
  "aws-temp-key-id": { make: (c) => `ASIA${c.draw(a.base32, 16)}` },
  "aws-secret-access-key": { make: (c) => c.draw(a.base64, 40), near: "aws" },
  "aws-bedrock-api-key": { make: (c) => `ABSK${c.draw(a.base64, 128)}` },
  "gcp-api-key": { make: (c) => `AIza${c.draw(a.url64, 35)}` },
  "gcp-oauth-secret": { make: (c) => `GOCSPX-${c.draw(a.url64, 28)}` },
  "gcp-access-token": { make: (c) => `ya29.${c.draw(a.url64, 150)}` },
  "gcp-refresh": { make: (c) => `1//0${c.draw(a.url64, 60)}` },
  "firebase-fcm": { make: (c) => `AAAA${c.draw(a.url64, 7)}:APA91b${c.draw(a.url64, 134)}` },
  "azure-storage-key": { make: (c) => `${c.draw(a.base64, 86)}==`, near: "azure storage" },
  "azure-ad-client-secret": { make: (c) => `${c.draw(a.base62, 3)}8Q~${c.draw(a.url64, 34)}` },
  "azure-devops-pat": { make: (c) => c.draw("abcdefghijklmnopqrstuvwxyz234567", 52), near: "azure devops" },
  "azure-openai": { make: (c) => c.draw(a.hex, 32), near: "azure openai" },
  alibaba: { make: (c) => `LTAI${c.draw(a.base62, 20)}` },
  tencent: { make: (c) => `AKID${c.draw(a.base62, 32)}` },
  digitalocean: { make: (c) => `dop_v1_${c.draw(a.hex, 64)}` },
  linode: { make: (c) => c.draw(a.hex, 64), near: "linode" },
  "cloudflare-token": { make: (c) => c.draw(a.url64, 40), near: "cloudflare" },
  heroku: { make: (c) => `HRKU-AA${c.draw(a.url64, 58)}` },
  "fly-io": { make: (c) => `fo1_${c.draw(a.url64, 43)}` },
  vercel: { make: (c) => c.draw(a.base62, 24), near: "vercel" },
  netlify: { make: (c) => `nfp_${c.draw(a.base62, 36)}` },
  supabase: { make: (c) => `sbp_${c.draw(a.hex, 40)}` },
  planetscale: { make: (c) => `pscale_tkn_${c.draw(a.url64, 43)}` },
  "github-pat": { make: withBase62Sum("ghp_") },
  "github-oauth": { make: withBase62Sum("gho_") },
  "github-app-server": { make: withBase62Sum("ghs_") },
  "github-fine-grained-pat": { make: (c) => `github_pat_${c.draw(a.base62, 22)}_${c.draw(a.base62, 59)}` },
  "gitlab-pat": { make: (c) => `glpat-${c.draw(a.url64, 20)}` },
  "gitlab-runner": { make: (c) => `glrt-${c.draw(a.url64, 20)}` },
  "gitlab-deploy": { make: (c) => `gldt-${c.draw(a.url64, 20)}` },
  "npm-token": { make: withBase62Sum("npm_") },
  "pypi-token": { make: (c) => `pypi-AgEIcHlwaS5vcmc${c.draw(a.url64, 130)}` },
  rubygems: { make: (c) => `rubygems_${c.draw(a.hex, 48)}` },
  "crates-io": { make: (c) => `cio${c.draw(a.base62, 32)}` },
  nuget: { make: (c) => `oy2${c.draw(a.lower36, 43)}` },
  "docker-pat": { make: (c) => `dckr_pat_${c.draw(a.url64, 27)}` },
  artifactory: { make: (c) => `AKCp${c.draw(a.base62, 69)}` },
  atlassian: { make: (c) => `ATATT3xFfGF0${c.draw(a.url64, 171)}=${c.draw(a.upperHex, 8)}` },
  buildkite: { make: (c) => `bkua_${c.draw(a.hex, 40)}` },
  circleci: { make: (c) => `CCIPAT_${c.draw(a.base62, 22)}_${c.draw(a.hex, 40)}` },
  snyk: { make: uuid, near: "snyk" },
  sonar: { make: (c) => `sqp_${c.draw(a.hex, 40)}` },
  "openai-project": { make: (c) => `sk-proj-${c.draw(a.url64, 74)}T3BlbkFJ${c.draw(a.url64, 74)}` },
  "openai-legacy": { make: (c) => `sk-${c.draw(a.base62, 20)}T3BlbkFJ${c.draw(a.base62, 20)}` },
  anthropic: { make: (c) => `sk-ant-api03-${c.draw(a.url64, 93)}AA` },
  "anthropic-oauth": { make: (c) => `sk-ant-oat01-${c.draw(a.url64, 93)}AA` },
  huggingface: { make: (c) => `hf_${c.draw(a.upper + a.lower, 34)}` },
  groq: { make: (c) => `gsk_${c.draw(a.base62, 52)}` },
  perplexity: { make: (c) => `pplx-${c.draw(a.base62, 48)}` },
  xai: { make: (c) => `xai-${c.draw(a.base62, 80)}` },
  replicate: { make: (c) => `r8_${c.draw(a.base62, 37)}` },
  openrouter: { make: (c) => `sk-or-v1-${c.draw(a.hex, 64)}` },
  langsmith: { make: (c) => `lsv2_pt_${c.draw(a.hex, 32)}_${c.draw(a.hex, 10)}` },
  pinecone: { make: (c) => `pcsk_${c.draw(a.base62, 6)}_${c.draw(a.base62, 63)}` },
  elevenlabs: { make: (c) => `sk_${c.draw(a.hex, 48)}` },
  deepseek: { make: (c) => `sk-${c.draw(a.hex, 32)}`, near: "deepseek" },
  cohere: { make: (c) => c.draw(a.base62, 40), near: "cohere" },
  mistral: { make: (c) => c.draw(a.base62, 32), near: "mistral" },
  "stripe-secret": { make: (c) => `sk_live_${c.draw(a.base62, 24)}` },
  "stripe-secret-long": { make: (c) => `sk_live_51${c.draw(a.base62, 97)}` },
  "stripe-restricted": { make: (c) => `rk_live_${c.draw(a.base62, 99)}` },
  "stripe-webhook": { make: (c) => `whsec_${c.draw(a.base62, 32)}` },
  "square-access": { make: (c) => `EAAA${c.draw(a.url64, 60)}` },
  "square-oauth": { make: (c) => `sq0csp-${c.draw(a.url64, 43)}` },
  "paypal-braintree": { make: (c) => `access_token$production$${c.draw(a.lower36, 16)}$${c.draw(a.hex, 32)}` },
  razorpay: { make: (c) => `rzp_live_${c.draw(a.base62, 14)}` },
  "plaid-access": { make: (c) => `access-production-${uuid(c)}` },
  flutterwave: { make: (c) => `FLWSECK-${c.draw(a.hex, 32)}-X` },
  "shopify-admin": { make: (c) => `shpat_${c.draw(a.hex, 32)}` },
  "slack-bot": { make: (c) => `xoxb-${c.draw(a.digits, 12)}-${c.draw(a.digits, 13)}-${c.draw(a.base62, 24)}` },
  "slack-user": { make: (c) => `xoxp-${c.draw(a.digits, 12)}-${c.draw(a.digits, 12)}-${c.draw(a.digits, 13)}-${c.draw(a.hex, 32)}` },
  "slack-app": { make: (c) => `xapp-1-A${c.draw(a.upper36, 10)}-${c.draw(a.digits, 13)}-${c.draw(a.hex, 64)}` },
  "slack-webhook": {
    make: (c) => `https://hooks.slack.com/services/T${c.draw(a.upper36, 10)}/B${c.draw(a.upper36, 10)}/${c.draw(a.base62, 24)}`,
  },
  "discord-bot": {
    make: (c) => `${Buffer.from(`1${c.draw(a.digits, 17)}`).toString("base64url")}.G${c.draw(a.url64, 5)}.${c.draw(a.url64, 38)}`,
  },
  "discord-webhook": { make: (c) => `https://discord.com/api/webhooks/1${c.draw(a.digits, 17)}/${c.draw(a.url64, 68)}` },
  "telegram-bot": { make: (c) => `${1 + c.below(8)}${c.draw(a.digits, 9)}:AA${c.draw(a.url64, 33)}` },
  "twilio-key": { make: (c) => `SK${c.draw(a.hex, 32)}` },
  "twilio-auth": { make: (c) => c.draw(a.hex, 32), near: "twilio" },
  sendgrid: { make: (c) => `SG.${c.draw(a.url64, 22)}.${c.draw(a.url64, 43)}` },
  mailgun: { make: (c) => `key-${c.draw(a.hex, 32)}` },
  mailchimp: { make: (c) => `${c.draw(a.hex, 32)}-us${1 + c.below(21)}` },
  resend: { make: (c) => `re_${c.draw(a.base62, 8)}_${c.draw(a.base62, 24)}` },
  sendinblue: { make: (c) => `xkeysib-${c.draw(a.hex, 64)}-${c.draw(a.base62, 16)}` },
  postmark: { make: uuid, near: "postmark" },
  vault: { make: (c) => `hvs.${c.draw(a.url64, 95)}` },
  "terraform-cloud": { make: (c) => `${c.draw(a.base62, 14)}.atlasv1.${c.draw(a.base62, 67)}` },
  doppler: { make: (c) => `dp.pt.${c.draw(a.base62, 43)}` },
  pulumi: { make: (c) => `pul-${c.draw(a.hex, 40)}` },
  newrelic: { make: (c) => `NRAK-${c.draw(a.upper36, 27)}` },
  "datadog-app": { make: (c) => c.draw(a.hex, 40), near: "datadog" },
  "sentry-user": { make: (c) => `sntryu_${c.draw(a.hex, 64)}` },
  dynatrace: { make: (c) => `dt0c01.${c.draw(a.base32, 24)}.${c.draw(a.base32, 64)}` },
  databricks: { make: (c) => `dapi${c.draw(a.hex, 32)}` },
  okta: { make: (c) => `00${c.draw(a.url64, 40)}`, near: "okta" },
  linear: { make: (c) => `lin_api_${c.draw(a.base62, 40)}` },
  notion: { make: (c) => `ntn_${c.draw(a.digits, 11)}${c.draw(a.base62, 35)}` },
  figma: { make: (c) => `figd_${c.draw(a.url64, 40)}` },
  postman: { make: (c) => `PMAK-${c.draw(a.hex, 24)}-${c.draw(a.hex, 34)}` },
  airtable: { make: (c) => `pat${c.draw(a.base62, 14)}.${c.draw(a.hex, 64)}` },
  hubspot: { make: (c) => `pat-na1-${uuid(c)}` },
  contentful: { make: (c) => `CFPAT-${c.draw(a.url64, 43)}` },
  typeform: { make: (c) => `tfp_${c.draw(a.base62, 59)}` },
  dropbox: { make: (c) => `sl.${c.draw(a.url64, 135)}` },
  tailscale: { make: (c) => `tskey-auth-${c.draw(a.base62, 17)}-${c.draw(a.base62, 32)}` },
  age: { make: (c) => `AGE-SECRET-KEY-1${c.draw("QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L", 58)}` },
  jwt: { make: jwt },
  "rsa-private-key": { make: pem("RSA PRIVATE KEY") },
  "ec-private-key": { make: pem("EC PRIVATE KEY") },
  "pkcs8-private-key": { make: pem("PRIVATE KEY") },
  "openssh-private-key": { make: pem("OPENSSH PRIVATE KEY") },
  "pgp-private-key": { make: pem("PGP PRIVATE KEY BLOCK") },
  "password-hash": { make: (c) => `$2b$12$${c.draw(a.base62, 53)}` },
};

/** Digests for hard negatives. */
export function digestOf(kind: "sha1" | "sha256" | "sha512" | "md5", text: string): Buffer {
  return createHash(kind).update(text).digest();
}
