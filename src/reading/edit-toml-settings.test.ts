import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "smol-toml";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { addToToml, removeFromToml } from "./edit-toml-settings.ts";

const addition = {
  block: '[[hooks.Before]]\n[[hooks.Before.hooks]]\ntype = "command"\n',
  switches: [
    { table: "", key: "only" },
    { table: "features", key: "hooks" },
  ],
};

describe("settings as TOML", () => {
  it("gives back the very same bytes and stays readable", () => {
    const lines = fc.uniqueArray(fc.constantFrom("# note", 'model = "x"', "only = true", "features.a = 1", "", "n = 1 # one"), {
      maxLength: 5,
    });
    const tables = fc.constantFrom(
      "",
      "[features]\na = true\n",
      "[features] # f\nhooks = true\n",
      "[[hooks.Before]]\n[[hooks.Before.hooks]]\ntype = 'x'",
      "[other]\n",
    );
    fc.assert(
      fc.property(lines, tables, (head, tail) => {
        if (head.includes("features.a = 1") && tail.includes("[features]")) return;
        const text = `${head.join("\n")}\n${tail}`;
        const changed = addToToml(text, addition);
        const value = JSON.parse(JSON.stringify(parse(changed)));
        assert.equal(value.only, true);
        assert.equal(value.features.hooks, true);
        assert.equal(value.hooks.Before.at(-1).hooks[0].type, "command");
        assert.equal(removeFromToml(changed), text);
      }),
      { numRuns: 200 },
    );
  });

  it("refuses what says the opposite, and what it cannot read", () => {
    for (const text of ["only = false\n", "[features]\nhooks = false\n", "a = \n"])
      assert.throws(
        () => addToToml(text, addition),
        (error) => error instanceof PlimsollError && error.code === "unreadable",
      );
  });
});
