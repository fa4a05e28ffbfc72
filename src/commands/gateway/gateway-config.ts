import { hash } from "node:crypto";
import { z } from "zod";
import type { Catalog } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { findNearestNames } from "../../core/rules/nearest-names.ts";

/** Whose line applies where a caller does not say. */
export interface ToolUsed {
  readonly tool: string;
  readonly plan?: string;
  readonly account?: string;
}

/** Somebody with a key of their own. */
export interface IssuedCaller extends Partial<ToolUsed> {
  /** SHA-256 of the key in hex; the key itself is not kept. */
  readonly digest: string;
  readonly person?: string;
  readonly team?: string;
  /** Upstreams it may be used for; left out, all. */
  readonly upstreams?: readonly string[];
  /** ISO time after which it is refused. */
  readonly until?: string;
}

/** What one caller and one request may take. */
export interface GatewayLimits {
  readonly bodyMegabytes: number;
  readonly headerKilobytes: number;
  /** For the whole request to arrive, in seconds. */
  readonly requestSeconds: number;
  /** Of silence of an upstream, in seconds. */
  readonly silenceSeconds: number;
  readonly decideSeconds: number;
  /** Requests of one caller in flight. */
  readonly atOnce: number;
}

/** Which keys that callers bring themselves belong to the company. */
export interface CompanyKeys {
  /** SHA-256 in hex. */
  readonly digests: ReadonlySet<string>;
  /** The provider's ids of the company's organisations, as its answers name them. */
  readonly organizations: ReadonlySet<string>;
}

