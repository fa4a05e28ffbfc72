import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { incidentSchema } from "./incident.ts";
import { findLevelFacts } from "./level-facts.ts";
import { readLater } from "./read-later.ts";

const profile = { class: "internal", credentialsStored: false } as const;
const said = (...texts: string[]) =>
  incidentSchema.parse({ vendor: "Example", statements: texts.map((text, at) => ({ date: `2026-03-0${at + 1}`, text })) });

describe("later statements", () => {
  const widening: readonly (readonly string[])[] = [
    ["Tokens of the mail connector were read.", "Tokens of the calendar connector were also read."],
    ["Files of 120 customers were copied.", "Files of 700 customers were copied."],
    ["Files of 1,200 customers were copied.", "The figure is 1.4 million customers."],
    ["Names and e-mail addresses were exposed.", "The attacker downloaded chats."],
    ["Source code was taken.", "Customers' files were copied with what was learned in August."],
    ["The EU region was affected.", "Contrary to what we wrote the US region was affected too."],
    ["Keys were read.", "Treat every key as known."],
    ["It is wider than we first said."],
    ["Two extensions were replaced.", "The count stands at 61 extensions."],
    ["One repository was copied.", "Not one but 140 repositories were copied."],
    ["Dateien wurden kopiert.", "Es sind mehr Kunden als zunächst angenommen."],
  ];
  for (const texts of widening)
    it(`widen: ${texts.at(-1)}`, () => {
      assert.equal(readLater(said(...texts)).isWidened, true);
    });

  const confining: readonly (readonly string[])[] = [
    ["Tokens may be on sale.", "The tokens are made up; we take back our notice."],
    ["Files were sent to the wrong workspace.", "It was confined to one customer, who has been told."],
    ["Files were mixed up.", "It was confined to twelve workspaces of the trial."],
    ["Keys were in a bucket.", "They were dummy values; our warning does not apply."],
    ["We will train on files.", "We have dropped the change. The old terms remain."],
    ["Files were mixed up.", "We now know that five accounts were read. All other accounts were untouched."],
    ["Files were mixed up.", "Five accounts were concerned. All other accounts were untouched."],
    ["Up to 900 customers are concerned.", "After review 12 customers are concerned."],
    ["Keys were read.", "We concluded that no key was used."],
    ["Chats were visible.", "None of them belonged to a customer."],
    ["Daten sind abgeflossen.", "Das war ein Fehlalarm."],
  ];
  for (const texts of confining)
    it(`confine: ${texts.at(-1)}`, () => {
      const read = readLater(said(...texts));
      assert.deepEqual(read, { isWidened: false, isConfined: true });
    });

  const neither: readonly (readonly string[])[] = [
    ["Tokens of the mail connector were read."],
    ["All tokens were also read."],
    ["Files of 700 customers were copied.", "We have written to the 700 customers."],
    ["Chats were visible to others.", "We publish a post-mortem on Friday."],
    ["Chats were visible to others.", "No keys and no source code were accessed."],
    ["We are looking into a report.", "Files of customers were read."],
  ];
  for (const texts of neither)
    it(`leave it as it is: ${texts.at(-1)}`, () => {
      assert.deepEqual(readLater(said(...texts)), { isWidened: false, isConfined: false });
    });

  it("any texts are read, and one statement alone never confines", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 400 }), { maxLength: 4 }), (texts) => {
        const read = readLater(said(...texts));
        if (texts.length < 2) assert.equal(read.isConfined, false);
      }),
      { numRuns: 60 },
    );
  });
});

describe("facts that move a level", () => {
  const factsOf = (kind: Parameters<typeof findLevelFacts>[1], text: string, exposed = {}): string[] =>
    findLevelFacts(incidentSchema.parse({ vendor: "Example", statements: [{ text }], exposed }), kind, profile).map(({ id }) => id);

  it("what is the vendor's own lowers it; what is customers' does not", () => {
    assert.deepEqual(factsOf("credential-exposure", "A key of our own staff was found. No customer data was reached."), [
      "vendor-data-only",
    ]);
    assert.deepEqual(factsOf("credential-exposure", "Tokens of customers were read. No customer data was reached."), []);
    assert.deepEqual(factsOf("credential-exposure", "Keys were read by staff. Rotate them. No customer data was reached."), []);
    assert.deepEqual(factsOf("metadata-exposure", "Names of employees were posted. Nothing about customers is in it."), [
      "vendor-data-only",
    ]);
    assert.deepEqual(
      factsOf("metadata-exposure", "Names of employees were posted. Nothing about customers is in it.", { customer_metadata: true }),
      [],
    );
  });

  it("what still goes on raises it; what is over does not", () => {
    for (const text of [
      "Exploitation is ongoing.",
      "Servers are under attack.",
      "The intruder still has access.",
      "Flaw being exploited by two groups.",
      "It is not over: more packages keep appearing.",
      "The thief still holds publishing rights.",
      "We see it used in the wild.",
    ])
      assert.deepEqual(factsOf("vulnerability-fixed", text), ["attacker-active"], text);
    for (const text of ["We saw no sign of exploitation in the wild.", "It is no longer exploited; exploited in the wild until May."])
      assert.deepEqual(factsOf("vulnerability-fixed", text), [], text);
  });

  it("a small part lowers it, everybody does not", () => {
    assert.deepEqual(factsOf("customer-data-breach", "Under 0,3 % der Konten."), ["narrow-fault"]);
    assert.deepEqual(factsOf("customer-data-breach", "A handful of accounts."), ["narrow-fault"]);
    assert.deepEqual(factsOf("customer-data-breach", "Fewer than 2 million users."), []);
    assert.deepEqual(factsOf("customer-data-breach", "A small number of servers, millions of users."), []);
  });

  it("a few named customers lower it where all others were spared", () => {
    const few = "It emptied the calendar of a single clinic. Other customers do not have the setting.";
    assert.deepEqual(factsOf("destructive-action", few), ["narrow-fault"]);
    assert.deepEqual(factsOf("destructive-action", "It emptied the calendar of a single-page app."), []);
    assert.deepEqual(factsOf("metadata-exposure", "Two customers told us. Other customers are not heard yet."), []);
  });

  it("stolen credentials raise it once they let somebody in elsewhere", () => {
    for (const text of [
      "The thief used the tokens to log in to customers' systems.",
      "With keys from the bot somebody cloned private repositories of customers; with them customers' repositories were cloned.",
      "Somebody has been exporting from customers' sales systems with these grants.",
      "They hold tokens and sign in to customers' databases with them.",
    ])
      assert.deepEqual(factsOf("credential-exposure", text), ["opened-other-systems"], text);
    for (const text of [
      "The tokens could be used to log in to customers' systems.",
      "Nobody used the tokens to log in to customers' systems.",
      "Somebody got into the vault where keys for your connected services are kept.",
      "An image carried a token that opens customers' repositories.",
    ])
      assert.deepEqual(factsOf("credential-exposure", text), [], text);
  });

  it("content that somebody has raises it; what is only feared does not", () => {
    assert.deepEqual(factsOf("customer-data-breach", "The files were copied by the intruders and are being sold."), ["content-taken"]);
    assert.deepEqual(factsOf("customer-data-breach", "The person downloaded the claim files."), ["content-taken"]);
    assert.deepEqual(factsOf("customer-data-breach", "A third party may have downloaded files."), []);
    assert.deepEqual(factsOf("customer-data-breach", "The files might have been copied."), []);
    assert.deepEqual(factsOf("customer-data-breach", "Nobody knows whether they were downloaded."), []);
  });
});
