/** A made machine: files by their path from its root, what it shows and whose accounts. */
export interface MadeMachine {
  readonly id: string;
  readonly system: "linux" | "macos" | "windows";
  readonly files: Readonly<Record<string, string>>;
  /** Key and value rows of an SQLite `ItemTable`, by the file's path. */
  readonly tables?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Bundle ids of binary property lists, by the file's path. */
  readonly binaryBundles?: Readonly<Record<string, string>>;
  readonly tools: readonly string[];
  readonly also?: readonly string[];
  /** `tool domain kind` of accounts that must be told. */
  readonly accounts?: readonly string[];
}

const token = (claims: object): string => `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.x`;

/** Written after the sources were last tuned; company domain is example.com. */
export const machines: readonly MadeMachine[] = [
  {
    id: "mac-engineer",
    system: "macos",
    files: {
      "Users/ana/.claude.json":
        '{"numStartups":3,"oauthAccount":{"emailAddress":"ana@example.com","organizationName":"Example"},"mcpServers":{}}',
      "Users/ana/.codex/auth.json": JSON.stringify({ tokens: { id_token: token({ email: "ana.lopez@gmail.com" }) } }),
      "Users/ana/.gemini/google_accounts.json": '{"active":"ana@example.com","old":[]}',
      "Users/ana/.cursor/extensions/extensions.json": '[{"identifier":{"id":"saoudrizwan.claude-dev"},"version":"3.1.0"}]',
      "Users/ana/Library/Application Support/Claude/claude_desktop_config.json":
        '{"mcpServers":{"files":{"command":"npx","args":["-y","@modelcontextprotocol/server-filesystem"]}}}',
      "Users/ana/.ollama/models/manifests/registry.ollama.ai/library/llama3.2/latest": "{}",
      "Applications/Zed.app/Contents/Info.plist": "<plist><dict><key>CFBundleIdentifier</key><string>dev.zed.Zed</string></dict></plist>",
      "Applications/Safari.app/Contents/Info.plist":
        "<plist><dict><key>CFBundleIdentifier</key><string>com.apple.Safari</string></dict></plist>",
      "opt/homebrew/Cellar/gemini-cli/0.9.0/README.md": "x",
      "opt/homebrew/Caskroom/lm-studio/0.3.5/.metadata": "x",
      "Users/ana/Library/Application Support/JetBrains/IntelliJIdea2025.1/plugins/github-copilot-intellij/lib/a.jar": "x",
    },
    tables: {
      "Users/ana/Library/Application Support/Cursor/User/globalStorage/state.vscdb": {
        "cursorAuth/cachedEmail": "ana@proton.me",
        "cursorAuth/stripeMembershipType": "pro",
      },
    },
    binaryBundles: {
      "Applications/ChatGPT.app/Contents/Info.plist": "com.openai.chat",
      "Applications/Granola.app/Contents/Info.plist": "com.granola.app",
      "Applications/Pages.app/Contents/Info.plist": "com.apple.iWork.Pages",
    },
    tools: [
      "claude-code",
      "codex",
      "gemini-cli",
      "cline",
      "claude",
      "ollama",
      "lm-studio",
      "github-copilot",
      "chatgpt",
      "granola",
      "cursor",
    ],
    also: ["zed", "llama-models", "meta-model-api", "jetbrains-ai"],
    accounts: [
      "claude-code example.com company",
      "codex gmail.com personal",
      "gemini-cli example.com company",
      "cursor proton.me personal",
    ],
  },
  {
    id: "mac-safari",
    system: "macos",
    files: {
      "Users/lea/Library/Containers/com.apple.Safari/Data/Library/Safari/AppExtensions/Extensions.plist":
        "<plist><dict><key>com.grammarly.safari.extension.ext2 (W8F64X92K3)</key><dict><key>Enabled</key><true/></dict></dict></plist>",
      "Applications/Grammarly Desktop.app/Contents/Info.plist":
        "<plist><dict><key>CFBundleIdentifier</key><string>com.grammarly.ProjectLlama</string></dict></plist>",
      "Users/lea/Library/Application Support/Google/Chrome/Profile 2/Extensions/kbfnbcaeplbcioakkpcpgfkobkghlhen/14.1_0/manifest.json":
        '{"name":"Grammarly: AI Writing","host_permissions":["*://*.grammarly.com/*"]}',
      "Users/lea/Library/Application Support/Google/Chrome/Default/Extensions/cjpalhdlnbpafiamejdnhcphjbkeiagm/1.60_0/manifest.json":
        '{"name":"uBlock Origin"}',
    },
    tools: ["grammarly"],
  },
  {
    id: "win-office",
    system: "windows",
    files: {
      "Users/ben/AppData/Local/AnthropicClaude/claude.exe": "MZ",
      "Users/ben/AppData/Local/Programs/cursor/Cursor.exe": "MZ",
      "Users/ben/AppData/Local/Programs/Microsoft VS Code/Code.exe": "MZ",
      "Users/ben/AppData/Local/Packages/OpenAI.ChatGPT-Desktop_2p2nqsd0c76g0/x": "x",
      "Users/ben/AppData/Local/Programs/Ollama/ollama.exe": "MZ",
      "Users/ben/AppData/Roaming/npm/node_modules/@openai/codex/package.json": "{}",
      "Users/ben/AppData/Roaming/npm/claude.cmd": "@echo off",
      "Users/ben/AppData/Local/Google/Chrome/User Data/Default/Extensions/fcoeoabgfenejglbffodgkkbkcdhcgfn/1.0_0/manifest.json":
        '{"name":"Claude","host_permissions":["https://claude.ai/*"]}',
      "Users/ben/AppData/Local/github-copilot/apps.json": '{"github.com:Iv1.b507a08c87ecfe98":{"user":"benwolf","oauth_token":"REDACTED"}}',
      "Users/ben/.vscode/extensions/github.copilot-chat-0.26.1/package.json": "{}",
      "Users/ben/AppData/Roaming/Zed/settings.json": '{"context_servers":{}}',
      "Program Files/7-Zip/7z.exe": "MZ",
    },
    tools: ["claude", "cursor", "chatgpt", "ollama", "codex", "claude-code", "github-copilot"],
    also: ["zed", "vscode-copilot"],
  },
  {
    id: "linux-engineer",
    system: "linux",
    files: {
      "home/cem/.config/github-copilot/hosts.json": '{"github.com":{"user":"cemak","oauth_token":"x"}}',
      "home/cem/.local/share/nvim/lazy/codecompanion.nvim/README.md": "x",
      "home/cem/.local/share/nvim/lazy/avante.nvim/README.md": "x",
      "home/cem/.emacs.d/elpa/gptel-0.9.8/gptel.el": "x",
      "home/cem/.config/goose/config.yaml": "extensions:\n  developer:\n    type: builtin\n",
      "home/cem/.local/share/opencode/auth.json": "{}",
      "home/cem/snap/code/current/.vscode/extensions/extensions.json": '[{"identifier":{"id":"Continue.continue"}}]',
      "home/cem/.mozilla/firefox/abc.default/extensions.json":
        '{"addons":[{"id":"87677a2c52b84ad3a151a4a72f5bd3c4@jetpack","defaultLocale":{"name":"Grammarly: AI Writing"},"active":true,"userPermissions":{"origins":["*://*.grammarly.com/*"]}},{"id":"uBlock0@raymondhill.net","defaultLocale":{"name":"uBlock Origin"}}]}',
      "home/cem/.var/app/com.google.Chrome/config/google-chrome/Default/Extensions/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/1_0/manifest.json":
        '{"name":"Perplexity - AI Companion","host_permissions":["https://www.perplexity.ai/*"]}',
      "usr/local/bin/llama-server": "x",
      "home/cem/.local/bin/aider": "x",
      "home/cem/.cache/huggingface/hub/models--mistralai--Mistral-7B-Instruct-v0.3/refs/main": "x",
      "usr/share/applications/firefox.desktop": "[Desktop Entry]\nName=Firefox\nExec=firefox\n",
      "var/lib/flatpak/app/io.github.qwersyk.Newelle/current": "x",
    },
    tools: [
      "github-copilot",
      "codecompanion",
      "avante",
      "gptel",
      "goose",
      "opencode",
      "continue",
      "grammarly",
      "perplexity",
      "llama-cpp",
      "aider",
    ],
    also: ["mistral-models", "hugging-face", "transformers"],
  },
  {
    id: "linux-clean",
    system: "linux",
    files: {
      "home/dia/.bashrc": "export EDITOR=vim\n# export OPENAI_API_KEY=\nalias ll='ls -l'\n",
      "home/dia/.config/google-chrome/Default/Extensions/cjpalhdlnbpafiamejdnhcphjbkeiagm/1_0/manifest.json": '{"name":"uBlock Origin"}',
      "home/dia/.vscode/extensions/esbenp.prettier-vscode-11.0.0/package.json": "{}",
      "home/dia/.local/bin/goose": "x",
      "home/dia/.local/share/nvim/lazy/nvim-cmp/README.md": "x",
      "usr/bin/jan": "x",
      "usr/share/applications/cursor-theme.desktop": "[Desktop Entry]\nName=Cursor theme\nExec=cursor-theme\n",
    },
    tools: [],
    also: ["goose", "jan"],
  },
  {
    id: "win-clean",
    system: "windows",
    files: {
      "Users/eva/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Excel.lnk": "x",
      "Users/eva/AppData/Local/Programs/Claudette Kitchen/app.exe": "MZ",
      "Program Files/Otter Browser/otter.exe": "MZ",
      "Users/eva/AppData/Local/Google/Chrome/User Data/Default/Extensions/ghbmnnjooekpmoecnnnilnnbdlolhkhi/1_0/manifest.json":
        '{"name":"Google Docs Offline"}',
    },
    tools: [],
  },
  {
    id: "mac-clean",
    system: "macos",
    files: {
      "Applications/Warp Drive Game.app/Contents/Info.plist":
        "<plist><dict><key>CFBundleIdentifier</key><string>com.games.warpdrive</string></dict></plist>",
      "Users/fin/Library/Application Support/Code/User/settings.json": '{"editor.fontSize":13}',
      "opt/homebrew/Cellar/goose/3.0/bin/goose": "x",
      "opt/homebrew/Cellar/ripgrep/14/bin/rg": "x",
    },
    binaryBundles: { "Applications/Numbers.app/Contents/Info.plist": "com.apple.iWork.Numbers" },
    tools: [],
    also: ["goose"],
  },
];
