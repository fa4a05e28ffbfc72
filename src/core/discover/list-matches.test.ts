import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Sighting } from "../model/sighting.ts";
import { joinPeople } from "./join-people.ts";
import { listMatches } from "./list-matches.ts";

const seen = (person: string | undefined, source = "card"): Sighting => ({
  ...{ source, kind: "expense", tool: "known", name: "x", place: "p", excerpt: "", rule: "merchant", strength: "strong", count: 1 },
  ...(person === undefined ? {} : { person }),
});
const join = joinPeople([
  { email: "ana@example.com", name: "Ana López", logins: ["alopez"] },
  { email: "ben@example.com", name: "Ben Wolf" },
]);

describe("listMatches", () => {
  it("lists joins by card name and login, the least sure first, each once", () => {
    const found = listMatches([seen("alopez", "seats"), seen("LOPEZ/ANA"), seen("LOPEZ/ANA", "bank"), seen("ben@example.com")], join);
    assert.deepEqual(found, [
      { name: "LOPEZ/ANA", person: "ana@example.com", by: "name", sources: ["bank", "card"], sightings: 2 },
      { name: "alopez", person: "ana@example.com", by: "login", sources: ["seats"], sightings: 1 },
    ]);
  });

  it("leaves out who was joined to nobody and sightings of nobody", () => {
    assert.deepEqual(listMatches([seen("stranger"), seen(undefined), seen("")], join), []);
  });
});
