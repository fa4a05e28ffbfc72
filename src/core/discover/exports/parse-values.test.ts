import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isAiShapedHost, isAiShapedName, registeredDomain } from "./ai-shape.ts";
import { columnName, hasColumn, indexColumns } from "./column-name.ts";
import { detachText } from "./detach-text.ts";
import { hiddenBilling } from "./hidden-billing.ts";
import { jsonText, readJsonPath } from "./json-path.ts";
import { amountText, parseAmount } from "./parse-amount.ts";
import { type DayOrder, parseTime } from "./parse-time.ts";
import { scrubExcerpt } from "./scrub-excerpt.ts";
import { parseSyslogTime } from "./syslog-time.ts";
import { hostOfUrl } from "./watch-hosts.ts";

describe("parseTime", () => {
  const times: readonly (readonly [string, string, DayOrder?])[] = [
    ["2026-03-02", "2026-03-02T00:00:00.000Z"],
    ["2026-03-02T09:12:01.123456Z", "2026-03-02T09:12:01.000Z"],
    ["2026-03-02T09:12:01+01:00", "2026-03-02T08:12:01.000Z"],
    ["2026-03-02 09:12:01 UTC", "2026-03-02T09:12:01.000Z"],
    ["2026/03/02 9:12:00", "2026-03-02T09:12:00.000Z"],
    ["1772442000", "2026-03-02T09:00:00.000Z"],
    ["1772442000.123", "2026-03-02T09:00:00.123Z"],
    ["1772442000123", "2026-03-02T09:00:00.123Z"],
    ["1772442000123456", "2026-03-02T09:00:00.123Z"],
    ["1772442000123456789", "2026-03-02T09:00:00.123Z"],
    ["03/02/2026", "2026-03-02T00:00:00.000Z"],
    ["03/02/2026", "2026-02-03T00:00:00.000Z", "dmy"],
    ["13/02/2026", "2026-02-13T00:00:00.000Z", "mdy"],
    ["02/13/2026", "2026-02-13T00:00:00.000Z", "dmy"],
    ["03/02/26", "2026-03-02T00:00:00.000Z"],
    ["02.03.2026", "2026-03-02T00:00:00.000Z", "mdy"],
    ["2.3.26", "2026-03-02T00:00:00.000Z"],
    ["3/2/2026 1:05 PM", "2026-03-02T13:05:00.000Z"],
    ["3/2/2026 12:05 AM", "2026-03-02T00:05:00.000Z"],
    ["2 Mar 2026", "2026-03-02T00:00:00.000Z"],
    ["02-Mar-2026 09:12:01.123", "2026-03-02T09:12:01.000Z"],
    ["March 2, 2026", "2026-03-02T00:00:00.000Z"],
    ["Mon, 02 Mar 2026 09:12:01", "2026-03-02T09:12:01.000Z"],
    ["2. März 2026", "2026-03-02T00:00:00.000Z"],
    ["Mon Mar  2 09:12:00 2026", "2026-03-02T09:12:00.000Z"],
    ["20260302", "2026-03-02T00:00:00.000Z"],
    ["20260302120000.000[-5:EST]", "2026-03-02T17:00:00.000Z"],
    ["20260302120000[+5.5:IST]", "2026-03-02T06:30:00.000Z"],
  ];
  for (const [text, expected, order] of times)
    it(`${text}${order === undefined ? "" : ` (${order})`}`, () => assert.equal(parseTime(text, order), expected));

  it("answers nothing for what is no time", () => {
    for (const text of ["", "yesterday", "13/13/2026", "2026-13-01", "99", "-", "12:00", "chatgpt.com"])
      assert.equal(parseTime(text), undefined, text);
  });

  it("never throws and answers an ISO time or nothing", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.: -]{0,20}$/)), (text) => {
        const time = parseTime(text);
        if (time !== undefined) assert.equal(new Date(time).toISOString(), time);
      }),
    );
  });
});

describe("parseSyslogTime", () => {
  it("takes the last such day before the file was written, one day of doubt allowed", () => {
    assert.equal(parseSyslogTime("Mar  2 09:12:01 host", "2026-03-20T00:00:00.000Z"), "2026-03-02T09:12:01.000Z");
    assert.equal(parseSyslogTime("Dec 31 23:59:59 host", "2026-01-01T00:00:00.000Z"), "2025-12-31T23:59:59.000Z");
    assert.equal(parseSyslogTime("Mar 20 23:00:00 host", "2026-03-20T00:00:00.000Z"), "2026-03-20T23:00:00.000Z");
    assert.equal(parseSyslogTime("2026-03-02T09:12:01+00:00 host", undefined), "2026-03-02T09:12:01.000Z");
    assert.equal(parseSyslogTime("Mar  2 09:12:01 host", undefined), undefined);
    assert.equal(parseSyslogTime("nonsense", "2026-03-20T00:00:00.000Z"), undefined);
  });
});

describe("parseAmount", () => {
  const amounts: readonly (readonly [string, number, string?])[] = [
    ["20.00", 20],
    ["-20.00", -20],
    ["−20.00", -20],
    ["(20.00)", -20],
    ["20.00-", -20],
    ["$20.00", 20, "USD"],
    ["-$20.00", -20, "USD"],
    ["20,00 €", 20, "EUR"],
    ["-21,42 €", -21.42, "EUR"],
    ["USD 20.00", 20, "USD"],
    ["1.234,56", 1234.56],
    ["1,234.56", 1234.56],
    ["1,234", 1234],
    ["1'234.50", 1234.5],
    ["1 234,50", 1234.5],
    ["12,5", 12.5],
    ["£1,000,000", 1_000_000, "GBP"],
    ["0.921", 0.921],
  ];
  for (const [text, value, currency] of amounts)
    it(text, () => assert.deepEqual(parseAmount(text), { value, ...(currency === undefined ? {} : { currency }) }));

  it("answers nothing for what is no amount", () => {
    for (const text of ["", "abc", "-", "n/a", "20.00 @ 3", "12:30"]) assert.equal(parseAmount(text), undefined, text);
  });

  it("reads back what it writes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_99 }), fc.constantFrom("USD", "EUR"), (cents, currency) => {
        const text = amountText({ value: cents / 100, currency });
        assert.deepEqual(parseAmount(text), { value: cents / 100, currency });
      }),
    );
  });
});

