import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { constantOfFile } from "./generate-registry.ts";
import { pluginFamilies } from "./plugin-families.ts";
import { templateOf } from "./plugin-templates.ts";

describe("scaffold", () => {
  for (const family of pluginFamilies) {
    it(`makes a member of ${family.name} that the registry will find`, () => {
      const file = `made-up-thing${family.type.startsWith("readonly ") ? ".rows" : ""}.ts`;
      const { source } = templateOf(family, "made-up-thing", constantOfFile(file));
      assert.ok(source.includes(`export const madeUpThing: ${family.type} =`), source.slice(0, 400));
      assert.ok(source.includes(`from "${family.contract}"`));
    });
  }

  it("names constants after files", () => {
    assert.equal(constantOfFile("google-oauth-log.ts"), "googleOauthLog");
    assert.equal(constantOfFile("cloud-hosts.rows.ts"), "cloudHosts");
    assert.equal(constantOfFile("1password.rows.ts"), "_1password");
  });
});
