import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { LiveParts } from "../commands/exposure/ask-provider.ts";
import { checkConfiguration, type ExposureResult } from "../commands/exposure/check-configuration.ts";
import { readLiveAzure, readLiveGcs, readLiveR2 } from "../commands/exposure/read-live-json.ts";
import { readLiveS3, type LiveConfig } from "../commands/exposure/read-live-s3.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { callProvider } from "../reading/call-provider.ts";
import type { Surroundings } from "./contract.ts";

const options = {
  json: { type: "boolean" },
  config: { type: "boolean" },
  key: { type: "string" },
  region: { type: "string" },
  subscription: { type: "string" },
  "resource-group": { type: "string" },
  account: { type: "string" },
  endpoint: { type: "string" },
} as const;
type Values = Readonly<Partial<Record<keyof typeof options, string | boolean | undefined>>>;

/** `plimsoll exposure read PROVIDER BUCKET…`: configuration by read-only calls with the user's own credentials, judged. */
export async function readExposure(
  args: readonly string[],
  surroundings: Surroundings,
  show: (result: ExposureResult) => void,
): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [provider = "", ...names] = positionals;
  if (names.length === 0)
    throw new PlimsollError("bad-input", "expected a provider and a bucket, met less; run `plimsoll exposure read s3 BUCKET`");
  const { buckets } = await import("../plugins/buckets/registry.gen.ts");
  const parts = makeParts(values, surroundings);
  let code = 0;
  for (const name of names) {
    const { config, calls } = await readOne(provider, name, values, surroundings.env, parts);
    if (values.config === true) {
      surroundings.stdout.write(`${JSON.stringify({ id: name, provider, config })}\n`);
      continue;
    }
    const result = { id: name, ...checkConfiguration({ provider, config }, buckets, surroundings.now()) };
    const unread = calls.filter(({ answered }) => answered !== "read").map(({ asked, answered }) => `not known: ${asked}: ${answered}`);
    show({ ...result, by: [...result.by, ...unread] });
    if ([result.anonymousGet, result.anonymousList, result.anonymousPut].includes("yes")) code = 1;
  }
  return code;
}

function makeParts(values: Values, { now }: Surroundings): LiveParts {
  const endpoint = typeof values.endpoint === "string" ? values.endpoint : null;
  if (endpoint !== null && !/^https?:\/\//.test(endpoint))
    throw new PlimsollError("bad-input", `expected --endpoint to begin with https://, met "${endpoint}"; write it whole`);
  return {
    call: (url, headers) => callProvider(url, headers, { milliseconds: 15_000, bytes: 4 << 20, endpoint }),
    now,
    pause: (milliseconds) => wait(milliseconds).then(() => undefined),
  };
}

async function readOne(provider: string, name: string, values: Values, env: Surroundings["env"], parts: LiveParts): Promise<LiveConfig> {
  const key = typeof values.key === "string" ? values.key : null;
  const need = (variable: string): string => demand(env[variable], `${variable} in the environment`);
  const said = (option: keyof typeof options): string => demand(values[option], `--${option}`);
  if (provider === "s3") {
    const credentials = { id: need("AWS_ACCESS_KEY_ID"), secret: need("AWS_SECRET_ACCESS_KEY"), session: env["AWS_SESSION_TOKEN"] ?? null };
    const region = values.region ?? env["AWS_REGION"] ?? env["AWS_DEFAULT_REGION"];
    return readLiveS3(
      {
        bucket: demandName(name, /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/),
        key,
        region: typeof region === "string" ? region : "us-east-1",
        credentials,
      },
      parts,
    );
  }
  if (provider === "gcs")
    return readLiveGcs(
      { bucket: demandName(name, /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/), key, token: need("GOOGLE_OAUTH_ACCESS_TOKEN") },
      parts,
    );
  if (provider === "azure") {
    const [account = "", container = ""] = demandName(name, /^[a-z0-9]{3,24}\/(?:\$web|\$root|[a-z0-9-]{3,63})$/).split("/");
    const token = need("AZURE_ACCESS_TOKEN");
    return readLiveAzure({ account, container, token, subscription: said("subscription"), group: said("resource-group") }, parts);
  }
  if (provider === "r2") {
    const account = demand(values.account ?? env["CLOUDFLARE_ACCOUNT_ID"], "--account or CLOUDFLARE_ACCOUNT_ID in the environment");
    return readLiveR2(
      { bucket: demandName(name, /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/), account, token: need("CLOUDFLARE_API_TOKEN") },
      parts,
    );
  }
  throw new PlimsollError("bad-input", `expected s3, gcs, azure or r2, met "${provider}"; run \`plimsoll exposure read s3 BUCKET\``);
}

function demand(value: string | boolean | undefined, what: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new PlimsollError("bad-input", `expected ${what}, met none; see \`plimsoll exposure --help\``);
}

function demandName(name: string, form: RegExp): string {
  if (form.test(name)) return name;
  throw new PlimsollError(
    "bad-input",
    `expected the name of a bucket (azure: account/container), met "${name}"; copy it from the provider's console`,
  );
}
