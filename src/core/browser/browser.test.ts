import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, it } from "node:test";
import { deflateSync, gzipSync } from "node:zlib";
import fc from "fast-check";
import type { CatalogTool } from "../model/catalog.ts";
import { makeSiteFinder } from "./find-site.ts";
import type { GuardSite } from "./guard-site.ts";
import { makeHmac } from "./hmac.ts";
import { makeChromiumManifest, makeFirefoxManifest, makeMatches } from "./make-manifest.ts";
import { makeSites } from "./make-sites.ts";
import { matchesPath } from "./match-path.ts";
import { isOfficeText, plainMarkup } from "./plain-markup.ts";
import { mayShowAccount, planOfAccount, readJsonAccount, readTextAccount } from "./read-account.ts";
import { readMultipart } from "./read-multipart.ts";
import { readPolicy, splitPolicy } from "./read-policy.ts";
import { findReadableRuns } from "./readable-runs.ts";
import { sniffBytes } from "./sniff-bytes.ts";

const identifier = (value: string, more: object = {}) => ({
  kind: "domain" as const,
  value,
  source: "s",
  grade: "primary" as const,
  ...more,
});
const tool = (id: string, more: Partial<CatalogTool>): CatalogTool => ({
  ...{ id, name: id, vendor: "v", category: "assistant", aliases: [], plans: [], identifiers: [], facts: [] },
  ...more,
});
const site: GuardSite = {
  ...{ tool: "chatgpt", name: "ChatGPT", hosts: ["chatgpt.com"], messages: [], quiet: [] },
  plans: { plus: "personal", business: "team" },
  accounts: [
    { from: "json", path: "/api/session", email: "user.email", plan: "account.planType" },
    { from: "json", path: "/api/accounts/**", plan: "accounts.*.plan", workspace: "accounts.*.name" },
    { from: "dom", selector: "a", pattern: String.raw`(\S+@\S+)`, email: "value" },
  ],
};

describe("sites", () => {
  const tools = [
    tool("chatgpt", { identifiers: [identifier("chatgpt.com"), identifier("openai.com", { weak: true }), identifier("*.x.com")] }),
    tool("slack-ai", { identifiers: [identifier("slack.com", { mixedUse: true })] }),
    tool("copilot", { web: { hosts: ["github.com"], paths: ["/copilot", "/copilot/**"], source: "s", grade: "primary" } }),
  ];
  const sites = makeSites(tools);
  const siteOf = makeSiteFinder(sites);

  it("are the hosts that are AI and nothing else, and described paths of shared ones", () => {
    assert.deepEqual(
      sites.map(({ tool: id, hosts }) => [id, hosts]),
      [
        ["chatgpt", ["chatgpt.com"]],
        ["copilot", ["github.com"]],
      ],
    );
    const found = (address: string): string | undefined => siteOf(address)?.tool;
    assert.equal(found("https://chatgpt.com/c/1?x=2"), "chatgpt");
    assert.equal(found("http://a.chatgpt.com:8443/"), "chatgpt");
    assert.equal(found("https://github.com/copilot/c/1"), "copilot");
    for (const other of ["https://notchatgpt.com/", "https://github.com/o/r", "https://slack.com/", "about:blank", "nonsense", ""])
      assert.equal(found(other), undefined, other);
  });

  it("make manifests that ask for them and for nothing else", () => {
    assert.deepEqual(makeMatches(sites), {
      whole: ["*://*.chatgpt.com/*"],
      partly: ["*://*.github.com/copilot", "*://*.github.com/copilot/*"],
    });
    const parts = { sites, version: "0.1.2.3", key: "KEY", updateUrl: "https://x.example/g/updates.xml" };
    for (const manifest of [makeChromiumManifest(parts), makeFirefoxManifest(parts)]) {
      const text = JSON.stringify(manifest);
      assert.ok(!text.includes("<all_urls>") && !text.includes("*://*/*"));
      assert.match(text, /"world":"MAIN"/);
    }
    assert.ok(JSON.stringify(makeFirefoxManifest(parts)).includes("https://x.example/g/updates.json"));
    assert.ok(!("update_url" in makeChromiumManifest({ ...parts, updateUrl: "" })));
  });
});

describe("matchesPath", () => {
  it("takes one part for * and any rest for **", () => {
    const cases: readonly (readonly [string, string, boolean])[] = [
      ["/a/b", "/a/*", true],
      ["/a", "/a/*", false],
      ["/a/b/c", "/a/*", false],
      ["/a/b/c", "/a/**", true],
      ["/a", "/a/**", true],
      ["/x/y/session", "/**/session", true],
      ["/session", "/**/session", true],
      ["/api/trpc/user.me", "/api/trpc/user.**", true],
      ["/api/trpc/other", "/api/trpc/user.**", false],
    ];
    for (const [path, form, is] of cases) assert.equal(matchesPath(path, form), is, `${path} ${form}`);
  });
});

