import { brotliCompressSync, gzipSync } from "node:zlib";
import { makeHeader, makeNpm, makeTar } from "./make-tar.ts";
import { makeZip } from "./make-zip.ts";

/** One made artifact: which check must be found at or above high (or null: nothing may fail). `aside` cases were written last and not used for tuning. */
export interface ReleaseCase {
  readonly group: "map" | "clean" | "secret" | "hostile" | "residue";
  readonly name: string;
  readonly file: string;
  readonly bytes: () => Buffer;
  readonly check: string | null;
  readonly aside?: true;
}

const source =
  "import { price } from './price';\nexport function total(rows: number[]): number {\n  return rows.reduce((sum, row) => sum + price(row), 0);\n}\n";
const map = (content: unknown = [source], sources = ["../src/total.ts"]): string =>
  JSON.stringify({ version: 3, file: "a.js", sources, sourcesContent: content, names: [], mappings: "AAAA,SAAS" });
const manifest = JSON.stringify({ name: "made", version: "1.0.0", main: "dist/a.js" });
const js = "export const a=1;\n";
const npm = (files: Record<string, string | Buffer>) => (): Buffer => makeNpm({ "package.json": manifest, ...files });
const data = (text: string): string => `data:application/json;charset=utf-8;base64,${Buffer.from(text).toString("base64")}`;
const token = (): string => ["gh", "p_R8x2kLm9QwErTyUiOpAsDfGhJkLzXc0aZK1v"].join("");
const key = (): string =>
  `-----BEGIN ${"RSA PRIVATE"} KEY-----\n${Array.from({ length: 12 }, (_, i) => Buffer.from(`${i}k9QwErTyUiOpAsDfGhJkLzXcVbNm1234567890abcdefgh`.repeat(1)).toString("base64").slice(0, 64)).join("\n")}\n-----END ${"RSA PRIVATE"} KEY-----\n`;
const wasm = (url: string): Buffer => {
  const name = Buffer.from("\x10sourceMappingURL");
  const body = Buffer.concat([
    name,
    Buffer.from([(url.length & 0x7f) | (url.length > 127 ? 0x80 : 0), ...(url.length > 127 ? [url.length >> 7] : [])]),
    Buffer.from(url),
  ]);
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, (body.length & 0x7f) | 0x80, body.length >> 7]), body]);
};

const maps: readonly ReleaseCase[] = [
  {
    group: "map",
    name: "beside the script",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//# sourceMappingURL=a.js.map\n`, "dist/a.js.map": map() }),
    check: "source-map-embedded",
  },
  {
    group: "map",
    name: "without a comment",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": js, "dist/a.js.map": map() }),
    check: "source-map-embedded",
  },
  { group: "map", name: "renamed", file: "a.tgz", bytes: npm({ "dist/a.js": js, "assets/data.bin": map() }), check: "source-map-embedded" },
  { group: "map", name: "gzip", file: "a.tgz", bytes: npm({ "dist/a.js.map.gz": gzipSync(map()) }), check: "source-map-embedded" },
  {
    group: "map",
    name: "brotli",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map.br": brotliCompressSync(map()) }),
    check: "source-map-embedded",
  },
  { group: "map", name: "prefixed", file: "a.tgz", bytes: npm({ "dist/a.js.map": `)]}'\n${map()}` }), check: "source-map-embedded" },
  {
    group: "map",
    name: "indexed",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": `{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":${map()}}]}` }),
    check: "source-map-embedded",
  },
  {
    group: "map",
    name: "of a style sheet",
    file: "a.tgz",
    bytes: npm({
      "dist/a.css": "a{b:c}/*# sourceMappingURL=a.css.map */",
      "dist/a.css.map": map(["$own: 1px;\n.a { .b { margin: $own } }\n"], ["a.scss"]),
    }),
    check: "source-map-embedded",
  },
  {
    group: "map",
    name: "inline base64",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//# sourceMappingURL=${data(map())}\n` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "inline percent",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//# sourceMappingURL=data:application/json,${encodeURIComponent(map())}` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "inline in CSS",
    file: "a.tgz",
    bytes: npm({ "dist/a.css": `a{b:c}\n/*# sourceMappingURL=${data(map())} */` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "old comment",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//@ sourceMappingURL=${data(map())}` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "first of several inline",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//# sourceMappingURL=${data(map())}\n${js}//# sourceMappingURL=${data(map([null]))}\n` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "same path, other text",
    file: "a.tgz",
    bytes: npm({ "src/total.ts": "export const total = 2;\n", "dist/a.js.map": map() }),
    check: "source-map-embedded",
  },
  {
    group: "map",
    name: "eval bundle",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `eval("a=1;//# sourceMappingURL=${data(map())}\\n//# sourceURL=webpack-internal:///./src/a.ts\\n");\n` }),
    check: "source-map-inline",
  },
  {
    group: "map",
    name: "cut short",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": map().slice(0, -30) }),
    check: "source-map-embedded",
    aside: true,
  },
  {
    group: "map",
    name: "UTF-16",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": Buffer.from(`\uFEFF${map()}`, "utf16le") }),
    check: "source-map-embedded",
    aside: true,
  },
  {
    group: "map",
    name: "in a wheel",
    file: "a.whl",
    bytes: () =>
      makeZip([
        { path: "pkg/static/a.js.map", content: map() },
        { path: "pkg-1.dist-info/WHEEL", content: "x" },
      ]),
    check: "source-map-embedded",
    aside: true,
  },
  {
    group: "map",
    name: "in an inner tarball",
    file: "a.zip",
    bytes: () => makeZip([{ path: "old.tgz", content: makeNpm({ "a.js.map": map() }) }]),
    check: "source-map-embedded",
    aside: true,
  },
  {
    group: "map",
    name: "WebAssembly section",
    file: "a.tgz",
    bytes: npm({ "a.wasm": wasm(data(map())) }),
    check: "source-map-inline",
    aside: true,
  },
  {
    group: "map",
    name: "100,000 sources",
    file: "a.tgz",
    bytes: npm({
      "a.js.map": map(
        Array.from({ length: 100_000 }, (_, i) => `x${i}`),
        Array.from({ length: 100_000 }, (_, i) => `s${i}.ts`),
      ),
    }),
    check: "source-map-embedded",
    aside: true,
  },
];

