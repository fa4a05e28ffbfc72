import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { makeCatalogIndex } from "../../../core/discover/catalog-index.ts";
import { scanFile } from "../../../core/discover/repository/scan-file.ts";
import type { CatalogTool, Identifier, IdentifierKind } from "../../../core/model/catalog.ts";
import type { Sighting } from "../../../core/model/sighting.ts";
import { repositorySources } from "./registry.gen.ts";
import { repositoryCases } from "./repository-cases.rows.ts";

const kinds: [IdentifierKind, string[]][] = [
  ["npm", ["known", "@known/cli", "@known/mcp"]],
  ["pypi", ["known-py"]],
  ["go", ["github.com/known/go"]],
  ["cargo", ["known-rs"]],
  ["maven", ["com.known:sdk"]],
  ["nuget", ["Known.Net"]],
  ["composer", ["known/php"]],
  ["rubygems", ["known-rb"]],
  ["hex", ["known_ex"]],
  ["cran", ["known.r"]],
  ["swift", ["github.com/known/Swift"]],
  ["pub", ["known_dart"]],
  ["elisp", ["known-el"]],
  ["homebrew", ["known-brew"]],
  ["import", ["known_root", "com.known.sdk", "Known\\Client"]],
  ["api-host", ["api.known.com", "*-ml.known.com", "mcp.known.com"]],
  ["domain", ["known.com"]],
  ["port", ["11999", "8080"]],
  ["env", ["KNOWN_API_KEY"]],
  ["model", ["known-4o"]],
  ["project-path", ["KNOWN.md", ".known/rules"]],
  ["mcp-server", ["known-server"]],
  ["image", ["known/image"]],
  ["action", ["known/action"]],
  ["cli", ["knowncli"]],
  ["editor-extension", ["known.ext"]],
  ["jetbrains-plugin", ["com.known.plugin"]],
];
const identifiers = kinds.flatMap(([kind, values]) =>
  values.map((value): Identifier => ({ kind, value, source: "made", grade: "primary" })),
);
const made = (id: string, own: Identifier[]): CatalogTool => ({
  id,
  name: id,
  vendor: "v",
  category: "llm-api",
  aliases: [],
  plans: [],
  identifiers: own,
  facts: [],
});
const tools = [made("known", identifiers), made("bedrock", []), made("azure-openai", []), made("zed", [])];
const catalog = makeCatalogIndex({ vendors: [], tools: new Map(tools.map((tool) => [tool.id, tool])), sources: new Map() });

function scan(path: string, text: string, sources = repositorySources): Sighting[] {
  const found: Sighting[] = [];
  const context = {
    catalog,
    companyDomains: [],
    place: path,
    sighting: (one: Sighting) => void found.push(one),
    skip: () => undefined,
    person: () => undefined,
  };
  scanFile(path, sources, context, () => text);
  return found;
}

for (const source of repositorySources) {
  describe(source.id, () => {
    const own = repositoryCases.filter((one) => one.source === source.id);
    it("has cases to find and cases to leave alone", () => {
      assert.ok(own.some((one) => one.finds.length > 0) && own.some((one) => one.finds.length === 0));
    });
    for (const { path, text, finds } of own) {
      it(`${path}: ${JSON.stringify(text).slice(0, 90)}`, () => {
        const found = scan(path, text, [source]).map(
          (one) => `${one.strength === "weak" ? "?" : ""}${one.rule} ${one.name}${one.place.slice(path.length).replace(/^.*(?=:)/, "")}`,
        );
        assert.deepEqual(
          found.map((one) => one.replace(/^(\??(?:shown-)?agent-file \S+?):?$/, "$1")),
          finds,
        );
      });
    }
  });
}

describe("every repository source", () => {
  it("ends on any text, with places inside it and short excerpts without values", () => {
    const paths = repositoryCases.map((one) => one.path);
    const texts = repositoryCases.map((one) => one.text);
    fc.assert(
      fc.property(
        fc.constantFrom(...paths),
        fc.array(fc.oneof(fc.constantFrom(...texts), fc.string({ maxLength: 30 })), { maxLength: 5 }),
        (path, parts) => {
          for (const one of scan(path, parts.join("\n")))
            assert.ok(one.excerpt.length <= 200 && one.count === 1 && one.place.startsWith(path.slice(0, 3)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("says nothing in prose, fixtures, lists of patterns and generated files", () => {
    for (const path of ["README.md", "docs/a.html", "test/fixtures/a.ts", "blocklist.json", "dist/a.js", "CHANGELOG"]) {
      assert.deepEqual(scan(path, 'fetch("https://api.known.com"); import x from "known"; KNOWN_API_KEY model = "known-4o"'), []);
    }
  });
});
