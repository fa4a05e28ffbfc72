import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Sighting } from "../model/sighting.ts";
import { compareSeats } from "./compare-seats.ts";
import { joinPeople } from "./join-people.ts";

const people = ["ana", "ben", "cem", "dia"].map((login) => ({ email: `${login}@example.com`, logins: [login] }));
const seen = (person: string, more: Partial<Sighting> = {}): Sighting => ({
  source: "made",
  kind: "saas",
  tool: "known",
  name: "Known",
  place: "p",
  excerpt: "",
  rule: "seat",
  strength: "strong",
  count: 1,
  person,
  ...more,
});
const seat = (person: string, state: "used" | "unused") => seen(person, { details: { seat: state } });
const dns = (person: string, more: Partial<Sighting> = {}) => seen(person, { kind: "network", rule: "host", ...more });
const compare = (sightings: Sighting[], list = people) => compareSeats({ tool: "known", name: "Known", sightings }, joinPeople(list));

describe("compareSeats", () => {
  it("says nothing where no source lists seats", () => {
    assert.equal(compare([dns("ana")]), null);
  });

  it("finds seats nobody uses and use without a seat, joined by the people list", () => {
    const found = compare([seat("ana", "used"), seat("ben", "unused"), dns("ana@example.com"), dns("cem")]);
    assert.deepEqual(found, {
      tool: "known",
      name: "Known",
      seats: 2,
      unused: ["ben@example.com"],
      withoutSeat: ["cem@example.com"],
      notJoined: 0,
    });
  });

  it("takes a seat for used where another source saw its holder", () => {
    assert.deepEqual(compare([seat("ben", "unused"), dns("ben@example.com")])?.unused, []);
  });

  it("leaves private accounts, charges and machines' addresses out", () => {
    const found = compare([
      seat("ana", "used"),
      dns("ben", { account: { kind: "personal" } }),
      dns("cem", { kind: "expense" }),
      dns("10.0.0.4"),
    ]);
    assert.deepEqual(found?.withoutSeat, []);
    assert.equal(found?.notJoined, 0);
  });

  it("accuses nobody whom it cannot join", () => {
    const found = compare([seat("octo", "used"), dns("ana@example.com"), dns("dia-laptop-user")], []);
    assert.deepEqual([found?.withoutSeat, found?.notJoined], [[], 2]);
  });
});
