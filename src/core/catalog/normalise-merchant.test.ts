import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normaliseMerchant } from "./normalise-merchant.ts";

/** Statement texts as banks write them, and the words one reading must begin with. */
const cases: readonly (readonly [string, string])[] = [
  ["OPENAI *CHATGPT SUBSCR HTTPSOPENAI.C CA", "OPENAI CHATGPT SUBSCR"],
  ["OPENAI* CHATGPT", "OPENAI CHATGPT"],
  ["PADDLE.NET* CURSOR 4029357733", "CURSOR"],
  ["PAYPAL *MIDJOURNEY 4029357733 CA", "MIDJOURNEY CA"],
  ["SP NOTION LABS", "NOTION LABS"],
  ["STRIPE*GRANOLA AI", "GRANOLA AI"],
  ["GOOGLE *GEMINI", "GOOGLE GEMINI"],
  ["GOOGLE *WRITESONIC", "WRITESONIC"],
  ["POS PURCHASE 03/04 FIREFLIES.AI", "FIREFLIES AI"],
  ["CHECKCARD 0304 ELEVENLABS.IO NEW YORK NY", "ELEVENLABS IO NEW YORK NY"],
  ["Recurring Payment  Claude.ai Subscription", "CLAUDE AI SUBSCRIPTION"],
  ["11 LABS", "11 LABS"],
  ["CURSOR, AI POWERED IDE", "CURSOR AI POWERED IDE"],
  ["LASTSCHRIFT DEEPL SE", "DEEPL SE"],
  ["MIDJOURNEY INC.", "MIDJOURNEY INC"],
  ["  anthropic, pbc  +14152360599 ", "ANTHROPIC PBC"],
];

test("one reading of a statement text begins with the merchant's own name", () => {
  for (const [text, expected] of cases) {
    const readings = normaliseMerchant(text);
    assert.ok(
      readings.some((reading) => `${reading} `.startsWith(`${expected} `)),
      `${text} → ${readings.join(" | ")}`,
    );
  }
});

test("phone, reference and card numbers go, short numbers of a name stay", () => {
  for (const reading of normaliseMerchant("CHATTER XXXX1234 #998877 2026-03-02 +1 (415) 555 0100")) assert.equal(reading, "CHATTER 1");
  assert.deepEqual(normaliseMerchant("V0 DEV"), ["V0 DEV"]);
});

test("nothing readable gives no reading", () => {
  for (const text of ["", "   ", "***", "12345678", "----"]) assert.deepEqual(normaliseMerchant(text), [], text);
});

test("any text is read in bounded time into upper-case words", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 2000, unit: "binary" }), (text) => {
      for (const reading of normaliseMerchant(text)) {
        assert.equal(reading, reading.trim());
        assert.ok(!/[*#]|\s\s/.test(reading));
      }
    }),
    { numRuns: 200 },
  );
  normaliseMerchant(`${"POS ".repeat(5000)}*`);
});
