import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { z } from "zod";
import type { Collection, Log, Store } from "./contract.ts";
import { compareText } from "./compare-text.ts";

const noteSchema = z.object({ id: z.string(), topic: z.string(), rank: z.string().optional(), text: z.string() });
type Note = z.infer<typeof noteSchema>;

export const notes: Collection<Note> = { name: "conformanceNotes", schema: noteSchema, indexed: ["topic", "rank"] };
export const happenings: Log<{ what: string }> = { name: "conformanceHappenings", schema: z.object({ what: z.string() }) };
export const conformanceContents = { collections: [notes], logs: [happenings] };

/** Every check of the contract, against any engine. `open` gives an empty store each time. */
export function checkStore(engine: string, open: () => Promise<Store>, options: { readonly skip?: string } = {}): void {
  describe(`storage contract: ${engine}`, { skip: options.skip ?? false }, () => {
    const run = (name: string, check: (store: Store) => Promise<void>): void => {
      it(name, async () => {
        const store = await open();
        try {
          await check(store);
        } finally {
          await store.close();
        }
      });
    };
    checkRows(run);
    checkQueries(run);
    checkTransactions(run);
    checkLogs(run);
  });
}

type Run = (name: string, check: (store: Store) => Promise<void>) => void;

const note = (id: string, topic = "a", rank?: string): Note => ({
  id,
  topic,
  text: `text of ${id}`,
  ...(rank === undefined ? {} : { rank }),
});

function put(store: Store, organisation: string, ...rows: Note[]): Promise<void> {
  return store.write(organisation, (transaction) => transaction.putAll(notes, rows));
}

function ids(store: Store, organisation: string, query = {}): Promise<string[]> {
  return store.read(organisation, async (transaction) => (await transaction.list(notes, query)).map(({ id }) => id));
}

function checkRows(run: Run): void {
  run("gives back what was put, and undefined for what was not", async (store) => {
    await put(store, "acme", note("1"));
    assert.deepEqual(await store.read("acme", (t) => t.get(notes, "1")), note("1"));
    assert.equal(await store.read("acme", (t) => t.get(notes, "2")), undefined);
  });
  run("replaces a row with the same id; the last of several wins", async (store) => {
    await put(store, "acme", note("1", "old"), note("1", "new"));
    await put(store, "acme", note("1", "newer"));
    assert.deepEqual(await store.read("acme", (t) => t.list(notes)), [note("1", "newer")]);
  });
  run("keeps organisations apart and names those that hold rows", async (store) => {
    await put(store, "acme", note("1"));
    await put(store, "other", note("1", "b"), note("2"));
    await store.write("gone", (t) => t.put(notes, note("1")));
    await store.write("gone", (t) => t.remove(notes, "1"));
    assert.deepEqual(await ids(store, "acme"), ["1"]);
    assert.equal((await store.read("other", (t) => t.get(notes, "1")))?.topic, "b");
    assert.deepEqual(await store.organisations(), ["acme", "other"]);
  });
  run("removes and says whether a row was there", async (store) => {
    await put(store, "acme", note("1"));
    assert.equal(await store.write("acme", (t) => t.remove(notes, "1")), true);
    assert.equal(await store.write("acme", (t) => t.remove(notes, "1")), false);
    assert.deepEqual(await ids(store, "acme"), []);
  });
  run("refuses a row that its schema refuses and undoes the transaction", async (store) => {
    const bad: Note = JSON.parse('{"id":"2","topic":7,"text":"x"}');
    const work = store.write("acme", async (t) => {
      await t.put(notes, note("1"));
      await t.put(notes, bad);
    });
    await assert.rejects(work, { code: "bad-input" });
    assert.deepEqual(await ids(store, "acme"), []);
  });
  run("keeps any text whole", async (store) => {
    const texts = ["", "\0 nul", "lone \uD800 surrogate", "'; drop table c_notes; --", "日本語 🚢", "x".repeat(100_000)];
    await put(store, "acme", ...texts.map((text, at) => ({ id: `${at}`, topic: text.slice(0, 50), text })));
    assert.deepEqual(
      (await store.read("acme", (t) => t.list(notes))).map(({ text }) => text),
      texts,
    );
  });
}

