import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Sighting } from "../../model/sighting.ts";
import { dropListFolders } from "./drop-list-folders.ts";

const sighting = (tool: string, place: string, rule = "host"): Sighting => ({
  source: "api-hosts",
  kind: "repository",
  tool,
  name: tool,
  place,
  excerpt: "",
  rule,
  strength: "strong",
  count: 1,
});
const catalogue = Array.from({ length: 30 }, (_, at) => sighting(`tool-${at}`, `data/vendors/v${at}.json:4`));

describe("folders that are lists about tools", () => {
  it("are taken out and named", () => {
    const own = sighting("chatgpt", "src/call.ts:3");
    const { kept, lists } = dropListFolders([...catalogue, own]);
    assert.deepEqual(kept, [own]);
    assert.deepEqual(lists, [{ folder: "data/vendors/", tools: 30, files: 30 }]);
  });

  it("keep packages and agent files that stand among them", () => {
    const asked = sighting("openai-api", "data/vendors/package.json:9", "package:npm");
    assert.deepEqual(dropListFolders([...catalogue, asked]).kept, [asked]);
  });

  it("are not code, not few tools, not one file", () => {
    const code = catalogue.map((one) => ({ ...one, place: one.place.replace(".json", ".ts") }));
    assert.equal(dropListFolders(code).kept.length, 30);
    assert.equal(dropListFolders(catalogue.slice(0, 20)).kept.length, 20);
    assert.equal(dropListFolders(catalogue.map((one, at) => ({ ...one, place: `deploy/values.yaml:${at}` }))).kept.length, 30);
  });
});
