import { createReadStream, mkdirSync, openSync, closeSync, writeSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { allCollections, allLogs } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { backupLineSchema } from "./backup-line.ts";
import type { BackupLine } from "./backup-line.ts";
import { bareStoreOf } from "../ledger/chain-changes.ts";
import { looseCollection } from "./loose-collection.ts";
import { openSealed } from "./sealed-stream.ts";

export interface Restored {
  readonly made: string;
  readonly organisations: readonly string[];
  readonly rows: number;
  readonly entries: number;
  readonly files: number;
}

/**
 * Restores a backup into a store and home folder that hold nothing of these organisations. The whole file is opened and checked
 * once before anything is written. Throws `conflict` where something is there, `unreadable` for another passphrase or a
 * changed file. `as` gives the one organisation of a backup that was handed over another key: `main` makes it this
 * installation's own.
 */
export async function restoreBackup(file: string, passphrase: string, store: Store, home: string, as?: string): Promise<Restored> {
  const checked = nameAs(await checkBackup(file, passphrase), as);
  const there = new Set(await store.organisations());
  const met = checked.organisations.filter((organisation) => there.has(organisation));
  if (met.length > 0)
    throw new PlimsollError(
      "conflict",
      `expected a place that holds nothing yet, met one that holds ${met.join(", ")}; restore with --home into an empty folder`,
    );
  for await (const line of linesOf(file, passphrase))
    await restoreLine(as !== undefined && "organisation" in line ? { ...line, organisation: as } : line, bareStoreOf(store), home);
  return checked;
}

function nameAs(checked: Restored, as: string | undefined): Restored {
  if (as === undefined) return checked;
  const [only, other] = checked.organisations;
  if (only !== undefined && other === undefined) return { ...checked, organisations: [as] };
  throw new PlimsollError(
    "bad-input",
    `expected a backup of one organisation for --as, met one of ${checked.organisations.join(", ")}; leave --as out`,
  );
}

/** Opens the whole file and counts; writes nothing. */
async function checkBackup(file: string, passphrase: string): Promise<Restored> {
  let [made, organisations, rows, entries, files, lines, end]: [string, string[], number, number, number, number, number] = [
    "",
    [],
    0,
    0,
    0,
    0,
    -1,
  ];
  for await (const line of linesOf(file, passphrase)) {
    if (line.kind === "head") [made, organisations] = [line.made, line.organisations];
    if (line.kind === "rows") rows += line.rows.length;
    if (line.kind === "entries") entries += line.entries.length;
    if (line.kind === "file" && line.isFirst) files += 1;
    if (line.kind === "end") end = line.lines;
    else lines += 1;
  }
  if (end !== lines) throw new PlimsollError("unreadable", `expected a whole backup of ${end} lines, met ${lines}; take another backup`);
  return { made, organisations, rows, entries, files };
}

async function* linesOf(file: string, passphrase: string): AsyncGenerator<BackupLine> {
  const sealed = createReadStream(file, { highWaterMark: 256 * 1024 });
  const opened = Readable.from(openSealed(sealed, passphrase));
  const unpacked = createGunzip();
  opened.on("error", (error) => unpacked.destroy(error));
  opened.pipe(unpacked);
  for await (const text of createInterface({ input: unpacked, crlfDelay: Infinity })) yield backupLineSchema.parse(JSON.parse(text));
}

const looseRows = z.array(z.looseObject({ id: z.string() }));

async function restoreLine(line: BackupLine, store: Store, home: string): Promise<void> {
  if (line.kind === "rows") {
    const collection = allCollections.find(({ name }) => name === line.collection);
    if (collection === undefined) throw fromLater(line.collection);
    await store.write(line.organisation, async (open) => {
      for (const row of line.rows) collection.schema.parse(row);
      await open.putAll(looseCollection(collection), looseRows.parse(line.rows));
    });
  }
  if (line.kind === "entries") {
    const log = allLogs.find(({ name }) => name === line.log);
    if (log === undefined) throw fromLater(line.log);
    await store.write(line.organisation, async (open) => {
      for (const entry of line.entries) await open.append(log, log.schema.parse(entry));
    });
  }
  if (line.kind === "file") restoreFile(home, line.path, line.isFirst, Buffer.from(line.data, "base64"));
}

function restoreFile(home: string, path: string, isFirst: boolean, data: Buffer): void {
  const target = normalize(join(home, path));
  if (!target.startsWith(normalize(home) + sep)) throw new PlimsollError("unreadable", `expected a path in the home folder, met "${path}"`);
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const open = openSync(target, isFirst ? "w" : "a", 0o600);
  try {
    writeSync(open, data);
  } finally {
    closeSync(open);
  }
}

function fromLater(name: string): PlimsollError {
  return new PlimsollError(
    "unreadable",
    `expected a backup of this version or an older one, met "${name}", which it does not know; update first`,
  );
}
