import { createReadStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createGzip } from "node:zlib";
import { z } from "zod";
import { allCollections, allLogs } from "../../storage/collections.ts";
import type { Store } from "../../storage/contract.ts";
import { challenges, sessions, signInTokens } from "../../storage/people-collections.ts";
import type { BackupLine } from "./backup-line.ts";
import { listHomeFiles } from "./home-files.ts";
import { looseCollection } from "./loose-collection.ts";
import { sealStream } from "./sealed-stream.ts";

export interface BackupParts {
  readonly store: Store;
  readonly home: string;
  /** Only this organisation, to hand over; without the keys of the home folder. Left out: everything. */
  readonly organisation?: string;
  now(): Date;
}

const rowsAtOnce = 500;
/** Half-done and signed-in is of the running server; a restored one asks everybody to sign in again. */
const leftOut: readonly string[] = [sessions.name, signInTokens.name, challenges.name];

/**
 * Everything that is kept as one sealed stream, while the server goes on: each organisation as one consistent state, packed
 * (gzip) and encrypted under the passphrase. Memory stays flat.
 */
export function writeBackup(parts: BackupParts, passphrase: string): AsyncGenerator<Buffer> {
  const packed = Readable.from(textOf(linesOf(parts))).pipe(createGzip());
  return sealStream(packed, passphrase);
}

async function* textOf(lines: AsyncIterable<BackupLine>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`;
}

async function* linesOf(parts: BackupParts): AsyncGenerator<BackupLine> {
  const organisations = parts.organisation === undefined ? await parts.store.organisations() : [parts.organisation];
  let lines = 1;
  yield { kind: "head", form: 1, made: parts.now().toISOString(), organisations };
  for (const organisation of organisations)
    for await (const line of linesOfOrganisation(parts.store, organisation)) {
      lines += 1;
      yield line;
    }
  if (parts.organisation === undefined)
    for await (const line of linesOfFiles(parts.home)) {
      lines += 1;
      yield line;
    }
  yield { kind: "end", lines };
}

/** Pages are read inside one transaction; the reader takes them as they come. */
async function* linesOfOrganisation(store: Store, organisation: string): AsyncGenerator<BackupLine> {
  const queue = openQueue<BackupLine>();
  const reading = store
    .read(organisation, async (open) => {
      for (const collection of allCollections) {
        if (leftOut.includes(collection.name)) continue;
        for (let after = "", isFirst = true; ; isFirst = false) {
          const page = looseCollection(collection);
          const rows = await open.list(page, { ...(isFirst ? {} : { range: { field: "id", from: `${after}\u0000` } }), limit: rowsAtOnce });
          if (rows.length > 0)
            await queue.put({ kind: "rows", organisation, collection: collection.name, rows: z.array(z.json()).parse(rows) });
          if (rows.length < rowsAtOnce) break;
          after = rows.at(-1)?.id ?? "";
        }
      }
      for (const log of allLogs)
        for (let after = 0; ;) {
          const page = { name: log.name, schema: z.json() };
          const entries = await open.entries(page, after, rowsAtOnce);
          if (entries.length === 0) break;
          await queue.put({ kind: "entries", organisation, log: log.name, entries: entries.map(({ entry }) => entry) });
          after = entries.at(-1)?.number ?? after;
        }
    })
    .finally(() => queue.end());
  // Its fault is passed on below; until then nobody may call it unhandled.
  reading.catch(() => undefined);
  yield* queue.items();
  await reading;
}

async function* linesOfFiles(home: string): AsyncGenerator<BackupLine> {
  for (const path of listHomeFiles(home)) {
    let isFirst = true;
    for await (const piece of createReadStream(join(home, path), { highWaterMark: 256 * 1024 })) {
      yield { kind: "file", path, isFirst, data: Buffer.from(piece).toString("base64") };
      isFirst = false;
    }
    if (isFirst) yield { kind: "file", path, isFirst, data: "" };
  }
}

/** Hands items over one by one; `put` waits until the one before was taken. */
function openQueue<Item>() {
  const waiting: Item[] = [];
  let isEnded = false;
  let wake = (): void => undefined;
  const changed = (): Promise<void> => new Promise((resolve) => (wake = resolve));
  let taken = (): void => undefined;
  return {
    put(item: Item): Promise<void> {
      waiting.push(item);
      wake();
      return new Promise((resolve) => (taken = resolve));
    },
    end(): void {
      isEnded = true;
      wake();
    },
    async *items(): AsyncGenerator<Item> {
      for (;;) {
        const item = waiting.shift();
        if (item !== undefined) {
          yield item;
          taken();
        } else if (isEnded) return;
        else await changed();
      }
    },
  };
}
