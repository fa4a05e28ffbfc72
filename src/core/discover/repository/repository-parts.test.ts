import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CatalogTool, Identifier } from "../../model/catalog.ts";
import type { Sighting } from "../../model/sighting.ts";
import { makeCatalogIndex } from "../catalog-index.ts";
import { isAiShaped } from "../is-ai-shaped.ts";
import { findHosts } from "./find-hosts.ts";
import { findIntegration } from "./find-integration.ts";
import { findPackage } from "./find-package.ts";
import { limitSightings } from "./limit-sightings.ts";
import { matchPaths } from "./match-path.ts";
import { findCommandTargets } from "./package-of-command.ts";
import { readNotebook } from "./read-notebook.ts";
import { scanFile } from "./scan-file.ts";

const made = (id: string, ...identifiers: Identifier[]): CatalogTool => ({
  id,
  name: id,
  vendor: "v",
  category: "llm-api",
  aliases: [],
  plans: [],
  identifiers,
  facts: [],
});
const mark = (kind: Identifier["kind"], value: string): Identifier => ({ kind, value, source: "made", grade: "primary" });
const tools = [
  made("openai-api"),
  made("langchain"),
  made("gptel"),
  made("ollama", mark("cli", "ollama")),
  made("lm-studio", mark("app", "LM Studio")),
  made(
    "cursor",
    mark("project-path", ".cursor/rules/*.mdc"),
    mark("project-path", ".cursorrules"),
    mark("project-path", "*.agent.md"),
    mark("project-path", ".claude/**"),
  ),
];
const catalog = makeCatalogIndex({ vendors: [], tools: new Map(tools.map((tool) => [tool.id, tool])), sources: new Map() });
const ids = (hits: readonly { readonly tool: string }[]) => hits.map((hit) => hit.tool);

describe("findIntegration", () => {
  it("shows framework and provider", () =>
    assert.deepEqual(ids(findIntegration("langchain_openai", catalog)), ["langchain", "openai-api"]));
  it("leaves out what the catalogue lacks", () => assert.deepEqual(ids(findIntegration("@ai-sdk/openai", catalog)), ["openai-api"]));
  for (const name of ["langchain", "langchain-text-splitters", "openai", "haystack"])
    it(`${name} is none`, () => assert.deepEqual(findIntegration(name, catalog), []));
});

describe("findPackage", () => {
  it("takes a formula for its program and a cask for its app", () => {
    assert.deepEqual(ids(findPackage("homebrew", "ollama", catalog)), ["ollama"]);
    assert.deepEqual(ids(findPackage("homebrew", "lm-studio", catalog)), ["lm-studio"]);
    assert.deepEqual(findPackage("npm", "lm-studio", catalog), []);
  });
  it("knows Emacs packages by name", () => assert.deepEqual(ids(findPackage("elisp", "gptel", catalog)), ["gptel"]));
});

describe("matchPaths", () => {
  const match = (path: string) => matchPaths(catalog)(path).map((one) => one.path);
  it("finds files, folders and stars at any depth", () => {
    assert.deepEqual(match("a/.cursor/rules/x.mdc"), ["a/.cursor/rules/x.mdc"]);
    assert.deepEqual(match(".claude/commands/deep/x.md"), [".claude"]);
    assert.deepEqual(match("b/review.agent.md"), ["b/review.agent.md"]);
  });
  it("keeps case and whole parts", () =>
    assert.deepEqual([match(".CursorRules"), match("my.cursorrules"), match(".cursor/rules/x.md")], [[], [], []]));
});

describe("findHosts", () => {
  const hosts = (code: string) => [...findHosts(code)].map((one) => `${one.form} ${one.host}`);
  const cases: [string, string[]][] = [
    ['"https://api.x.com/v1"', ["url api.x.com"]],
    ["`https://${name}.x.com`", ["url x.x.com"]],
    ['f"https://{name}.x.com"', ["url x.x.com"]],
    ["https://%s.x.com", ["url xx.x.com"]],
    ["{ proxy_pass https://api.x.com/; }", ["url api.x.com"]],
    ["me@x.com", []],
    [String.raw`api\.x\.com`, []],
    ["version 1.2.3", []],
    ['"*.x.com"', ["quoted x.x.com"]],
  ];
  for (const [code, expected] of cases) it(code, () => assert.deepEqual(hosts(code), expected));
});

