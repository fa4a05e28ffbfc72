import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { TestContext } from "node:test";
import fc from "fast-check";
import { comments } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { smallCatalog } from "../../../test/call-server.ts";
import { addRow } from "../inventory/add-row.ts";
import { readRegister } from "../inventory/read-register.ts";
import { verifyLedger } from "../ledger/verify-ledger.ts";
import { listRestored } from "../people/list-restored.ts";
import { addOrganisation, listOrganisations } from "../people/organisations.ts";
import { openSessions } from "../people/open-sessions.ts";
import { sessions } from "../../storage/people-collections.ts";
import { restoreBackup } from "./restore-backup.ts";
import { openSealed, sealStream } from "./sealed-stream.ts";
import { writeBackup } from "./write-backup.ts";

const now = (): Date => new Date("2026-11-24T09:00:00Z");
const passphrase = "four words are easy";

async function gather(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const kept: Uint8Array[] = [];
  for await (const piece of pieces) kept.push(piece);
  return Buffer.concat(kept);
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function makeFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("the seal", () => {
  test("opens to what was sealed, however it was cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 90_000 }), async (length, size) => {
        const plain = Buffer.alloc(length, length % 251);
        const sealed = await gather(sealStream(inPieces(plain, size), passphrase));
        assert.ok((await gather(openSealed(inPieces(sealed, size), passphrase))).equals(plain));
      }),
      {
        numRuns: 6,
        examples: [
          [0, 1],
          [64 * 1024, 64 * 1024],
          [128 * 1024, 1000],
        ],
      },
    );
  });

  test("refuses another passphrase, a changed byte, a lost, doubled or swapped piece, and another file", async () => {
    const plain = Buffer.alloc(300_000, 7);
    const sealed = await gather(sealStream(inPieces(plain, 50_000), passphrase));
    const head = 18 + 16 + 7;
    const piece = 64 * 1024 + 16;
    const [first, second] = [sealed.subarray(head, head + piece), sealed.subarray(head + piece, head + 2 * piece)];
    const rest = sealed.subarray(head + 2 * piece);
    const start = sealed.subarray(0, head);
    const flipped = Buffer.from(sealed);
    flipped[head + 100] = (flipped[head + 100] ?? 0) ^ 1;
    const bad = [
      flipped,
      Buffer.concat([start, second, rest]),
      Buffer.concat([start, second, first, rest]),
      Buffer.concat([sealed, first]),
    ];
    for (const bytes of [...bad, sealed.subarray(0, -1), Buffer.concat([start, first, second]), Buffer.from("hello")])
      await assert.rejects(gather(openSealed(inPieces(bytes, 70_000), passphrase)), /nothing was restored|another/);
    await assert.rejects(gather(openSealed(inPieces(sealed, 70_000), "four other words")), /passphrase/);
  });
});

