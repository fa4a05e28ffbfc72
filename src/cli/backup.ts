import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord } from "./contract.ts";
import { readPassphrase } from "./read-passphrase.ts";

/** `plimsoll backup`: everything in one encrypted file, while the server runs. */
export const backup: CliWord = {
  name: "backup",
  summary: "writes everything into one encrypted file, while the server runs",
  help: `plimsoll backup FILE [--passphrase-file FILE] [--organisation KEY] [--json]

One file: every organisation, the ledger with its chain, keys, registered tables and
documents. Encrypted under a passphrase (scrypt, AES-256-GCM); without it nobody, you
included, gets anything back. Signed-in browsers are left out.

  --passphrase-file F  reads the passphrase from a file; else PLIMSOLL_PASSPHRASE, else asked for
  --organisation KEY   one organisation alone, to hand over, without the keys of this installation

Example: plimsoll backup plimsoll-2026-11-24.backup`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { "passphrase-file": { type: "string" }, organisation: { type: "string" }, json: { type: "boolean" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new PlimsollError("bad-input", `expected one file to write, met ${positionals.length}; e.g. plimsoll backup plimsoll.backup`);
    const passphrase = await readPassphrase(values["passphrase-file"], surroundings, true);
    const { writeBackup } = await import("../commands/backup/write-backup.ts");
    const { organisation } = values;
    const parts = { store: await surroundings.store(), home: surroundings.home, now: surroundings.now };
    const path = resolve(surroundings.cwd, file);
    const bytes = await writeWhole(path, writeBackup({ ...parts, ...(organisation === undefined ? {} : { organisation }) }, passphrase));
    if (values.json === true) surroundings.stdout.write(`${JSON.stringify({ file, bytes })}\n`);
    else
      surroundings.stdout.write(
        `Written: ${file} (${Math.ceil(bytes / 1024)} kB). Try it now and then: plimsoll restore ${file} --home EMPTY-FOLDER\n`,
      );
    return 0;
  },
};

/** A draft beside it first: a backup that breaks off never stands in the place of a whole one. */
async function writeWhole(path: string, pieces: AsyncIterable<Buffer>): Promise<number> {
  const draft = `${path}.part`;
  const out = createWriteStream(draft, { mode: 0o600 });
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      bytes += piece.length;
      if (!out.write(piece)) await once(out, "drain");
    }
    out.end();
    await finished(out);
    await rename(draft, path);
  } catch (cause) {
    out.destroy();
    await rm(draft, { force: true });
    if (cause instanceof PlimsollError) throw cause;
    const met = cause instanceof Error ? cause.message : String(cause);
    throw new PlimsollError("unreadable", `expected a place to write ${path}, met ${met}; check the path and the room on the disk`, cause);
  }
  return bytes;
}
