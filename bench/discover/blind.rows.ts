import type { Signal } from "./signals.rows.ts";

/** Written after everything was tuned and looked at once; nothing was changed because of them. */
export const blindRepositories: readonly Signal[] = [
  {
    id: "d-django",
    tools: ["openai-api"],
    also: ["langchain"],
    files: {
      "requirements/base.txt": "Django==5.1\nopenai>=1.50,<2\npsycopg[binary]\n",
      "shop/search.py": "from openai import AsyncOpenAI\n\nclient = AsyncOpenAI()\n",
    },
  },
  {
    id: "d-quarkus",
    tools: ["langchain4j", "ollama"],
    files: {
      "pom.xml":
        "<project><dependencies><dependency><groupId>io.quarkiverse.langchain4j</groupId><artifactId>quarkus-langchain4j-ollama</artifactId><version>1.0.0</version></dependency></dependencies></project>\n",
      "src/main/resources/application.properties": "quarkus.langchain4j.ollama.base-url=http://localhost:11434\n",
    },
  },
  {
    id: "d-agents-mixed",
    tools: ["claude-code", "windsurf", "junie", "amp", "cline"],
    also: ["codex"],
    files: {
      ".claude/commands/fix.md": "Fix it.\n",
      ".windsurfrules": "Short functions.\n",
      ".junie/guidelines.md": "Kotlin only.\n",
      ".amp/settings.json": "{}\n",
      ".clinerules": "Ask first.\n",
      "AGENTS.md": "# Agents\n",
    },
  },
  {
    id: "d-action-gemini",
    tools: ["gemini-cli", "deepl"],
    also: ["gemini-api"],
    files: {
      ".github/workflows/triage.yaml":
        "on: issues\njobs:\n  triage:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: google-github-actions/run-gemini-cli@v0\n",
      "tools/translate.go": 'package main\n\nconst endpoint = "https://api.deepl.com/v2/translate"\n',
    },
  },
  {
    id: "d-k8s",
    tools: ["ollama", "open-webui"],
    files: {
      "k8s/ollama.yaml":
        "apiVersion: apps/v1\nkind: StatefulSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: ollama\n          image: ollama/ollama@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n        - name: ui\n          image: ghcr.io/open-webui/open-webui:v0.6.5\n",
    },
  },
  {
    id: "d-bun-server",
    tools: ["groq", "elevenlabs"],
    files: {
      "package.json": '{ "dependencies": { "groq-sdk": "^0.9.0", "hono": "^4.6.0" } }\n',
      "src/speak.ts":
        'export const speak = (text: string) => fetch("https://api.elevenlabs.io/v1/text-to-speech/x", { method: "POST", body: text });\n',
    },
  },
  {
    id: "d-ruby-host",
    tools: ["anthropic-api"],
    files: {
      "lib/ask.rb": 'require "net/http"\nURI_BASE = URI("https://api.anthropic.com/v1/messages")\n',
      "spec/ask_spec.rb": "describe 'ask'\n",
    },
  },
  {
    id: "d-vscode-mcp",
    tools: ["github-copilot"],
    also: ["vscode-copilot"],
    files: {
      ".github/copilot-instructions.md": "Use tabs.\n",
      ".vscode/mcp.json": '{ "servers": { "db": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-postgres"] } } }\n',
    },
  },
  {
    id: "d-trap-vendor-names",
    tools: [],
    files: {
      "src/Companies.java": 'class Companies { static final String[] NAMES = { "OpenAI", "Anthropic", "Mistral", "Cohere" }; }\n',
      "config/cors.yml": "allowed_origins:\n  - https://example.com\n",
      "docs/index.html": '<a href="https://chatgpt.com">ChatGPT</a>\n',
    },
  },
  {
    id: "d-trap-proxy-deny",
    tools: [],
    files: {
      "nftables.conf": "# chatgpt.com api.openai.com\ntable inet filter { }\n",
      "adguard/rules.txt": "||chatgpt.com^\n||claude.ai^\n||gemini.google.com^\n",
    },
  },
  {
    id: "d-trap-model-words",
    tools: [],
    files: {
      "car/model.py": "class Car:\n    model = 'gemini'\n    engine = 'v8'\n    turbo = True\n",
      "tests/test_car.py": "assert Car().model == 'gemini'\n",
    },
  },
  {
    id: "d-trap-lock",
    tools: [],
    files: {
      "pnpm-lock.yaml":
        "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      react:\n        specifier: ^19.0.0\n        version: 19.0.0\npackages:\n  openai@4.0.0:\n    resolution: {integrity: sha512-x}\n",
      "go.sum": "github.com/openai/openai-go v1.0.0 h1:x=\n",
      "go.mod": "module example.com/x\n\ngo 1.24\n",
    },
  },
];
