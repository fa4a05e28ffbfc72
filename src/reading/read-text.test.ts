import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { boundStream, holdStream } from "./bound-stream.ts";
import { decodeBytes, decodeText } from "./decode-text.ts";
import { isBinary } from "./detect-encoding.ts";
import { readHead } from "./read-head.ts";
import { parseJsonPrefix } from "./parse-json-prefix.ts";
import { splitJsonDocument } from "./split-json-document.ts";
import { isJsonLines, splitJsonLines } from "./split-json-lines.ts";
import { splitLines } from "./split-lines.ts";
import { readRecords, splitRecords } from "./split-records.ts";

/** The text in pieces of the given sizes, repeated. */
function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(text.slice(at, at + size));
    at += size;
  }
  return pieces;
}

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function decodeAll(bytes: Uint8Array, size: number): Promise<string> {
  const parts: string[] = [];
  for await (const part of decodeText(chunksOf(bytes, size))) parts.push(part);
  return parts.join("");
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

describe("decodeText", () => {
  it("gives UTF-8 and UTF-16 text back however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: "grapheme" }), { maxLength: 20 }),
        fc.integer({ min: 1, max: 40 }),
        async (lines, size) => {
          const text = lines.map((line) => line.replaceAll("\uFEFF", "").replaceAll("\0", "")).join("\n");
          assert.equal(await decodeAll(Buffer.from(text), size), text);
          assert.equal(await decodeAll(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")]), size), text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("cuts a long line without breaking a character", async () => {
    const text = "ä€😀".repeat(600_000);
    assert.equal(await decodeAll(Buffer.from(text), 1 << 16), text);
  });

  it("takes single lines for Windows-1252 and keeps the others", () => {
    const bytes = Buffer.concat([
      Buffer.from("größe\n"),
      Buffer.from([0x67, 0x72, 0xf6, 0xdf, 0x65, 0x20, 0x80, 0x0a]),
      Buffer.from("größe"),
    ]);
    assert.equal(decodeBytes(bytes), "größe\ngröße €\ngröße");
  });

  it("knows text from binary", () => {
    assert.equal(isBinary(Buffer.from("plain\ttext\n")), false);
    assert.equal(isBinary(Buffer.from("wide text, in UTF-16", "utf16le")), false);
    assert.equal(isBinary(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 9, 9, 9, 9, 9])), true);
  });
});

describe("splitLines", () => {
  it("gives the same lines however the text is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z ,"]{0,12}$/), { minLength: 1 }),
        fc.constantFrom("\n", "\r\n"),
        sizes,
        (lines, end, pieces) => {
          const seen: string[] = [];
          const splitter = splitLines(
            (text, number) => {
              seen.push(text);
              assert.equal(number, seen.length);
            },
            () => assert.fail("no line is too long"),
          );
          for (const piece of cut(lines.join(end), pieces)) splitter.push(piece);
          splitter.end();
          const expected = lines.at(-1) === "" ? lines.slice(0, -1) : lines;
          assert.deepEqual(seen, expected);
        },
      ),
    );
  });

  it("names a line that is too long once and numbers the next ones right", () => {
    const long: number[] = [];
    const seen: [string, number][] = [];
    const splitter = splitLines(
      (text, number) => seen.push([text, number]),
      (number) => long.push(number),
    );
    splitter.push("a\n");
    for (let at = 0; at < 5; at++) splitter.push("x".repeat(600_000));
    splitter.push("\nb\n");
    splitter.end();
    assert.deepEqual(long, [2]);
    assert.deepEqual(seen, [
      ["a", 1],
      ["b", 3],
    ]);
  });
});

