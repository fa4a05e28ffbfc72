import assert from "node:assert/strict";
import { generateKeyPairSync, sign } from "node:crypto";
import { describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import type { GuardSite, SeenAccount } from "../../src/core/browser/guard-site.ts";
import { makeHmac } from "../../src/core/browser/hmac.ts";
import type { CompanyRules } from "../../src/core/model/company-rules.ts";
import { parseRules } from "../../src/core/rules/parse-rules.ts";
import { choosePolicy } from "../src/background/choose-policy.ts";
import { judgeAsk } from "../src/background/judge-ask.ts";
import type { JudgedFlow, ReadAsk } from "../src/background/judge-ask.ts";
import { makeEngine } from "../src/background/make-engine.ts";
import { openClosed } from "../src/background/open-closed.ts";
import { readBinary, readText } from "../src/background/read-sent.ts";
import { writeDocx, writeXlsx } from "./write-documents.ts";
import { harmless, secret } from "./try-road.ts";

// What runs in every browser's background alike, tried without one.

const approved = { plan: "team", standing: "approved", training: "no", agreement: { from: "2026-01-01" } };
const rules = (mode: string, chatgpt: object = approved): CompanyRules => {
  const parsed = parseRules({ company: { name: "Example", domains: ["example.com"] }, tools: { chatgpt }, mode: { default: mode } }, null);
  assert.ok(parsed.faults === null);
  return parsed.rules;
};
const site: GuardSite = {
  ...{ tool: "chatgpt", name: "ChatGPT", hosts: ["chatgpt.com"], accounts: [], plans: {} },
  ...{ messages: ["/backend-api/conversation"], quiet: ["/ces/**"], change: "Choose the company's workspace." },
};
const engineOf = (held: CompanyRules) => {
  const policy = { organisation: "main", made: "2026-01-01", version: "v1", rules: held, tools: new Map() };
  return makeEngine({ ...policy, basicsOf: () => ({ state: "unknown", missing: [] }) }, makeHmac(new Uint8Array(32)), "", () => null);
};
const noPdf = async (): Promise<null> => null;

async function judge(
  body: string | Uint8Array,
  over: Partial<ReadAsk> = {},
  road = "fetch",
  held = rules("hold"),
  url = "/x",
): Promise<JudgedFlow> {
  const read = typeof body === "string" ? readText(body, "") : await openClosed(readBinary(Uint8Array.from(body), ""), noPdf);
  const sent = { road, url: `https://chatgpt.com${url}`, method: "POST", type: "", rewrites: true };
  return judgeAsk({ site, sent, read, account: {}, isEntered: false, ignore: [], ...over }, engineOf(held), "");
}

describe("judgeAsk", () => {
  it("lets harmless text pass, and hands back JSON that differs in the value alone", async () => {
    assert.equal((await judge(JSON.stringify({ text: harmless }))).judged.verdict, "send");
    const body = `{ "a":1, "text" : "key ${secret} \\u00e9", "n": 12 }`;
    const { judged, flow } = await judge(body);
    assert.equal(judged.verdict, "choose");
    assert.match(judged.replacement ?? "", /^\{ "a":1, "text" : "key ⟦[a-z-]+·[a-z0-9]{6}⟧ \\u00e9", "n": 12 \}$/);
    assert.deepEqual([flow?.point, flow?.action, flow?.decision], ["browser", "cleaned", "redact"]);
    assert.ok(!JSON.stringify(flow).includes(secret));
    assert.match(judged.panel?.found ?? "", /^Held: 1 /);
    assert.deepEqual([judged.panel?.count, judged.panel?.sendsCleaned], [1, true]);
  });

  it("rewrites parts and pairs where the value stands, and nothing that is packed", async () => {
    const parts = `--b\r\ncontent-disposition: form-data; name="q"\r\n\r\nfirst\r\n--b\r\ncontent-disposition: form-data; name="r"\r\n\r\nkey ${secret} end\r\n--b--\r\n`;
    assert.match((await judge(parts)).judged.replacement ?? "", /first\r\n--b[^]*key ⟦[^⟧]+⟧ end\r\n--b--\r\n$/);
    assert.match(
      (await judge(`a=1&q=${encodeURIComponent(`key ${secret} end`)}`)).judged.replacement ?? "",
      /^a=1&q=key%20%E2%9F%A6.*end$/,
    );
    const packed = await judge(gzipSync(`key ${secret} end`));
    assert.deepEqual([packed.judged.verdict, packed.judged.replacement], ["choose", null]);
    assert.match(packed.judged.panel?.cleaned ?? "", /^key ⟦/);
  });

  it("reads office files, also inside JSON", async () => {
    for (const write of [writeDocx, writeXlsx]) {
      assert.equal((await judge(write(harmless), {}, "file")).judged.verdict, "send");
      assert.equal((await judge(write(`the key ${secret}`), {}, "file")).judged.verdict, "choose");
      const inside = await openClosed(readText(JSON.stringify({ data: write(`the key ${secret}`).toString("base64") }), ""), noPdf);
      const { judged } = await judge("", { read: inside });
      assert.deepEqual([judged.verdict, judged.replacement], ["choose", null]);
    }
  });

  it("treats what cannot be read as internal: it goes where that may go, and nowhere else", async () => {
    const picture = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(200)]);
    const allowed = await judge(picture);
    assert.deepEqual([allowed.judged.verdict, allowed.flow?.class], ["send", "internal"]);
    const refused = await judge(picture, {}, "fetch", rules("hold", { plan: "team", standing: "under-review" }));
    assert.equal(refused.judged.verdict, "choose");
    assert.match(refused.judged.panel?.found ?? "", /cannot be read/);
  });

  it("asks only about what a person entered", async () => {
    const unknown = rules("hold", { plan: "team", standing: "unknown" });
    assert.deepEqual(
      [(await judge(harmless, {}, "fetch", unknown)).judged.verdict, (await judge(harmless, {}, "fetch", unknown)).flow],
      ["send", null],
    );
    const asked = await judge(harmless, { isEntered: true }, "fetch", unknown);
    assert.equal(asked.judged.panel?.question?.text, "Whose data is this?");
    assert.equal((await judge(harmless, { isEntered: true, declared: "public" }, "fetch", unknown)).judged.verdict, "send");
    assert.equal((await judge(harmless, { isEntered: true }, "paste", unknown)).judged.verdict, "send");
  });

  it("says how to change to the company's account where a personal one is signed in", async () => {
    const personal: SeenAccount = { domain: "gmail.com" };
    const { judged } = await judge(harmless, { isEntered: true, account: personal });
    assert.deepEqual([judged.verdict, judged.panel?.change], ["choose", "Choose the company's workspace."]);
    assert.equal((await judge(harmless, { isEntered: true, account: { domain: "example.com", plan: "team" } })).judged.verdict, "send");
  });

  it("leaves the page's own tokens alone, and holds its measuring without a word", async () => {
    assert.equal((await judge(`{"csrf":"${secret}"}`, { ignore: [secret] })).judged.verdict, "send");
    const quiet = await judge(`{"event":"${secret}"}`, {}, "fetch", rules("hold"), "/ces/v1/t");
    assert.deepEqual([quiet.judged.verdict, quiet.judged.panel, quiet.flow?.action], ["stop", null, "held"]);
  });

  it("lets everything pass in watch and warn but what is held from the first day, and says so in warn", async () => {
    const held = await judge(`key ${secret}`, {}, "fetch", rules("watch"));
    assert.equal(held.judged.verdict, "choose");
    const card = "card 4111 1111 1111 1111 cvv 123 exp 12/29";
    const watched = await judge(card, {}, "fetch", rules("watch"));
    assert.deepEqual([watched.judged.verdict, watched.judged.panel], ["send", null]);
    const warned = await judge(card, {}, "fetch", rules("warn"));
    assert.deepEqual([warned.judged.verdict, warned.judged.panel?.action], ["send", "noted"]);
  });
});

