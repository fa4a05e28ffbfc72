import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAgreementText } from "./read-agreement-text.ts";
import { readEndDay } from "./read-end-day.ts";

const read = (text: string): string | undefined => readEndDay(readAgreementText(text).units)?.value;

describe("the day on which an agreement ends", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["This Agreement remains in force until 31 December 2027.", "2027-12-31"],
    ["The term of this DPA expires on June 30, 2028 unless renewed.", "2028-06-30"],
    ["Dieser Vertrag läuft bis zum 31.3.2027.", "2027-03-31"],
    ["This contract ends on 2027-02-28.", "2027-02-28"],
    ["This Agreement is effective from 1 March 2026.", undefined],
    ["This Agreement remains in force until 31 February 2027.", undefined],
    ["The SOC 2 report is valid until 31 March 2027 and covers the processing.", undefined],
    ["The Processor keeps it until 31 March 2027.", undefined],
    ["Provider keeps the certificate until renewed; this Agreement has an open end.", undefined],
  ];
  for (const [text, wanted] of cases) it(text, () => assert.equal(read(text), wanted));
});
