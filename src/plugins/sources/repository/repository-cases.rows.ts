/** What each repository source must find and must leave alone, against the small catalogue of the test: `known` is a tool there. */
export interface RepositoryCase {
  readonly source: string;
  readonly path: string;
  readonly text: string;
  /** `rule name:line` in order, a weak one with `?` in front; empty: nothing may be found. */
  readonly finds: readonly string[];
}

const cases = (source: string, rows: readonly (readonly [path: string, text: string, finds: readonly string[]])[]): RepositoryCase[] =>
  rows.map(([path, text, finds]) => ({ source, path, text, finds }));

export const repositoryCases: readonly RepositoryCase[] = [
  ...cases("npm-packages", [
    [
      "package.json",
      '{"dependencies":{"known":"1"},\n"devDependencies":{"@known/cli":"1"}}',
      ["package:npm known:1", "package:npm @known/cli:2"],
    ],
    ["package.json", '{"peerDependencies":{"known":"*"}}', ["?package:npm known:1"]],
    ["package.json", '{"dependencies":{"x":"npm:known@4"}}', ["package:npm known:1"]],
    ["package.json", '{"name":"known","keywords":["known"],"description":"known","overrides":{"known":"1"}}', []],
    ["package-lock.json", '{"packages":{"":{"dependencies":{"known":"1"}}}}', ["package:npm known:1"]],
    ["package-lock.json", '{"packages":{"node_modules/x":{"dependencies":{"known":"1"}},"node_modules/known":{"version":"1"}}}', []],
    [
      "pnpm-lock.yaml",
      "importers:\n  .:\n    dependencies:\n      known:\n        specifier: ^1\n        version: 1.0.0\npackages:\n  '@known/cli@1':\n    x: 1",
      ["package:npm known:5"],
    ],
    ["pnpm-workspace.yaml", "catalog:\n  known: ^1", ["package:npm known:2"]],
    ["deno.json", '{"imports":{"x":"npm:known@^1"}}', ["package:npm known:1"]],
    ["yarn.lock", 'known@^1:\n  version "1"', []],
  ]),
  ...cases("python-packages", [
    ["requirements.txt", "# known\nKnown_Py[x]>=1 ; python_version > '3'\nother", ["package:pypi Known_Py:2"]],
    ["requirements-dev.in", "known-py-tools==1\n-r known-py.txt", []],
    [
      "pyproject.toml",
      '[project]\nname = "known-py"\nkeywords = ["known-py"]\ndependencies = [\n  "a",\n  "known-py~=1",\n]',
      ["package:pypi known-py:6"],
    ],
    ["pyproject.toml", '[tool.poetry.group.dev.dependencies]\nknown-py = {version = "1", optional = true}', ["package:pypi known-py:2"]],
    ["pyproject.toml", '[dependency-groups]\ndev = ["known-py"]', ["package:pypi known-py:2"]],
    ["Pipfile", '[packages]\nknown-py = "*"', ["package:pypi known-py:2"]],
    ["setup.py", 'setup(name="known-py", install_requires=["a", "known-py>=1"], keywords=["known-py"])', ["package:pypi known-py:1"]],
    ["setup.cfg", "[options]\ninstall_requires =\n  a\n  known-py >= 1", ["package:pypi known-py:4"]],
    [
      "environment.yml",
      "dependencies:\n  - conda-forge::known-py=1\n  - pip:\n      - known-py==2",
      ["package:pypi known-py:2", "package:pypi known-py:4"],
    ],
    ["tool.py", '# /// script\n# dependencies = ["known-py"]\n# ///\nprint(1)\n', ["package:pypi known-py:2"]],
    [
      "uv.lock",
      '[[package]]\nname = "known-py"\nversion = "1"\n\n[[package]]\nname = "mine"\nsource = { editable = "." }\ndependencies = [\n  { name = "a" },\n]',
      [],
    ],
    [
      "uv.lock",
      '[[package]]\nname = "mine"\nsource = { virtual = "." }\ndependencies = [\n  { name = "known-py" },\n]',
      ["package:pypi known-py:5"],
    ],
    ["poetry.lock", '[[package]]\nname = "known-py"\n[package.extras]\nx = ["known-py"]', []],
  ]),
  ...cases("go-modules", [
    [
      "go.mod",
      "module x\nrequire (\n\tgithub.com/known/go v1.0.0\n\tgithub.com/known/go/v2 v2.0.0 // indirect\n)",
      ["package:go github.com/known/go:3"],
    ],
    ["go.sum", "github.com/known/go v1.0.0 h1:x", []],
  ]),
  ...cases("cargo-crates", [
    [
      "Cargo.toml",
      '[dependencies]\nknown_rs = "1"\nx = { package = "known-rs", version = "1" }',
      ["package:cargo known_rs:2", "package:cargo known-rs:3"],
    ],
    ["Cargo.toml", '[package]\nname = "known-rs"\nkeywords = ["known-rs"]', []],
    ["Cargo.lock", '[[package]]\nname = "known-rs"', []],
  ]),
  ...cases("maven-artifacts", [
    ["pom.xml", "<dependency>\n<groupId>com.known</groupId>\n<artifactId>sdk</artifactId></dependency>", ["package:maven com.known:sdk:3"]],
    [
      "pom.xml",
      "<dependency><groupId>a</groupId><artifactId>b</artifactId><exclusions><exclusion><groupId>com.known</groupId><artifactId>sdk</artifactId></exclusion></exclusions></dependency>",
      [],
    ],
    ["build.gradle.kts", 'implementation("com.known:sdk:1.0")', ["package:maven com.known:sdk:1"]],
    [
      "build.gradle",
      "implementation group: 'com.known', name: 'sdk', version: '1'\n// implementation 'com.known:sdk:1'",
      ["package:maven com.known:sdk:1"],
    ],
    [
      "gradle/libs.versions.toml",
      '[libraries]\na = { module = "com.known:sdk", version.ref = "x" }\nb = { group = "com.known", name = "sdk" }',
      ["package:maven com.known:sdk:2", "package:maven com.known:sdk:3"],
    ],
    ["build.sbt", 'libraryDependencies += "com.known" %% "sdk" % "1"', ["package:maven com.known:sdk:1"]],
    ["deps.edn", '{:deps {com.known/sdk {:mvn/version "1"}}}', ["package:maven com.known:sdk:1"]],
  ]),
  ...cases("nuget-packages", [
    ["App.csproj", '<PackageReference Include="Known.Net" Version="1" />', ["package:nuget Known.Net:1"]],
    ["Directory.Packages.props", '<PackageVersion Version="1" Include="Known.Net" />', ["package:nuget Known.Net:1"]],
    ["packages.config", '<package id="Known.Net" version="1" />', ["package:nuget Known.Net:1"]],
    ["packages.lock.json", '{"x":{"Known.Net":{"type":"Direct"}}}', ["package:nuget Known.Net:1"]],
    ["packages.lock.json", '{"x":{"Known.Net":{"type":"Transitive"}}}', []],
  ]),
  ...cases("composer-packages", [
    ["composer.json", '{"require":{"known/php":"1"}}', ["package:composer known/php:1"]],
    ["composer.json", '{"suggest":{"known/php":"for AI"}}', []],
  ]),
  ...cases("ruby-gems", [
    ["Gemfile", 'gem "known-rb", "~> 1"', ["package:rubygems known-rb:1"]],
    ["x.gemspec", 's.add_dependency "known-rb"', ["package:rubygems known-rb:1"]],
    ["Gemfile.lock", "GEM\n  specs:\n    x (1)\n      known-rb\n\nDEPENDENCIES\n  known-rb!\n", ["package:rubygems known-rb:7"]],
    ["Gemfile.lock", "GEM\n  specs:\n    known-rb (1)\n\nDEPENDENCIES\n  x\n", []],
  ]),
  ...cases("hex-packages", [
    ["mix.exs", '{:known_ex, "~> 1"}', ["package:hex known_ex:1"]],
    ["mix.exs", "app: :known_ex", []],
  ]),
  ...cases("cran-packages", [
    ["DESCRIPTION", "Package: x\nImports:\n    a,\n    known.r (>= 1)\nDescription: known.r", ["package:cran known.r:4"]],
    ["a.R", 'install.packages("known.r")', ["package:cran known.r:1"]],
    ["DESCRIPTION", "Package: known.r", []],
  ]),
  ...cases("swift-packages", [
    [
      "Package.swift",
      '.package(url: "https://github.com/known/Swift.git", from: "1")',
      ["package:swift https://github.com/known/Swift.git:1"],
    ],
    ["Package.resolved", '{"location":"https://github.com/known/Swift"}', []],
  ]),
  ...cases("pub-packages", [
    ["pubspec.yaml", "name: known_dart\ndependencies:\n  known_dart: ^1", ["package:pub known_dart:3"]],
    ["pubspec.yaml", "name: known_dart\ndescription: known_dart", []],
  ]),
  ...cases("elisp-packages", [
    ["init.el", "(use-package known-el)\n;; (use-package known-el)", ["package:elisp known-el:1"]],
    ["x.el", ';; Package-Requires: ((emacs "29") (known-el "1"))', ["package:elisp known-el:1"]],
    ["init.el", '(message "known-el")', []],
  ]),
  ...cases("brew-packages", [
    ["Brewfile", 'brew "known-brew"\ncask "other"', ["package:homebrew known-brew:1"]],
    ["Brewfile", '# brew "known-brew"', []],
  ]),
  ...cases("ai-settings", [
    [".zed/settings.json", '{ "tab_size": 2,\n"agent": { "enabled": true } }', ["ai-setting agent:2"]],
    ["app/.zed/settings.json", '{ "features": { "edit_prediction_provider": "none" }, "theme": "One" }', []],
    ["zed/notes.json", '{ "agent": true }', []],
  ]),
  ...cases("source-imports", [
    ["a.ts", 'import x from "known";\nconst y = await import("@known/cli/sub");', ["import known:1", "import @known/cli/sub:2"]],
    ["a.ts", 'import x from "./known"; import y from "known-other"; // import "known"', []],
    ["a.html", '<script type="module">import x from "https://esm.sh/known@4"</script>', ["import https://esm.sh/known@4:1"]],
    ["a.py", "from known_root.types import x\nimport os, known_root", ["import known_root.types:1", "import known_root:2"]],
    ["a.py", '"""\nimport known_root\n"""\nimport known_rooted', []],
    [
      "a.ipynb",
      '{"cells":[{"cell_type":"markdown","source":["import known_root"]},{"cell_type":"code","source":["import known_root\\n"]}]}',
      ["import known_root:2"],
    ],
    ["a.go", 'import (\n\t"github.com/known/go/client"\n)', ["import github.com/known/go/client:2"]],
    ["a.rs", "use known_rs::Client;", ["import known_rs:1"]],
    ["A.java", "import com.known.sdk.Client;", ["import com.known.sdk.Client:1"]],
    ["A.cs", "using Known.Net;", ["?import Known.Net:1"]],
    ["a.php", "use Known\\Client;", ["import Known\\Client:1"]],
    ["a.rb", "require 'known-rb'", ["?import known-rb:1"]],
    ["a.R", "library(known.r)\nknown.r::chat()", ["import known.r:1", "import known.r:2"]],
    ["a.dart", "import 'package:known_dart/x.dart';", ["import known_dart:1"]],
  ]),
  ...cases("api-hosts", [
    ["a.kt", 'val u = "https://api.known.com/v1"', ["host api.known.com:1"]],
    ["a.ts", "const u = `https://${region}-ml.known.com/x`;", ["host x-ml.known.com:1"]],
    ["a.py", 'u = "https://" + region + "-ml.known.com"', ["host x-ml.known.com:1"]],
    ["a.yaml", "url: https://eu-ml.known.com", ["host eu-ml.known.com:1"]],
    ["a.ts", 'fetch("https://known.com/backend")', ["domain known.com:1"]],
    ["a.ts", 'const link = "https://known.com";', ["?domain known.com:1"]],
    ["a.ts", '// https://api.known.com\nconst m = "me@api.known.com"; known.com(); x.known.com;', []],
    ["a.ts", 'const link = "https://docs.known.com/api";', []],
    ["a.ts", 'const h = "api.known.community"; const i = "notapi-known.com";', []],
    ["a.ts", 'const BLOCKED = ["api.known.com"];', []],
    ["a.ts", String.raw`const re = /api\.known\.com/;`, []],
    ["package.json", '{"homepage":"https://api.known.com"}', []],
    ["README.md", "https://api.known.com", []],
    ["test/a.ts", 'mock("https://api.known.com")', ["?in-tests api.known.com:1"]],
    ["a.ts", 'export default { matches: ["https://known.com/*"] };', ["match-pattern known.com:1"]],
  ]),
  ...cases("local-ports", [
    ["a.ts", 'const u = "http://localhost:11999"', ["port localhost:11999:1"]],
    ["compose.yaml", "url: http://known:11999", ["port known:11999:1"]],
    ["a.ts", 'const u = "http://localhost:8080"; const v = "http://db:11999"; const w = "http://localhost"', []],
    ["a.ts", 'const known = "http://localhost:8080"', ["port localhost:8080:1"]],
  ]),
  ...cases("env-names", [
    [".env.example", "KNOWN_API_KEY=\n# KNOWN_API_KEY", ["env KNOWN_API_KEY:1"]],
    ["a.ts", "process.env.VITE_KNOWN_API_KEY", ["env VITE_KNOWN_API_KEY:1"]],
    ["a.ts", "process.env.UNKNOWN_API_KEY; const MY_KNOWN_API_KEYS = 1", []],
  ]),
  ...cases("model-names", [
    ["a.py", 'client.chat(model="known-4o-mini")', ["model known-4o-mini:1"]],
    ["a.yaml", "model: known-4o", ["model known-4o:1"]],
    ["a.json", '{"model": "router/known-4o"}', ["model router/known-4o:1"]],
    ["a.py", 'names = ["known-4o"]  # models', []],
    ["a.py", 'x = "known-4ox"\nmodel = "knowns"', []],
  ]),
  ...cases("agent-files", [
    ["KNOWN.md", "x", ["agent-file KNOWN.md"]],
    ["packages/a/.known/rules/b.mdc", "x", ["agent-file .known/rules"]],
    ["src/known.md", "x", []],
    ["test/fixtures/KNOWN.md", "x", []],
    [".specify/KNOWN.md", "x", []],
    ["templates/KNOWN.md", "x", ["?shown-agent-file KNOWN.md"]],
  ]),
  ...cases("mcp-servers", [
    [".mcp.json", '{"mcpServers":{"x":{"command":"npx","args":["-y","@known/mcp@latest"]}}}', ["mcp:npm @known/mcp:1"]],
    [".vscode/mcp.json", '{"servers":{"x":{"url":"https://mcp.known.com/sse"}}}', ["mcp:host mcp.known.com:1"]],
    [
      ".codex/config.toml",
      '[mcp_servers.x]\ncommand = "docker"\nargs = ["run", "-i", "--rm", "known/image:1"]',
      ["mcp:image known/image:1:2"],
    ],
    ["opencode.json", '{"mcp":{"x":{"type":"local","command":["uvx","known-py"]}}}', ["mcp:pypi known-py:1"]],
    [".zed/settings.json", '{"context_servers":{"known-server":{"command":{"path":"x"}}}}', ["?mcp-name known-server:1"]],
    [".continue/config.yaml", "mcpServers:\n  - name: x\n    command: npx\n    args:\n      - '@known/mcp'", ["mcp:npm @known/mcp:2"]],
    [".mcp.json", '{"mcpServers":{"x":{"command":"npx","args":["strange-llm-server"]}}}', ["?mcp-unknown strange-llm-server:1"]],
    [".mcp.json", '{"mcpServers":{"postgres":{"command":"npx","args":["-y","@x/server-postgres","postgres://h/db"]}}}', []],
    ["servers.json", '{"servers":{"known-server":{"url":"https://a.b"}}}', []],
  ]),
  ...cases("container-images", [
    ["Dockerfile", "FROM --platform=x known/image:1 AS a\nCOPY --from=known/image /a /b", ["image known/image:1:1", "image known/image:2"]],
    ["compose.yaml", "services:\n  a:\n    image: docker.io/known/image:1@sha256:abc", ["image docker.io/known/image:1@sha256:abc:3"]],
    ["values.yaml", "image:\n  repository: known/image\n  tag: '1'", ["image known/image:2"]],
    [
      ".gitlab-ci.yml",
      "test:\n  services:\n    - name: known/image:1\n    - known/image",
      ["image known/image:1:3", "image known/image:4"],
    ],
    ["main.tf", 'image = "known/image:1"', ["image known/image:1:1"]],
    ["compose.yaml", "services:\n  known:\n    image: other/known-image", []],
  ]),
  ...cases("pipeline-actions", [
    [".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - uses: known/action@v1", ["action known/action@v1:4"]],
    [
      ".github/workflows/a.yml",
      "jobs:\n  a:\n    uses: known/action/.github/workflows/x.yml@main",
      ["action known/action/.github/workflows/x.yml@main:3"],
    ],
    [".github/actions/a/action.yml", "runs:\n  steps:\n    - uses: known/action@v1", ["action known/action@v1:3"]],
    [".pre-commit-config.yaml", "repos:\n  - repo: https://github.com/known/action", ["action known/action:2"]],
    [
      ".github/workflows/a.yml",
      "jobs:\n  a:\n    steps:\n      - uses: ./known/action\n      # - uses: known/action@v1\n      - name: known/action",
      [],
    ],
  ]),
  ...cases("shell-commands", [
    ["a.sh", "npm install -g other @known/cli\nnpx -y known@latest", ["command:npm known:2", "command:npm @known/cli:1"]],
    ["Dockerfile", "RUN pip install --no-cache-dir known-py==1", ["command:pypi known-py:1"]],
    ["Makefile", "ai:\n\tknowncli --model x", ["cli knowncli:2"]],
    [".github/workflows/a.yml", "jobs:\n  a:\n    steps:\n      - run: knowncli -p 'review'", ["cli knowncli:4"]],
    ["package.json", '{"scripts":{"ai":"knowncli run"}}', ["cli knowncli:1"]],
    ["a.sh", "# knowncli run\necho knowncli\nmy-knowncli x", []],
  ]),
  ...cases("infrastructure-code", [
    ["main.tf", 'resource "aws_bedrockagent_agent" "a" {}', ["cloud-service aws_bedrockagent_agent:1"]],
    ["main.tf", 'resource "azurerm_cognitive_account" "a" {\n  kind = "OpenAI"\n}', ["cloud-service azurerm_cognitive_account:1"]],
    ["main.tf", 'resource "azurerm_cognitive_account" "a" {\n  kind = "SpeechServices"\n}', []],
    ["t.yaml", "Type: AWS::Bedrock::Agent", ["cloud-service AWS::Bedrock::Agent:1"]],
    ["main.tf", '# aws_bedrockagent_agent\nresource "aws_bedrocked" "x" {}', []],
  ]),
  ...cases("editor-settings", [
    [".vscode/extensions.json", '{\n// x\n"recommendations":["known.ext"]}', ["editor-extension known.ext:3"]],
    [".vscode/extensions.json", '{"unwantedRecommendations":["known.ext"]}', []],
    [".vscode/settings.json", '{"known.ext.enable":true}', ["editor-extension known.ext:1"]],
    [".vscode/settings.json", '{"known.ext.enable":false}', []],
    [".devcontainer/devcontainer.json", '{"customizations":{"vscode":{"extensions":["Known.Ext"]}}}', ["editor-extension Known.Ext:1"]],
    [".idea/externalDependencies.xml", '<plugin id="com.known.plugin" />', ["jetbrains-plugin com.known.plugin:1"]],
  ]),
  ...cases("browser-manifests", [
    ["manifest.json", '{"manifest_version":3,"host_permissions":["https://*.known.com/*"]}', ["match-pattern x.known.com:1"]],
    ["a.user.js", "// @match https://known.com/*", ["match-pattern known.com:1"]],
    ["manifest.json", '{"manifest_version":3,"homepage_url":"https://known.com/","host_permissions":["<all_urls>"]}', []],
    ["manifest.json", '{"name":"web app","matches":["https://known.com/*"]}', []],
  ]),
];
