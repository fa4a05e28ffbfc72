import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nothingMeasured } from "../../core/incidents/measure-exposure.ts";
import { triageRecord } from "./triage-record.ts";

const nothing = nothingMeasured;

describe("triage of foreign JSON", () => {
  it("needs a vendor and a profile, and takes everything else as not known", () => {
    const answer = triageRecord(
      { vendor: "Example", title: "Source code leaked", exposed: { source_code: true } },
      { class: "internal", credentialsStored: false },
      nothing,
    );
    assert.equal(answer.kind, "source-code-disclosure");
    assert.equal(answer.level, "note");
    assert.deepEqual(answer.exposure, nothing);
  });

  it("names the field that does not fit", () => {
    assert.throws(() => triageRecord({}, { class: "internal", credentialsStored: false }, nothing), {
      code: "bad-input",
      message: /at vendor/,
    });
    assert.throws(() => triageRecord({ vendor: "x", kind: "hack" }, { class: "internal", credentialsStored: false }, nothing), {
      message: /at kind/,
    });
    assert.throws(() => triageRecord({ vendor: "x" }, { class: "secret", credentialsStored: false }, nothing), { message: /at class/ });
  });
});