describe("a backup", () => {
  test("brings everything back into an empty place, and nothing into one that holds something", async (t) => {
    const [home, target, files] = [makeFolder(t), makeFolder(t), makeFolder(t)];
    const store = openMemoryStore();
    const row = (at: number) => ({
      id: `c${String(at).padStart(5, "0")}`,
      object: "a",
      text: `said ${at} secret-planted-value`,
      by: "owner",
      at: "",
      mentions: [],
    });
    await store.write("main", (open) =>
      open.putAll(
        comments,
        Array.from({ length: 1203 }, (_, at) => row(at)),
      ),
    );
    await store.write("other", (open) => open.put(comments, row(1)));
    await openSessions(store, "main", now).begin("ana@example.com", "passkey", "Firefox");
    mkdirSync(join(home, "own-data"));
    writeFileSync(join(home, "own-data", "big"), Buffer.alloc(700_000, 3));
    writeFileSync(join(home, "ledger.key"), "key");
    writeFileSync(join(home, "plimsoll.db"), "not this");
    const file = join(files, "all.backup");
    writeFileSync(file, await gather(writeBackup({ store, home, now }, passphrase)));
    assert.ok(!readFileSync(file).includes("secret-planted-value"));
    const fresh = openMemoryStore();
    const done = await restoreBackup(file, passphrase, fresh, target);
    assert.deepEqual([done.organisations, done.rows, done.files], [["main", "other"], 1204, 2]);
    assert.deepEqual(await fresh.read("main", (open) => open.list(comments)), await store.read("main", (open) => open.list(comments)));
    assert.equal(await fresh.read("main", (open) => open.count(sessions)), 0, "nobody is signed in");
    assert.ok(readFileSync(join(target, "own-data", "big")).equals(Buffer.alloc(700_000, 3)));
    assert.equal(existsSync(join(target, "plimsoll.db")), false);
    assert.equal(statSync(join(target, "ledger.key")).mode & 0o077, 0);
    await assert.rejects(restoreBackup(file, passphrase, fresh, target), /holds nothing yet/);
  });

  test("one organisation is handed over: into another consultant's installation, or as a client's own", async (t) => {
    const [home, files] = [makeFolder(t), makeFolder(t)];
    const store = openMemoryStore();
    const clock = { by: "owner", now };
    const own = { store, organisation: "main", catalog: smallCatalog, ...clock };
    const { id } = await addOrganisation(own, "Fern & Sons");
    const client = { ...own, organisation: id };
    await addRow(client, { tool: "chatgpt", name: "ChatGPT", vendor: "openai", plan: "team", team: "" }, []);
    await store.write("main", (open) => open.put(comments, { id: "c", object: "a", text: "ours", by: "owner", at: "", mentions: [] }));
    const file = join(files, "fern.backup");
    writeFileSync(file, await gather(writeBackup({ store, home, now, organisation: id }, passphrase)));

    const other = openMemoryStore();
    await other.write("main", (open) => open.put(comments, { id: "d", object: "a", text: "theirs", by: "owner", at: "", mentions: [] }));
    const done = await restoreBackup(file, passphrase, other, makeFolder(t));
    await listRestored({ store: other, organisation: "main", ...clock }, done.organisations);
    assert.deepEqual(
      (await listOrganisations({ ...own, store: other })).map(({ id: key, name }) => [key, name]),
      [[id, "Fern & Sons"]],
    );
    assert.equal((await readRegister({ ...client, store: other }))[0]?.name, "ChatGPT");
    await listRestored({ store: other, organisation: "main", ...clock }, done.organisations);
    assert.equal((await listOrganisations({ ...own, store: other })).length, 1, "once");

    const theirs = openMemoryStore();
    const taken = await restoreBackup(file, passphrase, theirs, makeFolder(t), "main");
    await listRestored({ store: theirs, organisation: "main", ...clock }, taken.organisations);
    assert.deepEqual([taken.organisations, await theirs.organisations()], [["main"], ["main"]]);
    assert.equal((await readRegister({ ...own, store: theirs }))[0]?.name, "ChatGPT");
    assert.equal(await theirs.read("main", (open) => open.count(comments)), 0, "nothing of the consultant's own");
    assert.deepEqual((await verifyLedger({ store: theirs, organisation: "main", key: null })).faults, []);
    await assert.rejects(restoreBackup(file, passphrase, theirs, makeFolder(t), "main"), /holds nothing yet/);
    const whole = join(files, "whole.backup");
    writeFileSync(whole, await gather(writeBackup({ store, home, now }, passphrase)));
    await assert.rejects(restoreBackup(whole, passphrase, openMemoryStore(), makeFolder(t), "main"), /one organisation for --as/);
  });

  test("one organisation alone carries no key of the installation", async (t) => {
    const [home, files] = [makeFolder(t), makeFolder(t)];
    writeFileSync(join(home, "ledger.key"), "key");
    const store = openMemoryStore();
    const row = { id: "c", object: "a", text: "said", by: "owner", at: "", mentions: [] };
    for (const organisation of ["main", "client"]) await store.write(organisation, (open) => open.put(comments, row));
    const file = join(files, "one.backup");
    writeFileSync(file, await gather(writeBackup({ store, home, now, organisation: "client" }, passphrase)));
    const done = await restoreBackup(file, passphrase, openMemoryStore(), makeFolder(t));
    assert.deepEqual([done.organisations, done.files], [["client"], 0]);
  });

  test("a damaged one writes nothing", async (t) => {
    const files = makeFolder(t);
    const store = openMemoryStore();
    await store.write("main", (open) => open.put(comments, { id: "c", object: "a", text: "x", by: "o", at: "", mentions: [] }));
    const whole = await gather(writeBackup({ store, home: files, now }, passphrase));
    const file = join(files, "cut.backup");
    writeFileSync(file, whole.subarray(0, whole.length - 20));
    const fresh = openMemoryStore();
    await assert.rejects(restoreBackup(file, passphrase, fresh, makeFolder(t)), /nothing was restored/);
    assert.deepEqual(await fresh.organisations(), []);
  });
});