const clean: readonly ReleaseCase[] = [
  { group: "clean", name: "source shipped", file: "a.tgz", bytes: npm({ "dist/a.js.map": map(), "src/total.ts": source }), check: null },
  {
    group: "clean",
    name: "source shipped, other line ends",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": map(), "lib/other.ts": source.replaceAll("\n", "\r\n") }),
    check: null,
  },
  { group: "clean", name: "nothing embedded", file: "a.tgz", bytes: npm({ "dist/a.js.map": map(null) }), check: null },
  { group: "clean", name: "nulls embedded", file: "a.tgz", bytes: npm({ "dist/a.js.map": map([null]) }), check: null },
  {
    group: "clean",
    name: "of others only",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": map(["x=1"], ["webpack://a/node_modules/b/index.js"]) }),
    check: null,
  },
  {
    group: "clean",
    name: "bundler's own",
    file: "a.tgz",
    bytes: npm({ "dist/a.js.map": map(["x=1"], ["webpack://made/webpack/bootstrap"]) }),
    check: null,
  },
  {
    group: "clean",
    name: "comment in a string",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `const s = "//# sourceMappingURL=" + url;\nconst t = '//# sourceMappingURL=${data(map())}';\n` }),
    check: null,
  },
  {
    group: "clean",
    name: "dangling comment",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${js}//# sourceMappingURL=a.js.map\n` }),
    check: null,
  },
  {
    group: "clean",
    name: "example keys in the readme",
    file: "a.tgz",
    bytes: npm({ "README.md": "export GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n" }),
    check: null,
  },
  {
    group: "clean",
    name: "environment sample",
    file: "a.tgz",
    bytes: npm({ ".env.example": "TOKEN=\nURL=https://example.com\n" }),
    check: null,
  },
  {
    group: "clean",
    name: "npmrc with a variable",
    file: "a.tgz",
    bytes: npm({ ".npmrc": "//registry.example.com/:_authToken=${NPM_TOKEN}\n" }),
    check: null,
  },
  { group: "clean", name: "key in a test", file: "a.tgz", bytes: npm({ "test/fixtures/server.pem": key() }), check: null },
  {
    group: "clean",
    name: "code that speaks of passwords",
    file: "a.tgz",
    bytes: npm({
      "dist/a.js":
        "const password = options.password ?? readPassword(prompt);\nif (token !== secretToken) throw new Error('wrong password: ' + password);\n",
    }),
    check: null,
  },
  {
    group: "clean",
    name: "plain zip",
    file: "a.zip",
    bytes: () =>
      makeZip([
        { path: "a.txt", content: "hello" },
        { path: "b/c.txt", content: "x" },
      ]),
    check: null,
    aside: true,
  },
  {
    group: "clean",
    name: "crate",
    file: "a.crate",
    bytes: () =>
      gzipSync(
        makeTar([
          { path: "a-1.0.0/Cargo.toml", content: "[package]\nname='a'" },
          { path: "a-1.0.0/src/lib.rs", content: "pub fn a() {}" },
        ]),
      ),
    check: null,
    aside: true,
  },
  {
    group: "clean",
    name: "public key",
    file: "a.tgz",
    bytes: npm({ "cert.pem": key().replaceAll("RSA PRIVATE", "PUBLIC") }),
    check: null,
    aside: true,
  },
];