describe("findCommandTargets", () => {
  const targets = (text: string) => [...findCommandTargets(text)].map((one) => `${one.kind} ${one.name}`);
  const cases: [string, string[]][] = [
    ["npx -y @a/b@latest x", ["npm @a/b"]],
    ["npm install -g a @b/c", ["npm a", "npm @b/c"]],
    ["pip install --upgrade a b==1", ["pypi a", "pypi b"]],
    ["uvx --from a b", ["pypi a"]],
    ["pip install -r a.txt b", ["pypi b"]],
    ["docker run -d --name x -p 1:1 a/b:1", ["image a/b:1"]],
    ["brew install --cask a", ["homebrew a"]],
    ["code --install-extension a.b", ["editor-extension a.b"]],
    ["npm run build", []],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(targets(text), expected));
});

describe("readNotebook", () => {
  it("keeps code on its line and blanks the rest", () => {
    const text =
      '{\n "cells": [\n  {\n   "cell_type": "markdown",\n   "source": [\n    "import no\\n"\n   ]\n  },\n  {\n   "cell_type": "code",\n   "outputs": [\n    "import out"\n   ],\n   "source": [\n    "import yes\\n",\n    "x = \\"a\\""\n   ]\n  }\n ]\n}';
    const code = readNotebook(text).split("\n");
    assert.deepEqual(
      [code.length, code[14], code[15], code.join("").includes("no"), code.join("").includes("out")],
      [text.split("\n").length, "import yes", 'x = "a"', false, false],
    );
  });
  it("reads one written on one line, and gives nothing for other JSON", () => {
    assert.equal(
      readNotebook('{"cells":[{"cell_type":"code","source":"import yes"},{"cell_type":"raw","source":"no"}]}').trim(),
      "import yes",
    );
    assert.equal(readNotebook("[1"), "");
  });
});

describe("limitSightings", () => {
  const sighting = (place: string): Sighting => ({
    source: "s",
    kind: "repository",
    tool: "t",
    name: "n",
    place,
    excerpt: "",
    rule: "r",
    strength: "weak",
    count: 1,
  });
  it("sums a file into its first line and keeps twenty files", () => {
    const limit = limitSightings();
    limit.add(sighting("a:1"));
    limit.add(sighting("a:9"));
    for (let at = 0; at < 30; at += 1) limit.add(sighting(`f${at}:1`));
    const all = limit.all();
    assert.deepEqual([all.length, all[0]?.place, all[0]?.count, all.reduce((sum, one) => sum + one.count, 0)], [20, "a:1", 2, 32]);
  });
});

describe("scanFile", () => {
  const host = (at: number): Sighting => ({
    source: "s",
    kind: "repository",
    tool: `t${at}`,
    name: `h${at}`,
    place: "p",
    excerpt: "",
    rule: "host",
    strength: "strong",
    count: 1,
  });
  const scan = (count: number) => {
    const found: Sighting[] = [];
    const skipped: string[] = [];
    const source = {
      id: "s",
      title: "",
      kind: "repository" as const,
      wants: () => true,
      read: (_: unknown, context: { sighting(one: Sighting): void }) =>
        Array.from({ length: count }, (_none, at) => context.sighting(host(at))) && undefined,
    };
    scanFile(
      "a.ts",
      [source],
      {
        catalog,
        companyDomains: [],
        place: "a.ts",
        sighting: (one) => void found.push(one),
        skip: (_place, why) => void skipped.push(why),
        person: () => undefined,
      },
      () => "x",
    );
    return [found.length, skipped.length];
  };
  it("takes a file that names more than twelve tools for a list about them, and says so", () => {
    assert.deepEqual(
      [scan(12), scan(13)],
      [
        [12, 0],
        [0, 1],
      ],
    );
  });
});

describe("isAiShaped", () => {
  for (const name of ["foo-llm-bridge", "AI Sidebar", "chat-gpt", "MyGPT helper", "someone.gpt-helper", "claude-thing", "rag-server"])
    it(`${name} is`, () => assert.ok(isAiShaped(name)));
  for (const name of ["email", "server-postgres", "chain", "maintain", "drag-and-drop", "paint", "filesystem", "storage"])
    it(`${name} is not`, () => assert.ok(!isAiShaped(name)));
});
