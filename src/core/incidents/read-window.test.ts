import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { incidentSchema } from "./incident.ts";
import { readTextWindow, readWindow } from "./read-window.ts";

const near = "2026-05-20";
const cases: readonly (readonly [text: string, from: string | undefined, to: string | undefined])[] = [
  ["Between 3 and 9 March files were accessible.", "2026-03-03", "2026-03-09"],
  ["Between 3 March and 9 March 2026 files were accessible.", "2026-03-03", "2026-03-09"],
  ["It was open from the 3rd until 9 March 2026.", "2026-03-03", "2026-03-09"],
  ["From 28 February to 2 March 2026 requests failed.", "2026-02-28", "2026-03-02"],
  ["Between 28 and 3 March 2026 files were accessible.", "2026-02-28", "2026-03-03"],
  ["Between 30 and 2 January 2026 files were accessible.", "2025-12-30", "2026-01-02"],
  ["March 3-9, 2026: chats were visible.", "2026-03-03", "2026-03-09"],
  ["March 3 to 9: chats were visible.", "2026-03-03", "2026-03-09"],
  ["Exposed 3–9 March 2026.", "2026-03-03", "2026-03-09"],
  ["2026-03-03 to 2026-03-09 the store could be read.", "2026-03-03", "2026-03-09"],
  ["between February and April 2026 an attacker had access", "2026-02-01", "2026-04-30"],
  ["from November to January 2026 the bucket was public", "2025-11-01", "2026-01-31"],
  ["Over the weekend of 14 March intruders were in our storage.", "2026-03-14", "2026-03-15"],
  ["Over the weekend of 15 March 2026 intruders were in our storage.", "2026-03-14", "2026-03-15"],
  ["Over the weekend intruders copied files.", "2026-05-16", "2026-05-17"],
  ["Accessible to anyone since February.", "2026-02-01", undefined],
  ["Accessible to anyone since 3 March 2026.", "2026-03-03", undefined],
  ["The log was readable until 9 March.", undefined, "2026-03-09"],
  ["For about six hours on 12 May the page was visible to others.", "2026-05-12", "2026-05-12"],
  ["On 9 June between 10:00 and 11:30 UTC the page listed figures visible to others.", "2026-06-09", "2026-06-09"],
  ["In March 2026 an unauthorised party copied files.", "2026-03-01", "2026-03-31"],
  ["Zwischen dem 3. und 9. März war der Speicher erreichbar.", "2026-03-03", "2026-03-09"],
  ["Vom 3. bis zum 9. März 2026 waren Dateien sichtbar.", "2026-03-03", "2026-03-09"],
  ["Am 12.05.2026 war der Dienst gestört.", "2026-05-12", "2026-05-12"],
  ["Seit Februar sind Dateien sichtbar.", "2026-02-01", undefined],
  ["Yesterday attackers copied files.", "2026-05-19", "2026-05-19"],
  ["If you fetched the installer between 2 and 5 April, reinstall.", "2026-04-02", "2026-04-05"],
  ["From 30 July 2026 until 2 August 2026 it will be open.", "2026-07-30", "2026-08-02"],
];

describe("the window of an incident", () => {
  for (const [text, from, to] of cases)
    it(text, () => {
      const read = readTextWindow(text, near);
      assert.deepEqual([read?.from, read?.to], [from, to]);
    });

  for (const text of [
    "We fixed it on 12 May.",
    "It was reported to us on 12 May 2026 by a researcher.",
    "Updated 12 May 2026. Chats were visible to other people.",
    "The files may be open. It may have been read.",
    "You may object until 9 June.",
    "Version 3.4 to 3.9 leak files.",
    "March on.",
    "",
  ])
    it(`says nothing: ${text}`, () => assert.equal(readTextWindow(text, near), null));

  it("says what is only half known", () => {
    assert.deepEqual(readTextWindow("Open since February 2026.", near)?.notes, [
      "It is said since when, not until when: everything up to today is counted.",
      "Only the month is said: the whole of it is counted.",
    ]);
    assert.deepEqual(readTextWindow("Between about 3 March and 9 March files were open.", near)?.notes, [
      "The days are said to be about right only.",
      "No year is said; 2026 is taken.",
    ]);
  });

  it("takes the year that is likely on the day it was said", () => {
    assert.equal(readTextWindow("On 30 December files were open.", "2026-01-04")?.from, "2025-12-30");
    assert.equal(readTextWindow("From 2 to 4 January files are open.", "2025-12-28")?.from, "2026-01-02");
    assert.equal(readTextWindow("Between 3 and 9 March files were open.", "2026-11-24")?.from, "2026-03-03", "rather the past");
  });

  it("is the latest statement's that names one", () => {
    const statements = [
      { date: "2026-05-01", text: "Files were open between 3 and 9 April." },
      { date: "2026-05-04", text: "Files were open between 1 and 12 April." },
      { date: "2026-05-09", text: "We have told everybody." },
    ];
    const read = readWindow(incidentSchema.parse({ vendor: "E", statements }), near);
    assert.deepEqual([read?.from, read?.to], ["2026-04-01", "2026-04-12"]);
  });

  it("reads any text, and never a window that ends before it begins", () => {
    const word = fc.constantFrom(
      "between",
      "3",
      "9",
      "March",
      "and",
      "from",
      "until",
      "31",
      "February",
      "2026",
      "since",
      "on",
      "the",
      "to",
      "weekend of",
      "open",
      ".",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const read = readTextWindow(words.join(" "), near);
        if (read?.from !== undefined && read.to !== undefined)
          assert.ok(!Number.isNaN(Date.parse(read.from)) && read.from <= read.to, JSON.stringify(read));
      }),
      { numRuns: 300 },
    );
    assert.doesNotThrow(() => readTextWindow("3 and 9 March ".repeat(3000), near));
  });
});
