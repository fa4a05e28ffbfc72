import assert from "node:assert/strict";
import { test } from "node:test";
import type { JoinRow } from "./join-types.ts";
import { describeJoin, describeJoins } from "./describe-joins.ts";

const join = (part: Partial<JoinRow>): JoinRow => ({
  ...{ id: "a", by: "name", number: 1, sources: ["American Express"], sightings: 2, isRefused: false, names: null },
  ...part,
});

test("joins are counted by what they rest on, and those kept apart are said", () => {
  assert.equal(
    describeJoins([join({}), join({ by: "login" }), join({ by: "login" })]),
    "1 written name and 2 logins taken for people of the list",
  );
  assert.equal(describeJoins([join({}), join({ isRefused: true })]), "1 written name taken for people of the list; 1 kept apart");
  assert.equal(describeJoins([join({ isRefused: true })]), "no name stands joined; 1 kept apart");
});

test("a join is a number until names may be shown", () => {
  assert.deepEqual(describeJoin(join({ number: 3 }), null), {
    who: "a written name is person 3",
    where: "2 sightings in American Express",
  });
  const names = { name: "LOPEZ/ANA", person: "ana@example.com" };
  assert.equal(describeJoin(join({}), names).who, "LOPEZ/ANA is ana@example.com");
  assert.equal(describeJoin(join({ sources: [], sightings: 0 }), names).where, "0 sightings");
});
