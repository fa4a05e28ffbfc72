import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import type { ReleaseCase } from "./cases.rows.ts";
import { makeTar } from "./make-tar.ts";
import { makeZip } from "./make-zip.ts";

type Files = Readonly<Record<string, string>>;

/** Every kind of artifact as its tool builds it, around files of the test's own. `kind` is what the report must call it. */
interface Kind {
  readonly kind: string;
  readonly file: string;
  readonly wrap: (files: Files) => Buffer;
}

const rows = (files: Files, folder = ""): { path: string; content: string | Buffer }[] =>
  Object.entries(files).map(([path, content]) => ({ path: folder + path, content }));
const sha = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex");

function makeWheel(files: Files): Buffer {
  const all: Files = {
    ...files,
    "made-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: made\nVersion: 1.0\n",
    "made-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\n",
  };
  const record = [...Object.keys(all), "made-1.0.dist-info/RECORD"].map((path) => `${path},,`).join("\n");
  return makeZip(rows({ ...all, "made-1.0.dist-info/RECORD": `${record}\n` }));
}

function makeGem(files: Files): Buffer {
  const [metadata, data] = [gzipSync("--- !ruby/object:Gem::Specification\nname: made\n"), gzipSync(makeTar(rows(files)))];
  const sums = gzipSync(`---\nSHA256:\n  metadata.gz: ${sha(metadata)}\n  data.tar.gz: ${sha(data)}\n`);
  return makeTar([
    { path: "metadata.gz", content: metadata },
    { path: "data.tar.gz", content: data },
    { path: "checksums.yaml.gz", content: sums },
  ]);
}

function makeCrx(files: Files): Buffer {
  const header = Buffer.alloc(24, 1);
  const head = Buffer.alloc(12);
  head.write("Cr24");
  head.writeUInt32LE(3, 4);
  head.writeUInt32LE(header.length, 8);
  return Buffer.concat([
    head,
    header,
    makeZip(rows({ "manifest.json": '{"manifest_version":3,"name":"made","version":"1.0"}', ...files })),
  ]);
}

function makeOci(layers: readonly Files[], packed: boolean): Buffer {
  const blobs: { path: string; content: string | Buffer }[] = [];
  const add = (content: string | Buffer, mediaType: string): { mediaType: string; digest: string; size: number } => {
    blobs.push({ path: `blobs/sha256/${sha(content)}`, content });
    return { mediaType, digest: `sha256:${sha(content)}`, size: content.length };
  };
  const config = add(
    JSON.stringify({ architecture: "amd64", os: "linux", config: { Env: ["PATH=/usr/bin"] }, history: [{ created_by: "COPY . /app" }] }),
    "application/vnd.oci.image.config.v1+json",
  );
  const layer = (files: Files) =>
    add(packed ? gzipSync(makeTar(rows(files))) : makeTar(rows(files)), `application/vnd.oci.image.layer.v1.tar${packed ? "+gzip" : ""}`);
  const manifest = add(
    JSON.stringify({ schemaVersion: 2, config, layers: layers.map(layer) }),
    "application/vnd.oci.image.manifest.v1+json",
  );
  return makeTar([
    { path: "oci-layout", content: '{"imageLayoutVersion":"1.0.0"}' },
    { path: "index.json", content: JSON.stringify({ schemaVersion: 2, manifests: [manifest] }) },
    ...blobs,
  ]);
}

function makeDocker(layers: readonly Files[]): Buffer {
  const names = layers.map((_, at) => `${String(at + 1).repeat(64)}/layer.tar`);
  const config = `${"c".repeat(64)}.json`;
  return makeTar([
    { path: "manifest.json", content: JSON.stringify([{ Config: config, RepoTags: ["made:1"], Layers: names }]) },
    { path: config, content: JSON.stringify({ history: [{ created_by: "COPY . /app" }], config: { Env: ["PATH=/usr/bin"] } }) },
    ...layers.map((files, at) => ({ path: names[at] ?? "", content: makeTar(rows(files)) })),
  ]);
}

