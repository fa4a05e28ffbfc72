/** How a client or SDK is pointed at the gateway. `{url}` and `{key}` stand for the gateway's address and the caller's key. */
export interface ClientSetting {
  readonly id: string;
  readonly title: string;
  /** Where the text goes. */
  readonly place: string;
  readonly text: string;
}

/** From the clients' own documentation (seen 2026-11) and runs of the real ones against a stub. */
export const clientSettings: readonly ClientSetting[] = [
  {
    id: "claude-code",
    title: "Claude Code",
    place: "the shell, or env in managed-settings.json, which a repository cannot override",
    text: "export ANTHROPIC_BASE_URL={url}\nexport ANTHROPIC_API_KEY={key}",
  },
  {
    id: "codex",
    title: "Codex",
    place: "~/.codex/config.toml, and the key in the shell",
    text: 'model_provider = "plimsoll"\n\n[model_providers.plimsoll]\nname = "Plimsoll"\nbase_url = "{url}/v1"\nwire_api = "responses"\nenv_key = "PLIMSOLL_KEY"\n\n# in the shell: export PLIMSOLL_KEY={key}',
  },
  {
    id: "gemini-cli",
    title: "Gemini CLI",
    place: "the shell",
    text: "export GOOGLE_GEMINI_BASE_URL={url}\nexport GEMINI_API_KEY={key}",
  },
  {
    id: "copilot-cli",
    title: "Copilot CLI",
    place: "the shell",
    text: "export COPILOT_PROVIDER_BASE_URL={url}/v1\nexport COPILOT_PROVIDER_API_KEY={key}",
  },
  {
    id: "qwen-code",
    title: "Qwen Code",
    place: "the shell",
    text: "export OPENAI_BASE_URL={url}/v1\nexport OPENAI_API_KEY={key}",
  },
  {
    id: "opencode",
    title: "opencode",
    place: "opencode.json",
    text: '{\n  "provider": {\n    "anthropic": { "options": { "baseURL": "{url}/v1", "apiKey": "{key}" } },\n    "openai": { "options": { "baseURL": "{url}/v1", "apiKey": "{key}" } }\n  }\n}',
  },
  {
    id: "anthropic-sdk",
    title: "Anthropic SDK",
    place: "TypeScript; Python takes base_url and api_key",
    text: 'import Anthropic from "@anthropic-ai/sdk";\n\nconst client = new Anthropic({ baseURL: "{url}", apiKey: "{key}" });',
  },
  {
    id: "openai-sdk",
    title: "OpenAI SDK",
    place: "TypeScript; Python takes base_url and api_key",
    text: 'import OpenAI from "openai";\n\nconst client = new OpenAI({ baseURL: "{url}/v1", apiKey: "{key}" });',
  },
  {
    id: "google-sdk",
    title: "Google GenAI SDK",
    place: "TypeScript; Python takes http_options",
    text: 'import { GoogleGenAI } from "@google/genai";\n\nconst client = new GoogleGenAI({ apiKey: "{key}", httpOptions: { baseUrl: "{url}" } });',
  },
  {
    id: "curl",
    title: "curl",
    place: "the shell",
    text: 'curl {url}/v1/chat/completions -H \'authorization: Bearer {key}\' -H \'content-type: application/json\' \\\n  -d \'{"model":"MODEL","messages":[{"role":"user","content":"Hello"}]}\'',
  },
  {
    id: "azure-sdk",
    title: "Azure OpenAI SDK",
    place: "the program, where upstreams names azure",
    text: 'new AzureOpenAI({ endpoint: "{url}", apiKey: "{key}", apiVersion: "2024-10-21" })',
  },
  {
    id: "claude-code-bedrock",
    title: "Claude Code on Bedrock",
    place: "the shell, where upstreams names bedrock and keys say how it is signed",
    text: "export CLAUDE_CODE_USE_BEDROCK=1 CLAUDE_CODE_SKIP_BEDROCK_AUTH=1\nexport ANTHROPIC_BEDROCK_BASE_URL={url}\nexport ANTHROPIC_CUSTOM_HEADERS='x-api-key: {key}'",
  },
  {
    id: "claude-code-vertex",
    title: "Claude Code on Vertex",
    place: "the shell, where upstreams names vertex and keys name a service account",
    text: "export CLAUDE_CODE_USE_VERTEX=1 CLAUDE_CODE_SKIP_VERTEX_AUTH=1\nexport ANTHROPIC_VERTEX_BASE_URL={url}/v1\nexport ANTHROPIC_CUSTOM_HEADERS='x-api-key: {key}'",
  },
];
