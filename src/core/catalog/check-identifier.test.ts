import assert from "node:assert/strict";
import { test } from "node:test";
import type { Identifier, IdentifierKind } from "../model/catalog.ts";
import { checkIdentifier } from "./check-identifier.ts";

function problems(kind: IdentifierKind, value: string, more: Partial<Identifier> = {}): string {
  return checkIdentifier({ kind, value, source: "page", grade: "secondary", ...more }).join("; ");
}

test("well-formed identifiers pass", () => {
  const good: readonly (readonly [IdentifierKind, string])[] = [
    ["domain", "chatgpt.com"],
    ["api-host", "bedrock-runtime.*.amazonaws.com"],
    ["api-host", "*-aiplatform.googleapis.com"],
    ["npm", "@ai-sdk/*"],
    ["maven", "dev.langchain4j:*"],
    ["composer", "openai-php/client"],
    ["go", "github.com/openai/openai-go"],
    ["image", "ollama/ollama"],
    ["action", "anthropics/claude-code-action"],
    ["editor-extension", "github.copilot"],
    ["browser-extension", "kbfnbcaeplbcioakkpcpgfkobkghlhen"],
    ["browser-extension", "addon@example.org"],
    ["env", "AZURE_OPENAI_*"],
    ["port", "11434"],
    ["home-path", "{config}/goose/config.yaml"],
    ["home-path", ".claude.json"],
    ["home-path", "/etc/codex/config.toml"],
    ["merchant", "CURSOR AI"],
  ];
  for (const [kind, value] of good) assert.equal(problems(kind, value), "", `${kind} ${value}`);
});

test("each kind's form is demanded", () => {
  const bad: readonly (readonly [IdentifierKind, string])[] = [
    ["domain", "https://chatgpt.com"],
    ["domain", "chatgpt.com/c"],
    ["domain", "localhost:11434"],
    ["domain", "ChatGPT.com"],
    ["api-host", "openai"],
    ["npm", "OpenAI"],
    ["maven", "dev.langchain4j"],
    ["composer", "client"],
    ["go", "openai-go"],
    ["action", "claude-code-action"],
    ["editor-extension", "copilot"],
    ["browser-extension", "kbfnbcaeplbcioakkpcpgfkobkghlhe"],
    ["env", "openai_api_key"],
    ["port", "localhost"],
    ["home-path", "{home}/.claude.json"],
    ["home-path", "C:\\x"],
  ];
  for (const [kind, value] of bad) assert.match(problems(kind, value), /expected/, `${kind} ${value}`);
});

test("hosts that many share are never identifiers", () => {
  assert.match(problems("domain", "amazonaws.com"), /anybody has hosts under/);
  assert.match(problems("domain", "api.statsig.com"), /many products share/);
  assert.match(problems("domain", "o1.ingest.sentry.io"), /many products share/);
  assert.match(problems("api-host", "api.*.com"), /match strangers/);
});

test("a plain word needs context, a flag, or must not count as evidence", () => {
  assert.match(problems("merchant", "CURSOR"), /plain word/);
  assert.match(problems("oauth-client", "Notion"), /plain word/);
  assert.equal(problems("merchant", "CURSOR", { weak: true }), "");
  assert.equal(problems("oauth-client", "Notion", { mixedUse: true }), "");
  assert.equal(problems("merchant", "CURSOR", { grade: "unverified", source: "background" }), "");
});

test("what has no source is unverified", () => {
  assert.match(problems("npm", "x", { source: "background" }), /unverified/);
});
