import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { type Draw, pick } from "./make-project.ts";

/** Files of an artifact that hold one map, by the way the map travels. */
export interface MapForm {
  readonly name: string;
  readonly check: "source-map-embedded" | "source-map-inline";
  readonly files: (map: string, draw: Draw) => Record<string, string | Buffer>;
}

const code = (draw: Draw): string => `export const v${draw(999)}=${draw(999)};function f(a){return a+${draw(99)}}\n`;
const stem = (draw: Draw): string => pick(draw, ["dist/index", "lib/main.min", "build/static/js/main.8f3a21c9", "out/extension", "bundle"]);
const base64 = (map: string): string => Buffer.from(map).toString("base64");
const percent = (map: string): string => encodeURIComponent(map).replaceAll("'", "%27");
const parse = (map: string): Record<string, unknown> => JSON.parse(map);

function shuffle(map: string, draw: Draw, indent: number | string): string {
  const entries = Object.entries(parse(map));
  for (let at = entries.length - 1; at > 0; at--) {
    const other = draw(at + 1);
    const [a, b] = [entries[at], entries[other]];
    if (a !== undefined && b !== undefined) [entries[at], entries[other]] = [b, a];
  }
  return JSON.stringify(Object.fromEntries(entries), null, indent);
}

const indexed = (map: string): string =>
  `{"version":3,"file":"x.js","sections":[{"offset":{"line":0,"column":0},"map":{"version":3,"names":[],"sources":["webpack/bootstrap"],"mappings":"AAAA"}},{"offset":{"line":9,"column":0},"map":${map}}]}`;

function makeWasm(url: string): Buffer {
  const leb = (value: number): Buffer => {
    const bytes: number[] = [];
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      bytes.push((rest % 128) + (rest >= 128 ? 128 : 0));
      if (rest < 128) return Buffer.from(bytes);
    }
  };
  const name = Buffer.from("sourceMappingURL");
  const body = Buffer.concat([leb(name.length), name, leb(Buffer.byteLength(url)), Buffer.from(url)]);
  const type = Buffer.from([1, 4, 1, 0x60, 0, 0]);
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), type, Buffer.from([0]), leb(body.length), body]);
}

