import { gzipSync } from "node:zlib";
import { makeNpm } from "../make-tar.ts";
import { makeZip } from "../make-zip.ts";
import { type Draw, pick } from "./make-project.ts";
import { makeKey, makeKeyBytes, makePassword, makeToken } from "./make-secrets.ts";

/** A place in an artifact where a credential travels. */
export interface SecretPlace {
  readonly name: string;
  readonly files: (draw: Draw) => Record<string, string | Buffer>;
}

const filler = (draw: Draw, size: number): string => `function a${draw(99)}(b){return b*${draw(99)}};`.repeat(Math.ceil(size / 30));
const noise = (draw: Draw, size: number): Buffer => Buffer.from(Array.from({ length: size }, () => draw(256)));
const inBinary = (draw: Draw, text: string): Buffer => Buffer.concat([noise(draw, 900), Buffer.from(`\0${text}\0`), noise(draw, 900)]);
const oneLine = (key: string): string => key.replaceAll("\n", "\\n");
const base64 = (text: string): string => Buffer.from(text).toString("base64");

export const secretPlaces: readonly SecretPlace[] = [
  { name: "string in code", files: (draw) => ({ "dist/api.js": `const client = make({ token: "${makeToken(draw)}" });\n` }) },
  {
    name: "long minified line",
    files: (draw) => ({ "dist/app.min.js": `${filler(draw, 200_000)}var k="${makeToken(draw)}";${filler(draw, 200_000)}` }),
  },
  {
    name: "JSON settings",
    files: (draw) => ({
      "config/settings.json": JSON.stringify({ service: { url: "https://api.shop.net", credential: makeToken(draw) } }),
    }),
  },
  { name: "YAML settings", files: (draw) => ({ "conf/app.yml": `service:\n  url: https://api.shop.net\n  access: ${makeToken(draw)}\n` }) },
  { name: "TOML settings", files: (draw) => ({ "conf/app.toml": `[service]\nkey = '${makeToken(draw)}'\n` }) },
  {
    name: "properties",
    files: (draw) => ({
      "application-prod.properties": `spring.datasource.username=shop\nspring.datasource.password=${makePassword(draw)}\n`,
    }),
  },
  {
    name: "XML settings",
    files: (draw) => ({
      "web/app.config": `<configuration><appSettings><add key="Api" value="${makeToken(draw)}"/></appSettings></configuration>`,
    }),
  },
  { name: "comment in code", files: (draw) => ({ "lib/a.js": `// works with ${makeToken(draw)} only\nexport const a = 1;\n` }) },
  { name: "comment of a page", files: (draw) => ({ "public/index.html": `<html><!-- ${makeToken(draw)} --><body></body></html>` }) },
  {
    name: "variables of a page",
    files: (draw) => ({ "public/env.js": `window.__ENV__={"API":"https://x.net","SECRET_KEY":"${makeToken(draw)}"};` }),
  },
  {
    name: "scripts of package.json",
    files: (draw) => ({
      "package.json": JSON.stringify({ name: "made", version: "1.0.0", scripts: { deploy: `TOKEN=${makeToken(draw)} ./deploy.sh` } }),
    }),
  },
  {
    name: "shell script",
    files: (draw) => ({
      "bin/deploy.sh": `#!/bin/sh\nexport API_TOKEN=${makeToken(draw)}\ncurl -H "Authorization: Bearer $API_TOKEN" https://x.net\n`,
    }),
  },
  { name: "Dockerfile", files: (draw) => ({ Dockerfile: `FROM node\nENV TOKEN=${makeToken(draw)}\n` }) },
  {
    name: "inside a map whose source is shipped",
    files: (draw) => {
      const text = `export const t = "${makeToken(draw)}";\n`;
      return {
        "a.js.map": JSON.stringify({ version: 3, sources: ["a.ts"], sourcesContent: [text], names: [], mappings: "AAAA" }),
        "a.ts": text,
      };
    },
  },
  { name: "UTF-16 text", files: (draw) => ({ "lib/setup.ps1": Buffer.from(`\uFEFF$token = "${makeToken(draw)}"\r\n`, "utf16le") }) },
  {
    name: "compiled program",
    files: (draw) => ({
      "build/addon.node": Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01\0", "latin1"), inBinary(draw, makeToken(draw))]),
    }),
  },
  {
    name: "WebAssembly data",
    files: (draw) => ({
      "pkg/a_bg.wasm": Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), inBinary(draw, makeToken(draw))]),
    }),
  },
  {
    name: "class file",
    files: (draw) => ({
      "com/shop/Client.class": Buffer.concat([Buffer.from([0xca, 0xfe, 0xba, 0xbe, 0, 0, 0, 61]), inBinary(draw, makeToken(draw))]),
    }),
  },
  { name: "compiled Python", files: (draw) => ({ "lib/__pycache__/a.cpython-312.pyc": inBinary(draw, makeToken(draw)) }) },
  {
    name: "database",
    files: (draw) => ({
      "data/cache.db": Buffer.concat([Buffer.from("SQLite format 3\0"), inBinary(draw, `token${makeToken(draw)}`.replace("token", "\0"))]),
    }),
  },
  {
    name: "text of a picture",
    files: (draw) => ({
      "assets/a.png": Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), inBinary(draw, `tEXtComment\0${makeToken(draw)}`)]),
    }),
  },
  { name: "packed log", files: (draw) => ({ "logs/deploy.log.gz": gzipSync(`start\nusing ${makeToken(draw)}\nend\n`) }) },
  {
    name: "inner zip",
    files: (draw) => ({ "assets/bundle.zip": makeZip([{ path: "conf/a.json", content: JSON.stringify({ k: makeToken(draw) }) }]) }),
  },
  {
    name: "inner tarball in an inner zip",
    files: (draw) => ({ "a.zip": makeZip([{ path: "old.tgz", content: makeNpm({ "x.js": `f("${makeToken(draw)}")` }) }]) }),
  },
  {
    name: "document",
    files: (draw) => ({
      "assets/notes.docx": makeZip([
        { path: "word/document.xml", content: `<w:document><w:body><w:t>${makeToken(draw)}</w:t></w:body></w:document>` },
      ]),
    }),
  },
  {
    name: "notebook output",
    files: (draw) => ({
      "nb/run.ipynb": JSON.stringify({
        cells: [{ cell_type: "code", source: ["print(t)"], outputs: [{ output_type: "stream", text: [`${makeToken(draw)}\n`] }] }],
        nbformat: 4,
      }),
    }),
  },
  {
    name: "service account",
    files: (draw) => ({
      "lib/sa.json": JSON.stringify({
        type: "service_account",
        project_id: "shop",
        private_key_id: "0123456789abcdef0123456789abcdef01234567",
        private_key: makeKey(draw),
        client_email: "a@shop.iam.gserviceaccount.com",
      }),
    }),
  },
  { name: "registry file", files: (draw) => ({ ".npmrc": `//registry.shop.net/:_authToken=${makePassword(draw)}x9Kd82ms\n` }) },
  {
    name: "upload file",
    files: (draw) => ({
      ".pypirc": `[pypi]\nusername = __token__\npassword = pypi-AgEIcHlwaS5vcmc${makePassword(draw).replace(/[!#%]/g, "a")}${"C".repeat(60)}\n`,
    }),
  },
  { name: "netrc", files: (draw) => ({ ".netrc": `machine api.shop.net\n  login deploy\n  password ${makePassword(draw)}\n` }) },
  {
    name: "git credentials",
    files: (draw) => ({ ".git-credentials": `https://deploy:${makePassword(draw).replace(/[#%]/g, "a")}@git.shop.net\n` }),
  },
  {
    name: "cluster settings",
    files: (draw) => ({
      ".kube/config": `apiVersion: v1\nkind: Config\nusers:\n- name: a\n  user:\n    client-key-data: ${base64(makeKey(draw))}\n`,
    }),
  },
  {
    name: "registry sign-in",
    files: (draw) => ({
      ".docker/config.json": JSON.stringify({ auths: { "r.shop.net": { auth: base64(`deploy:${makePassword(draw)}`) } } }),
    }),
  },
  {
    name: "cloud credentials",
    files: (draw) => ({
      ".aws/credentials": `[default]\naws_access_key_id = AKIA${"Q7ZP2MXNVTRLKSDA"
        .split("")
        .toSorted(() => draw(3) - 1)
        .join("")}\naws_secret_access_key = ${base64(makePassword(draw) + makePassword(draw)).slice(0, 40)}\n`,
    }),
  },
  {
    name: "state of infrastructure",
    files: (draw) => ({
      "infra/terraform.tfstate": JSON.stringify({
        version: 4,
        terraform_version: "1.9.0",
        resources: [{ type: "aws_db_instance", instances: [{ attributes: { username: "shop", password: makePassword(draw) } }] }],
      }),
    }),
  },
  {
    name: "environment file",
    files: (draw) => ({
      [pick(draw, [
        ".env",
        ".env.production",
        ".env.local",
        "config/.env.staging",
        "prod.env",
      ])]: `NODE_ENV=production\nSESSION_SECRET=${makePassword(draw)}\nPORT=3000\n`,
    }),
  },
  {
    name: "private key",
    files: (draw) => ({ [pick(draw, ["server.key", "certs/tls.pem", "id_rsa", "deploy", "assets/logo.svg"])]: makeKey(draw) }),
  },
  { name: "private key in JSON", files: (draw) => ({ "lib/jwt.json": `{"kid":"1","pem":"${oneLine(makeKey(draw))}"}` }) },
  { name: "private key in code", files: (draw) => ({ "dist/sign.js": `const pem = \`${makeKey(draw)}\`;\nexport { pem };\n` }) },
  { name: "private key in one string", files: (draw) => ({ "dist/sign.cjs": `var k="${oneLine(makeKey(draw))}";` }) },
  {
    name: "private key of bytes",
    files: (draw) => ({ [pick(draw, ["certs/server.der", "key.p8", "certs/private.key"])]: makeKeyBytes() }),
  },
  { name: "shell history", files: (draw) => ({ ".bash_history": `ls\nexport TOKEN=${makeToken(draw)}\nnpm publish\n` }) },
  {
    name: "agent settings",
    files: (draw) => ({
      ".claude/settings.local.json": JSON.stringify({
        permissions: { allow: [`Bash(curl -H "Authorization: Bearer ${makeToken(draw)}" https://x.net:*)`] },
      }),
    }),
  },
  {
    name: "editor settings",
    files: (draw) => ({ ".vscode/settings.json": JSON.stringify({ "rest.headers": { Authorization: `Bearer ${makeToken(draw)}` } }) }),
  },
  { name: "backup of a settings file", files: (draw) => ({ "config/prod.json.bak": JSON.stringify({ key: makeToken(draw) }) }) },
  {
    name: "recorded requests",
    files: (draw) => ({
      "trace.har": JSON.stringify({
        log: { entries: [{ request: { headers: [{ name: "Authorization", value: `Bearer ${makeToken(draw)}` }] } }] },
      }),
    }),
  },
  {
    name: "dump of a database",
    files: (draw) => ({ "db/seed.sql": `INSERT INTO setting VALUES (1, 'gateway', '${makeToken(draw)}');\n` }),
  },
  {
    name: "secret of a cluster",
    files: (draw) => ({
      "deploy/secret.yaml": `apiVersion: v1\nkind: Secret\nmetadata:\n  name: api\ndata:\n  token: ${base64(makeToken(draw))}\n`,
    }),
  },
  {
    name: "PHP settings",
    files: (draw) => ({ "wp-config.php": `<?php\ndefine('DB_USER', 'shop');\ndefine('DB_PASSWORD', '${makePassword(draw)}');\n` }),
  },
  {
    name: "connection string",
    files: (draw) => ({
      "appsettings.Production.json": JSON.stringify({
        ConnectionStrings: { Main: `Server=db.shop.net;Database=orders;User Id=shop;Password=${makePassword(draw)};` },
      }),
    }),
  },
  {
    name: "behind a large file's middle",
    files: (draw) => ({
      "data/big.txt": `${"lorem ipsum dolor sit amet consetetur\n".repeat(30_000)}key: ${makeToken(draw)}\n${"sadipscing elitr\n".repeat(20_000)}`,
    }),
  },
  {
    name: "Java key store",
    files: (draw) => ({
      "certs/app.jks": Buffer.concat([Buffer.from([0xfe, 0xed, 0xfe, 0xed, 0, 0, 0, 2, 0, 0, 0, 1]), noise(draw, 700)]),
    }),
  },
  {
    name: "PKCS 12 store",
    files: (draw) => ({
      "certs/app.p12": Buffer.concat([
        Buffer.from([0x30, 0x82, 0x03, 0x10, 2, 1, 3, 0x30, 0x82, 0x02, 0xd0, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 1]),
        noise(draw, 760),
      ]),
    }),
  },
  {
    name: "PuTTY key",
    files: (draw) => ({
      "deploy.ppk": `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: deploy\nPublic-Lines: 2\n${base64(noise(draw, 40).toString("latin1"))}\nPrivate-Lines: 1\n${base64(noise(draw, 32).toString("latin1"))}\nPrivate-MAC: ${"0a".repeat(32)}\n`,
    }),
  },
];
