import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clauses } from "../../plugins/clauses/registry.gen.ts";
import { readAgreement } from "./read-agreement.ts";

const reader = (text: string, pageStarts?: readonly number[]) => ({
  read: async () => ({
    parts: text === "" ? [] : [{ place: "", text, ...(pageStarts === undefined ? {} : { pageStarts }) }],
    unread: [{ place: "", why: "no text layer" }],
  }),
});
const text = `Data Processing Addendum

Vendor shall process personal data only on documented instructions of Customer.

Vendor shall bind its personnel to confidentiality.

Vendor shall implement technical and organisational measures.

Vendor shall notify Customer of a personal data breach within 24 hours.
`;
const file = { name: "dpa.pdf", bytes: new Uint8Array() };

describe("reading an agreement", () => {
  it("names the page of a passage and what was not read", async () => {
    const pages = reader(text, [0, text.indexOf("Vendor shall notify")]);
    const { requirements, documents } = (await readAgreement([file], pages, clauses, { class: "internal" })).answer;
    assert.equal(requirements.find(({ id }) => id === "R34")?.page, 2);
    assert.deepEqual(documents[0]?.unread, ["no text layer"]);
  });

  it("refuses a file without text and says why", async () => {
    await assert.rejects(readAgreement([file], reader(""), clauses, { class: "internal" }), /no text layer/);
  });
});
