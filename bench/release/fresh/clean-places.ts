import { createHash, generateKeyPairSync } from "node:crypto";
import { type Draw, pick } from "./make-project.ts";

/** What looks like a leak and is none: nothing here may fail a release. */
export interface CleanPlace {
  readonly name: string;
  readonly files: (draw: Draw) => Record<string, string | Buffer>;
}

const hash = (draw: Draw, kind: string, form: "hex" | "base64"): string =>
  createHash(kind)
    .update(String(draw(1e9)))
    .digest(form);
const publicKey = (): string =>
  generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" }).toString();

export const cleanPlaces: readonly CleanPlace[] = [
  {
    name: "placeholders in the readme",
    files: (draw) => ({
      "README.md": `\`\`\`sh\nexport API_KEY=${pick(draw, ["your-api-key-here", "sk-xxxxxxxxxxxxxxxxxxxxxxxx", "<YOUR_TOKEN>", "AKIAIOSFODNN7EXAMPLE", "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"])}\n\`\`\`\n`,
    }),
  },
  {
    name: "sample of an environment file",
    files: (draw) => ({
      [pick(draw, [".env.example", ".env.sample", "env.template", ".env.dist"])]:
        "API_KEY=\nDATABASE_URL=postgres://user:password@localhost:5432/app\nSECRET=change-me\n",
    }),
  },
  {
    name: "registry file with a variable",
    files: () => ({ ".npmrc": "//registry.shop.net/:_authToken=${NPM_TOKEN}\nengine-strict=true\n" }),
  },
  { name: "public key", files: () => ({ "keys/verify.pem": publicKey() }) },
  {
    name: "digests of a lock file",
    files: (draw) => ({
      "lib/assets.json": JSON.stringify(
        Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`a${at}.js`, `sha512-${hash(draw, "sha512", "base64")}`])),
      ),
    }),
  },
  {
    name: "commit and content hashes",
    files: (draw) => ({ "dist/build.js": `export const commit="${hash(draw, "sha1", "hex")}",digest="${hash(draw, "sha256", "hex")}";\n` }),
  },
  {
    name: "code that reads secrets",
    files: () => ({
      "lib/auth.js":
        'const token = process.env.API_TOKEN ?? config.get("apiToken");\nconst password = await prompt("Password: ");\nif (!secretKey) throw new Error("secretKey must be set");\nheaders.Authorization = `Bearer ${token}`;\n',
    }),
  },
  {
    name: "code that parses keys",
    files: () => ({
      "lib/pem.js":
        'const begin = "-----BEGIN PRIVATE KEY-----";\nconst end = "-----END PRIVATE KEY-----";\nexport const strip = (pem) => pem.replace(begin, "").replace(end, "");\nexport const re = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----([\\s\\S]+?)-----END/;\n',
    }),
  },
  {
    name: "patterns of a scanner",
    files: () => ({
      "lib/rules.js":
        'export const rules = [{id:"aws",re:/AKIA[0-9A-Z]{16}/},{id:"github",re:/gh[pousr]_[A-Za-z0-9]{36}/},{id:"slack",re:/xox[baprs]-[0-9A-Za-z-]{10,}/}];\n',
    }),
  },
  {
    name: "messages in many languages",
    files: () => ({
      "locales/de.json":
        '{"password":"Passwort","forgotPassword":"Passwort vergessen?","token":"Zugangsschl\u00fcssel","secret_question":"Geheimfrage","apiKeyHint":"Den Schl\u00fcssel finden Sie unter Einstellungen"}',
      "locales/fr.json": '{"password":"mot de passe","resetPassword":"r\u00e9initialiser-mot-de-passe"}',
    }),
  },
  {
    name: "picture inside a style sheet",
    files: (draw) => ({
      "dist/a.css": `.i{background:url(data:image/png;base64,${Buffer.from(Array.from({ length: 900 }, () => draw(256))).toString("base64")})}`,
    }),
  },
  {
    name: "font",
    files: (draw) => ({
      "fonts/a.woff2": Buffer.concat([Buffer.from("wOF2"), Buffer.from(Array.from({ length: 9000 }, () => draw(256)))]),
    }),
  },
  {
    name: "identifiers",
    files: (draw) => ({
      "data/ids.json": JSON.stringify(
        Array.from({ length: 40 }, () => `${hash(draw, "md5", "hex").slice(0, 8)}-0a1b-4c2d-8e3f-${hash(draw, "md5", "hex").slice(0, 12)}`),
      ),
    }),
  },
  {
    name: "types of a cloud library",
    files: () => ({
      "index.d.ts":
        'export interface Credentials { accessKeyId: string; secretAccessKey: string; sessionToken?: string; password?: string }\n/**\n * @example\n * login({ password: "correct-horse-1", apiKey: "abcd1234efgh5678" });\n */\nexport declare function login(c: Credentials): void;\n',
    }),
  },
  {
    name: "minified library",
    files: (draw) => ({
      "dist/x.min.js": `!function(e,t){${`e.k${draw(9)}=function(n){return t.token(n,"auth:${draw(9)}")};var pwd=e.pass||"",key="ArrowDown",secretToken=null;`.repeat(800)}}(this,{});`,
    }),
  },
  {
    name: "key in a test",
    files: (draw) => ({
      [pick(draw, ["test/fixtures/key.pem", "tests/data/server.key", "__tests__/id_rsa"])]: generateKeyPairSync("ec", {
        namedCurve: "P-256",
      })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString(),
    }),
  },
  {
    name: "authors and licence",
    files: () => ({
      AUTHORS: Array.from({ length: 30 }, (_, at) => `Person Number${at} <p${at}@mail${at}.net>`).join("\n"),
      LICENSE: "MIT License\nCopyright (c) 2026 Acme\n",
      "CHANGELOG.md": "## 1.0.1\n- token refresh fixed\n",
    }),
  },
  {
    name: "countries and places",
    files: () => ({
      "data/countries.json": JSON.stringify(
        ["Germany", "France", "Poland", "Spain", "Italy", "Norway", "Chile", "Kenya", "Japan", "Peru", "Oman", "Cuba", "Malta"].map(
          (name, at) => ({ name, capital: `City ${at}`, phone: `+${at + 30}`, lat: at * 3.14159, lng: at * 1.41421 }),
        ),
      ),
    }),
  },
  {
    name: "tests of an address library",
    files: () => ({ "test/emails.json": JSON.stringify(Array.from({ length: 50 }, (_, at) => `user${at}@example.com`)) }),
  },
  {
    name: "local addresses in documentation",
    files: () => ({ "docs/setup.md": "Open http://localhost:3000 or http://192.168.0.10:8080 and /home/user/project.\n" }),
  },
  {
    name: "public API key of a map",
    files: () => ({
      "dist/map.js": 'const style = "https://tiles.shop.net/style.json?v=12&lang=en";\nconst measurementId = "G-XXXXXXXXXX";\n',
    }),
  },
  {
    name: "stack traces of a tool",
    files: () => ({
      "dist/errors.js": 'export const e = (n) => new Error(`cannot read ${n}`);\nconst p = "/usr/local/lib/node_modules";\n',
    }),
  },
  {
    name: "continuous integration",
    files: () => ({
      ".github/workflows/ci.yml": "env:\n  NODE_AUTH_TOKEN: ${{ secrets.NPM_TOKEN }}\njobs:\n  a:\n    runs-on: ubuntu-latest\n",
    }),
  },
  {
    name: "certificates alone",
    files: () => ({
      "certs/ca.crt": `-----BEGIN CERTIFICATE-----\n${"MIIBszCCAVmgAwIBAgIUQ2x1c3RlckNBMQ0wCwYDVQQDDARyb290\n".repeat(12)}-----END CERTIFICATE-----\n`,
    }),
  },
  {
    name: "CSS and variables",
    files: () => ({ "dist/theme.css": ":root{--token-color-primary:#0a0b0c;--key-size:12px}.password-field::placeholder{color:red}\n" }),
  },
];