const secrets: readonly ReleaseCase[] = [
  { group: "secret", name: "token in code", file: "a.tgz", bytes: npm({ "dist/a.js": `const t="${token()}";\n` }), check: "secret-token" },
  {
    group: "secret",
    name: "token in a minified line",
    file: "a.tgz",
    bytes: npm({ "dist/a.js": `${"a=b(c);".repeat(20_000)}t="${token()}";${"a=b(c);".repeat(20_000)}` }),
    check: "secret-token",
  },
  { group: "secret", name: "key", file: "a.tgz", bytes: npm({ "certs/server.txt": key() }), check: "private-key" },
  { group: "secret", name: "environment", file: "a.tgz", bytes: npm({ ".env": "DB_HOST=db.example.com\nPORT=5432\n" }), check: "env-file" },
  {
    group: "secret",
    name: "npmrc",
    file: "a.tgz",
    bytes: npm({ ".npmrc": `//r.example.com/:_authToken=${token()}\n` }),
    check: "credentials-file",
  },
  {
    group: "secret",
    name: "in a map",
    file: "a.tgz",
    bytes: npm({ "a.js.map": map([`const t = "${token()}";`]), "a.ts": `const t = "${token()}";` }),
    check: "secret-token",
  },
  {
    group: "secret",
    name: "UTF-16",
    file: "a.tgz",
    bytes: npm({ "a.txt": Buffer.from(`\uFEFFtoken=${token()}\r\n`, "utf16le") }),
    check: "secret-token",
  },
  {
    group: "secret",
    name: "in a binary",
    file: "a.tgz",
    bytes: npm({ "a.dat": Buffer.concat([Buffer.alloc(300), Buffer.from(`\0${token()}\0`), Buffer.alloc(300)]) }),
    check: "secret-token",
  },
  {
    group: "secret",
    name: "in an inner zip",
    file: "a.tgz",
    bytes: npm({ "x.dat": makeZip([{ path: "c/settings.ini", content: `key=${token()}\n` }]) }),
    check: "secret-token",
  },
  {
    group: "secret",
    name: "agent permissions",
    file: "a.tgz",
    bytes: npm({ ".claude/settings.local.json": `{"permissions":{"allow":["Bash(curl -H 'Authorization: Bearer ${token()}')"]}}` }),
    check: "agent-config",
  },
  {
    group: "secret",
    name: "git folder",
    file: "a.zip",
    bytes: () => makeZip([{ path: "site/.git/config", content: "[core]\n\trepositoryformatversion = 0\n" }]),
    check: "vcs-data",
  },
  {
    group: "secret",
    name: "deleted layer",
    file: "a.tar",
    bytes: () => image([[{ path: "app/k.txt", content: `t=${token()}\n` }], [{ path: "app/.wh.k.txt", content: "" }]]),
    check: "layer-deleted-secret",
  },
  {
    group: "secret",
    name: "history",
    file: "a.tar",
    bytes: () => image([[{ path: "app/a.txt", content: "x" }]], `ARG TOKEN=${token()}`),
    check: "history-secret",
  },
  {
    group: "secret",
    name: "sign-in in an address",
    file: "a.tgz",
    bytes: npm({ "conf/app.yml": "url: postgres://app:q8Zt4vLw2x@db.prod.example.net:5432/app\n" }),
    check: "secret-token",
    aside: true,
  },
  {
    group: "secret",
    name: "named secret",
    file: "a.tgz",
    bytes: npm({ "config.ini": "client_secret = 8f2Kd93jLs0PqXz71mVb\n" }),
    check: "secret-token",
    aside: true,
  },
  {
    group: "secret",
    name: "opaque layer",
    file: "a.tar",
    bytes: () => image([[{ path: "app/k.pem", content: key() }], [{ path: "app/.wh..wh..opq", content: "" }]]),
    check: "layer-deleted-secret",
    aside: true,
  },
];

function image(layers: { path: string; content: string }[][], history = "RUN true"): Buffer {
  const names = layers.map((_, i) => `${String(i).repeat(64)}/layer.tar`);
  const config = JSON.stringify({ history: [{ created_by: history }], config: { Env: ["PATH=/bin"] } });
  return makeTar([
    ...layers.map((files, i) => ({ path: names[i] ?? "", content: makeTar(files) })),
    { path: "c".repeat(64) + ".json", content: config },
    { path: "manifest.json", content: JSON.stringify([{ Config: `${"c".repeat(64)}.json`, Layers: names }]) },
  ]);
}