describe("splitRecords", () => {
  const field = fc.stringMatching(/^[a-zä;,| "'\n]{0,10}$/);
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;

  it("reads back what was written in quotes, however it is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(",", ";", "|", "\t"),
        sizes,
        (rows, delimiter, pieces) => {
          const text = rows.map((row) => row.map(quote).join(delimiter)).join("\r\n");
          const seen: (readonly string[])[] = [];
          const splitter = splitRecords(delimiter, { record: (fields) => seen.push(fields), bad: assert.fail });
          for (const piece of cut(text, pieces)) splitter.push(piece);
          splitter.end();
          assert.deepEqual(seen, rows);
        },
      ),
    );
  });

  it("loses no line whatever stands in it", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z",]{1,8}$/), { minLength: 1, maxLength: 12 }), (lines) => {
        let text = "";
        const splitter = splitRecords(",", { record: (fields) => (text += fields.join("")), bad: () => {} });
        splitter.push(lines.join("\n"));
        splitter.end();
        const letters = (from: string): string => from.replaceAll(/[^a-z]/g, "");
        assert.equal(letters(text), letters(lines.join("")));
      }),
    );
  });

  it("tells the line a record begins on, and takes quotes in the middle of a field as they are", () => {
    const seen: [number, readonly string[]][] = [];
    const splitter = splitRecords(",", { record: (fields, line) => seen.push([line, fields]), bad: assert.fail });
    splitter.push('a,"b\nc"\n\n5" disk, "x, y" \n');
    splitter.end();
    assert.deepEqual(seen, [
      [1, ["a", "b\nc"]],
      [4, ['5" disk', "x, y"]],
    ]);
  });

  it("gives up an open quote after five hundred lines at most", () => {
    const bad: number[] = [];
    let records = 0;
    const splitter = splitRecords(",", { record: () => records++, bad: (line) => bad.push(line) });
    splitter.push(`a,"open\n${"x,y\n".repeat(2000)}`);
    splitter.end();
    assert.deepEqual(bad, [1]);
    assert.equal(records, 2001);
  });

  it("reads at most as many records as asked for", () => {
    assert.equal(readRecords("a,b\n".repeat(50), ",", 40).length, 40);
  });
});

interface Split {
  readonly values: unknown[];
  readonly bad: string[];
}

function splitDocument(pieces: readonly string[], items: readonly string[]): Split {
  const values: unknown[] = [];
  const bad: string[] = [];
  const splitter = splitJsonDocument(items, { value: (value) => values.push(value), bad: (number, why) => bad.push(`${number}: ${why}`) });
  for (const piece of pieces) splitter.push(piece);
  splitter.end();
  return { values, bad };
}

