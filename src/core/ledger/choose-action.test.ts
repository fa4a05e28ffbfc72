import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chooseAction } from "./choose-action.ts";

const both = { rewrites: true, asks: true };
const neither = { rewrites: false, asks: false };

describe("chooseAction", () => {
  const table = [
    ["allow", "hold", neither, "sent"],
    ["redact", "hold", both, "cleaned"],
    ["redact", "hold", { rewrites: false, asks: true }, "held"],
    ["ask", "hold", both, "asked"],
    ["ask", "hold", { rewrites: true, asks: false }, "held"],
    ["block", "hold", both, "held"],
    ["block", "hold", neither, "held"],
    ["block", "warn", both, "sent"],
    ["block", "watch", both, "sent"],
    ["redact", "watch", neither, "sent"],
    ["ask", "warn", neither, "sent"],
  ] as const;
  for (const [verdict, mode, abilities, action] of table) {
    it(`${verdict} in ${mode} where the point ${abilities.rewrites ? "rewrites" : "cannot rewrite"} and ${abilities.asks ? "asks" : "cannot ask"}: ${action}`, () => {
      assert.equal(chooseAction(verdict, mode, abilities), action);
    });
  }
});