describe("choosePolicy", () => {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const key = publicKey.export({ type: "spki", format: "der" }).toString("base64");
  const write = (made: string, by = privateKey): string => {
    const body = JSON.stringify({ organisation: "main", made, rules: rules("hold"), showNames: false, tools: [], basics: {} });
    const signature = sign(null, Buffer.from(`plimsoll-policy-1\n${body}`), by).toString("base64");
    return `${JSON.stringify({ form: "plimsoll-policy-1", version: made, key, signature })}\n${body}\n`;
  };
  const good = write("2026-01-01T00:00:00Z");

  it("takes the newest that verifies", async () => {
    const newer = write("2026-02-01T00:00:00Z");
    const chosen = await choosePolicy(
      [
        { from: "package", text: good },
        { from: "server", text: newer },
        { from: "administrator", text: "" },
      ],
      key,
    );
    assert.deepEqual([chosen.policy?.made, chosen.fault], ["2026-02-01T00:00:00Z", ""]);
  });

  it("keeps the last good one and says so where another does not verify", async () => {
    const newer = write("2026-02-01T00:00:00Z");
    const other = generateKeyPairSync("ed25519").privateKey;
    for (const text of [newer.replace('"hold"', '"watch"'), write("2026-02-01T00:00:00Z", other), newer.slice(0, 500), "{}", "x"]) {
      const chosen = await choosePolicy(
        [
          { from: "package", text: good },
          { from: "server", text },
        ],
        key,
      );
      assert.equal(chosen.policy?.made, "2026-01-01T00:00:00Z");
      assert.equal(chosen.fault, "The policy from the server does not verify; the last good one holds.");
    }
  });
});
