import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Sighting } from "../model/sighting.ts";
import { hidePersons } from "./hide-persons.ts";

const sighting = (more: Partial<Sighting>): Sighting => ({
  source: "made",
  kind: "saas",
  tool: "known",
  name: "Known",
  place: "a.csv row 2",
  excerpt: "",
  rule: "seat",
  strength: "strong",
  count: 1,
  ...more,
});

describe("hidePersons", () => {
  it("numbers people in the order met, whatever the case they are written in", () => {
    const hide = hidePersons();
    const seen = ["Ana", "ben@example.com", "ANA", "cem"].map((person) => hide(sighting({ person })).person);
    assert.deepEqual(seen, ["#1", "#2", "#1", "#3"]);
  });

  it("takes the name out of excerpt, details and home, and leaves other words alone", () => {
    const hidden = hidePersons()(
      sighting({ person: "ana", excerpt: "seat of ana, analysis by Ana", place: "~ana/banana/x", details: { holder: "ANA" } }),
    );
    assert.equal(hidden.excerpt, "seat of #1, analysis by #1");
    assert.equal(hidden.place, "~#1/banana/x");
    assert.deepEqual(hidden.details, { holder: "#1" });
  });

  it("changes nothing where nobody was seen", () => {
    const one = sighting({ excerpt: "query chatgpt.com" });
    assert.deepEqual(hidePersons()(one), one);
  });

  it("leaves no name that stands as a word of its own, whatever signs it holds", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z.+(*\\@-]{1,12}[a-z]$/), (person) => {
        const hidden = hidePersons()(sighting({ person, excerpt: `seat of ${person}, used` }));
        assert.equal(hidden.excerpt, "seat of #1, used");
      }),
    );
  });
});
