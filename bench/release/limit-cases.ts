import { brotliCompressSync, deflateRawSync, gzipSync } from "node:zlib";
import { releaseCases } from "./cases.rows.ts";
import { kindCases } from "./kinds.rows.ts";
import { makeReplica } from "./make-replica.ts";
import { makeHeader, makeNpm, makeTar } from "./make-tar.ts";
import { makeZip } from "./make-zip.ts";

/** One artifact with what it may cost. `check` null: it must pass. */
export interface LimitCase {
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Buffer;
  readonly check: string | null;
  readonly seconds: number;
  readonly mebibytes: number;
}

const hostile = { seconds: 10, mebibytes: 256 } as const;

function drawBytes(size: number, seed: number): Buffer {
  const bytes = Buffer.alloc(size);
  let state = seed;
  for (let at = 0; at + 4 <= size; at += 4) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes.writeInt32LE(state | 0, at);
  }
  return bytes;
}

/** The piece again and again, each time with other letters at `#`: what repeats itself is stopped as a bomb before it is looked at. */
function vary(piece: string, count: number): string {
  const letters = drawBytes(count * 4, 99).toString("hex");
  const parts = Array.from({ length: count }, (_, at) => piece.replace("#", letters.slice(at * 8, at * 8 + 8)));
  return parts.join("");
}

/** A package of 50 MB as it lies there: scripts, styles, JSON, pictures and a program part. */
function makeLarge(): Buffer {
  const words =
    "export function load(rows) { const name = rows.map((row) => row.key).filter(Boolean); return { name, at: Date.now() }; }\n";
  const files: Record<string, string | Buffer> = { "package.json": '{"name":"large","version":"1.0.0"}' };
  for (let at = 0; at < 240; at++) files[`dist/chunk${at}.js`] = `${words.repeat(1200)}export default ${at};\n`;
  for (let at = 0; at < 60; at++)
    files[`assets/picture${at}.png`] = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), drawBytes(700_000, at + 1)]);
  for (let at = 0; at < 20; at++)
    files[`data/table${at}.json`] = JSON.stringify(
      Array.from({ length: 9000 }, (_, row) => ({ id: row, label: `item ${row * at}`, price: row * 1.25 })),
    );
  return makeNpm(files);
}

const bigMap = (sources: number): string =>
  JSON.stringify({
    version: 3,
    sources: Array.from({ length: sources }, (_, at) => `../src/f${at}.ts`),
    sourcesContent: Array.from({ length: sources }, (_, at) => `export const value${at} = ${at};\n`),
    names: [],
    mappings: "AAAA",
  });

function makeOverlap(): Buffer {
  const zip = makeZip(Array.from({ length: 400 }, (_, at) => ({ path: `f${at}`, content: at === 0 ? Buffer.alloc(20_000_000) : "x" })));
  // Every row of the directory leads to the first entry: 400 times 20 MB out of 20 kB.
  for (let at = zip.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 4, "latin1"))
    zip.writeUInt32LE(0, at + 42);
  return zip;
}

function nest(levels: number): Buffer {
  let inner = makeZip([{ path: "zeros", content: Buffer.alloc(30_000_000) }]);
  for (let at = 0; at < levels; at++) inner = makeZip(Array.from({ length: 8 }, (_, copy) => ({ path: `${copy}.zip`, content: inner })));
  return inner;
}