describe("accounts", () => {
  it("are read from the page's own answers, with the domain alone", () => {
    assert.ok(mayShowAccount(site, "/api/session") && !mayShowAccount(site, "/api/other"));
    const seen = readJsonAccount(site, "/api/session", '{"user":{"email":"Ana@Example.com"},"account":{"planType":"Plus"}}');
    assert.deepEqual(seen, { domain: "example.com", plan: "personal" });
    const several = '{"accounts":{"a":{"plan":"plus","name":"Ana"},"b":{"plan":"business","name":"Example"}}}';
    assert.deepEqual(readJsonAccount(site, "/api/accounts/check/v4", several), { workspace: "Ana" });
    assert.deepEqual(readTextAccount(site, site.accounts[2] ?? { from: "dom" }, "Account: Ana (ana@gmail.com)"), {});
    assert.deepEqual(readTextAccount(site, site.accounts[2] ?? { from: "dom" }, "Account ana@gmail.com"), { domain: "gmail.com" });
  });

  it("say a plan only where one is certain", () => {
    assert.equal(planOfAccount({ domain: "gmail.com" }), "personal");
    assert.equal(planOfAccount({ domain: "example.com" }), undefined);
    assert.equal(planOfAccount({ domain: "gmail.com", plan: "team" }), "team");
  });

  it("never throw on what a page may answer", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        readJsonAccount(site, "/api/session", text);
        readTextAccount(site, { from: "dom", pattern: String.raw`(\S+@\S+)`, email: "value" }, text);
      }),
    );
  });
});

describe("bodies", () => {
  it("in parts are cut where their boundary says", () => {
    const body =
      '--b\r\nContent-Disposition: form-data; name="q"\r\n\r\nhello\r\n--b\r\nContent-Disposition: form-data; name="f"; filename="n.txt"\r\nContent-Type: text/plain\r\n\r\n1\r\n2\r\n--b--\r\n';
    const parts = readMultipart(body, "multipart/form-data; boundary=b") ?? [];
    assert.deepEqual(
      parts.map(({ name, file, type, start, end }) => [name, file, type, body.slice(start, end)]),
      [
        ["q", "", "", "hello"],
        ["f", "n.txt", "text/plain", "1\r\n2"],
      ],
    );
    assert.equal(readMultipart("plain", "multipart/form-data; boundary=b"), null);
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, boundary) => void readMultipart(`--${boundary}${text}`, `x; boundary=${boundary}`)),
    );
  });

  it("are told by their first bytes", () => {
    assert.equal(sniffBytes(gzipSync("x")), "gzip");
    assert.equal(sniffBytes(deflateSync("x")), "zlib");
    assert.equal(sniffBytes(Buffer.from("%PDF-1.7")), "pdf");
    assert.equal(sniffBytes(Buffer.from([0x89, 0x50, 0x4e, 0x47, 1])), "media");
    assert.equal(sniffBytes(Buffer.from([0x50, 0x4b, 3, 4, 20])), "zip");
    assert.equal(sniffBytes(new Uint8Array()), "other");
  });

  it("show their readable runs, and packed bytes show none worth the name", () => {
    const proto = Buffer.concat([Buffer.from([8, 150, 1, 18, 11]), Buffer.from("hello there"), Buffer.from([24, 1])]);
    assert.equal(findReadableRuns(proto).text, "hello there");
    assert.ok(findReadableRuns(proto).share > 0.5);
    const packed = gzipSync(Array.from({ length: 2_000 }, (_, index) => Math.imul(index, 2_654_435_761).toString(36)).join(""));
    assert.ok(findReadableRuns(packed.subarray(10)).share < 0.5);
  });

  it("of office files say what a reader sees", () => {
    assert.equal(
      plainMarkup("<w:p><w:r><w:t>4111 1</w:t></w:r><w:r><w:t>111</w:t></w:r></w:p><w:p>a &amp; b &#233;</w:p>"),
      "4111 1111\na & b é\n",
    );
    assert.ok(isOfficeText("xl/worksheets/sheet1.xml") && isOfficeText("word/document.xml") && !isOfficeText("word/media/image1.png"));
  });
});

describe("makeHmac", () => {
  it("is HMAC-SHA-256", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 100 }), fc.string({ maxLength: 80 }), (key, message) => {
        const wanted = createHmac("sha256", key)
          .update(Buffer.from(new TextEncoder().encode(message)))
          .digest("hex");
        assert.equal(Buffer.from(makeHmac(key)(message)).toString("hex"), wanted);
      }),
      { numRuns: 30 },
    );
  });
});

describe("a policy", () => {
  it("is two lines, and nothing else is one", () => {
    const body = JSON.stringify({ organisation: "main", made: "2026-01-01T00:00:00Z", rules: {}, tools: [{ id: "x" }], basics: {} });
    const lines = splitPolicy(`${JSON.stringify({ form: "plimsoll-policy-1", version: "v1", key: "k", signature: "s" })}\n${body}\n`);
    assert.equal(lines?.signed, `plimsoll-policy-1\n${body}`);
    assert.equal(lines === null ? "" : readPolicy(lines)?.version, "v1");
    for (const other of ["", "{}", "{}\n{}", `{"form":"plimsoll-policy-2","key":"k","signature":"s"}\n${body}`, body])
      assert.equal(splitPolicy(other), null);
    assert.equal(readPolicy({ key: "", signature: "", signed: "", body: "[]", version: "" }), null);
  });
});
