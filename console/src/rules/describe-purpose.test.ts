import assert from "node:assert/strict";
import { test } from "node:test";
import type { DataTypeRow } from "../api/types.ts";
import { describePurpose } from "./describe-purpose.ts";

const types: readonly DataTypeRow[] = [{ type: "email", label: "e-mail address", family: "personal", class: "internal", kind: "detected" }];

test("what a purpose needs is said by label, what nobody knows by name", () => {
  assert.equal(
    describePurpose({ needs: ["email", "roadmap"], tools: ["chatgpt"] }, types),
    "Needs e-mail address, roadmap; served by chatgpt",
  );
  assert.equal(describePurpose({}, types), "Needs no particular data; served by no tool yet");
});

test("never means never, with its reason", () => {
  assert.equal(describePurpose({ never: true, why: "stays in-house", tools: ["chatgpt"] }, types), "Never with AI: stays in-house");
  assert.equal(describePurpose({ never: true }, types), "Never with AI");
});