/** What requests to AWS are signed with. */
export interface AwsKey {
  readonly kind: "aws";
  readonly region: string;
  readonly service: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** A service account of Google Cloud, whose tokens stand in for the caller's. */
export interface GoogleKey {
  readonly kind: "google";
  readonly email: string;
  /** PEM. */
  readonly privateKey: string;
  readonly keyId: string;
  readonly tokenUri: string;
}

/** gateway.yaml, read and checked. */
export interface GatewayConfig {
  readonly port: number;
  readonly host: string;
  readonly upstreams: ReadonlyMap<string, URL>;
  readonly tools: ReadonlyMap<string, ToolUsed>;
  /** Issued keys by digest; where open, other callers pass too, with keys of their own. */
  readonly callers: { readonly isOpen: boolean; readonly issued: ReadonlyMap<string, IssuedCaller> };
  /** By upstream: where named, other keys that pass through are refused. */
  readonly companyKeys: ReadonlyMap<string, CompanyKeys>;
  readonly limits: GatewayLimits;
  /** `written`: a killed process loses no flow. `disk`: neither does a power cut, and each answer waits for the disk. */
  readonly flows: "written" | "disk";
  /** Where spans go: a file of JSON Lines, or an OTLP/HTTP address. */
  readonly telemetry: { readonly file: string | null; readonly otlp: string | null };
  /** Upstream keys that stand in for issued ones, by upstream. */
  readonly keys: ReadonlyMap<string, string>;
  /** What cannot stand in a header as it is: requests to clouds are signed, or get a token, by upstream. */
  readonly signers: ReadonlyMap<string, AwsKey | GoogleKey>;
  readonly rules: string | null;
}

const toolSchema = z.union([
  z.string().min(1),
  z.strictObject({ tool: z.string().min(1), plan: z.string().optional(), account: z.string().optional() }),
]);

const digestSchema = z.string().regex(/^[0-9a-f]{64}$/i);
const positive = z.number().int().min(1);
const seconds = z.number().min(0.05).max(86_400);

const limitsSchema = z
  .strictObject({
    bodyMegabytes: positive.max(512).default(64),
    headerKilobytes: positive.max(1024).default(64),
    requestSeconds: seconds.default(300),
    silenceSeconds: seconds.default(300),
    decideSeconds: seconds.default(30),
    atOnce: positive.default(256),
  })
  .prefault({});

const companyKeysSchema = z.strictObject({
  sha256: z.array(digestSchema).default([]),
  organizations: z.array(z.string().min(1)).default([]),
});

const callerSchema = z
  .strictObject({
    key: z.string().min(1).optional(),
    sha256: digestSchema.optional(),
    name: z.string().optional(),
    person: z.string().optional(),
    team: z.string().optional(),
    tool: z.string().optional(),
    plan: z.string().optional(),
    account: z.string().optional(),
    upstreams: z.array(z.string()).optional(),
    until: z.string().optional(),
  })
  .refine(({ key, sha256 }) => (key === undefined) !== (sha256 === undefined), { message: "expected key or sha256" });

const configSchema = z.strictObject({
  port: z.number().int().min(0).max(65_535).default(4100),
  host: z.string().default("127.0.0.1"),
  upstreams: z.record(z.string().regex(/^[a-z0-9-]+$/), z.url({ protocol: /^https?$/ })).default({}),
  callers: z.union([z.literal("open"), z.literal("issued"), z.array(callerSchema)]).default("open"),
  companyKeys: z.record(z.string(), companyKeysSchema).default({}),
  limits: limitsSchema,
  flows: z.enum(["written", "disk"]).default("written"),
  telemetry: z.strictObject({ file: z.string().optional(), otlp: z.url({ protocol: /^https?$/ }).optional() }).default({}),
  keys: z
    .record(
      z.string(),
      z.union([
        z.strictObject({ env: z.string() }),
        z.strictObject({ aws: z.strictObject({ region: z.string().optional() }) }),
        z.strictObject({ google: z.strictObject({ env: z.string() }) }),
      ]),
    )
    .default({}),
  tool: z.record(z.string(), toolSchema).default({}),
  rules: z.string().optional(),
});

const usualUpstreams = {
  anthropic: "https://api.anthropic.com",
  openai: "https://api.openai.com",
  gemini: "https://generativelanguage.googleapis.com",
};
const usualTools = {
  ...{ anthropic: "anthropic-api", openai: "openai-api", gemini: "gemini-api" },
  ...{ azure: "azure-openai", bedrock: "bedrock", vertex: "gemini-api" },
};

/** Reads the value of a gateway file. Throws `bad-input` that names the key, the nearest known names and what was met. */
export function parseGatewayConfig(
  value: unknown,
  source: string,
  catalogTools: Pick<Catalog["tools"], "keys">,
  env: Readonly<Record<string, string | undefined>>,
): GatewayConfig {
  const read = configSchema.safeParse(value ?? {});
  if (!read.success) throw new PlimsollError("bad-input", `${source}: ${describe(read.error.issues[0])}`);
  const { port, host, upstreams, callers, keys, tool, rules, companyKeys, limits, telemetry, flows } = read.data;
  const all = { ...usualUpstreams, ...upstreams };
  for (const name of [...Object.keys(tool), ...Object.keys(keys), ...Object.keys(companyKeys)])
    checkName(name, Object.keys(all), "an upstream", source);
  const tools = new Map<string, ToolUsed>();
  for (const [name, said] of Object.entries({ ...usualTools, ...tool }))
    tools.set(name, typeof said === "string" ? { tool: said } : dropUndefined(said));
  for (const name of Object.keys(tool)) checkName(tools.get(name)?.tool ?? "", catalogTools.keys(), "a tool", source);
  return {
    ...{ port, host, tools, rules: rules ?? null },
    upstreams: new Map(Object.entries(all).map(([name, url]) => [name, new URL(url)])),
    callers: {
      isOpen: callers === "open",
      issued: new Map(typeof callers === "string" ? [] : callers.map(readCaller).map((one) => [one.digest, one])),
    },
    companyKeys: new Map(Object.entries(companyKeys).map(([name, said]) => [name, readCompanyKeys(said)])),
    limits,
    flows,
    telemetry: { file: telemetry.file ?? null, otlp: telemetry.otlp ?? null },
    keys: new Map(Object.entries(keys).flatMap(([name, said]) => ("env" in said ? [[name, readKey(said.env, env, source)] as const] : []))),
    signers: new Map(
      Object.entries(keys).flatMap(([name, said]) =>
        "env" in said
          ? []
          : [
              [
                name,
                readSigner(said, new URL(Object.entries(all).find(([one]) => one === name)?.[1] ?? "http://none"), env, source),
              ] as const,
            ],
      ),
    ),
  };
}

/** SHA-256 of a caller's key in hex. */
export function digestKey(key: string): string {
  return hash("sha256", key);
}

function readCompanyKeys({ sha256, organizations }: z.infer<typeof companyKeysSchema>): CompanyKeys {
  return { digests: new Set(sha256.map((one) => one.toLowerCase())), organizations: new Set(organizations) };
}

function readCaller({ key, sha256, name: _name, ...rest }: z.infer<typeof callerSchema>): IssuedCaller {
  return { digest: key === undefined ? (sha256 ?? "").toLowerCase() : digestKey(key), ...dropUndefined(rest) };
}

function readSigner(
  said: { readonly aws: { readonly region?: string | undefined } } | { readonly google: { readonly env: string } },
  upstream: URL,
  env: Readonly<Record<string, string | undefined>>,
  source: string,
): AwsKey | GoogleKey {
  if ("google" in said) return readGoogleKey(readKey(said.google.env, env, source), source);
  const region =
    said.aws.region ?? /^bedrock(?:-runtime)?(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(upstream.hostname)?.[1] ?? env["AWS_REGION"];
  if (region === undefined)
    throw new PlimsollError("bad-input", `${source}: expected the region of AWS, met none; write aws: { region: eu-central-1 }`);
  const token = env["AWS_SESSION_TOKEN"];
  return {
    ...{ kind: "aws", region, service: "bedrock" },
    accessKeyId: readKey("AWS_ACCESS_KEY_ID", env, source),
    secretAccessKey: readKey("AWS_SECRET_ACCESS_KEY", env, source),
    ...(token === undefined || token === "" ? {} : { sessionToken: token }),
  };
}

const serviceAccountSchema = z.object({
  client_email: z.string().min(1),
  private_key: z.string().includes("PRIVATE KEY"),
  private_key_id: z.string().default(""),
  token_uri: z.url({ protocol: /^https?$/ }).default("https://oauth2.googleapis.com/token"),
});

function readGoogleKey(text: string, source: string): GoogleKey {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined; // its text is a secret and stands in no message
  }
  const read = serviceAccountSchema.safeParse(value);
  if (!read.success)
    throw new PlimsollError("bad-input", `${source}: expected the JSON key of a service account in the variable, met another text`);
  const { client_email: email, private_key: privateKey, private_key_id: keyId, token_uri: tokenUri } = read.data;
  return { kind: "google", email, privateKey, keyId, tokenUri };
}

function readKey(variable: string, env: Readonly<Record<string, string | undefined>>, source: string): string {
  const key = env[variable];
  if (key !== undefined && key !== "") return key;
  throw new PlimsollError("bad-input", `${source}: expected an upstream key in the variable ${variable}, met none; set it`);
}

function checkName(met: string, known: Iterable<string>, what: string, source: string): void {
  const names = [...known];
  if (names.includes(met)) return;
  const nearest = findNearestNames(met, names);
  throw new PlimsollError(
    "bad-input",
    `${source}: expected ${what}, met ${JSON.stringify(met)}; nearest: ${(nearest.length > 0 ? nearest : names.slice(0, 6)).join(", ")}`,
  );
}

function describe(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return "expected a gateway file, met another content";
  if (issue.code !== "unrecognized_keys") return `${issue.path.join(".") || "file"}: ${issue.message}`;
  const known = issue.path.length === 0 ? Object.keys(configSchema.shape) : Object.keys(callerSchema.shape);
  const met = issue.keys[0] ?? "";
  const nearest = findNearestNames(met, known);
  return `expected a known key, met ${JSON.stringify([...issue.path, met].join("."))}; ${nearest.length > 0 ? `nearest: ${nearest.join(", ")}` : `known: ${known.join(", ")}`}`;
}

type Defined<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> };

function dropUndefined<Value extends object>(value: Value): Defined<Value>;
function dropUndefined(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));
}
