import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assignedPassword } from "../../plugins/detectors/assigned-password.ts";
import { email } from "../../plugins/detectors/email.ts";
import type { NotThisRule } from "../model/company-rules.ts";
import { shippedRules } from "../rules/shipped-rules.ts";
import { createClassifier } from "./create-classifier.ts";

const rule: NotThisRule = { hash: "#ana@kunde7.de", type: "email", until: "2026-12-31", owner: "ana", why: "a test mailbox" };
const text = "ana@kunde7.de, ben@kunde7.de\npassword = 'Winter2024!'";

function find(notThis: readonly NotThisRule[], today = "2026-06-01"): readonly string[] {
  const classifier = createClassifier({
    detectors: [email, assignedPassword],
    fixedForms: [],
    rules: { ...shippedRules, notThis },
    notThis: { digest: (value) => `#${value}`, today: () => today },
  });
  return classifier.classify(text).findings.map(({ start, end }) => text.slice(start, end));
}

describe("a value said to be none", () => {
  it("is left out, and no other value", () => {
    assert.deepEqual(find([]), ["ana@kunde7.de", "ben@kunde7.de", "Winter2024!"]);
    assert.deepEqual(find([rule]), ["ben@kunde7.de", "Winter2024!"]);
  });

  it("may be a secret, and may be none whatever it is taken for", () => {
    const { type: _type, ...any } = rule;
    assert.deepEqual(find([{ ...any, hash: "#Winter2024!" }]), ["ana@kunde7.de", "ben@kunde7.de"]);
    assert.equal(find([{ ...rule, type: "phone" }]).length, 3);
  });

  it("counts again after its last day", () => {
    assert.equal(find([rule], "2026-12-31").length, 2);
    assert.equal(find([rule], "2027-01-01").length, 3);
  });

  it("gives its class back: what is left decides", () => {
    const classifier = createClassifier({
      detectors: [email],
      fixedForms: [],
      rules: { ...shippedRules, notThis: [rule] },
      notThis: { digest: (value) => `#${value}`, today: () => "2026-06-01" },
    });
    assert.deepEqual([classifier.classify("ana@kunde7.de").class, classifier.classify("ana@kunde7.de").basis], ["public", "nothing-found"]);
  });
});
