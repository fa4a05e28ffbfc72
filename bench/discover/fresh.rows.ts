import type { Signal } from "./signals.rows.ts";

/**
 * Whole repositories written after the rules were last tuned and before anything was looked at with them; a third and more
 * are look-alikes without any tool. The figure of their first look stands in `docs/decisions/0004-discovery.md`.
 */
export const freshRepositories: readonly Signal[] = [
  {
    id: "c-android-app",
    tools: ["gemini-api", "deepl"],
    also: ["gemma"],
    files: {
      "gradle/libs.versions.toml":
        '[versions]\ngenai = "0.9.0"\nktor = "3.0.1"\n\n[libraries]\ngenerativeai = { module = "com.google.ai.client.generativeai:generativeai", version.ref = "genai" }\nktor-client = { module = "io.ktor:ktor-client-core", version.ref = "ktor" }\n',
      "app/build.gradle.kts": "dependencies {\n    implementation(libs.generativeai)\n    implementation(libs.ktor.client)\n}\n",
      "app/src/main/java/de/hafen/Translate.kt":
        'package de.hafen\n\nprivate const val ENDPOINT = "https://api-free.deepl.com/v2/translate"\n\nsuspend fun translate(text: String) = client.post(ENDPOINT) { setBody(text) }\n',
    },
  },
  {
    id: "c-emacs-config",
    tools: ["gptel", "github-copilot", "ollama"],
    also: ["meta-model-api", "llama-models"],
    files: {
      "init.el":
        '(use-package gptel\n  :ensure t\n  :config\n  (setq gptel-backend (gptel-make-ollama "Ollama" :host "localhost:11434" :stream t)))\n\n(use-package copilot\n  :vc (:url "https://github.com/copilot-emacs/copilot.el")\n  :hook (prog-mode . copilot-mode))\n',
      "early-init.el": "(setq inhibit-startup-screen t)\n",
    },
  },
  {
    id: "c-neovim-lazy",
    tools: ["avante", "github-copilot", "anthropic-api"],
    also: ["claude"],
    files: {
      "lua/plugins/ai.lua":
        'return {\n  { "zbirenbaum/copilot.lua", cmd = "Copilot", event = "InsertEnter", opts = {} },\n  {\n    "yetone/avante.nvim",\n    build = "make",\n    opts = { provider = "claude", providers = { claude = { endpoint = "https://api.anthropic.com", model = "claude-sonnet-4-20250514" } } },\n  },\n}\n',
      "lua/plugins/lsp.lua": 'return { { "neovim/nvim-lspconfig" } }\n',
    },
  },
  {
    id: "c-vimrc",
    tools: ["windsurf", "github-copilot"],
    files: {
      vimrc:
        "call plug#begin()\nPlug 'github/copilot.vim'\nPlug 'Exafunction/codeium.vim', { 'branch': 'main' }\nPlug 'tpope/vim-fugitive'\ncall plug#end()\n",
    },
  },
  {
    id: "c-brewfile",
    tools: ["ollama", "lm-studio", "cursor", "claude", "aider"],
    files: {
      Brewfile:
        'tap "homebrew/bundle"\nbrew "git"\nbrew "ollama"\nbrew "aider"\ncask "cursor"\ncask "lm-studio"\ncask "claude"\ncask "firefox"\n',
    },
  },
  {
    id: "c-laravel",
    tools: ["openai-api", "elevenlabs"],
    files: {
      "composer.json":
        '{\n  "require": {\n    "php": "^8.3",\n    "laravel/framework": "^12.0",\n    "openai-php/laravel": "^0.13"\n  }\n}\n',
      "config/services.php":
        "<?php\n\nreturn [\n    'elevenlabs' => [\n        'key' => env('ELEVENLABS_API_KEY'),\n        'url' => 'https://api.elevenlabs.io/v1',\n    ],\n];\n",
    },
  },
  {
    id: "c-rails",
    tools: ["anthropic-api", "openai-api", "ruby-llm"],
    files: {
      Gemfile: 'source "https://rubygems.org"\n\ngem "rails", "~> 8.0"\ngem "ruby_llm"\ngem "ruby-openai", "~> 7.3"\n',
      "config/initializers/llm.rb":
        'RubyLLM.configure do |config|\n  config.anthropic_api_key = ENV.fetch("ANTHROPIC_API_KEY")\n  config.default_model = "claude-sonnet-4-5"\nend\n',
    },
  },
  {
    id: "c-dotnet-props",
    tools: ["azure-openai", "microsoft-extensions-ai"],
    also: ["openai-api"],
    files: {
      "Directory.Packages.props":
        '<Project>\n  <ItemGroup>\n    <PackageVersion Include="Azure.AI.OpenAI" Version="2.1.0" />\n    <PackageVersion Include="Microsoft.Extensions.AI" Version="9.5.0" />\n    <PackageVersion Include="Serilog" Version="4.0.0" />\n  </ItemGroup>\n</Project>\n',
      "src/App/App.csproj":
        '<Project Sdk="Microsoft.NET.Sdk">\n  <ItemGroup>\n    <PackageReference Include="Azure.AI.OpenAI" />\n    <PackageReference Include="Microsoft.Extensions.AI" />\n  </ItemGroup>\n</Project>\n',
    },
  },
  {
    id: "c-phoenix",
    tools: ["openai-api", "hugging-face"],
    files: {
      "mix.exs":
        'defmodule Hafen.MixProject do\n  use Mix.Project\n\n  defp deps do\n    [\n      {:phoenix, "~> 1.7"},\n      {:openai_ex, "~> 0.8"},\n      {:bumblebee, "~> 0.6"}\n    ]\n  end\nend\n',
      "lib/hafen/answer.ex":
        'defmodule Hafen.Answer do\n  def ask(q), do: OpenaiEx.new(System.fetch_env!("OPENAI_API_KEY")) |> OpenaiEx.Chat.Completions.create(q)\nend\n',
    },
  },
  {
    id: "c-r-package",
    tools: ["openai-api"],
    also: ["anthropic-api"],
    files: {
      DESCRIPTION: "Package: hafenstat\nVersion: 0.2.0\nImports:\n    dplyr,\n    httr2,\n    openai (>= 0.4.1)\nSuggests:\n    testthat\n",
      "R/ask.R":
        'ask <- function(q) {\n  openai::create_chat_completion(model = "gpt-4o", messages = list(list(role = "user", content = q)))\n}\n',
    },
  },
  {
    id: "c-flutter",
    tools: ["openai-api", "deepgram"],
    files: {
      "pubspec.yaml": "name: pilot\ndependencies:\n  flutter:\n    sdk: flutter\n  dart_openai: ^5.1.0\n  web_socket_channel: ^3.0.0\n",
      "lib/voice.dart": "final uri = Uri.parse('wss://api.deepgram.com/v1/listen?model=nova-2');\n",
    },
  },
  {
    id: "c-ios",
    tools: ["anthropic-api"],
    files: {
      "Package.swift":
        '// swift-tools-version:6.0\nimport PackageDescription\n\nlet package = Package(\n  name: "Keel",\n  dependencies: [\n    .package(url: "https://github.com/jamesrochabrun/SwiftAnthropic", from: "2.1.0"),\n  ]\n)\n',
      "Sources/Keel/Ask.swift": "import SwiftAnthropic\n\nlet service = AnthropicServiceFactory.service(apiKey: key, betaHeaders: nil)\n",
    },
  },
  {
    id: "c-rust-workspace",
    tools: ["openai-api", "ollama"],
    files: {
      "Cargo.toml":
        '[workspace]\nmembers = ["crates/*"]\n\n[workspace.dependencies]\nasync-openai = "0.28"\nserde = { version = "1", features = ["derive"] }\n',
      "crates/local/Cargo.toml":
        '[package]\nname = "local"\nversion = "0.1.0"\n\n[dependencies]\nollama-rs = { version = "0.3", features = ["stream"] }\nserde.workspace = true\n',
      "crates/cloud/Cargo.toml": '[package]\nname = "cloud"\nversion = "0.1.0"\n\n[dependencies]\nasync-openai.workspace = true\n',
    },
  },
  {
    id: "c-go-service",
    tools: ["anthropic-api", "bedrock"],
    files: {
      "go.mod":
        "module example.com/tide\n\ngo 1.24\n\nrequire (\n\tgithub.com/anthropics/anthropic-sdk-go v1.4.0\n\tgithub.com/aws/aws-sdk-go-v2/service/bedrockruntime v1.31.0\n\tgithub.com/spf13/cobra v1.8.1\n)\n",
      "main.go":
        'package main\n\nimport (\n\t"github.com/anthropics/anthropic-sdk-go"\n\t"github.com/aws/aws-sdk-go-v2/service/bedrockruntime"\n)\n\nfunc main() { _ = anthropic.NewClient(); _ = bedrockruntime.Options{} }\n',
    },
  },
  {
    id: "c-monorepo-agents",
    tools: ["claude-code", "cursor", "github-copilot", "gemini-cli", "roo-code", "kiro"],
    also: ["vscode-copilot"],
    files: {
      "CLAUDE.md": "Run pnpm test before a commit.\n",
      "apps/web/.cursor/rules/react.mdc": "---\nglobs: **/*.tsx\n---\nUse function components.\n",
      ".github/instructions/api.instructions.md": "---\napplyTo: 'api/**'\n---\nUse Zod.\n",
      "GEMINI.md": "Use pnpm.\n",
      ".roo/rules-code/one.md": "x\n",
      ".kiro/hooks/test.kiro.hook": '{ "enabled": true }\n',
      "pnpm-workspace.yaml": "packages:\n  - apps/*\ncatalog:\n  react: ^19.0.0\n",
    },
  },
  {
    id: "c-pnpm-catalog",
    tools: ["mastra", "openai-api"],
    also: ["vercel-ai-sdk"],
    files: {
      "pnpm-workspace.yaml": "packages:\n  - apps/*\ncatalog:\n  '@mastra/core': ^0.10.0\n  '@ai-sdk/openai': ^2.0.0\n",
      "apps/agent/package.json":
        '{\n  "name": "agent",\n  "dependencies": { "@mastra/core": "catalog:", "@ai-sdk/openai": "catalog:" }\n}\n',
    },
  },
  {
    id: "c-reusable-workflow",
    tools: ["claude-code", "coderabbit"],
    files: {
      ".github/workflows/review.yml":
        "on:\n  pull_request:\njobs:\n  review:\n    uses: ./.github/workflows/agent.yml\n    secrets: inherit\n",
      ".github/workflows/agent.yml":
        "on:\n  workflow_call:\njobs:\n  run:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n      - uses: ./.github/actions/agent\n",
      ".github/actions/agent/action.yml":
        "name: agent\nruns:\n  using: composite\n  steps:\n    - uses: anthropics/claude-code-action@v1\n      with:\n        anthropic_api_key: ${{ inputs.key }}\n",
      ".coderabbit.yaml": "language: en-GB\nreviews:\n  profile: chill\n",
    },
  },
  {
    id: "c-gitlab-ci",
    tools: ["codex", "promptfoo"],
    also: ["openai-api"],
    files: {
      ".gitlab-ci.yml":
        "stages: [test]\n\nevals:\n  stage: test\n  image: node:24\n  script:\n    - npx promptfoo@latest eval -c promptfooconfig.yaml\n    - npm i -g @openai/codex\n    - codex exec --full-auto 'fix the failing test'\n  variables:\n    OPENAI_API_KEY: $CI_OPENAI\n",
    },
  },
  {
    id: "c-compose-stack",
    tools: ["open-webui", "ollama", "litellm", "langfuse"],
    files: {
      "compose.yaml":
        "services:\n  ollama:\n    image: ollama/ollama:0.6.5\n    ports: ['11434:11434']\n  webui:\n    image: ghcr.io/open-webui/open-webui:main\n    environment:\n      OLLAMA_BASE_URL: http://ollama:11434\n  proxy:\n    image: ghcr.io/berriai/litellm:main-stable\n  trace:\n    image: docker.io/langfuse/langfuse:3\n  db:\n    image: postgres:17\n",
    },
  },
  {
    id: "c-helm-chart",
    tools: ["vllm", "text-generation-inference"],
    also: ["mistral-models", "hugging-face", "meta-model-api", "llama-models"],
    files: {
      "charts/serve/values.yaml":
        "vllm:\n  image:\n    repository: vllm/vllm-openai\n    tag: v0.8.4\n  model: mistralai/Mistral-7B-Instruct-v0.3\ntgi:\n  image:\n    registry: ghcr.io\n    repository: huggingface/text-generation-inference\n    tag: '3.2'\n",
      "charts/serve/Chart.yaml": "apiVersion: v2\nname: serve\nversion: 0.1.0\n",
    },
  },
  {
    id: "c-terraform",
    tools: ["bedrock", "azure-openai"],
    also: ["sagemaker", "anthropic-api", "claude"],
    files: {
      "main.tf":
        'resource "aws_bedrockagent_agent" "desk" {\n  agent_name       = "desk"\n  foundation_model = "anthropic.claude-3-5-sonnet-20240620-v1:0"\n}\n\nresource "azurerm_cognitive_deployment" "gpt" {\n  name                 = "gpt"\n  cognitive_account_id = azurerm_cognitive_account.this.id\n  model {\n    format = "OpenAI"\n    name   = "gpt-4o"\n  }\n}\n\nresource "azurerm_cognitive_account" "this" {\n  kind = "OpenAI"\n}\n',
    },
  },
  {
    id: "c-conda-notebook",
    tools: ["transformers", "cohere", "langgraph"],
    also: ["hugging-face", "langchain", "mistral-models"],
    files: {
      "environment.yml":
        "name: tides\nchannels: [conda-forge]\ndependencies:\n  - python=3.12\n  - transformers\n  - pip\n  - pip:\n      - cohere>=5\n      - langgraph\n",
      "notebooks/explore.ipynb":
        '{\n "cells": [\n  {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["import cohere\\n", "co = cohere.ClientV2()\\n", "from langgraph.graph import StateGraph\\n"]}\n ],\n "metadata": {}, "nbformat": 4, "nbformat_minor": 5\n}\n',
    },
  },
  {
    id: "c-pipfile",
    tools: ["groq", "instructor", "openrouter"],
    files: {
      Pipfile: '[[source]]\nurl = "https://pypi.org/simple"\n\n[packages]\ngroq = "*"\ninstructor = ">=1.7"\nflask = "*"\n',
      "app/settings.py": 'ROUTER = "https://openrouter.ai/api/v1"\n',
    },
  },
  {
    id: "c-chrome-extension",
    tools: ["chatgpt", "claude", "perplexity"],
    files: {
      "manifest.json":
        '{\n  "manifest_version": 3,\n  "name": "Tidy prompts",\n  "content_scripts": [{ "matches": ["https://chatgpt.com/*", "https://claude.ai/*", "https://*.perplexity.ai/*"], "js": ["content.js"] }]\n}\n',
      "content.js": "document.querySelector('textarea')?.focus();\n",
    },
  },
  {
    id: "c-mcp-many",
    tools: ["windsurf", "zed", "firecrawl", "tavily"],
    also: ["exa", "mcp-sdk"],
    files: {
      ".windsurf/mcp_config.json":
        '{\n  // local\n  "mcpServers": {\n    "crawl": { "command": "npx", "args": ["-y", "firecrawl-mcp"], "env": { "FIRECRAWL_API_KEY": "${KEY}" }, },\n  },\n}\n',
      ".zed/settings.json": '{ "context_servers": { "search": { "command": { "path": "npx", "args": ["-y", "tavily-mcp@0.2.0"] } } } }\n',
    },
  },
  {
    id: "c-shell-tools",
    tools: ["claude-code", "llm-cli", "llama-cpp"],
    also: ["llama-models", "meta-model-api"],
    files: {
      "scripts/review.sh": '#!/usr/bin/env bash\nset -euo pipefail\ngit diff | claude -p "review this" --output-format json > out.json\n',
      Makefile:
        "summary:\n\tcat notes.md | uvx llm -m gpt-4o-mini 'summarise'\n\nserve:\n\tllama-server -m models/llama-3.1-8b-instruct.Q4_K_M.gguf --port 8080\n",
    },
  },
  {
    id: "c-python-hosts",
    tools: ["mistral-api", "deepseek", "perplexity-api", "hugging-face"],
    files: {
      "clients/endpoints.json":
        '{\n  "mistral": "https://api.mistral.ai/v1",\n  "deepseek": "https://api.deepseek.com",\n  "perplexity": "https://api.perplexity.ai/chat/completions",\n  "hf": "https://api-inference.huggingface.co/models/x"\n}\n',
      "clients/call.py": 'import json, urllib.request\n\nENDPOINTS = json.load(open("clients/endpoints.json"))\n',
    },
  },
  {
    id: "c-sbt-lang",
    tools: ["langchain4j", "anthropic-api"],
    files: {
      "build.sbt":
        'libraryDependencies ++= Seq(\n  "dev.langchain4j" % "langchain4j" % "1.0.0",\n  "dev.langchain4j" % "langchain4j-anthropic" % "1.0.0",\n  "org.typelevel" %% "cats-core" % "2.12.0"\n)\n',
    },
  },
  {
    id: "c-clojure",
    tools: ["openai-api"],
    files: {
      "deps.edn":
        '{:deps {org.clojure/clojure {:mvn/version "1.12.0"}\n        net.clojars.wkok/openai-clojure {:mvn/version "0.22.0"}}}\n',
      "src/keel/core.clj":
        '(ns keel.core\n  (:require [wkok.openai-clojure.api :as api]))\n\n(def url "https://api.openai.com/v1/chat/completions")\n',
    },
  },
  {
    id: "c-vscode-recs",
    tools: ["continue", "windsurf", "amazon-q"],
    files: {
      ".vscode/extensions.json":
        '{\n  "recommendations": [\n    "dbaeumer.vscode-eslint",\n    "Continue.continue",\n    "codeium.codeium",\n    "amazonwebservices.amazon-q-vscode"\n  ]\n}\n',
    },
  },
  // Look-alikes.
  {
    id: "c-trap-status-page",
    tools: [],
    files: {
      "src/status.ts":
        'const pages = [\n  "https://status.openai.com/api/v2/summary.json",\n  "https://status.anthropic.com/api/v2/summary.json",\n  "https://www.githubstatus.com",\n];\nexport const load = () => Promise.all(pages.map((page) => fetch(page)));\n',
      "README.md": "# Status board\nShows whether OpenAI, Anthropic and GitHub are up.\n",
    },
  },
  {
    id: "c-trap-dlp",
    tools: [],
    files: {
      "policies/dlp.yaml":
        "rules:\n  - name: block-genai\n    action: block\n    destinations:\n      - chatgpt.com\n      - '*.openai.com'\n      - claude.ai\n      - gemini.google.com\n",
      "squid.conf": "acl genai dstdomain .chatgpt.com .claude.ai\nhttp_access deny genai\n",
      "terraform/dns.tf":
        'resource "cloudflare_teams_rule" "genai" {\n  action  = "block"\n  traffic = "dns.fqdn in {\\"chatgpt.com\\" \\"claude.ai\\"}"\n}\n',
    },
  },
  {
    id: "c-trap-words",
    tools: [],
    files: {
      "src/Gemini.java": "package zodiac;\n\nenum Sign { ARIES, TAURUS, GEMINI, CANCER }\n\nclass Bard { String song; }\n",
      "lib/cohere.js":
        'const perplexity = (p) => 2 ** -p.reduce((s, x) => s + x * Math.log2(x), 0);\nexport const sonar = { range: 10 };\nexport const phi = 1.618;\nexport const model = "granite";\nexport { perplexity };\n',
      "docs/jan.md": "January notes. The poe server, the lindy hop, the julius caesar cipher, the otter, the lavender field.\n",
      "app/whisper.py": "def whisper(text):\n    return text.lower()\n\nclass Warp:\n    pass\n\nrunway = 'RWY 07'\n",
    },
  },
  {
    id: "c-trap-packages",
    tools: [],
    files: {
      "package.json":
        '{\n  "dependencies": { "cursor-effects": "1.0.16", "jasper-compiler": "0.1.0", "gpt-parser": "1.0.0", "bolt": "0.24.10", "tome-chart": "1.0.0", "amp-toolbox": "2.0.0" },\n  "devDependencies": { "aider-types": "0.0.1" }\n}\n',
      "requirements.txt": "openair==0.4\nanthropic-principle==1.0\ncohesion==1.2\nagno3==0.1\nmistletoe==1.4\nmistune==3.0\n",
      "go.mod":
        "module example.com/hull\n\nrequire (\n\tgithub.com/pressly/goose/v3 v3.22.0\n\tgithub.com/hashicorp/vault/api v1.15.0\n)\n",
      "Cargo.toml": '[package]\nname = "hull"\n\n[dependencies]\ncandle = "0.0.1"\nwarp = "0.3"\nrig = "0.0.0"\n',
    },
  },
  {
    id: "c-trap-fixtures-data",
    tools: [],
    files: {
      "spec/cassettes/openai.yml": "http_interactions:\n- request:\n    uri: https://api.openai.com/v1/chat/completions\n",
      "test/data/hosts.txt": "api.openai.com\napi.anthropic.com\n",
      "public/blog/2025.html": '<p>How we stopped using <a href="https://chatgpt.com">ChatGPT</a> and api.openai.com</p>\n',
      "db/seeds.sql": "insert into vendors(name, url) values ('OpenAI', 'https://openai.com'), ('Anthropic', 'https://anthropic.com');\n",
    },
  },
  {
    id: "c-trap-crawlers",
    tools: [],
    files: {
      "nginx.conf":
        'map $http_user_agent $bad {\n  default 0;\n  ~*GPTBot 1;\n  ~*ClaudeBot 1;\n  ~*PerplexityBot 1;\n  "~*ChatGPT-User" 1;\n}\n',
      "static/robots.txt": "User-agent: GPTBot\nDisallow: /\n\nUser-agent: anthropic-ai\nDisallow: /\n",
      "static/llms.txt": "# Docs\n> For ChatGPT and Claude.\n",
    },
  },
  {
    id: "c-trap-keyfinder",
    tools: [],
    files: {
      "src/detectors/openai.rs":
        'pub const PATTERN: &str = r"\\bsk-(?:proj-)?[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,}\\b";\npub const KEYWORDS: &[&str] = &["openai", "OPENAI_API_KEY"];\npub const VERIFY: &str = "https://api.openai.com/v1/me";\n',
      "src/detectors/anthropic.rs":
        'pub const PATTERN: &str = r"\\bsk-ant-(?:admin01|api03)-[\\w-]{93}AA\\b";\npub const KEYWORDS: &[&str] = &["sk-ant-"];\n',
      ".gitleaks.toml":
        "[[rules]]\nid = \"openai-api-key\"\nregex = '''sk-[a-zA-Z0-9]{20}T3BlbkFJ[a-zA-Z0-9]{20}'''\nkeywords = [\"t3blbkfj\"]\n",
    },
  },
  {
    id: "c-trap-lock-extras",
    tools: [],
    files: {
      "uv.lock":
        'version = 1\n\n[[package]]\nname = "hull"\nversion = "0.1.0"\nsource = { editable = "." }\ndependencies = [{ name = "pandas" }]\n\n[[package]]\nname = "pandas"\nversion = "2.2.0"\n\n[[package]]\nname = "openai"\nversion = "1.60.0"\n\n[package.optional-dependencies]\nllm = [{ name = "anthropic" }]\n',
      "yarn.lock": '"openai@^4.0.0":\n  version "4.1.0"\n  resolved "https://registry.yarnpkg.com/openai/-/openai-4.1.0.tgz"\n',
      "Gemfile.lock": "GEM\n  specs:\n    ruby-openai (7.0.0)\n    rails (8.0.0)\n\nDEPENDENCIES\n  rails\n",
      Gemfile: 'gem "rails"\n',
      "pyproject.toml": '[project]\nname = "hull"\ndependencies = ["pandas"]\n',
    },
  },
  {
    id: "c-trap-google-azure",
    tools: [],
    files: {
      "src/cloud.py":
        'import boto3\nfrom google.cloud import storage\n\ns3 = boto3.client("s3")\nlam = boto3.client("lambda", endpoint_url="https://lambda.eu-west-1.amazonaws.com")\nurl = "https://sheets.googleapis.com/v4/spreadsheets"\nvault = "https://kv.vault.azure.net"\nsearch = "https://www.bing.com/search?q=x"\nslack = "https://slack.com/api/chat.postMessage"\nnotion = "https://api.notion.com/v1/pages"\n',
      "main.tf":
        'resource "google_project_service" "run" {\n  service = "run.googleapis.com"\n}\n\nresource "azurerm_cognitive_account" "speechless" {\n  kind = "LUIS"\n}\n',
    },
  },
  {
    id: "c-trap-prose-only",
    tools: [],
    files: {
      "docs/adr/0007-no-llm.md":
        "# No language model\nWe looked at the OpenAI API (gpt-4o, `pip install openai`), Claude and Ollama at http://localhost:11434 and chose none.\n",
      "CONTRIBUTING.md": "Code written with Copilot, Cursor or Claude Code is not accepted.\n",
      ".github/PULL_REQUEST_TEMPLATE.md": "- [ ] I did not use ChatGPT or Claude\n",
      "docs/agents.rst": "Agents\n======\nSee CLAUDE.md in other projects.\n",
    },
  },
  {
    id: "c-trap-agent-installer",
    tools: [],
    files: {
      "src/agents.ts":
        'export const agents = {\n  claude: { dir: ".claude/commands", file: "CLAUDE.md" },\n  gemini: { dir: ".gemini/commands", file: "GEMINI.md" },\n  cursor: { dir: ".cursor/rules", file: ".cursorrules" },\n  copilot: { dir: ".github/prompts", file: ".github/copilot-instructions.md" },\n} as const;\n',
      "templates/CLAUDE.md.hbs": "# {{name}}\n",
      "templates/cursor/rules.mdc.hbs": "x\n",
      "package.json": '{ "name": "init-agents", "keywords": ["claude", "cursor", "copilot"], "dependencies": { "commander": "13.0.0" } }\n',
    },
  },
  {
    id: "c-trap-localhost",
    tools: [],
    files: {
      "docker-compose.yml":
        "services:\n  web:\n    image: nginx:1.27\n    ports: ['8080:80', '3000:3000', '5000:5000', '7860:7860']\n  stage:\n    image: ghcr.io/acme/llama-farm:1\n",
      "src/config.ts":
        'export const urls = ["http://localhost:8080", "http://localhost:5000/api", "http://127.0.0.1:8000/v1/users", "ws://localhost:3001"];\n',
    },
  },
  {
    id: "c-trap-analytics",
    tools: [],
    files: {
      "src/track.ts":
        'import { init } from "@sentry/browser";\nimport Statsig from "statsig-js";\n\ninit({ dsn: "https://abc@o1.ingest.sentry.io/1" });\nStatsig.initialize("client-x", { api: "https://api.statsig.com/v1" });\nfetch("https://api.usefathom.com/script.js");\n',
      "package.json":
        '{ "dependencies": { "@sentry/browser": "9.0.0", "statsig-js": "5.0.0", "fathom-client": "3.7.0", "intercom-client": "6.0.0" } }\n',
    },
  },
  {
    id: "c-trap-comments-disabled",
    tools: [],
    files: {
      ".vscode/settings.json":
        '{\n  "github.copilot.enable": { "*": false },\n  // "continue.enableTabAutocomplete": true,\n  "editor.cursorBlinking": "smooth"\n}\n',
      "app/main.py": "# from openai import OpenAI\n# client = OpenAI()\n'''\nimport anthropic\n'''\nprint('hello')\n",
      "requirements.txt": "# openai==1.0\nflask==3.0  # not anthropic\n",
      Dockerfile: "FROM python:3.12\n# RUN pip install openai\nRUN pip install flask\n",
    },
  },
];
