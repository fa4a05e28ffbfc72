import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { readRulesText } from "./read-rules-text.ts";
import { writeRulesText } from "./write-rules-text.ts";

const text =
  "company: { name: Example }\ntools:\n  chatgpt:\n    plans:\n      team: { standing: approved,\n        until: 2027-01-01 }\nexceptions:\n  - tool: a\n  - tool: b\n    until: 2026-12-31\n";

describe("readRulesText", () => {
  it("knows the line of each place, or of the nearest above", () => {
    const read = readRulesText(text, "rules.yaml");
    const paths = [
      ["company", "name"],
      ["tools", "chatgpt"],
      ["tools", "chatgpt", "plans", "team", "until"],
      ["exceptions", 1, "until"],
      ["exceptions", 1, "why"],
      ["mode"],
      [],
    ];
    assert.deepEqual(
      paths.map((path) => read.lineOf(path)),
      [1, 3, 6, 10, 9, undefined, undefined],
    );
  });

  it("leaves days and the word no as text", () => {
    assert.deepEqual(readRulesText("a: 2027-01-01\nb: no\n", "x").value, { a: "2027-01-01", b: "no" });
  });

  it("reads JSON and an empty file", () => {
    assert.deepEqual(readRulesText('\uFEFF{"company":{"name":"Example"}}', "rules.json").value, { company: { name: "Example" } });
    assert.equal(readRulesText("", "x").value, null);
  });

  it("says the line of what is no YAML, of a key that stands twice, and refuses deep aliases", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e", "f"].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${"abcde"[index]}`).join(",")}]`).join("\n")}\n`;
    const isRefusal = (words: RegExp) => (error: unknown) =>
      error instanceof PlimsollError && error.code === "bad-input" && words.test(error.message) && !error.message.includes("\n");
    assert.throws(() => readRulesText("a: 1\nb: [1, 2\n", "rules.yaml"), isRefusal(/rules\.yaml:\d/));
    assert.throws(() => readRulesText("a: 1\na: 2\n", "rules.yaml"), isRefusal(/rules\.yaml:2/));
    assert.throws(() => readRulesText(bomb, "rules.yaml"), isRefusal(/aliases/));
    assert.throws(() => readRulesText("x".repeat(5_000_000), "rules.yaml"), isRefusal(/4 MB/));
  });
});

describe("writeRulesText", () => {
  it("writes what reads to the same value", () => {
    const value = {
      company: { name: "Example: Ltd", domains: ["example.com"] },
      tools: { chatgpt: { plans: { team: { standing: "approved", training: "no" } } } },
      ownData: [{ pattern: "a{2}#", type: "x", class: "internal" }],
    };
    assert.deepEqual(readRulesText(writeRulesText(value), "x").value, value);
  });

  it("keeps what fits on one line", () => {
    assert.equal(writeRulesText({ mode: { default: "watch" } }), "mode: { default: watch }\n");
  });
});
