import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord } from "./contract.ts";
import { readPassphrase } from "./read-passphrase.ts";

/** `plimsoll restore`: what a backup holds, into a place that holds nothing yet. */
export const restore: CliWord = {
  name: "restore",
  summary: "puts a backup back into an empty home folder or database",
  help: `plimsoll restore FILE [--as KEY] [--home DIR] [--passphrase-file FILE] [--json]

Opens and checks the whole file first, then writes. Refuses a place where something of
the same organisation is kept already. Whoever was signed in signs in again.

A backup of one organisation (backup --organisation) goes into an installation that holds
others: it then stands under Settings, Organisations.

  --as KEY   gives that organisation another key; --as main makes it this installation's own

Example: plimsoll restore plimsoll-2026-11-24.backup --home ./restored`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { "passphrase-file": { type: "string" }, as: { type: "string" }, json: { type: "boolean" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new PlimsollError("bad-input", `expected one backup, met ${positionals.length}; e.g. plimsoll restore plimsoll.backup`);
    const { findRunningServer } = await import("../storage/home-lock.ts");
    if (findRunningServer(surroundings.home) !== null)
      throw new PlimsollError(
        "busy",
        "expected a home folder that nobody serves, met a running server; end it first, or restore with --home",
      );
    const passphrase = await readPassphrase(values["passphrase-file"], surroundings, false);
    const { restoreBackup } = await import("../commands/backup/restore-backup.ts");
    if (values.as !== undefined && !/^(main|client-[\p{L}\p{N}-]{1,100})$/u.test(values.as))
      throw new PlimsollError("bad-input", `expected --as main or a key like client-fern, met "${values.as.slice(0, 60)}"; correct it`);
    const store = await surroundings.store();
    const done = await restoreBackup(resolve(surroundings.cwd, file), passphrase, store, surroundings.home, values.as);
    const { listRestored } = await import("../commands/people/list-restored.ts");
    await listRestored({ store, organisation: surroundings.organisation, by: "command line", now: surroundings.now }, done.organisations);
    if (values.json === true) surroundings.stdout.write(`${JSON.stringify(done)}\n`);
    else
      surroundings.stdout.write(
        `Restored as of ${done.made}: ${done.rows} rows, ${done.entries} entries of the ledger, ${done.files} files.\n`,
      );
    return 0;
  },
};