function checkQueries(run: Run): void {
  run("filters by equality, by a list of values and by range", async (store) => {
    await put(store, "acme", note("1", "a", "10"), note("2", "b", "20"), note("3", "b", "30"), note("4", "c"));
    assert.deepEqual(await ids(store, "acme", { where: { topic: "b" } }), ["2", "3"]);
    assert.deepEqual(await ids(store, "acme", { where: { topic: ["a", "c"] } }), ["1", "4"]);
    assert.deepEqual(await ids(store, "acme", { where: { topic: [] } }), []);
    assert.deepEqual(await ids(store, "acme", { where: { topic: "b", rank: "30" } }), ["3"]);
    assert.deepEqual(await ids(store, "acme", { where: { rank: "" } }), ["4"], "absent counts as empty");
    assert.deepEqual(await ids(store, "acme", { range: { field: "rank", from: "10", to: "30" } }), ["1", "2"]);
    assert.deepEqual(await ids(store, "acme", { where: { id: ["4", "1"] } }), ["1", "4"]);
    assert.equal(await store.read("acme", (t) => t.count(notes, { where: { topic: "b" } })), 2);
  });
  run("pages in a total order", async (store) => {
    await put(store, "acme", note("3", "b"), note("1", "b"), note("2", "a"), note("4", "c"));
    assert.deepEqual(await ids(store, "acme", { orderBy: "topic" }), ["2", "1", "3", "4"]);
    assert.deepEqual(await ids(store, "acme", { orderBy: "topic", descending: true }), ["4", "3", "1", "2"]);
    assert.deepEqual(await ids(store, "acme", { orderBy: "topic", limit: 2, offset: 1 }), ["1", "3"]);
    assert.deepEqual(await ids(store, "acme", { offset: 3 }), ["4"]);
    assert.deepEqual(await ids(store, "acme", { limit: 0 }), []);
  });
  run("orders by code point, whatever the text", async (store) => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          fc.string({ unit: "binary", maxLength: 4 }).map((text) => text.replaceAll("\0", "0")),
          { maxLength: 12 },
        ),
        async (topics) => {
          await store.write("acme", (t) => t.removeAll(notes));
          await put(store, "acme", ...topics.map((topic, at) => note(`${at}`, topic)));
          const found = (await store.read("acme", (t) => t.list(notes, { orderBy: "topic" }))).map(({ topic }) => topic);
          assert.deepEqual(found, topics.toSorted(compareText));
        },
      ),
      { numRuns: 15 },
    );
  });
  run("refuses a query on a field that is not indexed", async (store) => {
    await assert.rejects(ids(store, "acme", { where: { text: "x" } }), { code: "broken" });
    await assert.rejects(ids(store, "acme", { orderBy: "text" }), { code: "broken" });
  });
  run("removes what a query matches", async (store) => {
    await put(store, "acme", note("1", "a"), note("2", "b"), note("3", "b"));
    await put(store, "other", note("9", "b"));
    assert.equal(await store.write("acme", (t) => t.removeAll(notes, { where: { topic: "b" } })), 2);
    assert.deepEqual(await ids(store, "acme"), ["1"]);
    assert.deepEqual(await ids(store, "other"), ["9"]);
  });
  run("takes thousands of entries in one go", async (store) => {
    const many = Array.from({ length: 1500 }, (_, at) => ({ what: String(at) }));
    assert.equal(await store.write("acme", (t) => t.appendAll(happenings, many)), 1500);
    assert.deepEqual(await store.read("acme", (t) => t.entries(happenings, 1498, 9)), [
      { number: 1499, entry: { what: "1498" } },
      { number: 1500, entry: { what: "1499" } },
    ]);
  });
  run("takes thousands of rows in one go", async (store) => {
    await put(store, "acme", ...Array.from({ length: 3000 }, (_, at) => note(`${at}`.padStart(5, "0"), `${at % 7}`)));
    assert.equal(await store.read("acme", (t) => t.count(notes)), 3000);
    assert.equal((await ids(store, "acme", { where: { topic: "3" } })).length, 429);
  });
}