describe("JSON", () => {
  const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

  it("gives the items of an array and of a named list, however the text is cut", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer(), fc.string(), fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue()))),
        fc.constantFrom(undefined, 2),
        sizes,
        (list, indent, pieces) => {
          const expected = list.map(plain);
          assert.deepEqual(splitDocument(cut(JSON.stringify(list, null, indent), pieces), []).values, expected);
          const wrapped = { before: { list: [1, { deep: [] }] }, 'odd " key': "[{", entries: list, after: [9] };
          assert.deepEqual(splitDocument(cut(JSON.stringify(wrapped, null, indent), pieces), ["entries"]), { values: expected, bad: [] });
        },
      ),
      { numRuns: 80 },
    );
  });

  it("gives an object without such a list whole, and several documents one after another", () => {
    assert.deepEqual(splitDocument(['{"a":[1,2]}\n{"a":', '{"b":[]}}'], ["entries"]).values, [{ a: [1, 2] }, { a: { b: [] } }]);
    assert.deepEqual(splitDocument(['{"value":[{"a":1}],"next":2}{"value":[{"a":2}]}'], ["value"]).values, [{ a: 1 }, { a: 2 }]);
  });

  it("gives the records of pages that a tool joined in one array", () => {
    const pages = [
      { total: 3, seats: [{ a: 1 }, { a: 2 }] },
      { total: 3, seats: [{ a: 3 }] },
    ];
    assert.deepEqual(splitDocument([JSON.stringify(pages)], ["seats"]).values, [{ a: 1 }, { a: 2 }, { a: 3 }]);
    assert.deepEqual(splitDocument(["[[1,2],[3]]"], []).values, [1, 2, 3]);
    assert.deepEqual(splitDocument(['{"seats":[{"seats":[1]}]}'], ["seats"]).values, [{ seats: [1] }]);
  });

  it("names an item that is no JSON and reads the others", () => {
    assert.deepEqual(splitDocument(['[{"a":1},{"b":},{"c":3}]'], []), {
      values: [{ a: 1 }, { c: 3 }],
      bad: ["2: the value is no whole JSON"],
    });
    assert.deepEqual(splitDocument(['[{"a":1},{"b":'], []), {
      values: [{ a: 1 }],
      bad: ["2: the file ends in the middle of a value; what came before was read"],
    });
    assert.deepEqual(splitDocument(['[{"a":1}] trailing'], []).bad, ["2: the rest of the file is no JSON"]);
  });

  it("tells JSON lines from a document over several lines", () => {
    assert.equal(isJsonLines(['{"a":1}', '{"a":2}', '{"a":']), true);
    assert.equal(isJsonLines(["{", '"a": 1', "}"]), false);
    assert.equal(isJsonLines(['{"a":1}']), false);
    assert.equal(isJsonLines(['{"a":1},', '{"a":2}']), true);
  });

  it("unwraps what Splunk and Elastic put round a record", () => {
    const values: unknown[] = [];
    const lines = splitJsonLines([], { value: (value) => values.push(value), bad: assert.fail });
    lines.push(`{"result":{"_raw":"{\\"a\\":1}"}}\n{"_source":{"a":2}}\n{"a":3}\n`);
    lines.end();
    assert.deepEqual(values, [{ a: 1 }, { a: 2 }, { a: 3 }]);
  });

  it("reads any beginning of a document as far as it is whole", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 5 }), fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const text = JSON.stringify({ entries: list });
        const [whole] = parseJsonPrefix(text, 1);
        assert.deepEqual(whole, JSON.parse(text));
        const values = parseJsonPrefix(text.slice(0, Math.floor(text.length * share)), 1);
        assert.ok(values.length <= 1);
      }),
    );
    assert.deepEqual(parseJsonPrefix('{"entries":[{"a":"x, y"},{"a":"cut', 5), [{ entries: [{ a: "x, y" }, {}] }]);
    assert.deepEqual(parseJsonPrefix("no json", 5), []);
  });
});

describe("readHead", () => {
  it("shows tables by every delimiter, the most even first, and no line that is cut off", () => {
    const head = readHead("x.csv", "a;b;c\n1,5;2;3\n4,5;5;6\n7,", false);
    assert.equal(head.tables[0]?.delimiter, ";");
    assert.deepEqual(head.tables[0]?.records.at(-1), ["4,5", "5", "6"]);
    assert.deepEqual(head.json, []);
  });

  it("shows JSON lines also when the first one is broken", () => {
    const head = readHead("x.json", '{"a":\n{"a":2}\n{"a":3}\n', true);
    assert.ok(head.json.some((value) => JSON.stringify(value) === '{"a":3}'));
  });
});

describe("boundStream", () => {
  async function* repeat(chunk: Uint8Array, times: number): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < times; at++) yield chunk;
  }

  it("stops what grows beyond all measure and lets small things pass", async () => {
    const chunk = new Uint8Array(1 << 20);
    const drain = async (times: number, compressed: number): Promise<number> => {
      let bytes = 0;
      for await (const part of boundStream(repeat(chunk, times), () => compressed, 400)) bytes += part.length;
      return bytes;
    };
    assert.equal(await drain(64, 1), 64 << 20);
    assert.equal(await drain(100, 1 << 20), 100 << 20);
    await assert.rejects(drain(70, 1 << 10), /grows more than 400 times/);
  });

  it("holds no more than it may", async () => {
    assert.equal(await holdStream(repeat(new Uint8Array(10), 5), 49), null);
    assert.equal((await holdStream(repeat(new Uint8Array(10), 5), 50))?.length, 50);
  });
});
