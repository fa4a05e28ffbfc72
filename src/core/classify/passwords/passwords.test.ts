import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isPlaceholder } from "./is-placeholder.ts";
import { judgeKey } from "./judge-key.ts";
import { judgePassword, judgeSecret } from "./judge-value.ts";
import { readOperator } from "./read-operator.ts";
import { readValue } from "./read-value.ts";

describe("judgeKey", () => {
  it("knows names of passwords and secrets in any case style", () => {
    for (const name of [
      "password",
      "DB_PASSWORD",
      "dbUserPassword",
      "mysql-root-password",
      "PGPASSWORD",
      "user.passwd",
      "mot_de_passe",
      "contraseña",
      "пароль",
      "pwd",
      "DB_PASS",
      "password2",
    ])
      assert.equal(judgeKey(name), "password", name);
    for (const name of ["api_key", "clientSecret", "AUTH_TOKEN", "signingKey", "access-token", "SECRET_KEY_BASE", "apikey"])
      assert.equal(judgeKey(name), "secret", name);
  });

  it("knows names that are about a secret and hold none", () => {
    for (const name of [
      "password_policy",
      "passwordLength",
      "tokenType",
      "public_key",
      "nextPageToken",
      "monkey",
      "key_algorithm",
      "token_url",
      "PASS_COUNT",
      "forgotPassword",
      "passwordField",
      "secretName",
      "max_tokens",
      "token_expires_at",
      "password_hash",
      "compass",
    ]) {
      assert.equal(judgeKey(name), undefined, name);
    }
  });
});

describe("isPlaceholder", () => {
  it("knows variables, templates, references and documentation words", () => {
    for (const value of [
      "${DB}",
      "$DB_PASS",
      "{{ x }}",
      "<password>",
      "changeme",
      "your-key",
      "xxxxxxxx",
      "********",
      "process.env.X",
      "os.environ['A']",
      "ENC[AES]",
      "arn:aws:x",
      "op://vault/x",
      "%DB_PASS%",
      "@Microsoft.KeyVault(x)",
      "password",
      "TODO",
      "/run/secrets/x",
      "https://a.b",
      "p@ssw0rd",
      "my_secret_here",
      "getSecret()",
      "dbpassword",
    ]) {
      assert.ok(isPlaceholder(value), value);
    }
  });

  it("lets real ones pass", () => {
    for (const value of [
      "vXok2BaswX%",
      "Winter2024!",
      "hunter2xY",
      "%shMj%qeB7G28",
      "a$b!c9Zq",
      "Zorro!991",
      "correct-horse-9",
      "MangojDPP#",
    ])
      assert.ok(!isPlaceholder(value), value);
  });
});

describe("readOperator and readValue", () => {
  const read = (text: string, name: string): string | undefined => {
    const operator = readOperator(text, text.indexOf(name) + name.length);
    return operator === undefined ? undefined : readValue(text, operator.end)?.text;
  };

  it("read what stands behind a name", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["password=abc123", "abc123"],
      ['password = "a b c"', "a b c"],
      ["password: 'x\\'y'", "x\\'y"],
      ["password := `abc`", "abc"],
      ['"password": "abc"', "abc"],
      ["password => 'abc'", "abc"],
      ["password=abc; User=x", "abc"],
      ["password=abc&x=1", "abc"],
      ["password=a,b;c&d", "a,b;c&d"],
      ["(password=abc)", "abc"],
      ["password: a(b)", "a(b)"],
      ["password&quot;: &quot;abc&quot;", ""],
    ];
    for (const [text, value] of cases.slice(0, -1)) assert.equal(read(text, "password"), value, text);
    assert.equal(read("password", "password"), undefined);
    assert.equal(read("password is here", "password"), undefined);
    assert.equal(read('password = "open', "password"), undefined);
  });
});

describe("judging values", () => {
  const bare = (text: string): Parameters<typeof judgePassword>[0] => ({
    start: 0,
    end: text.length,
    text,
    isQuoted: false,
    endsLine: true,
  });
  const quoted = (text: string): Parameters<typeof judgePassword>[0] => ({ ...bare(text), isQuoted: true });

  it("passwords may be anything that is no expression, hash, version or sentence", () => {
    for (const text of ["vXok2BaswX%", "Winter2024!", "hunter2xY", "x7!", "9$kk(a)b1"])
      assert.equal(judgePassword(bare(text), false) > 0, text.length >= 5, text);
    for (const text of [
      "user.password",
      "getpass()",
      "typing.Optional[bytes]",
      "a||b",
      "1.2.3",
      "0x0B95",
      "d41d8cd98f00b204e9800998ecf8427e",
      "2024-01-01",
      "ana@mail.com",
      "true",
      "12345678",
    ])
      assert.equal(judgePassword(bare(text), false), 0, text);
    assert.ok(judgePassword(quoted("Winter2024!"), false) > 0.8);
    assert.equal(judgePassword(quoted("Enter your password"), false), 0);
    assert.equal(judgePassword(quoted("フォーカス可能な要素です"), false), 0);
  });

  it("secrets must look drawn", () => {
    assert.ok(judgeSecret(quoted("9fQ2xLr7Tz0pWv3KbY8m"), false) > 0);
    for (const text of ["internal-gateway", "short1", "2YotnFZFEjr1zCsicMWpAA", "customerOrderIdentifier"])
      assert.equal(judgeSecret(quoted(text), false), 0, text);
  });
});
