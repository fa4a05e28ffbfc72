import assert from "node:assert/strict";
import { test } from "node:test";
import { makeCatalogIndex } from "../../core/discover/catalog-index.ts";
import type { IdentifierKind } from "../../core/model/catalog.ts";
import { catalogFolder } from "./catalog-folder.ts";
import { loadCatalog } from "./load-catalog.ts";

const catalog = await loadCatalog(catalogFolder);
const index = makeCatalogIndex(catalog);

/** The tool a look-up names, with `?` when the hit is a hint only. */
function named(hits: ReturnType<typeof index.hosts>): string {
  const [hit] = hits;
  if (!hit) return "";
  const { mixedUse, weak, grade } = hit.identifier;
  return mixedUse === true || weak === true || grade === "unverified" ? `${hit.tool}?` : hit.tool;
}

test("every agent that can be enforced is a tool of its own", () => {
  const agents = [
    "claude-code",
    "codex",
    "gemini-cli",
    "copilot-cli",
    "vscode-copilot",
    "cursor",
    "windsurf",
    "opencode",
    "qwen-code",
    "cline",
  ];
  for (const agent of agents) assert.ok(catalog.tools.has(agent), agent);
});

test("hosts lead to their tool; suites are hints; strangers are nobody", () => {
  const hosts: readonly (readonly [string, string])[] = [
    ["api.openai.com", "openai-api"],
    ["chatgpt.com", "chatgpt"],
    ["chat.openai.com", "chatgpt"],
    ["ab.chatgpt.com", "chatgpt"],
    ["api.anthropic.com", "anthropic-api"],
    ["claude.ai", "claude"],
    ["generativelanguage.googleapis.com", "gemini-api"],
    ["aiplatform.googleapis.com", "gemini-api"],
    ["contoso.openai.azure.com", "azure-openai"],
    ["bedrock-runtime.eu-central-1.amazonaws.com", "bedrock"],
    ["api.githubcopilot.com", "github-copilot"],
    ["api.business.githubcopilot.com", "github-copilot"],
    ["copilot.microsoft.com", "microsoft-copilot"],
    ["m365.cloud.microsoft", "m365-copilot"],
    ["api.mistral.ai", "mistral-api"],
    ["api.groq.com", "groq"],
    ["api.together.xyz", "together"],
    ["openrouter.ai", "openrouter"],
    ["app.fireflies.ai", "fireflies"],
    ["api2.cursor.sh", "cursor"],
    ["huggingface.co", "hugging-face"],
    ["lovable.dev", "lovable"],
    ["bolt.new", "bolt"],
    ["v0.dev", "v0"],
    ["slack.com", "slack-ai?"],
    ["www.notion.so", "notion-ai?"],
    ["figma.com", "figma?"],
    ["zapier.com", "zapier-ai?"],
    ["openai.com", "chatgpt?"],
    ["github.com", ""],
    ["storage.googleapis.com", ""],
    ["s3.eu-central-1.amazonaws.com", ""],
    ["office.com", ""],
    ["google.com", ""],
    ["statsig.com", ""],
    ["example.com", ""],
    ["notchatgpt.com", ""],
    ["claude.ai.example.com", ""],
  ];
  for (const [host, tool] of hosts) assert.equal(named(index.hosts(host)), tool, host);
});

test("packages, files and programs lead to their tool", () => {
  const finds: readonly (readonly [IdentifierKind, string, string])[] = [
    ["npm", "openai", "openai-api"],
    ["pypi", "openai", "openai-api"],
    ["npm", "@anthropic-ai/sdk", "anthropic-api"],
    ["npm", "@ai-sdk/openai", "vercel-ai-sdk"],
    ["npm", "ai", "vercel-ai-sdk"],
    ["npm", "@langchain/openai", "langchain"],
    ["pypi", "langchain_community", "langchain"],
    ["maven", "dev.langchain4j:langchain4j-open-ai", "langchain4j"],
    ["nuget", "Azure.AI.OpenAI", "azure-openai"],
    ["nuget", "Microsoft.SemanticKernel", "semantic-kernel"],
    ["pypi", "transformers", "transformers"],
    ["import", "google.generativeai.types", "gemini-api"],
    ["import", "llama_index.core", "llamaindex"],
    ["image", "ollama/ollama:latest", "ollama"],
    ["editor-extension", "github.copilot-chat", "vscode-copilot"],
    ["editor-extension", "saoudrizwan.claude-dev", "cline"],
    ["project-path", "CLAUDE.md", "claude-code"],
    ["project-path", ".cursorrules", "cursor"],
    ["project-path", "GEMINI.md", "gemini-cli"],
    ["project-path", "AGENTS.md", "codex?"],
    ["home-path", ".claude.json", "claude-code"],
    ["port", "11434", "ollama"],
    ["saas-action", "slack_ai_summary_requested", "slack-ai"],
    ["saas-action", "CopilotInteraction", "m365-copilot"],
    ["model", "gpt-4o-mini", "openai-api"],
    ["model", "claude-3-5-sonnet-20241022", "anthropic-api"],
    ["model", "gemini-1.5-pro", "gemini-api"],
    ["npm", "react", ""],
    ["pypi", "numpy", ""],
    ["image", "postgres:16", ""],
    ["model", "model-1", ""],
    ["port", "443", ""],
  ];
  for (const [kind, value, tool] of finds) assert.equal(named(index.find(kind, value)), tool, `${kind} ${value}`);
});

test("statement texts lead to their tool, and a vendor's bare name is a hint", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["OPENAI *CHATGPT SUBSCR HTTPSOPENAI.C CA", "chatgpt"],
    ["OPENAI* CHATGPT", "chatgpt"],
    ["CHATGPT *SUBSCRIPTION", "chatgpt"],
    ["OPENAI", "chatgpt?"],
    ["FIGMA MONTHLY RENEWAL", "figma?"],
    ["SLACK T012ABC", "slack-ai?"],
    ["CURSOR BAR AND GRILL", ""],
    ["OTTER CREEK BAKERY", ""],
    ["CLAUDES BISTRO", ""],
    ["AMAZON MKTPLACE", ""],
  ];
  for (const [text, tool] of texts) assert.equal(named(index.merchants(text)), tool, text);
});

test("old names lead to the present tool", () => {
  for (const [name, tool] of [
    ["Google Bard", "gemini-app"],
    ["Codeium", "windsurf"],
    ["Bing Chat", "microsoft-copilot"],
    ["Devin Desktop", "windsurf"],
    ["Fireflies.ai Notetaker", "fireflies"],
  ] as const)
    assert.equal(index.names(name)[0]?.tool, tool, name);
  assert.equal(catalog.tools.get("gemini-app")?.aliases.find((alias) => alias.name === "Google Bard")?.until, "2024-02-08");
});

test("the account files of the agents are known", () => {
  const files = index.accountFiles().map(({ tool, file }) => `${tool} ${file.path}`);
  for (const each of ["claude-code .claude.json", "codex .codex/auth.json", "gemini-cli .gemini/google_accounts.json"])
    assert.ok(files.includes(each), each);
});

test("admin pages exist for what a small firm cannot export", () => {
  for (const tool of [
    "slack-ai",
    "figma",
    "notion-ai",
    "gemini-app",
    "m365-copilot",
    "zoom-ai",
    "atlassian-ai",
    "canva",
    "hubspot-ai",
    "grammarly",
    "chatgpt",
  ])
    assert.ok((catalog.tools.get(tool)?.adminPages ?? []).length > 0, tool);
});
