/** A piece that looks like AI and is none: every tool found because of it is a false one. */
export interface LookAlike {
  readonly id: string;
  readonly files: Readonly<Record<string, string>>;
  readonly aside?: boolean;
}

export const lookAlikes: readonly LookAlike[] = [
  {
    id: "readme-prose",
    files: {
      "README.md":
        "# NAME\n\nA faster alternative to ChatGPT wrappers. Works without OpenAI: no call to https://api.openai.com is made.\nWe compared gpt-4o, claude-3-5-sonnet and Ollama.\n",
    },
  },
  {
    id: "changelog",
    files: {
      "CHANGELOG.md": "## 2.0\n- removed the `openai` package and `OPENAI_API_KEY`\n- drop Anthropic support (https://api.anthropic.com)\n",
    },
  },
  {
    id: "blocklist",
    files: {
      "config/blocklist.txt": "chatgpt.com\nclaude.ai\ngemini.google.com\napi.openai.com\n",
      "squid/ai-blocklist.conf": "acl ai dstdomain .openai.com .anthropic.com .perplexity.ai\nhttp_access deny ai\n",
    },
  },
  {
    id: "secret-scanner",
    files: {
      "rules/llm-keys.yaml":
        "rules:\n  - id: openai-key\n    pattern: sk-[A-Za-z0-9]{48}\n    keywords: [OPENAI_API_KEY, api.openai.com]\n",
      "scanner/patterns.go":
        'package scanner\n\nvar patterns = map[string]string{\n\t"openai": `sk-[a-zA-Z0-9]{48}`,\n\t"anthropic": `sk-ant-[a-zA-Z0-9-]{90,}`,\n\t"google": `AIza[0-9A-Za-z_-]{35}`,\n}\n\nvar hosts = []string{"api.openai.com", "api.anthropic.com"}\n',
    },
  },
  {
    id: "robots",
    files: {
      "public/robots.txt": "User-agent: GPTBot\nDisallow: /\nUser-agent: ClaudeBot\nDisallow: /\nUser-agent: PerplexityBot\nDisallow: /\n",
    },
  },
  {
    id: "poetry-extras",
    files: {
      "poetry.lock":
        '[[package]]\nname = "instrument"\nversion = "1.0"\n\n[package.extras]\nopenai = ["openai (>=1.0)"]\nanthropic = ["anthropic"]\n\n[[package]]\nname = "tiktoken"\nversion = "0.8"\n',
    },
  },
  {
    id: "transitive-lock",
    files: {
      "package-lock.json":
        '{\n  "lockfileVersion": 3,\n  "packages": {\n    "": { "dependencies": { "left-pad": "1.0.0" } },\n    "node_modules/left-pad": { "version": "1.0.0", "peerDependencies": { "openai": "*" } },\n    "node_modules/openai": { "version": "4.0.0", "optional": true }\n  }\n}\n',
    },
  },
  {
    id: "localhost",
    files: {
      "src/server.ts": 'export const api = "http://localhost:8080/v1";\nexport const other = "http://127.0.0.1:3000";\n',
      "docker-compose.yml": "services:\n  db:\n    image: postgres:16\n  cache:\n    image: redis:7\n",
    },
  },
  {
    id: "big-vendor-hosts",
    files: {
      "src/storage.ts":
        'const bucket = "https://storage.googleapis.com/x";\nconst maps = "https://maps.googleapis.com/maps/api/js";\nconst graph = "https://graph.microsoft.com/v1.0/me";\nconst s3 = "https://s3.eu-central-1.amazonaws.com";\nconst blob = "https://acc.blob.core.windows.net";\n',
    },
  },
  {
    id: "common-words",
    files: {
      "src/theme.ts":
        'export const model = "sonnet";\nexport const engines = ["turbo", "command", "orca"];\nexport const modelName = "Model 3";\n',
      "src/goose.py": "class Goose:\n    model = 'v1'\n    cursor = None\n    claude = 'a colleague'\n",
    },
  },
  {
    id: "cursor-db",
    files: {
      "db/query.py": "cursor = connection.cursor()\ncursor.execute('select 1')\n",
      "src/Cursor.tsx": "export const Cursor = () => <div className='cursor windsurf' />;\n",
    },
  },
  {
    id: "gpt-disk",
    files: {
      "scripts/disk.sh": "#!/bin/sh\nparted /dev/sda mklabel gpt\nsgdisk --zap-all /dev/sda\n",
      "pkg/gpt.go": 'package pkg\n\n// GUID partition table\nconst gpt = "EFI PART"\n',
    },
  },
  {
    id: "mcp-minecraft",
    files: {
      "build.gradle": "plugins { id 'net.minecraftforge.gradle' }\nminecraft { mappings channel: 'official', version: '1.20' }\n",
      "mcp/methods.properties": "func_1=getHealth\n",
    },
  },
  {
    id: "own-name",
    files: {
      "package.json":
        '{\n  "name": "openai-free-notes",\n  "description": "Notes without ChatGPT, Claude or Gemini",\n  "keywords": ["openai", "anthropic", "chatgpt"],\n  "homepage": "https://claude.ai.example.org",\n  "dependencies": { "ai-colors": "1.0.0", "open-ai-icons": "2.0.0", "llama-ui": "1.0.0" }\n}\n',
    },
  },
  { id: "translations", files: { "locales/en.json": '{ "help": "Ask ChatGPT at https://chatgpt.com", "model": "gpt-4o" }\n' } },
  {
    id: "news-links",
    files: {
      "src/News.tsx":
        'export const News = () => (\n  <p>\n    Read <a href="https://openai.com/blog">their post</a> and <a href="https://www.anthropic.com/news">the answer</a>.\n  </p>\n);\n',
    },
  },
  {
    id: "comments",
    files: {
      "src/calc.ts":
        "// once used https://api.openai.com/v1 and OPENAI_API_KEY; import OpenAI from 'openai'\nexport const add = (a: number, b: number) => a + b;\n",
      "app/run.py": '"""Does what gpt-4o did before; see api.anthropic.com."""\n# import anthropic\nx = 1\n',
    },
  },
  {
    id: "mcp-plain",
    files: {
      ".vscode/settings.json":
        '{ "mcp": { "servers": { "postgres": { "command": "npx", "args": ["-y", "@modelcontextprotocol/server-postgres"] } } } }\n',
    },
  },
  {
    id: "agents-md",
    files: { "AGENTS.md": "# Agents\n\nOur sales agents: Ana, Ben.\n", "authors/claude.md": "Claude Martin, designer.\n" },
  },
  {
    id: "price-table",
    files: {
      "data/model_prices.json":
        '{ "gpt-4o": 2.5, "claude-3-5-sonnet": 3, "gemini-1.5-pro": 1.2, "mistral-large-latest": 2, "command-r-plus": 3, "deepseek-chat": 0.2, "llama-3.1-70b": 0.6, "grok-2": 2, "sonar-pro": 3, "jamba-1.5-large": 2, "qwen-max": 1, "nova-pro": 1, "palmyra-x-004": 5, "glm-4": 1, "moonshot-v1-8k": 1 }\n',
    },
  },
  {
    id: "fixtures",
    files: {
      "tests/fixtures/response.json": '{ "url": "https://api.openai.com/v1/chat/completions", "model": "gpt-4o" }\n',
      "tests/cassettes/chat.yaml": "uri: https://api.anthropic.com/v1/messages\n",
    },
  },
  {
    id: "vendored",
    files: {
      "third_party/openai/index.js": 'fetch("https://api.openai.com");\n',
      "vendor/github.com/sashabaranov/go-openai/client.go": "package openai\n",
    },
  },
  // Kept aside while tuning.
  { id: "a-csp-deny", aside: true, files: { "policy/egress.yaml": "egress:\n  deny:\n    - api.openai.com\n    - api.mistral.ai\n" } },
  {
    id: "a-quiz",
    aside: true,
    files: { "content/quiz.json": '{ "question": "Who made ChatGPT?", "answers": ["OpenAI", "Anthropic", "Google"] }\n' },
  },
  {
    id: "a-test-mock",
    aside: true,
    files: {
      "test/net.test.ts":
        'it("refuses", async () => {\n  await expect(fetch("https://api.openai.com/v1")).rejects.toThrow("not allowed");\n});\n',
    },
  },
  {
    id: "a-specify",
    aside: true,
    files: {
      ".specify/templates/CLAUDE.md": "x\n",
      ".specify/scripts/update-agent.sh":
        '#!/bin/sh\nCLAUDE_FILE="$ROOT/CLAUDE.md"\nGEMINI_FILE="$ROOT/GEMINI.md"\nCOPILOT_FILE="$ROOT/.github/copilot-instructions.md"\n',
    },
  },
  {
    id: "a-unwanted-ext",
    aside: true,
    files: {
      ".vscode/extensions.json": '{ "recommendations": ["esbenp.prettier-vscode"], "unwantedRecommendations": ["github.copilot"] }\n',
    },
  },
  {
    id: "a-go-indirect",
    aside: true,
    files: {
      "go.mod":
        "module example.com/x\n\nrequire (\n\tgithub.com/spf13/cobra v1.8.0\n\tgithub.com/sashabaranov/go-openai v1.30.0 // indirect\n)\n",
      "go.sum": "github.com/sashabaranov/go-openai v1.30.0 h1:abc=\n",
    },
  },
  {
    id: "a-hosts-code",
    aside: true,
    files: {
      "detect/ai_traffic.py":
        "AI_DOMAINS = {\n    'openai': ['api.openai.com', 'chatgpt.com'],\n    'anthropic': ['claude.ai', 'api.anthropic.com'],\n}\n\ndef is_ai(host):\n    return any(host.endswith(d) for ds in AI_DOMAINS.values() for d in ds)\n",
    },
  },
  {
    id: "a-goose-migrations",
    aside: true,
    files: {
      Makefile: "migrate:\n\tgoose -dir migrations postgres $(DSN) up\n",
      "db/migrations/001_init.sql": "-- +goose Up\ncreate table a (id int);\n",
    },
  },
  {
    id: "a-continue-word",
    aside: true,
    files: { "scripts/loop.sh": "for f in *; do\n  test -f $f || continue\n  cursor=$((cursor + 1))\ndone\n" },
  },
  {
    id: "a-ai-illustrator",
    aside: true,
    files: {
      "assets/logo.ai": "%!PS-Adobe\n",
      "src/enemy.ts":
        'export const ai = { level: 1 };\nexport const jan = "January";\nexport const state = { ai: "hard", agent: "007" };\n',
    },
  },
  {
    id: "a-hub-words",
    aside: true,
    files: {
      "src/hub.ts": 'const bolt = { new: () => 1 };\nbolt.new();\nconst x = { ai: 1 };\nconsole.log(x.ai, "read.me", "v0.deviation");\n',
    },
  },
  { id: "a-csv", aside: true, files: { "data/visits.csv": "host,count\nchatgpt.com,12\nclaude.ai,3\n" } },
  // A second part kept aside, written after the first was looked at; measured and not tuned on.
  {
    id: "b-sinkhole",
    aside: true,
    files: {
      "dns/unbound.conf":
        'server:\n  local-zone: "chatgpt.com" always_nxdomain\n  local-zone: "api.openai.com" always_nxdomain\n  local-zone: "claude.ai" always_nxdomain\n',
    },
  },
  {
    id: "b-iptables",
    aside: true,
    files: { "ops/block.sh": "for h in api.openai.com api.anthropic.com; do\n  iptables -A OUTPUT -d $h -j REJECT\ndone\n" },
  },
  {
    id: "b-survey",
    aside: true,
    files: { "src/survey.ts": "export const options = ['ChatGPT', 'Claude', 'Gemini', 'GitHub Copilot', 'None'];\n" },
  },
  {
    id: "b-user-agent",
    aside: true,
    files: {
      "middleware/bots.ts":
        "const bots = [/GPTBot/, /ClaudeBot/, /PerplexityBot/, /Google-Extended/];\nexport const isBot = (ua: string) => bots.some((b) => b.test(ua));\n",
    },
  },
  {
    id: "b-peer-only",
    aside: true,
    files: {
      "package.json":
        '{ "name": "tiny-retry", "peerDependencies": { "openai": ">=4" }, "peerDependenciesMeta": { "openai": { "optional": true } } }\n',
    },
  },
  {
    id: "b-mistral-wind",
    aside: true,
    files: { "weather/winds.py": "WINDS = {'mistral': 'north', 'sirocco': 'south', 'zephyr': 'west'}\nmodel = 'mistral'\n" },
  },
];
