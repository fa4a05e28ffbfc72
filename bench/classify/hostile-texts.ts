import { makeChance, alphabets } from "./random.ts";

/** Texts of a megabyte made to be slow: many anchors, long runs, half-finished forms, nested encodings. */
export function makeHostileTexts(length = 1_000_000): Readonly<Record<string, string>> {
  const chance = makeChance(7);
  // Through bytes, so that the text lies in one piece as what was read from a file does.
  const fill = (unit: string): string => Buffer.from(unit.repeat(Math.ceil(length / unit.length)).slice(0, length)).toString();
  const words = (list: readonly string[], count: number): string => fill(Array.from({ length: count }, () => chance.pick(list)).join(" "));
  const nest = (text: string): string =>
    Buffer.from(Buffer.from(Buffer.from(text).toString("base64")).toString("base64")).toString("base64");
  return {
    "password=": fill("password="),
    "password: ": fill("password: "),
    passpass: fill("pass"),
    "password is ": fill("password is "),
    "password of the ": fill("password for the old box "),
    "the password": fill('"password": "'),
    quotes: fill('password="aB3$'),
    "setPassword(": fill("setPassword('x1',"),
    "a@": fill("a@"),
    "://": fill("://"),
    "://a:": fill("http://a:"),
    "://a:b@": fill("http://a:b@"),
    "-----BEGIN": fill("-----BEGIN RSA PRIVATE KEY-----\n"),
    "BEGIN body": fill("-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq3"),
    "eyJ.": fill("eyJhbGciOiJIUzI1NiJ9."),
    eyJ: fill("eyJhbGciOiJIUzI1NiJ9"),
    "sk-": fill("sk-"),
    "sk-long": fill(`sk-${"a".repeat(40)} `),
    "xoxb-": fill("xoxb-123456789012-"),
    vendors: words(["vercel", "twilio", "datadog", "cohere", "mistral", "azure", "token", "cloudflare", "okta", "asana", "dropbox"], 500),
    "vendors and tokens": fill(
      Array.from(
        { length: 400 },
        () => `${chance.pick(["vercel", "twilio", "datadog", "okta", "token"])} ${chance.draw(alphabets.base62, 24)}`,
      ).join(" "),
    ),
    hex: fill(chance.draw(alphabets.hex, 5000)),
    base64: fill(chance.draw(alphabets.base64, 5000)),
    "base64 of text": fill(Buffer.from("password = hello world and more text ".repeat(200)).toString("base64")),
    "base64 pieces": fill(`${Buffer.from("password = hello world and").toString("base64")} `),
    "base64 nested": fill(`${nest("DB_PASSWORD=abcdef ".repeat(40))} `),
    percent: fill("%41%42%43 "),
    "percent run": fill("%70%61%73%73%77%6f%72%64%3d"),
    unicode: fill("\\u0070\\u0061"),
    digits: fill("1234567890"),
    "digit groups": fill("12 34 56 78 90 "),
    "digits and dots": fill("1.2.3.4.5."),
    spaces: fill(" "),
    newlines: fill("\n"),
    capitals: fill("Anna Maria "),
    "capitals joined": fill("Aa"),
    letters: fill("a"),
    cookies: fill("cookie: session=abcdefghijk; "),
    basic: fill("basic dXNlcjpwYXNz "),
    bearer: fill("bearer abcdefghijklmnop1 "),
    secret: fill("kind: Secret\n"),
    "secret data": fill("kind: Secret\ndata:\n  a: YWJjZA==\n"),
    kty: fill('{"kty"'),
    otpauth: fill("otpauth://totp/a?"),
    sig: fill("sv=2020-01-01&sig="),
    machine: fill("machine a login b password "),
    pgpass: fill("a:5432:b:c:"),
    identified: fill("identified by '"),
    flags: fill("mysql -u root -p"),
    curl: fill("curl -u a:b"),
    cjk: fill("密码是パスワード"),
    cyrillic: fill("пароль от сервера "),
    json: fill("[".repeat(1000)),
    minified: fill('e.password,t=n.token||r("secret"),a=!0;'),
    iban: fill("DE89 3704 0044 0532 0130 00 "),
    streets: fill("Hauptstraße 12, 10115 Berlin "),
    "email list": fill("ana.silva@mail.com, "),
    "birth dates": fill("born 01/02/1990 "),
    lorem: words(["lorem", "ipsum", "dolor", "sit", "amet", "Consectetur", "elit", "2024", "the"], 800),
  };
}