function checkTransactions(run: Run): void {
  run("keeps nothing when the work throws, and passes the error on", async (store) => {
    await put(store, "acme", note("1"));
    const failing = store.write("acme", async (t) => {
      await t.remove(notes, "1");
      await t.append(happenings, { what: "lost" });
      throw new Error("stop");
    });
    await assert.rejects(failing, { message: "stop" });
    assert.deepEqual(await ids(store, "acme"), ["1"]);
    assert.equal(await store.read("acme", (t) => t.lastNumber(happenings)), 0);
    await put(store, "acme", note("2"));
    assert.deepEqual(await ids(store, "acme"), ["1", "2"], "the store works on");
  });
  run("sees its own writes and nobody sees half of them", async (store) => {
    await put(store, "acme", note("1"));
    let outside: string[] = [];
    await store.write("acme", async (t) => {
      await t.put(notes, note("2"));
      assert.equal(await t.count(notes), 2);
      outside = await ids(store, "acme");
      await t.remove(notes, "1");
    });
    assert.deepEqual(outside, ["1"]);
    assert.deepEqual(await ids(store, "acme"), ["2"]);
  });
  run("reads one consistent state", async (store) => {
    await put(store, "acme", note("1"));
    await store.read("acme", async (t) => {
      assert.equal(await t.count(notes), 1);
      await put(store, "acme", note("2"));
      assert.equal(await t.count(notes), 1);
    });
    assert.equal((await ids(store, "acme")).length, 2);
  });
  run("lets writers take turns: no change is lost", async (store) => {
    await put(store, "acme", note("counter", "0"));
    const increments = Array.from({ length: 12 }, () =>
      store.write("acme", async (t) => {
        const row = await t.get(notes, "counter");
        await t.put(notes, note("counter", `${Number(row?.topic) + 1}`));
      }),
    );
    await Promise.all(increments);
    assert.equal((await store.read("acme", (t) => t.get(notes, "counter")))?.topic, "12");
  });
  run("refuses work after closing", async (store) => {
    await store.close();
    await assert.rejects(
      store.read("acme", (t) => t.count(notes)),
      { code: "refused" },
    );
    await assert.rejects(put(store, "acme", note("1")), { code: "refused" });
  });
}

function checkLogs(run: Run): void {
  run("numbers entries from 1 without gaps, per organisation, also under concurrent writers", async (store) => {
    const numbers = await Promise.all(
      Array.from({ length: 9 }, (_, at) => store.write("acme", (t) => t.append(happenings, { what: `${at}` }))),
    );
    assert.deepEqual(
      numbers.toSorted((a, b) => a - b),
      [1, 2, 3, 4, 5, 6, 7, 8, 9],
    );
    assert.equal(await store.write("other", (t) => t.append(happenings, { what: "first" })), 1);
    assert.equal(await store.read("acme", (t) => t.lastNumber(happenings)), 9);
  });
  run("gives entries in order, in pages", async (store) => {
    await store.write("acme", async (t) => {
      assert.equal(await t.append(happenings, { what: "a" }), 1);
      assert.equal(await t.appendAll(happenings, [{ what: "b" }, { what: "c" }]), 3);
      assert.equal(await t.appendAll(happenings, []), 3);
      assert.equal(await t.append(happenings, { what: "d" }), 4);
    });
    const page = await store.read("acme", (t) => t.entries(happenings, 1, 2));
    assert.deepEqual(page, [
      { number: 2, entry: { what: "b" } },
      { number: 3, entry: { what: "c" } },
    ]);
    assert.deepEqual(await store.read("acme", (t) => t.entries(happenings, 4, 10)), []);
  });
}
