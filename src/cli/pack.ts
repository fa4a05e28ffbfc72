import { mkdir, readFile } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeSince } from "./pack-since.ts";
import { writeNamedFile } from "./write-named-file.ts";

const options = {
  json: { type: "boolean" },
  out: { type: "string" },
  for: { type: "string" },
  "as-of": { type: "string" },
  key: { type: "string" },
  organisation: { type: "string" },
} as const;

/** `plimsoll pack`: everything an auditor or client asks for, as files with a signed manifest. */
export const pack: CliWord = {
  name: "pack",
  summary: "writes the pack for owner, auditor or client, and checks one",
  help: `plimsoll pack --out DIR [--for owner|auditor|client] [--as-of DAY] [--json]
plimsoll pack verify DIR [--key KEY] [--json]
plimsoll pack since [DAY] [--out FILE] [--organisation KEY] [--json]

Writes pack.pdf and pack.xlsx (inventory, vetting, rules, agreements, incidents, exceptions,
decisions, coverage, and facts beside clauses of the EU AI Act, ISO/IEC 42001, NIST AI RMF,
SOC 2 and GDPR) and manifest.json with their digests, signed by the key of the ledger.

  --out DIR     the folder to write to; made where it is missing
  --for WHO     owner, auditor (default) or client; a client is shown no names of people and no own words
  --as-of DAY   as it stood at the end of that day; what cannot be known any more is said in it
  verify DIR    whether the files are those that were signed; with --key, by whom. Exit code 1
                where they are not
  since DAY     what changed since the beginning of that day: uses, verdicts, agreements, incidents,
                rules, exceptions, requests, tasks; as Markdown, or --out FILE.md, .html or .pdf.
                --organisation KEY: of a client

Example: plimsoll pack --out pack-of-march --as-of 2026-03-31`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [verb, folder, extra] = positionals;
    if (verb === "verify" && folder !== undefined && extra === undefined) return verify(folder, values, surroundings);
    if (verb === "since" && extra === undefined)
      return writeSince({ day: folder, out: values.out, organisation: values.organisation, isJson: values.json === true }, surroundings);
    if (verb !== undefined)
      throw new PlimsollError(
        "bad-input",
        `expected --out DIR, verify and a folder, or since and a day, met ${JSON.stringify(positionals.join(" "))}; see plimsoll pack --help`,
      );
    if (values.out === undefined) throw new PlimsollError("bad-input", "expected --out and a folder, met none; name where to write");
    return write(values.out, values, surroundings);
  },
};

interface Values {
  readonly json?: boolean | undefined;
  readonly for?: string | undefined;
  readonly "as-of"?: string | undefined;
  readonly key?: string | undefined;
}

async function write(out: string, values: Values, surroundings: Surroundings): Promise<number> {
  const [{ makePack }, { packReaders }, { readSigner }] = await Promise.all([
    import("../commands/pack/make-pack.ts"),
    import("../commands/pack/gather-pack.ts"),
    import("../commands/ledger/ledger-key.ts"),
  ]);
  const wanted = values.for ?? "auditor";
  const reader = packReaders.find((each) => each === wanted);
  if (reader === undefined)
    throw new PlimsollError("bad-input", `expected --for ${packReaders.join(", ")}, met ${JSON.stringify(wanted)}; name one`);
  const made = await makePack({
    workspace: await openWorkspace(surroundings),
    sources: await surroundings.sources(),
    signer: readSigner(surroundings.home),
    reader,
    asOf: values["as-of"],
  });
  await makeFolder(resolve(surroundings.cwd, out));
  for (const { name, content } of made.files) await writeNamedFile(join(out, name), content, surroundings);
  const { about, files, key } = made.manifest;
  surroundings.stdout.write(
    values.json === true
      ? `${JSON.stringify({ out, ...about, files, key })}\n`
      : `Written to ${out}: ${made.files.map(({ name }) => name).join(", ")}, as of ${about.asOf}.\nSigned by ${key}\nSend the key another way; \`plimsoll pack verify ${out} --key KEY\` checks against it.\n`,
  );
  return 0;
}

async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a folder to write to, met ${path}, which cannot be made; check the path`, cause);
  }
}

async function verify(folder: string, values: Values, { cwd, stdout }: Surroundings): Promise<number> {
  const { verifyPack } = await import("../commands/pack/verify-pack.ts");
  const at = resolve(cwd, folder);
  const manifest = await readManifest(at);
  const check = verifyPack(manifest, (name) => readPart(join(at, name)), values.key);
  if (values.json === true) stdout.write(`${JSON.stringify(check)}\n`);
  else if (check.ok)
    stdout.write(
      `The files are those that were signed, as of ${check.about?.asOf ?? ""}.\nSigned by ${check.key}\n${values.key === undefined ? "Whose key that is was not checked: --key says whose it should be.\n" : ""}`,
    );
  else stdout.write(`Not as it was signed:\n${check.faults.map((fault) => `  ${fault}\n`).join("")}`);
  return check.ok ? 0 : 1;
}

async function readManifest(folder: string): Promise<string> {
  try {
    return await readFile(join(folder, "manifest.json"), "utf8");
  } catch (cause) {
    throw new PlimsollError("unreadable", `expected a pack with manifest.json in ${folder}, met none; name its folder`, cause);
  }
}

function readPart(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}
