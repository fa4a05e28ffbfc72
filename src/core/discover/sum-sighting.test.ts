import assert from "node:assert/strict";
import { it } from "node:test";
import type { Sighting } from "../model/sighting.ts";
import { sumSighting } from "./sum-sighting.ts";

const base: Sighting = {
  source: "dns",
  kind: "network",
  tool: "chatgpt",
  name: "chatgpt.com",
  place: "1",
  excerpt: "",
  rule: "host",
  strength: "weak",
  count: 3,
};

it("keeps the wider time, all days, the larger count and the better strength", () => {
  const sum = sumSighting(
    { ...base, from: "2026-03-02", to: "2026-03-03", days: ["2026-03-02", "2026-03-03"] },
    { ...base, from: "2026-03-01", to: "2026-03-02", days: ["2026-03-01", "2026-03-02"], count: 9, strength: "strong" },
  );
  assert.deepEqual(
    [sum.from, sum.to, sum.days, sum.count, sum.strength],
    ["2026-03-01", "2026-03-03", ["2026-03-01", "2026-03-02", "2026-03-03"], 9, "strong"],
  );
});

it("takes a time that only one of them has", () => {
  const sum = sumSighting(base, { ...base, from: "2026-03-01", to: "2026-03-02" });
  assert.deepEqual([sum.from, sum.to], ["2026-03-01", "2026-03-02"]);
});

it("keeps at most 400 days, the last ones", () => {
  const days = Array.from({ length: 500 }, (_, index) => new Date(Date.UTC(2025, 0, 1 + index)).toISOString().slice(0, 10));
  const sum = sumSighting({ ...base, days }, base);
  assert.deepEqual([sum.days?.length, sum.days?.at(-1)], [400, days.at(-1)]);
});
