import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import writeExcelFile from "write-excel-file/node";
import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import { madeCatalog } from "../../plugins/sources/exports/fixtures/made-catalog.data.ts";
import { exportSources } from "../../plugins/sources/exports/registry.gen.ts";
import { writeTar } from "../../reading/documents/write-fixtures.ts";
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

/** A zip archive with deflated members, written by hand so that tests need no writer. */
function zip(members: Readonly<Record<string, Uint8Array>>, flags = 0): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const packed = deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(flags, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(content), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), head, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from("PK\u0001\u0002\u0014\u0000"), head, tail, Buffer.from(name)]));
    locals.push(local);
    offset += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(locals.length, 4);
  end.writeUInt16LE(locals.length, 6);
  end.writeUInt32LE(list.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, list, Buffer.from("PK\u0005\u0006"), end]);
}

const chase = `Transaction Date,Post Date,Description,Category,Type,Amount,Memo
03/02/2026,03/03/2026,OPENAI *CHATGPT SUBSCR,Shopping,Sale,-20.00,
03/03/2026,03/04/2026,SHELL OIL,Gas,Sale,-51.00,
`;
const dnsLine = (minute: number, host: string): string =>
  `Mar  2 09:${String(minute).padStart(2, "0")}:01 dnsmasq[812]: query[A] ${host} from 192.168.1.23\n`;

describe("packed input", () => {
  it("has the same digest plain, in gzip and in zip, so that it is counted once", async () => {
    const plain = await readOne("chase.csv", chase);
    const gzip = await readOne("chase.csv.gz", gzipSync(chase));
    const zipped = await readOne("march.zip", zip({ "chase.csv": Buffer.from(chase) }));
    assert.equal(gzip.digest, plain.digest);
    assert.equal(zipped.digest, plain.digest);
    assert.equal(zipped.place, "march.zip!chase.csv");
    assert.deepEqual(
      gzip.sightings.map((one) => one.tool),
      ["chatgpt"],
    );
    assert.match(plain.digest, /^[0-9a-f]{64}$/);
  });

  it("reads every member of an archive, each by its own source, and names what nobody reads", async () => {
    const archive = zip({
      "bank/chase.csv": Buffer.from(chase),
      "logs/dns.log.gz": gzipSync(dnsLine(1, "claude.ai")),
      "readme.txt": Buffer.from("hello\n"),
      "__MACOSX/._chase.csv": Buffer.from([0, 1, 2]),
    });
    const { read: all, refused } = await read("all.zip", archive);
    assert.deepEqual(
      all.map((one) => one.source),
      ["chase", "dnsmasq-log"],
    );
    assert.deepEqual(
      refused.map((one) => one.place),
      ["all.zip!readme.txt"],
    );
  });

  it("reads a zip inside a zip, and stops when archives lie too deep", async () => {
    const inner = zip({ "chase.csv": Buffer.from(chase) });
    const one = await readOne("outer.zip", zip({ "inner.zip": inner }));
    assert.equal(one.place, "outer.zip!inner.zip!chase.csv");
    let deep: Buffer = zip({ "chase.csv": Buffer.from(chase) });
    for (let level = 0; level < 5; level++) deep = zip({ "next.zip": deep });
    const { read: all, refused } = await read("deep.zip", deep);
    assert.equal(all.length, 0);
    assert.match(refused[0]?.why ?? "", /too deep/);
  });

  it("reads the files of a tar archive, packed or not, and what came before a cut", async () => {
    const archive = writeTar({ "march/chase.csv": chase, "march/._chase.csv": "x", "march/dns.log": dnsLine(1, "claude.ai") });
    for (const [name, bytes] of [
      ["march.tar", archive],
      ["march.tgz", gzipSync(archive)],
    ] as const) {
      const { read: all, refused } = await read(name, bytes);
      assert.deepEqual(
        all.map((one) => `${one.source} ${one.place}`),
        [`chase ${name}!march/chase.csv`, `dnsmasq-log ${name}!march/dns.log`],
      );
      assert.deepEqual(refused, []);
    }
    const cut = await read("cut.tar", archive.subarray(0, archive.length - 1024 - 512 - 100));
    assert.deepEqual(
      cut.read.map((one) => one.source),
      ["chase"],
    );
    assert.match(cut.refused[0]?.why ?? "", /what came before was read/);
  });

  it("says that a member asks for a password", async () => {
    const { refused } = await read("secret.zip", zip({ "chase.csv": Buffer.from(chase) }, 1));
    assert.match(refused[0]?.why ?? "", /password/);
  });

  it("keeps what came before a cut in gzip, and names the cut", async () => {
    const lines = Array.from({ length: 30_000 }, (_, at) => dnsLine(at % 60, at % 3 === 0 ? "claude.ai" : `h${at}.example.net`)).join("");
    const packed = gzipSync(lines);
    const { read: all, refused } = await read("dns.log.gz", packed.subarray(0, Math.floor(packed.length * 0.7)));
    const rows = all[0]?.rows ?? 0;
    assert.equal(all[0]?.sightings[0]?.tool, "claude");
    assert.ok(rows > 10_000 && rows < 30_000);
    assert.match(refused[0]?.why ?? "", /damaged or cut off/);
  });

  it("refuses damaged archives with a reason", async () => {
    const damaged = zip({ "chase.csv": Buffer.from(chase) }).subarray(0, 90);
    assert.match((await read("cut.zip", damaged)).refused[0]?.why ?? "", /damaged zip/);
    const fake = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from("not gzip at all, only its first bytes")]);
    assert.match((await read("fake.gz", fake)).refused[0]?.why ?? "", /gzip data is damaged/);
  });
});

describe("workbooks and folders", () => {
  it("reads the first sheet of a workbook, dates and numbers as they are", async () => {
    const path = join(folder, "march.xlsx");
    const rows = [
      ["Transaction Date", "Post Date", "Description", "Category", "Type", "Amount"].map((value) => ({ value })),
      [
        { value: new Date("2026-03-02T00:00:00Z"), type: Date, format: "yyyy-mm-dd" },
        { value: "03/03/2026" },
        { value: "OPENAI *CHATGPT SUBSCR" },
        { value: "Shopping" },
        { value: "Sale" },
        { value: -20, type: Number },
      ],
    ];
    await writeExcelFile(rows).toFile(path);
    const { read: all, refused } = await readExport({ name: "march.xlsx", path }, options);
    assert.deepEqual(refused, []);
    assert.equal(all[0]?.source, "chase");
    assert.deepEqual(
      all[0]?.sightings.map(({ tool, from, place, details }) => [tool, from?.slice(0, 10), place, details?.["amount"]]),
      [["chatgpt", "2026-03-02", "march.xlsx row 2", "20 USD"]],
    );
  });

  it("reads every file of a folder of rotated logs, and follows no link", async () => {
    const logs = join(folder, "logs");
    mkdirSync(join(logs, "old"), { recursive: true });
    writeFileSync(join(logs, "dns.log"), dnsLine(1, "claude.ai"));
    writeFileSync(join(logs, "old", "dns.log.1.gz"), gzipSync(dnsLine(2, "claude.ai")));
    symlinkSync("/etc", join(logs, "etc"));
    symlinkSync(logs, join(logs, "loop"));
    const { read: all, refused } = await readExport({ name: "logs", path: logs }, options);
    assert.deepEqual(
      all.map((one) => one.place),
      ["logs/dns.log", "logs/old/dns.log.1.gz"],
    );
    assert.deepEqual(refused, []);
  });
});