const own: readonly LimitCase[] = [
  {
    name: "replica of the incident, 59.8 MB of map",
    file: "replica.tgz",
    bytes: makeReplica,
    check: "source-map-embedded",
    seconds: 2.5,
    mebibytes: 200,
  },
  { name: "package of 50 MB", file: "large.tgz", bytes: makeLarge, check: null, seconds: 5, mebibytes: 256 },
  {
    name: "map with 100,000 sources",
    file: "many.tgz",
    bytes: () => makeNpm({ "a.js.map": bigMap(100_000) }),
    check: "source-map-embedded",
    ...hostile,
  },
  {
    name: "map that is no JSON, 40 MB",
    file: "broken.tgz",
    bytes: () => makeNpm({ "a.js.map": `{"version":3,"sources":["a"],"sourcesContent":["${drawBytes(20_000_000, 7).toString("hex")}` }),
    check: "source-map-embedded",
    ...hostile,
  },
  {
    name: "brotli map of 900 MB",
    file: "brotli.tgz",
    bytes: () => makeNpm({ "a.js.map.br": brotliCompressSync(Buffer.alloc(900_000_000, 0x20), { params: { 1: 5 } }) }),
    check: "source-map-embedded",
    ...hostile,
  },
  {
    name: "gzip of 4 GiB zeros",
    file: "zeros.tgz",
    bytes: () => gzipSync(Buffer.concat([makeHeader("package/zeros", 2 ** 32 - 1), Buffer.alloc(1_500_000_000)])),
    check: "archive-bomb",
    ...hostile,
  },
  { name: "zip whose entries share their bytes", file: "overlap.zip", bytes: makeOverlap, check: "archive-bomb", ...hostile },
  { name: "zips in zips in zips", file: "nest.zip", bytes: () => nest(5), check: "archive-bomb", ...hostile },
  {
    name: "400,000 entries",
    file: "entries.tgz",
    bytes: () =>
      gzipSync(Buffer.concat(Array.from({ length: 400_000 }, (_, at) => makeHeader(`package/f${at}`, 0)).concat(Buffer.alloc(1024)))),
    check: "archive-bomb",
    ...hostile,
  },
  {
    name: "extended header of 900 MB",
    file: "header.tgz",
    bytes: () => gzipSync(Buffer.concat([makeHeader("pax", 900_000_000, "x"), Buffer.alloc(900_000_000)])),
    check: "archive-bomb",
    ...hostile,
  },
  {
    name: "deflate stream that never ends its entry",
    file: "endless.zip",
    bytes: () =>
      Buffer.concat([
        Buffer.from("PK\x03\x04\x14\0\0\0\x08\0\0\0\0\0", "latin1"),
        Buffer.alloc(16),
        deflateRawSync(Buffer.alloc(900_000_000)),
      ]),
    check: "archive-corrupt",
    ...hostile,
  },
  { name: "line of 60 MB", file: "line.tgz", bytes: () => makeNpm({ "a.js": vary("a=b(#);", 4_000_000) }), check: null, ...hostile },
  {
    name: "60 MB of names like passwords",
    file: "names.tgz",
    bytes: () => makeNpm({ "a.js": vary('password="x#";', 2_500_000) }),
    check: "secret-token",
    ...hostile,
  },
  {
    name: "many small comments of maps",
    file: "marks.tgz",
    bytes: () => makeNpm({ "a.js": vary("//@ sourceMappingURL=#\n", 2_000_000) }),
    check: null,
    ...hostile,
  },
  {
    name: "keys of maps without maps",
    file: "keys.tgz",
    bytes: () => makeNpm({ "a.js": vary('"sourcesContent":["#', 2_000_000) }),
    check: null,
    ...hostile,
  },
  { name: "folder of layers, written over 200 times", file: "layers.tar", bytes: () => makeLayers(200), check: null, ...hostile },
];

function makeLayers(count: number): Buffer {
  const names = Array.from({ length: count }, (_, at) => `${at}/layer.tar`);
  return makeTar([
    { path: "manifest.json", content: JSON.stringify([{ Config: "c.json", RepoTags: ["a:1"], Layers: names }]) },
    { path: "c.json", content: '{"history":[],"config":{"Env":["PATH=/usr/bin"]}}' },
    ...names.map((path, at) => ({ path, content: makeTar([{ path: "app/a.txt", content: `state ${at}`.repeat(2000) }]) })),
  ]);
}

/** All that may cost much, and every hostile artifact of the other sets. */
export const limitCases: readonly LimitCase[] = [
  ...own,
  ...[...releaseCases, ...kindCases]
    .filter(({ group }) => group === "hostile")
    .map(({ name, file, bytes, check }) => ({ name, file, bytes, check, ...hostile })),
];
