import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeDeletion, writeLetter, writeObjection } from "./write-letter.ts";

const frame = { vendor: "Acme", company: "Larkspur Ltd", document: "dpa.pdf" };
const duty = { title: "tells of a breach", article: "33(2)", ask: "notice of a breach in hours", quote: "Acme may tell Customer." };

describe("a letter", () => {
  it("names the duty, quotes the sentence and asks for what is missing", () => {
    const { subject, body } = writeLetter({ id: "R34", status: "partial", text: "" }, duty, frame);
    assert.equal(subject, "dpa.pdf: tells of a breach");
    for (const part of ["Dear Acme team", "Article 33(2) GDPR", "Acme may tell Customer.", "notice of a breach in hours", "Larkspur Ltd"])
      assert.ok(body.includes(part), part);
    assert.match(writeLetter({ id: "R34", status: "absent", text: "" }, { ...duty, quote: null }, frame).body, /did not find a sentence/);
    assert.match(writeLetter({ id: "R34", status: "violated", text: "" }, duty, frame).body, /the opposite/);
  });

  it("asks about training in its own words", () => {
    assert.match(writeLetter({ id: "trainsOnData", status: "not-stated", text: "" }, undefined, frame).body, /confirm in writing whether/);
    assert.match(writeLetter({ id: "trainsOnData", status: "violated", text: "" }, undefined, frame).body, /do not agree to training/);
  });

  it("objects in time and asks for deletion by the agreement's own days, or by none", () => {
    assert.match(writeObjection(["Mail Two"], "2026-04-14", frame).body, /Mail Two.*ends on 2026-04-14/s);
    assert.doesNotMatch(writeObjection(["Mail Two"], "", frame).body, /ends on/);
    assert.match(writeDeletion(30, frame).body, /within 30 days/);
    assert.doesNotMatch(writeDeletion(null, frame).body, /within/);
  });
});
