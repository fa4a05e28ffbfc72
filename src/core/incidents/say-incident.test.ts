import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { incidentSchema } from "./incident.ts";
import { nothingMeasured } from "./measure-exposure.ts";
import { triageIncident } from "./triage-incident.ts";

const told = (text: string) =>
  triageIncident(
    incidentSchema.parse({ vendor: "Example", title: text }),
    { class: "internal", credentialsStored: false },
    nothingMeasured,
  );

describe("the sentence", () => {
  it("takes content that others could see for what happened, with names beside it or not", () => {
    const text =
      "Some people could see the titles and first messages of conversations of other users, and names and e-mail addresses of 1.2 % of subscribers.";
    const { kind, sentence, level } = told(text);
    assert.equal(kind, "customer-data-breach");
    assert.match(sentence, /^Content that customers stored with Example was reached\./);
    assert.equal(level, "watch", "a small part, internal data");
  });

  it("never says that there was no content while that is in doubt", () => {
    for (const text of [
      "Names and e-mail addresses of customers were exposed.",
      "Users' accounts were accessed",
      "Incident at a survey partner: addresses and answers",
    ]) {
      const { sentence, doubt } = told(text);
      if (doubt?.includes("customer data breach") === true) assert.doesNotMatch(sentence, /no content/, text);
    }
    const { sentence, doubt } = told(
      "E-mail addresses and company names of account owners were exported. No chats, files or keys were accessed.",
    );
    assert.equal(doubt, null);
    assert.match(sentence, /no content/);
  });
});