const own: readonly MapForm[] = [
  { name: "beside", check: "source-map-embedded", files: (map, draw) => ({ [`${stem(draw)}.js.map`]: map }) },
  {
    name: "other ending",
    check: "source-map-embedded",
    files: (map, draw) => ({
      [`${stem(draw)}${pick(draw, [".json", ".txt", ".dat", ".bin", ".cache", ".map.bak", ".js.map.1", ".symbols", ""])}`]: map,
    }),
  },
  {
    name: "packed",
    check: "source-map-embedded",
    files: (map, draw) =>
      pick(draw, [
        { "dist/a.js.map.gz": gzipSync(map) },
        { "dist/a.js.map.br": brotliCompressSync(map) },
        { "dist/a.js.map.zst": zstdCompressSync(Buffer.from(map)) },
        { "dist/blob.bin": gzipSync(map) },
        { "dist/a.map.zz": deflateSync(map) },
      ]),
  },
  {
    name: "keys in another order, indented",
    check: "source-map-embedded",
    files: (map, draw) => ({ [`${stem(draw)}.js.map`]: shuffle(map, draw, pick(draw, [0, 2, "\t"])) }),
  },
  { name: "indexed", check: "source-map-embedded", files: (map) => ({ "dist/x.js.map": indexed(map) }) },
  { name: "indexed twice", check: "source-map-embedded", files: (map) => ({ "dist/x.js.map": indexed(indexed(map)) }) },
  {
    name: "behind a guard line",
    check: "source-map-embedded",
    files: (map, draw) => ({ "dist/x.js.map": `${pick(draw, [")]}'\n", ")]}',\n", ")]}\n", ")]}'\r\n"])}${map}` }),
  },
  { name: "with a byte order mark", check: "source-map-embedded", files: (map) => ({ "dist/x.map": `\uFEFF${map}` }) },
  {
    name: "UTF-16",
    check: "source-map-embedded",
    files: (map, draw) => ({
      "dist/x.map": draw(2) === 0 ? Buffer.from(`\uFEFF${map}`, "utf16le") : Buffer.from(`\uFEFF${map}`, "utf16le").swap16(),
    }),
  },
  {
    name: "inline base64",
    check: "source-map-inline",
    files: (map, draw) => ({
      [`${stem(draw)}.js`]: `${code(draw)}${pick(draw, ["//# ", "//@ ", "//#  ", "//#\t"])}sourceMappingURL=data:${pick(draw, ["application/json;charset=utf-8;base64,", "application/json;base64,", "application/json;charset=utf8;base64,", "application/octet-stream;base64,", "text/json;base64,"])}${base64(map)}${pick(draw, ["", "\n", "\r\n", "  \n"])}`,
    }),
  },
  {
    name: "inline percent",
    check: "source-map-inline",
    files: (map, draw) => ({ "dist/a.mjs": `${code(draw)}//# sourceMappingURL=data:application/json;charset=utf-8,${percent(map)}\n` }),
  },
  {
    name: "inline in a comment block",
    check: "source-map-inline",
    files: (map, draw) => ({ "dist/a.js": `${code(draw)}/*# sourceMappingURL=data:application/json;base64,${base64(map)} */\n` }),
  },
  {
    name: "inline in CSS",
    check: "source-map-inline",
    files: (map) => ({ "dist/a.css": `.a{b:c}\n/*# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(map)} */` }),
  },
  {
    name: "inline in the middle",
    check: "source-map-inline",
    files: (map, draw) => ({
      "dist/vendor.js": `${code(draw)}//# sourceMappingURL=data:application/json;base64,${base64(map)}\n${code(draw).repeat(400)}//# sourceMappingURL=vendor.js.map\n`,
    }),
  },
  {
    name: "inline in a page",
    check: "source-map-inline",
    files: (map, draw) => ({
      "public/index.html": `<!doctype html><script>\n${code(draw)}//# sourceMappingURL=data:application/json;base64,${base64(map)}\n</script>`,
    }),
  },
  {
    name: "eval bundle",
    check: "source-map-inline",
    files: (map, draw) => ({
      "dist/dev.js": `var m={"./a.ts":function(){eval(${JSON.stringify(`${code(draw)}//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64(map)}\n//# sourceURL=webpack-internal:///./a.ts\n`)})}};\n`,
    }),
  },
  {
    name: "WebAssembly, inline",
    check: "source-map-inline",
    files: (map) => ({ "pkg/a.wasm": makeWasm(`data:application/json;base64,${base64(map)}`) }),
  },
  {
    name: "pushed into a script by a style loader",
    check: "source-map-embedded",
    files: (map, draw) => ({
      "dist/styles.js": `exports=module.exports=require("./api.js")(true);\nexports.push([module.id, ".a{b:c}", "", ${map}]);\n${code(draw)}`,
    }),
  },
  { name: "module of one object", check: "source-map-embedded", files: (map) => ({ "dist/map.js": `module.exports = ${map};\n` }) },
  {
    name: "as a string in a script",
    check: "source-map-embedded",
    files: (map) => ({ "dist/map.js": `export const map = JSON.parse(${JSON.stringify(map)});\n` }),
  },
  {
    name: "cache of a transpiler",
    check: "source-map-embedded",
    files: (map) => ({ "lib/.cache/babel/9af3.json": JSON.stringify({ code: "var a=1;", map: parse(map) }) }),
  },
  {
    name: "coverage report",
    check: "source-map-embedded",
    files: (map) => ({
      "reports/final.json": JSON.stringify({ "/x/a.js": { path: "/x/a.js", statementMap: {}, inputSourceMap: parse(map) } }),
    }),
  },
  { name: "list of maps", check: "source-map-embedded", files: (map) => ({ "dist/all.json": `[${map},${map}]` }) },
  { name: "cut short", check: "source-map-embedded", files: (map) => ({ "dist/x.js.map": map.slice(0, Math.floor(map.length * 0.9)) }) },
];

/** Every way a map travels that the maps themselves allow. */
export const mapForms: readonly MapForm[] = own;