const kinds: readonly Kind[] = [
  {
    kind: "npm",
    file: "made-1.0.0.tgz",
    wrap: (files) => gzipSync(makeTar(rows({ "package.json": '{"name":"made","version":"1.0.0"}', ...files }, "package/"))),
  },
  { kind: "gem", file: "made-1.0.gem", wrap: makeGem },
  { kind: "crx", file: "made.crx", wrap: makeCrx },
  { kind: "jar", file: "made.jar", wrap: (files) => makeZip(rows({ "META-INF/MANIFEST.MF": "Manifest-Version: 1.0\n", ...files })) },
  {
    kind: "vsix",
    file: "made.vsix",
    wrap: (files) =>
      makeZip(
        rows({
          "extension.vsixmanifest": "<PackageManifest/>",
          "[Content_Types].xml": "<Types/>",
          "extension/package.json": '{"name":"made"}',
          ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`extension/${path}`, content])),
        }),
      ),
  },
  {
    kind: "sdist",
    file: "made-1.0.tar.gz",
    wrap: (files) => gzipSync(makeTar(rows({ "PKG-INFO": "Metadata-Version: 2.1\nName: made\n", ...files }, "made-1.0/"))),
  },
  { kind: "wheel", file: "made-1.0-py3-none-any.whl", wrap: makeWheel },
  {
    kind: "crate",
    file: "made-1.0.0.crate",
    wrap: (files) =>
      gzipSync(
        makeTar(
          rows({ "Cargo.toml": '[package]\nname = "made"\n', "Cargo.toml.orig": '[package]\nname = "made"\n', ...files }, "made-1.0.0/"),
        ),
      ),
  },
  { kind: "zip", file: "made.zip", wrap: (files) => makeZip(rows(files)) },
  { kind: "docker-image", file: "made.tar", wrap: (files) => makeDocker([files]) },
  { kind: "oci-image", file: "made.oci.tar", wrap: (files) => makeOci([files], true) },
];

const source = "export function fee(rows: number[]): number {\n  return rows.reduce((sum, row) => sum + row * 0.03, 0);\n}\n";
const map = JSON.stringify({ version: 3, sources: ["../src/fee.ts"], sourcesContent: [source], names: [], mappings: "AAAA" });
const token = ["gh", "p_R8x2kLm9QwErTyUiOpAsDfGhJkLzXc0aZK1v"].join("");
const aws = ["AKIA", "Z7VRQ2MXN4TPLKSD"].join("");
const key = `-----BEGIN ${"PRIVATE"} KEY-----\n${Array.from({ length: 12 }, (_, at) => Buffer.from(`${at}k9QwErTyUiOpAsDfGhJkLzXcVbNm1234567890abcdefgh`).toString("base64").slice(0, 64)).join("\n")}\n-----END ${"PRIVATE"} KEY-----\n`;
const inline = `a()\n//# sourceMappingURL=data:application/json;base64,${Buffer.from(map).toString("base64")}\n`;

interface Content {
  readonly name: string;
  readonly group: ReleaseCase["group"];
  readonly files: Files;
  readonly check: string | null;
  readonly aside?: true;
}

/** What lies inside; the rows marked aside were looked at once, after everything else was done. */
const contents: readonly Content[] = [
  { name: "map with source", group: "map", files: { "static/app.js": "a()\n", "static/app.js.map": map }, check: "source-map-embedded" },
  {
    name: "map whose source is shipped",
    group: "clean",
    files: { "static/app.js": "a()\n//# sourceMappingURL=app.js.map\n", "static/app.js.map": map, "src/fee.ts": source },
    check: null,
  },
  {
    name: "token in code",
    group: "secret",
    files: { "lib/client.js": `const c = connect({ auth: "${token}" });\n` },
    check: "secret-token",
  },
  {
    name: "environment file",
    group: "residue",
    files: { "config/.env": `API_URL=https://api.example.com\nDB_PASSWORD=vR7w!q2Lp9xZ\n` },
    check: "env-file",
  },
  { name: "private key", group: "secret", files: { "certs/server.key": key }, check: "private-key" },
  {
    name: "ordinary files",
    group: "clean",
    files: {
      "lib/a.py": "def a(token: str) -> str:\n    return token\n",
      "README.md": `Set GITHUB_TOKEN=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx first.\n`,
      "lib/a.js": "const password = form.password.value;\n",
    },
    check: null,
  },
  { name: "inline map", group: "map", files: { "static/app.js": inline }, check: "source-map-inline", aside: true },
  {
    name: "version control",
    group: "residue",
    files: { ".git/config": '[remote "origin"]\n\turl = git@example.com:a/b.git\n', ".git/HEAD": "ref: refs/heads/main\n" },
    check: "vcs-data",
    aside: true,
  },
  {
    name: "cloud key in a settings file",
    group: "secret",
    files: { "conf/settings.ini": `[s3]\naws_access_key_id = ${aws}\naws_secret_access_key = wJq7rXUtnFEMI/K7MDENG/bPxRfiCYq9TzLmA0pQ\n` },
    check: "secret-token",
    aside: true,
  },
  {
    name: "map without source",
    group: "clean",
    files: {
      "static/app.js": "a()\n//# sourceMappingURL=app.js.map\n",
      "static/app.js.map": '{"version":3,"sources":["webpack/bootstrap"],"names":[],"mappings":"AAAA"}',
    },
    check: null,
    aside: true,
  },
];

