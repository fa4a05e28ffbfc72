import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { makeKeyedHash, readRedactionKey } from "../commands/redact/redaction-key.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { redactText, type RestoreMap } from "../core/redact/redact-text.ts";
import { restoreText } from "../core/redact/restorer.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const longestInput = 256 << 20;

/** `plimsoll redact`: replaces findings by placeholders, or restores them. */
export const redact: CliWord = {
  name: "redact",
  summary: "replaces what must not leave by stable placeholders, and restores them",
  help: `plimsoll redact [FILE|-] [--keep-map FILE] [--restore FILE] [--json]

Prints the text with every finding of class internal or higher replaced by a placeholder
like \u27e6email\u00b7k3f9a2\u27e7. The same value has the same placeholder within one map.

  --keep-map FILE   keeps what was replaced in FILE, encrypted under this home folder's
                    key; an existing map is continued. Credentials are never kept
  --restore FILE    puts the values of map FILE back into the text
  --json            {"text", "replaced":[{"type", "placeholder", "count"}]}

Example: plimsoll redact mail.txt --keep-map mail.map`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { "keep-map": { type: "string" }, restore: { type: "string" }, json: { type: "boolean" } },
      allowPositionals: true,
    });
    if (positionals.length > 1)
      throw new PlimsollError("bad-input", `expected one file or -, met ${positionals.length}; redact them one by one`);
    if (values["keep-map"] !== undefined && values.restore !== undefined)
      throw new PlimsollError("bad-input", "expected --keep-map or --restore, met both; restore first, then redact again");
    const text = await readText(positionals[0] ?? "-", surroundings);
    const answer =
      values.restore === undefined
        ? await replace(text, values["keep-map"], surroundings)
        : await putBack(text, values.restore, surroundings);
    surroundings.stdout.write(values.json === true ? `${JSON.stringify(answer)}\n` : answer.text);
    return 0;
  },
};

interface Answer {
  readonly text: string;
  readonly replaced: readonly { readonly type: string; readonly placeholder: string; readonly count: number }[];
}

async function replace(text: string, keepMap: string | undefined, surroundings: Surroundings): Promise<Answer> {
  const classifier = await surroundings.classifier();
  const found = classifier.classify(text);
  const key = readRedactionKey(surroundings.home);
  const kept = keepMap === undefined ? undefined : await openMap(resolve(surroundings.cwd, keepMap), key);
  const map: RestoreMap = kept?.map ?? new Map();
  const scope = { tenant: surroundings.organisation, conversation: kept?.conversation ?? randomUUID() };
  const answer = redactText(text, found.findings, { scope, hash: makeKeyedHash(key), map });
  kept?.save();
  if (!found.complete)
    surroundings.stderr.write(
      "plimsoll redact: expected to look at all of the text, met a limit; what is behind it was not replaced, split the text\n",
    );
  return answer;
}

async function openMap(path: string, key: Uint8Array): Promise<{ map: RestoreMap; conversation: string; save(): void }> {
  const { readRestoreFile, writeRestoreFile } = await import("../commands/redact/restore-file.ts");
  const file = readRestoreFile(path, key) ?? { conversation: randomUUID(), map: new Map<string, string>() };
  return { ...file, save: () => writeRestoreFile(path, key, file) };
}

async function putBack(text: string, mapPath: string, surroundings: Surroundings): Promise<Answer> {
  const { readRestoreFile } = await import("../commands/redact/restore-file.ts");
  const file = readRestoreFile(resolve(surroundings.cwd, mapPath), readRedactionKey(surroundings.home));
  if (file === undefined)
    throw new PlimsollError("unreadable", `expected a map at ${mapPath}, met no file; name the one given to --keep-map`);
  return { text: restoreText(text, file.map), replaced: [] };
}

async function readText(input: string, surroundings: Surroundings): Promise<string> {
  const bytes = await readAll(input === "-" ? surroundings.stdin : createReadStream(resolve(surroundings.cwd, input)), input);
  const [{ isBinary }, { decodeBytes }] = await Promise.all([import("../reading/detect-encoding.ts"), import("../reading/decode-text.ts")]);
  if (isBinary(bytes))
    throw new PlimsollError(
      "unreadable",
      `expected text in ${input}, met a document or other bytes; export it as text, for redacting changes the text itself`,
    );
  return decodeBytes(bytes);
}

async function readAll(chunks: AsyncIterable<unknown>, name: string): Promise<Buffer> {
  const held: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of chunks) {
      const bytes = chunk instanceof Uint8Array ? Buffer.from(chunk) : Buffer.from(String(chunk));
      held.push(bytes);
      size += bytes.length;
      if (size > longestInput)
        throw new PlimsollError("bad-input", `expected text below ${longestInput >> 20} MiB, met more in ${name}; split it`);
    }
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause;
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "unknown error";
    throw new PlimsollError("unreadable", `expected a readable file, met ${name} (${code}); check its name and permissions`, cause);
  }
  return Buffer.concat(held);
}
