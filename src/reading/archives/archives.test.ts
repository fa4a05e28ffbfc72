import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from "node:zlib";
import fc from "fast-check";
import { makeHeader, makeTar } from "../../../bench/release/make-tar.ts";
import { makeZip } from "../../../bench/release/make-zip.ts";
import type { ArchiveEntry } from "./archive-entry.ts";
import { ArchiveFault } from "./archive-fault.ts";
import { sourceOfBytes } from "./byte-source.ts";
import { collectEntry } from "./collect-entry.ts";
import { inflateStream } from "./inflate-stream.ts";
import { isLinkEscaping, judgeEntryPath } from "./judge-entry-path.ts";
import { readGzip } from "./read-gzip.ts";
import { readTar } from "./read-tar.ts";
import { readZip } from "./read-zip.ts";
import { archiveLimits, ReadingBudget } from "./reading-budget.ts";
import { sniffArchive } from "./sniff-archive.ts";

const budget = (): ReadingBudget => new ReadingBudget(1 << 20, archiveLimits, () => 0);

async function list(entries: AsyncIterable<ArchiveEntry>): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const entry of entries)
    found.push([
      entry.path,
      entry.kind === "file" ? (await collectEntry(entry, 1 << 20)).bytes.toString() : `${entry.kind} ${entry.target}`,
    ]);
  return found;
}

async function* pieces(bytes: Buffer, step: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
}