const byKind: readonly ReleaseCase[] = kinds.flatMap(({ kind, file, wrap }) =>
  contents.map(({ name, group, files, check, aside }) => ({
    group,
    name: `${kind}: ${name}`,
    file,
    bytes: () => wrap(files),
    check,
    ...(aside === true ? { aside } : {}),
  })),
);

const layered: readonly ReleaseCase[] = [
  {
    group: "secret",
    name: "oci-image: deleted in a later layer",
    file: "a.tar",
    bytes: () => makeOci([{ "app/token.txt": `${token}\n` }, { "app/.wh.token.txt": "" }], true),
    check: "layer-deleted-secret",
  },
  {
    group: "secret",
    name: "oci-image: folder covered, plain layers",
    file: "a.tar",
    bytes: () => makeOci([{ "app/x/token.txt": `${token}\n` }, { "app/x/.wh..wh..opq": "" }], false),
    check: "layer-deleted-secret",
    aside: true,
  },
  {
    group: "secret",
    name: "docker-image: written over",
    file: "a.tar",
    bytes: () => makeDocker([{ "app/a.json": `{"token":"${token}"}` }, { "app/a.json": "{}" }]),
    check: "layer-deleted-secret",
    aside: true,
  },
  {
    group: "hostile",
    name: "gem: data cut off",
    file: "a.gem",
    bytes: () =>
      makeTar([
        { path: "metadata.gz", content: gzipSync("name: a") },
        { path: "data.tar.gz", content: gzipSync(makeTar([{ path: "a", content: "x".repeat(5000) }])).subarray(0, 40) },
      ]),
    check: "archive-corrupt",
  },
  {
    group: "hostile",
    name: "crx: header longer than the file",
    file: "a.crx",
    bytes: () => Buffer.concat([Buffer.from("Cr24\x03\0\0\0\xff\xff\xff\x7f", "latin1"), Buffer.alloc(64)]),
    check: "archive-corrupt",
  },
  {
    group: "hostile",
    name: "jar: name with an escape",
    file: "a.jar",
    bytes: () =>
      makeZip([
        { path: "META-INF/MANIFEST.MF", content: "x" },
        { path: "../../etc/cron.d/a", content: "x" },
      ]),
    check: "archive-unsafe-path",
  },
  {
    group: "hostile",
    name: "vsix: the same name twice",
    file: "a.vsix",
    bytes: () =>
      makeZip([
        { path: "extension.vsixmanifest", content: "<a/>" },
        { path: "extension/a.js", content: "1" },
        { path: "extension/a.js", content: "2" },
      ]),
    check: "archive-ambiguous",
  },
  {
    group: "hostile",
    name: "wheel: wrong checksum",
    file: "a.whl",
    bytes: () => makeZip([{ path: "a.py", content: "a = 1\n", sum: 7 }]),
    check: "archive-corrupt",
    aside: true,
  },
  {
    group: "hostile",
    name: "sdist: link to the machine",
    file: "a.tar.gz",
    bytes: () =>
      gzipSync(
        makeTar([
          { path: "a-1/PKG-INFO", content: "x" },
          { path: "a-1/p", content: "", type: "2", target: "../../../etc/passwd" },
        ]),
      ),
    check: "archive-link-escape",
    aside: true,
  },
  {
    group: "hostile",
    name: "crate: control characters in a name",
    file: "a.crate",
    bytes: () =>
      gzipSync(
        makeTar([
          { path: "a-1/Cargo.toml", content: "x" },
          { path: "a-1/x\u001b[2J", content: "x" },
        ]),
      ),
    check: "archive-unsafe-path",
    aside: true,
  },
  {
    group: "hostile",
    name: "reserved name",
    file: "a.zip",
    bytes: () => makeZip([{ path: "lib/NUL.txt", content: "x" }]),
    check: "archive-unsafe-path",
    aside: true,
  },
  {
    group: "hostile",
    name: "a broken zip inside a package",
    file: "a.tgz",
    bytes: () =>
      gzipSync(
        makeTar([
          { path: "package/package.json", content: "{}" },
          { path: "package/x.zip", content: makeZip([{ path: "a", content: "xxxxxx" }]).subarray(0, 40) },
        ]),
      ),
    check: "archive-corrupt",
    aside: true,
  },
];

/** Cases of every kind of artifact. */
export const kindCases: readonly ReleaseCase[] = [...byKind, ...layered];
