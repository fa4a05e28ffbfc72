import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { parse } from "jsonc-parser";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import { addToJson, findInJson, removeFromJson } from "./edit-json-settings.ts";
import type { JsonAddition } from "./edit-json-settings.ts";

const ours = { hooks: [{ type: "command", command: "plimsoll hook x" }] };
const isOurs = (value: unknown): boolean => JSON.stringify(value)?.includes("plimsoll hook x") === true;
const additions: readonly JsonAddition[] = [
  { at: ["version"], form: "value", value: 1 },
  { at: ["hooks", "Before"], form: "item", value: ours },
  { at: ["hooks", "After"], form: "item", value: ours },
];

function roundTrip(text: string): void {
  const { text: changed, trace } = addToJson(text, additions);
  assert.equal(findInJson(changed, isOurs).length, 2, changed);
  assert.equal(removeFromJson(changed, isOurs, trace), text);
}

describe("settings as JSON with comments", () => {
  it("gives back the very same bytes", () => {
    for (const text of [
      "{}",
      "{ }",
      "{\n}\n",
      '{ // mine\n  "a": 1, // one\n  /* two */ "b": [1, 2,],\n}\n',
      '{"hooks":{}}',
      '{"hooks":{"Before":[]}}',
      '{\r\n\t"hooks": {\r\n\t\t"Before": [\r\n\t\t\t{ "hooks": [{ "command": "other" }] } // theirs\r\n\t\t],\r\n\t\t"After": [ ]\r\n\t}\r\n}',
      '\ufeff{"version": 3, "hooks": {"After": [/* none */]}}',
    ])
      roundTrip(text);
  });

  it("gives back the very same bytes of any settings", () => {
    const space = fc.constantFrom("", " ", "\n", "\n  ", "\r\n\t", " /* c */ ", " // c\n");
    const item = fc.constantFrom('{"hooks":[{"command":"theirs"}]}', "1", '"a"', "{}", "[]");
    const list = fc
      .tuple(space, fc.array(fc.tuple(item, space), { maxLength: 3 }), space)
      .map(([a, items, b]) => `[${a}${items.map(([one, gap]) => one + gap).join(",")}${b}]`);
    const object = (value: fc.Arbitrary<string>, keys: readonly string[]) =>
      fc
        .tuple(
          space,
          fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 3 }),
          fc.array(fc.tuple(value, space), { minLength: 3, maxLength: 3 }),
          space,
        )
        .map(
          ([a, names, values, b]) =>
            `{${a}${names.map((name, at) => `${JSON.stringify(name)}:${values[at]?.join("") ?? "0"}`).join(",")}${b}}`,
        );
    const hooks = object(list, ["Before", "After", "Other"]);
    const settings = fc
      .tuple(space, hooks, object(item, ["version", "model", "env"]), fc.constantFrom("both", "hooks", "rest"), space)
      .map(([a, inner, rest, which, b]) => {
        if (which === "rest") return a + rest + b;
        const own = `{${a}"hooks":${inner}${which === "both" && rest.length > 2 && /"/.test(rest) ? `,${rest.slice(1, -1)}` : ""}${b}}`;
        return own;
      });
    fc.assert(fc.property(settings, roundTrip), { numRuns: 300 });
  });

  it("keeps what others wrote, and puts each thing where it belongs", () => {
    const text = '{\n  // our model\n  "model": "x",\n  "hooks": { "Before": [{ "hooks": [{ "command": "theirs" }] }] }\n}\n';
    const { text: changed } = addToJson(text, additions);
    assert.ok(changed.includes("// our model"));
    assert.deepEqual(parse(changed), {
      version: 1,
      model: "x",
      hooks: { After: [ours], Before: [ours, { hooks: [{ command: "theirs" }] }] },
    });
  });

  it("removes its own when others were added around it", () => {
    const { text, trace } = addToJson("{}", additions);
    const edited = text
      .replace('"Before": [', '"Before": [{"hooks":[{"command":"theirs"}]},')
      .replace('"version": 1', '"version": 1, "model": "y"');
    assert.deepEqual(parse(removeFromJson(edited, isOurs, trace)), { model: "y", hooks: { Before: [{ hooks: [{ command: "theirs" }] }] } });
  });

  it("does not touch what it cannot read", () => {
    for (const text of ["[]", "{", '{"a": }', '{"hooks": []}', '{"hooks": {"Before": {}}}'])
      assert.throws(
        () => addToJson(text, additions),
        (error) => error instanceof PlimsollError && error.code === "unreadable",
      );
  });
});
