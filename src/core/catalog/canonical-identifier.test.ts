import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { identifierKinds, type IdentifierKind } from "../model/catalog.ts";
import { canonicalIdentifier } from "./canonical-identifier.ts";

const cases: readonly (readonly [IdentifierKind, string, string])[] = [
  ["npm", "@AI-sdk/OpenAI@1.2.3", "@ai-sdk/openai"],
  ["npm", "openai@^4.0.0", "openai"],
  ["npm", "@scope/name", "@scope/name"],
  ["pypi", "Google_Generative.AI[extra]", "google-generative-ai"],
  ["pypi", "a--b__c", "a-b-c"],
  ["cargo", "async_openai", "async-openai"],
  ["maven", "dev.langchain4j:langchain4j-open-ai:1.0.0", "dev.langchain4j:langchain4j-open-ai"],
  ["maven", "dev.langchain4j/langchain4j", "dev.langchain4j:langchain4j"],
  ["image", "docker.io/library/thing:1.0", "thing"],
  ["image", "ghcr.io/owner/name:v1@sha256:abc", "ghcr.io/owner/name"],
  ["image", "registry.local:5000/owner/name", "registry.local:5000/owner/name"],
  ["action", "Owner/Name@v4", "owner/name"],
  ["editor-extension", "Publisher.name-1.2.3-darwin-arm64", "publisher.name"],
  ["app", "ChatGPT.app", "chatgpt"],
  ["cli", "claude.cmd", "claude"],
  ["swift", "https://github.com/MacPaw/OpenAI.git", "github.com/macpaw/openai"],
  ["env", "openai_api_key", "OPENAI_API_KEY"],
  ["home-path", ".claude\\settings.json", ".claude/settings.json"],
  ["home-path", ".claude/", ".claude"],
  ["oauth-client", "  Otter   AI ", "otter ai"],
];

test("each ecosystem's spellings come to one form", () => {
  for (const [kind, value, expected] of cases) assert.equal(canonicalIdentifier(kind, value), expected, `${kind} ${value}`);
});

test("a final star is kept, so that patterns stay patterns", () => {
  assert.equal(canonicalIdentifier("npm", "@langchain/*"), "@langchain/*");
  assert.equal(canonicalIdentifier("maven", "com.openai:*"), "com.openai:*");
  assert.equal(canonicalIdentifier("nuget", "LangChain.*"), "langchain.*");
  assert.equal(canonicalIdentifier("image", "nvcr.io/nim/*"), "nvcr.io/nim/*");
});

test("the form of a form is itself, for names as registries permit them", () => {
  const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.-]{0,20}[A-Za-z0-9]$/);
  fc.assert(
    fc.property(fc.constantFrom(...identifierKinds), name, (kind, value) => {
      const once = canonicalIdentifier(kind, value);
      assert.equal(canonicalIdentifier(kind, once), once);
    }),
  );
});