describe("scrubExcerpt", () => {
  it("keeps the words and drops addresses, queries, numbers of cards and tokens", () => {
    assert.equal(scrubExcerpt("login of ana.lopez+x@example.co.uk ok"), "login of …@… ok");
    assert.equal(scrubExcerpt("GET https://ana:pw@chatgpt.com/c?key=SECRET#x now"), "GET https://chatgpt.com/c now");
    assert.equal(scrubExcerpt("card 4000 0000 0000 1111 paid"), "card … paid");
    assert.equal(scrubExcerpt("token sk-proj-abcDEF0123456789abcDEF012345 used"), "token … used");
    assert.equal(scrubExcerpt("OPENAI *CHATGPT\n SUBSCR"), "OPENAI *CHATGPT SUBSCR");
  });

  it("is at most two hundred characters and holds no address, whatever comes", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 600 }), fc.emailAddress(), (text, address) => {
        const excerpt = scrubExcerpt(`${address.replaceAll(/[^\w.@-]/g, "a")} ${text.replaceAll("@", "")}`);
        assert.ok(excerpt.length <= 200 && !/\w@\w/.test(excerpt), excerpt);
      }),
    );
  });
});

describe("names that sound like AI", () => {
  it("takes AI, GPT and LLM as words, never inside one", () => {
    for (const name of ["Notes AI", "AI Notes", "MeetingBuddy GPT", "myGPT", "GPT-Buddy", "Local LLM", "Acme Copilot", "write.ai"])
      assert.ok(isAiShapedName(name), name);
    for (const name of ["Mail", "Paint", "Airtable", "Maintain", "Claude Monet Gallery", "Egyptian", "Waiter", "Jasper Reports"])
      assert.ok(!isAiShapedName(name), name);
  });

  it("takes hosts under .ai and registered names with such a word", () => {
    for (const host of [
      "api.newtool.ai",
      "newtool.ai",
      "my-gpt.com",
      "chat-ai.example.net".replace("example.net", "com"),
      "writegpt.io",
      "llm.dev",
    ])
      assert.ok(isAiShapedHost(host), host);
    for (const host of ["ai.example.com", "mail.example.com", "airtable.com", "egypt.travel", "gptw.example.org", "ai"])
      assert.ok(!isAiShapedHost(host), host);
  });

  it("knows the registered part of a host", () => {
    assert.equal(registeredDomain("a.b.example.co.uk"), "example.co.uk");
    assert.equal(registeredDomain("a.b.newtool.ai."), "newtool.ai");
    assert.equal(registeredDomain("localhost"), "localhost");
  });
});

describe("small parts", () => {
  it("hosts of URLs and of what proxies write", () => {
    const hosts = ["https://chatgpt.com/c?x=1", "chatgpt.com:443", "chatgpt.com", "http://u:p@chatgpt.com:80/", "https://chatgpt.com#x"];
    for (const url of hosts) assert.equal(hostOfUrl(url), "chatgpt.com", url);
    assert.equal(hostOfUrl(""), "");
  });

  it("in-app billing hides the vendor", () => {
    for (const text of ["APPLE.COM/BILL", "APPLE.COM/BILL 866-712-7753 CA", "ITUNES.COM/BILL", "GOOGLE *Google Play", "Apple Services"])
      assert.ok(hiddenBilling(text), text);
    for (const text of ["APPLE STORE R123", "GOOGLE *GSUITE", "APPLEBEES", "PINEAPPLE.COM/BILLING"])
      assert.equal(hiddenBilling(text), null, text);
  });

  it("column names without marks, stars, quotes and spaces", () => {
    assert.equal(columnName('\uFEFF "Application  ID " '), "application id");
    assert.equal(columnName("*Amount"), "amount");
    assert.deepEqual(indexColumns(["a", "B ", "a"]).get("a"), [0, 2]);
    assert.ok(hasColumn(["amount (eur)"], { called: "x", form: /^amount/ }) && hasColumn(["b"], "A|B") && !hasColumn(["c"], "A|B"));
  });

  it("paths into JSON, with dots in keys, lists and any case", () => {
    const value = { "id.orig_h": "10.0.0.1", a: { b: [{ c: 1 }] }, UserId: "u", nothing: null };
    assert.equal(readJsonPath(value, "id.orig_h"), "10.0.0.1");
    assert.equal(readJsonPath({ id: { orig_h: "x" } }, "id.orig_h"), "x");
    assert.equal(readJsonPath(value, "a.b.0.c"), 1);
    assert.equal(readJsonPath(value, "userid"), "u");
    assert.equal(readJsonPath(value, "a.x.y"), undefined);
    assert.equal(readJsonPath("text", "a"), undefined);
    assert.equal(jsonText(["a", 1, null]), "a, 1, ");
  });

  it("detached texts are equal", () => {
    fc.assert(fc.property(fc.string(), (text) => assert.equal(detachText(text), text)));
  });
});