/** Local headers without sizes, each entry followed by its descriptor (APPNOTE 4.3.9). */
function makeStreamedZip(paths: readonly string[], isSigned: boolean, isLong: boolean): Buffer {
  const locals: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const path of paths) {
    const body = Buffer.from(path === "empty" ? "" : `${path} text`);
    const packed = deflateRawSync(body);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(8, 8);
    row.writeUInt16LE(8, 10);
    row.writeUInt32LE(crc32(body), 16);
    row.writeUInt32LE(packed.length, 20);
    row.writeUInt32LE(body.length, 24);
    row.writeUInt16LE(path.length, 28);
    row.writeUInt32LE(at, 42);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 6);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(path.length, 26);
    const behind = Buffer.alloc(isLong ? 20 : 12);
    behind.writeUInt32LE(crc32(body), 0);
    behind.writeUInt32LE(packed.length, 4);
    behind.writeUInt32LE(body.length, isLong ? 12 : 8);
    const whole = Buffer.concat([local, Buffer.from(path), packed, ...(isSigned ? [Buffer.from("PK\x07\x08", "latin1")] : []), behind]);
    locals.push(whole);
    rows.push(row, Buffer.from(path));
    at += whole.length;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(paths.length, 8);
  end.writeUInt16LE(paths.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

const files = fc.uniqueArray(
  fc.record({ path: fc.stringMatching(/^[a-z]{1,8}(\/[a-z]{1,8}){0,2}$/), content: fc.string({ maxLength: 1500 }) }),
  { selector: ({ path }) => path, minLength: 1, maxLength: 5 },
);

describe("own readers", () => {
  it("read back any tar, in one piece or in many, without a word", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.integer({ min: 1, max: 2000 }), async (made, step) => {
        const notes: string[] = [];
        const tar = makeTar(made);
        const wanted = made.map(({ path, content }) => [path, content]);
        assert.deepEqual(await list(readTar(sourceOfBytes(tar), budget(), (note) => notes.push(note))), wanted);
        assert.deepEqual(await list(readTar(pieces(tar, step), budget(), (note) => notes.push(note))), wanted);
        assert.deepEqual(notes, []);
      }),
      { numRuns: 30 },
    );
  });

  it("read back any zip, without a word", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (made) => {
        const notes: string[] = [];
        assert.deepEqual(
          await list(readZip(sourceOfBytes(makeZip(made)), budget(), (note) => notes.push(note))),
          made.map(({ path, content }) => [path, content]),
        );
        assert.deepEqual(notes, []);
      }),
      { numRuns: 30 },
    );
  });

  it("read streamed zips as Java and zip(1) write them: sizes behind the data, empty entries too", async () => {
    for (const isSigned of [true, false])
      for (const isLong of [false, true]) {
        const notes: string[] = [];
        const zip = makeStreamedZip(["a.txt", "empty", "b/c.txt"], isSigned, isLong);
        assert.deepEqual(await list(readZip(sourceOfBytes(zip), budget(), (note) => notes.push(note))), [
          ["a.txt", "a.txt text"],
          ["empty", ""],
          ["b/c.txt", "b/c.txt text"],
        ]);
        assert.deepEqual(notes, [], `signed ${isSigned}, long ${isLong}`);
      }
  });

  it("read gzip and zstd, and notice any changed byte of the content", async () => {
    const text = Buffer.from("a sentence that is packed. ".repeat(40));
    const unpack = async (bytes: Buffer): Promise<string> => {
      let out = "";
      for await (const piece of readGzip(sourceOfBytes(bytes), budget(), () => undefined)) out += piece.toString();
      return out;
    };
    const packed = gzipSync(text);
    assert.equal(await unpack(packed), text.toString());
    for (let at = 10; at < packed.length; at++) {
      const changed = Buffer.from(packed);
      changed[at] = (changed[at] ?? 0) ^ 0xff;
      await assert.rejects(unpack(changed), ArchiveFault);
    }
    let out = "";
    for await (const piece of inflateStream(sourceOfBytes(zstdCompressSync(text)), "zstd", budget())) out += piece.toString();
    assert.equal(out, text.toString());
  });

  it("never do anything but answer or refuse on changed archives", async () => {
    const tar = makeTar([
      { path: "a/b", content: "hello" },
      { path: "c", content: "x".repeat(700) },
    ]);
    const zip = makeZip([
      { path: "a/b", content: "hello" },
      { path: "c", content: "x".repeat(700) },
    ]);
    await fc.assert(
      fc.asyncProperty(fc.boolean(), fc.nat(), fc.integer({ min: 0, max: 255 }), async (isTar, place, value) => {
        const bytes = Buffer.from(isTar ? tar : zip);
        bytes[place % bytes.length] = value;
        const source = sourceOfBytes(bytes);
        await list(isTar ? readTar(source, budget(), () => undefined) : readZip(source, budget(), () => undefined)).catch(
          (error: unknown) => assert.ok(error instanceof ArchiveFault, String(error)),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("take pax and GNU long names, and say when headers disagree", async () => {
    const record = (key: string, value: string): string => {
      const rest = ` ${key}=${value}\n`;
      const length = rest.length + String(rest.length + 2).length;
      return `${length}${rest}`;
    };
    const notes: string[] = [];
    const long = "d/".repeat(120);
    const tar = makeTar([
      { path: "pax", content: record("path", `${long}one`), type: "x" },
      { path: "short", content: "1" },
      { path: "././@LongLink", content: `${long}two\0`, type: "L" },
      { path: "short", content: "2" },
      { path: "pax", content: record("path", "a") + record("path", "b"), type: "x" },
      { path: "short", content: "3" },
    ]);
    assert.deepEqual(await list(readTar(sourceOfBytes(tar), budget(), (note) => notes.push(note))), [
      [`${long}one`, "1"],
      [`${long}two`, "2"],
      ["b", "3"],
    ]);
    assert.deepEqual(notes, ["an extended header gives path twice"]);
  });

  it("refuse headers that ask for more than is allowed", async () => {
    const huge = Buffer.concat([makeHeader("pax", 2 << 20, "x"), Buffer.alloc(4 << 20)]);
    await assert.rejects(list(readTar(sourceOfBytes(huge), budget(), () => undefined)), /extended header of/);
  });
});

describe("names and links", () => {
  it("are judged as every system would take them", () => {
    for (const path of ["../a", "a/../../b", "/a", "C:/a", "a\\b", "a\u0000b", "a\u202eb", "aux.txt", "a/NUL", "a./b", "a "])
      assert.equal(judgeEntryPath(path)?.check, "archive-unsafe-path", path);
    for (const path of ["a", "a/b.c", ".env", "a..b/c", "console.js", "a/.b"]) assert.equal(judgeEntryPath(path), null, path);
  });
  it("lead out or stay inside", () => {
    for (const [path, target] of [
      ["a/l", "../../x"],
      ["l", "/etc"],
      ["l", "../x"],
      ["a/l", "b/../../../x"],
      ["l", "C:\\x"],
    ] as const)
      assert.ok(isLinkEscaping(path, target), `${path} ${target}`);
    for (const [path, target] of [
      ["a/l", "../x"],
      ["l", "x/y"],
      ["a/b/l", "../../x"],
    ] as const)
      assert.ok(!isLinkEscaping(path, target), `${path} ${target}`);
  });
  it("are known by content", () => {
    const forms = [
      makeZip([]),
      makeTar([{ path: "a", content: "" }]),
      gzipSync("x"),
      zstdCompressSync(Buffer.from("x")),
      Buffer.from("Cr24xxxx"),
      Buffer.from("plain"),
    ].map(sniffArchive);
    assert.deepEqual(forms, ["zip", "tar", "gzip", "zstd", "crx", null]);
  });
});
