import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { madeCatalog } from "../../plugins/sources/exports/fixtures/made-catalog.data.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import type { ExportRead, ExportsRead } from "./export-read.ts";
import { readExport, type ReadExportOptions } from "./read-export.ts";

const options: ReadExportOptions = {
  sources: exportSources,
  catalog: makeCatalogIndex(madeCatalog),
  companyDomains: ["example.com"],
  now: new Date("2026-03-20T12:00:00Z"),
};
const folder = mkdtempSync(join(tmpdir(), "plimsoll-test-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function read(name: string, content: string | Uint8Array, more: Partial<ReadExportOptions> = {}): Promise<ExportsRead> {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : content;
  return readExport({ name, bytes }, { ...options, ...more });
}

async function readOne(name: string, content: string | Uint8Array, more: Partial<ReadExportOptions> = {}): Promise<ExportRead> {
  const { read: all, refused } = await read(name, content, more);
  assert.deepEqual(refused, []);
  assert.equal(all.length, 1);
  const [one] = all;
  assert.ok(one);
  return one;
}

const chase = `Transaction Date,Post Date,Description,Category,Type,Amount,Memo
03/02/2026,03/03/2026,OPENAI *CHATGPT SUBSCR,Shopping,Sale,-20.00,
03/03/2026,03/04/2026,SHELL OIL,Gas,Sale,-51.00,
`;
const dnsLine = (minute: number, host: string): string =>
  `Mar  2 09:${String(minute).padStart(2, "0")}:01 dnsmasq[812]: query[A] ${host} from 192.168.1.23\n`;

describe("encodings", () => {
  const german = "Datum;Empfänger;Betrag;Karteninhaber\n02.03.2026;OPENAI *CHATGPT SUBSCR;-20,00;Jürgen Groß\n";
  it("reads UTF-8 with mark, UTF-16 with and without mark and Windows-1252 alike", async () => {
    const latin = Buffer.from(german, "latin1");
    const wide = Buffer.from(german, "utf16le");
    const big = Buffer.from(wide).swap16();
    const forms = {
      plain: Buffer.from(german),
      mark: Buffer.from(`\uFEFF${german}`),
      latin,
      wide,
      "wide-mark": Buffer.concat([Buffer.from([0xff, 0xfe]), wide]),
      "big-mark": Buffer.concat([Buffer.from([0xfe, 0xff]), big]),
    };
    for (const [name, bytes] of Object.entries(forms)) {
      const one = await readOne(`${name}.csv`, bytes);
      assert.deepEqual(
        one.sightings.map(({ tool, person }) => [tool, person]),
        [["chatgpt", "Jürgen Groß"]],
        name,
      );
    }
  });

  it("reads a file that is UTF-8 in one line and Windows-1252 in the next", async () => {
    const mixed = Buffer.concat([Buffer.from(german), Buffer.from("03.03.2026;OPENAI *CHATGPT SUBSCR;-20,00;Zoë Müller\n", "latin1")]);
    const one = await readOne("mixed.csv", mixed);
    assert.deepEqual(
      one.sightings.map(({ person }) => person),
      ["Jürgen Groß", "Zoë Müller"],
    );
  });

  it("keeps the euro sign and quotes of Windows-1252", async () => {
    const text = Buffer.concat([
      Buffer.from("Datum;Empfänger;Betrag\n02.03.2026;OPENAI *CHATGPT SUBSCR;-20,00 ", "latin1"),
      Buffer.from([0x80]),
      Buffer.from("\n"),
    ]);
    assert.equal((await readOne("euro.csv", text)).sightings[0]?.details?.["amount"], "20 EUR");
  });
});

describe("bad rows", () => {
  it("names a row that is too short, one with a bad amount and one with a bad date, and reads the rest", async () => {
    const one = await readOne(
      "chase.csv",
      `${chase}03/04/2026,03/05\n03/05/2026,03/06/2026,CHATGPT,Shopping,Sale,abc,\n99/99/2026,,CHATGPT,Shopping,Sale,-20.00,\n03/06/2026,03/07/2026,CHATGPT,Shopping,Sale,-20.00,\n`,
    );
    assert.deepEqual(one.skipped, [
      { place: "chase.csv row 4", why: "expected 7 columns, met 2" },
      { place: "chase.csv row 5", why: 'expected an amount, met "abc"' },
      { place: "chase.csv row 6", why: 'expected a date, met "99/99/2026"' },
    ]);
    assert.equal(
      one.sightings.reduce((sum, { count }) => sum + count, 0),
      2,
    );
  });

  it("does not let a quote that never closes swallow the rows after it", async () => {
    const rest = Array.from(
      { length: 20 },
      (_, at) => `03/${String(at + 1).padStart(2, "0")}/2026,03/04/2026,CHATGPT,Shopping,Sale,-20.00,\n`,
    ).join("");
    const one = await readOne("chase.csv", `${chase}03/04/2026,03/05/2026,"BROKEN QUOTE,Shopping,Sale,-1.00,\n${rest}`);
    assert.match(one.skipped[0]?.why ?? "", /never closed/);
    assert.equal(one.sightings.find(({ name }) => name === "CHATGPT")?.count, 20);
  });

  it("names broken JSON lines and reads the others", async () => {
    const seat = (login: string): string =>
      JSON.stringify({ assignee: { login }, plan_type: "business", last_activity_at: null, created_at: "2026-01-01T00:00:00Z" });
    const one = await readOne("seats.jsonl", `${seat("ana")}\n{"assignee":{"login":"b\n${seat("cleo")}\n\n${seat("dan")}`);
    assert.deepEqual(
      one.sightings.map(({ person }) => person),
      ["ana", "cleo", "dan"],
    );
    assert.deepEqual(one.skipped, [{ place: "seats.jsonl item 2", why: "the line is no whole JSON value" }]);
  });

  it("keeps the whole items of a JSON document that is cut off", async () => {
    const seats = Array.from({ length: 500 }, (_, at) => ({
      assignee: { login: `u${at}` },
      plan_type: "business",
      last_activity_at: null,
      created_at: "2026-01-01T00:00:00Z",
    }));
    const text = JSON.stringify({ total_seats: 500, seats }, null, 2);
    const { read: all, refused } = await read("seats.json", text.slice(0, Math.floor(text.length / 2)));
    const found = all[0]?.sightings.length ?? 0;
    assert.ok(found > 200 && found < 300);
    assert.match(refused[0]?.why ?? "", /ends in the middle/);
  });

  it("counts bad rows past two hundred instead of listing them", async () => {
    const one = await readOne("chase.csv", chase + "x\n".repeat(1000));
    assert.equal(one.skipped.length, 201);
    assert.match(one.skipped.at(-1)?.why ?? "", /and 800 more rows/);
  });

  it("leaves out a line of two megabytes and reads those around it", async () => {
    const one = await readOne("dns.log", `${dnsLine(1, "claude.ai")}${"x".repeat(2 << 20)}\n${dnsLine(2, "claude.ai")}`);
    assert.equal(one.sightings[0]?.count, 2);
    assert.match(one.skipped[0]?.why ?? "", /longer than 1 MiB/);
    assert.equal(one.skipped[0]?.place, "dns.log:2");
  });
});

describe("headers", () => {
  it("finds columns with spaces round them, repeated, in any order and with another delimiter", async () => {
    const one = await readOne(
      "chase.csv",
      "Memo; Amount ;Description;Post Date;Category;Transaction Date  ;Type;Memo\n;-20.00;CHATGPT;03/03/2026;Shopping;03/02/2026;Sale;x\n",
    );
    assert.equal(one.source, "chase");
    assert.deepEqual(
      one.sightings.map(({ tool, from }) => [tool, from?.slice(0, 10)]),
      [["chatgpt", "2026-03-02"]],
    );
  });

  it("reads joined exports that repeat their header", async () => {
    assert.equal((await readOne("chase.csv", chase + chase)).sightings[0]?.count, 2);
    assert.deepEqual((await readOne("chase.csv", chase + chase)).skipped, []);
  });
});

describe("refusals", () => {
  it("name the nearest format, the columns met and the columns missing", async () => {
    const { refused } = await read("x.csv", "Merchant Name,Amount,Card Last 4\nOpenAI,20.00,1111\n");
    const [one] = refused;
    assert.equal(one?.closest?.source, "ramp");
    assert.deepEqual(one?.closest?.met, ["Merchant Name", "Amount", "Card Last 4"]);
    assert.deepEqual(one?.closest?.missing, ["Transaction Date"]);
    assert.match(one?.why ?? "", /Ramp.*missing Transaction Date; the file has columns Merchant Name, Amount, Card Last 4/);
    assert.deepEqual(one?.suggestion, { kind: "expense", columns: { merchant: "Merchant Name", amount: "Amount", card: "Card Last 4" } });
  });

  it("say what an empty, a binary and a strange file is", async () => {
    const whyOf = async (name: string, content: string | Uint8Array): Promise<string> => (await read(name, content)).refused[0]?.why ?? "";
    assert.match(await whyOf("empty.csv", ""), /empty/);
    assert.match(await whyOf("blank.csv", "\n\n  \n"), /no text/);
    assert.match(await whyOf("x.pdf", "%PDF-1.7\n\u0000\u0001"), /PDF/);
    assert.match(await whyOf("x.bin", new Uint8Array([1, 0, 2, 0, 0, 0, 9, 9, 200])), /not text/);
    assert.match(await whyOf("prose.txt", "Dear all,\nwe use no tools at all.\n"), /expected a known export/);
  });

  it("reject with a plain sentence when the file is not there", async () => {
    await assert.rejects(readExport({ name: "null", path: "/dev/null" }, options), /neither/);
    await assert.rejects(readExport({ name: "gone.csv", path: join(folder, "gone.csv") }, options), {
      name: "PlimsollError",
      code: "unreadable",
    });
  });
});

describe("guided mapping", () => {
  it("reads a table nobody knows by what a person says", async () => {
    const text = "Konto|Wer|Wofür|Wieviel|Wann\n1|Ana|OPENAI *CHATGPT SUBSCR|20,00|02.03.2026\n";
    const mapping = {
      kind: "expense",
      columns: { merchant: "Wofür", amount: "Wieviel", date: "Wann", person: "Wer" },
      currency: "EUR",
      dates: "dmy",
    } as const;
    const one = await readOne("x.txt", text, { mapping });
    assert.deepEqual(
      one.sightings.map(({ tool, person, details }) => [tool, person, details?.["amount"]]),
      [["chatgpt", "Ana", "20 EUR"]],
    );
    assert.equal(one.source, "mapped-expense");
  });

  it("reads JSON by paths, and refuses a file without the mapped columns", async () => {
    const mapping = { kind: "network", columns: { host: "net.target", who: "dev.owner", time: "at" } } as const;
    const row = { net: { target: "claude.ai" }, dev: { owner: "ana@example.com" }, at: "2026-03-02T09:00:00Z" };
    const one = await readOne("edr.jsonl", `${JSON.stringify(row)}\n${JSON.stringify(row)}\n`, { mapping });
    assert.deepEqual(
      one.sightings.map(({ tool, person, count }) => [tool, person, count]),
      [["claude", "ana@example.com", 2]],
    );
    const { refused } = await read("chase.csv", chase, { mapping });
    assert.match(refused[0]?.why ?? "", /net\.target|expected/);
  });
});

describe("reading", () => {
  it("reports progress up to the whole and stops when it is cancelled, leaving nothing", async () => {
    const path = join(folder, "dns.log");
    writeFileSync(path, Array.from({ length: 60_000 }, (_, at) => dnsLine(at % 60, "claude.ai")).join(""));
    const size = statSync(path).size;
    const seen: number[] = [];
    const whole = await readExport(
      { name: "dns.log", path },
      { ...options, progress: ({ done, total }) => (assert.equal(total, size), seen.push(done)) },
    );
    assert.equal(seen.at(-1), size);
    assert.deepEqual(
      seen.toSorted((a, b) => a - b),
      seen,
    );
    const stop = new AbortController();
    const cancelled = readExport({ name: "dns.log", path }, { ...options, signal: stop.signal, progress: () => stop.abort() });
    await assert.rejects(cancelled, { name: "AbortError" });
    const again = await readExport({ name: "dns.log", path }, options);
    assert.deepEqual(again.read[0]?.sightings, whole.read[0]?.sightings);
  });

  it("sums a log up: one sighting per tool, host and client with its days", async () => {
    const day = (date: number): string => dnsLine(1, "claude.ai").replace("Mar  2", `Mar ${String(date).padStart(2)}`);
    const one = await readOne("dns.log", day(2) + day(2) + day(3) + day(9));
    assert.deepEqual(
      one.sightings.map(({ count, days }) => [count, days]),
      [[4, ["2026-03-02", "2026-03-03", "2026-03-09"]]],
    );
    assert.deepEqual([one.from, one.to, one.rows], ["2026-03-02T09:01:01.000Z", "2026-03-09T09:01:01.000Z", 4]);
  });

  it("gives a log without years the year in which it was written", async () => {
    const one = await readOne(
      "dns.log",
      dnsLine(1, "claude.ai").replace("Mar  2", "Dec 31") + dnsLine(2, "claude.ai").replace("Mar  2", "Jan  1"),
      { now: new Date("2026-01-02T00:00:00Z") },
    );
    assert.deepEqual(one.sightings[0]?.days, ["2025-12-31", "2026-01-01"]);
  });

  it("keeps no addresses, queries or keys in any excerpt of any fixture", async () => {
    const fixtures = join(import.meta.dirname, "../../plugins/sources/exports/fixtures");
    for (const { id } of exportSources) {
      for (const file of readdirSync(join(fixtures, id)).filter((name) => name.startsWith("ok"))) {
        const { read: all } = await read(file, readFileSync(join(fixtures, id, file)));
        for (const { excerpt, name } of all.flatMap((one) => one.sightings)) {
          assert.doesNotMatch(`${excerpt} ${name}`, /@[a-z]+\.com|SECRET|[?&]key=/, `${id}/${file}: ${excerpt}`);
          assert.ok(excerpt.length <= 200, `${id}/${file}`);
        }
      }
    }
  });
});
