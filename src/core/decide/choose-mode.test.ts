import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { shippedRules } from "../rules/shipped-rules.ts";
import { chooseMode } from "./choose-mode.ts";

const key = { type: "jwt", class: "restricted", count: 1, isRemovable: true, isSecret: true } as const;
const list = { ...key, type: "people-list", isSecret: false } as const;

describe("chooseMode", () => {
  it("watches at first, but holds credentials and tables of people from the first day", () => {
    assert.equal(chooseMode(shippedRules, "claude-code", undefined, []), "watch");
    assert.equal(chooseMode(shippedRules, "claude-code", undefined, [key]), "hold");
    assert.equal(chooseMode(shippedRules, "gateway", "sales", [list]), "hold");
  });

  it("takes the narrowest mode that was set, and the stricter of point and team", () => {
    const rules = { ...shippedRules, mode: { default: "watch", gateway: "hold", sales: "warn", "gateway/sales": "watch" } } as const;
    assert.equal(chooseMode(rules, "gateway", undefined, []), "hold");
    assert.equal(chooseMode(rules, "browser", "sales", [key]), "warn");
    assert.equal(chooseMode(rules, "gateway", "support", []), "hold");
    assert.equal(chooseMode(rules, "gateway", "sales", []), "watch");
    assert.equal(chooseMode(rules, "toString", undefined, []), "watch");
  });
});
