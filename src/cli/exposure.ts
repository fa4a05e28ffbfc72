import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { parseArgs } from "node:util";
import { checkConfiguration, type ExposureResult } from "../commands/exposure/check-configuration.ts";
import { nameBucket } from "../commands/exposure/name-bucket.ts";
import { probeStorage } from "../commands/exposure/probe-storage.ts";
import { explainExposure } from "../core/exposure/explain-exposure.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const longestFile = 64 << 20;

/** `plimsoll exposure check`: who can read, list or write a bucket, from exported configuration or a signed address. */
export const exposure: CliWord = {
  name: "exposure",
  summary: "who can read, list or write a bucket, from its exported configuration",
  help: `plimsoll exposure check (FILE|URL|-)… [--mine] [--json]
plimsoll exposure read s3 BUCKET… [--region R] [--key OBJECT] [--json|--config]
plimsoll exposure read gcs BUCKET… [--key OBJECT]
plimsoll exposure read azure ACCOUNT/CONTAINER… --subscription ID --resource-group NAME
plimsoll exposure read r2 BUCKET… [--account ID]

Judges storage configurations of S3, Google Cloud Storage, Azure Blob and Cloudflare R2:
who can get, list and put without an account and with any account at the provider, and
what only a single switch keeps shut. FILE holds one JSON object or JSON Lines of
{id, provider, config}; URL is an Azure address with a signature, which is read, not
asked: nothing is contacted.

  --mine   the addresses are yours and may be asked: each is read and listed once, without
           signing in. An answer is proof; a refused call is not known, never shut.

\`read\` asks the provider's own API, with your credentials and by read-only calls, and judges what
came. Credentials are taken from the environment and kept nowhere: AWS_ACCESS_KEY_ID with
AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN; GOOGLE_OAUTH_ACCESS_TOKEN (gcloud auth
print-access-token); AZURE_ACCESS_TOKEN (az account get-access-token); CLOUDFLARE_API_TOKEN.
A refused call is not known, never shut.

  --config         prints the configuration that was read, as \`check\` takes it
  --endpoint URL   sends the calls to another server, such as an own S3-compatible one

Exit code 0 when nothing is open to everybody, 1 when something is, 2 for bad input.

Example: plimsoll exposure check bucket.json --json`,
  async run(args, surroundings) {
    if (args[0] === "read") {
      const { readExposure } = await import("./exposure-read.ts");
      const show = args.includes("--json") ? printJson : printPlain;
      return readExposure(args.slice(1), surroundings, (result) => show(result, surroundings));
    }
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: "boolean" }, mine: { type: "boolean" } },
      allowPositionals: true,
    });
    const [action, ...inputs] = positionals;
    if (action !== "check" || inputs.length === 0)
      throw new PlimsollError(
        "bad-input",
        `expected "check" and a file or "read" and a bucket, met "${positionals.join(" ")}"; run \`plimsoll exposure check FILE\``,
      );
    const { buckets } = await import("../plugins/buckets/registry.gen.ts");
    const show = values.json === true ? printJson : printPlain;
    const codes: number[] = [];
    for (const input of inputs) {
      if (values.mine === true && /^(?:https?|s3|gs):\/\//i.test(input)) {
        codes.push(await probeOne(input, show, surroundings));
        continue;
      }
      for await (const value of readInputs(input, surroundings)) {
        codes.push(answerOne(value, (parsed) => checkConfiguration(parsed, buckets, surroundings.now()), show, surroundings));
      }
    }
    return Math.max(0, ...codes);
  },
};