const tar =
  (path: string, type = "0", target = "") =>
  (): Buffer =>
    gzipSync(
      makeTar([
        { path: "package/package.json", content: manifest },
        { path, content: "", type, target },
      ]),
    );
const hostile: readonly ReleaseCase[] = [
  { group: "hostile", name: "climbs out", file: "a.tgz", bytes: tar("package/../../etc/x"), check: "archive-unsafe-path" },
  { group: "hostile", name: "absolute", file: "a.tgz", bytes: tar("/etc/passwd"), check: "archive-unsafe-path" },
  { group: "hostile", name: "control characters", file: "a.tgz", bytes: tar("package/a\u001b[2Jb"), check: "archive-unsafe-path" },
  { group: "hostile", name: "reserved", file: "a.tgz", bytes: tar("package/CON.txt"), check: "archive-unsafe-path" },
  { group: "hostile", name: "link out", file: "a.tgz", bytes: tar("package/l", "2", "../../../etc/passwd"), check: "archive-link-escape" },
  { group: "hostile", name: "hard link out", file: "a.tgz", bytes: tar("package/l", "1", "/etc/passwd"), check: "archive-link-escape" },
  {
    group: "hostile",
    name: "bomb",
    file: "a.tgz",
    bytes: () => gzipSync(makeTar([{ path: "package/zero", content: Buffer.alloc(200 << 20) }]), { level: 1 }),
    check: "archive-bomb",
  },
  {
    group: "hostile",
    name: "zip bomb",
    file: "a.zip",
    bytes: () => makeZip([{ path: "zero", content: Buffer.alloc(150 << 20) }]),
    check: "archive-bomb",
  },
  {
    group: "hostile",
    name: "nested deep",
    file: "a.zip",
    bytes: () =>
      Array.from({ length: 12 }).reduce<Buffer>((inner, _, i) => makeZip([{ path: `${i}.zip`, content: inner }]), Buffer.from("x")),
    check: "archive-bomb",
  },
  {
    group: "hostile",
    name: "cut short",
    file: "a.tgz",
    bytes: () => npm({ "a.js": js.repeat(900) })().subarray(0, 200),
    check: "archive-corrupt",
  },
  {
    group: "hostile",
    name: "wrong checksum",
    file: "a.zip",
    bytes: () => makeZip([{ path: "a", content: "hello", sum: 1 }]),
    check: "archive-corrupt",
  },
  { group: "hostile", name: "empty file", file: "a.tgz", bytes: () => Buffer.alloc(0), check: "archive-corrupt" },
  {
    group: "hostile",
    name: "two names",
    file: "a.zip",
    bytes: () => makeZip([{ path: "good.js", localPath: "evil.js", content: "x" }]),
    check: "archive-ambiguous",
  },
  {
    group: "hostile",
    name: "duplicates",
    file: "a.zip",
    bytes: () =>
      makeZip([
        { path: "a.js", content: "1" },
        { path: "a.js", content: "2" },
      ]),
    check: "archive-ambiguous",
  },
  {
    group: "hostile",
    name: "behind the end",
    file: "a.tgz",
    bytes: () => Buffer.concat([npm({ "a.js": js })(), Buffer.from("more data than belongs here, long enough")]),
    check: "archive-ambiguous",
  },
  {
    group: "hostile",
    name: "second member",
    file: "a.tgz",
    bytes: () => Buffer.concat([npm({ "a.js": js })(), gzipSync("more")]),
    check: "archive-ambiguous",
  },
  {
    group: "hostile",
    name: "behind the tar",
    file: "a.tgz",
    bytes: () => gzipSync(Buffer.concat([makeTar([{ path: "package/a", content: "x" }]), makeTar([{ path: "package/b", content: "y" }])])),
    check: "archive-ambiguous",
    aside: true,
  },
  {
    group: "hostile",
    name: "gap in a zip",
    file: "a.zip",
    bytes: () => makeZip([{ path: "a", content: "x" }], Buffer.from("hidden")),
    check: "archive-ambiguous",
    aside: true,
  },
  {
    group: "hostile",
    name: "size that lies",
    file: "a.tar",
    bytes: () => Buffer.concat([makeHeader("a", 2 ** 32), Buffer.alloc(1024)]),
    check: "archive-corrupt",
    aside: true,
  },
  {
    group: "hostile",
    name: "random behind the mark",
    file: "a.zip",
    bytes: () => Buffer.concat([Buffer.from("PK\x03\x04"), Buffer.alloc(500, 7)]),
    check: "archive-corrupt",
    aside: true,
  },
];

export const releaseCases: readonly ReleaseCase[] = [...maps, ...clean, ...secrets, ...hostile];