/** A named place of the user's own, asked as anybody could ask it. */
async function probeOne(url: string, show: Show, surroundings: Surroundings): Promise<number> {
  const { makeAskPlace } = await import("./release-parts.ts");
  const { provider, get, list, by } = await probeStorage(url, makeAskPlace(surroundings));
  const result: ExposureResult = {
    id: url.replace(/[?#].*$/s, ""),
    provider: provider ?? "address",
    anonymousGet: get,
    anonymousList: list,
    anonymousPut: "unknown",
    anyAccountGet: get === "yes" ? "yes" : "unknown",
    anyAccountList: list === "yes" ? "yes" : "unknown",
    latent: false,
    via: ["asked without sign-in"],
    by,
  };
  show(result, surroundings);
  return isOpen(result) ? 1 : 0;
}

type Show = (result: ExposureResult, surroundings: Surroundings, bucket?: string | null) => void;

/** A line that cannot be judged is answered as an error; the rest goes on. */
function answerOne(value: InputValue, check: (value: unknown) => ExposureResult, show: Show, surroundings: Surroundings): number {
  try {
    const result = check("fault" in value ? fail(value.fault) : value.value);
    show(result, surroundings, "value" in value ? nameBucket(value.value) : null);
    return isOpen(result) ? 1 : 0;
  } catch (error) {
    if (!(error instanceof PlimsollError)) throw error;
    if (!value.isLine) throw error;
    surroundings.stdout.write(`${JSON.stringify({ id: value.id ?? null, error: { code: error.code, message: error.message } })}\n`);
    return 2;
  }
}

function fail(message: string): never {
  throw new PlimsollError("bad-input", message);
}

function isOpen({ anonymousGet, anonymousList, anonymousPut }: ExposureResult): boolean {
  return [anonymousGet, anonymousList, anonymousPut].includes("yes");
}

type InputValue = { readonly isLine: boolean; readonly id?: unknown } & ({ readonly value: unknown } | { readonly fault: string });

async function* readInputs(input: string, surroundings: Surroundings): AsyncGenerator<InputValue> {
  if (/^https?:\/\//i.test(input)) {
    yield { isLine: false, value: { provider: "azure", config: { url: input } } };
    return;
  }
  const text = await readWhole(input === "-" ? surroundings.stdin : createReadStream(resolve(surroundings.cwd, input)), input);
  const whole = parse(text);
  if (whole !== undefined) {
    yield { isLine: false, value: whole };
    return;
  }
  let at = 0;
  for await (const line of createInterface({ input: Readable.from([text]) })) {
    at++;
    if (line.trim() === "") continue;
    const value = parse(line);
    if (value === undefined)
      yield { isLine: true, fault: `expected a JSON object in line ${at}, met something else; give one {id, provider, config} a line` };
    else yield { isLine: true, value, id: typeof value === "object" && value !== null && "id" in value ? value.id : undefined };
  }
  if (at === 0) fail(`expected a storage configuration in ${input}, met an empty file; export it first`);
}

async function readWhole(stream: Readable, name: string): Promise<string> {
  let text = "";
  try {
    for await (const piece of stream) {
      text += String(piece);
      if (text.length > longestFile) fail(`expected at most 64 MiB in ${name}, met more; split it`);
    }
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause;
    throw new PlimsollError(
      "unreadable",
      `expected a readable file ${name}, met ${cause instanceof Error ? cause.message : "an error"}; check the path`,
      cause,
    );
  }
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function printJson(result: ExposureResult, { stdout }: Surroundings): void {
  stdout.write(`${JSON.stringify(result)}\n`);
}

const words = { yes: "open", no: "shut", unknown: "not known" } as const;

function printPlain(result: ExposureResult, { stdout }: Surroundings, bucket?: string | null): void {
  const { provider, anonymousGet, anonymousList, anonymousPut, anyAccountGet, anyAccountList, latent, by } = result;
  stdout.write(
    `${result.id ?? provider}: reading by name ${words[anonymousGet]}, listing ${words[anonymousList]}, writing ${words[anonymousPut]} to everybody; `,
  );
  stdout.write(
    `with any account reading ${words[anyAccountGet]}, listing ${words[anyAccountList]}.${latent ? " A grant is there that one switch keeps shut." : ""}\n`,
  );
  for (const reason of by) stdout.write(`  ${reason}\n`);
  const { meaning, fix } = explainExposure({
    ...{ provider, name: bucket ?? String(result.id ?? "NAME"), latent, reasons: by },
    ...{ get: anonymousGet, list: anonymousList, put: anonymousPut },
  });
  stdout.write(`  means: ${meaning}\n${fix.map((command) => `  fix: ${command}\n`).join("")}`);
}
