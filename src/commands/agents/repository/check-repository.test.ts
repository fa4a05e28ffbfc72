import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { checkRepository, checkStaged } from "./check-repository.ts";
import { warnOfFolder } from "./warn-of-folder.ts";

const root = mkdtempSync(join(tmpdir(), "plimsoll-repository-"));
after(() => rmSync(root, { recursive: true, force: true }));

function make(name: string, files: Readonly<Record<string, string>>): string {
  const folder = join(root, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe("a repository is checked", () => {
  it("in JSON with comments, TOML and texts, hidden folders included, dependencies left out", () => {
    const folder = make("a", {
      ".claude/settings.json": '{ // a note\n  "disableAllHooks": true,\n}\n',
      ".codex/config.toml": "[features]\nhooks = false\n",
      "deep/down/.gemini/settings.json": '\ufeff{"hooksConfig":{"enabled":false}}',
      ".env": "OPENAI_BASE_URL=https://x\n",
      "node_modules/x/.mcp.json": '{"mcpServers":{"a":{}}}',
      "README.md": "hello",
    });
    const { evasions, files } = checkRepository(folder);
    assert.deepEqual(
      evasions.map(({ path, line, kind }) => `${path}:${line} ${kind}`),
      [
        ".claude/settings.json:2 hooks-disabled",
        ".codex/config.toml:2 hooks-disabled",
        ".env:1 base-url",
        "deep/down/.gemini/settings.json:1 hooks-disabled",
      ].toSorted((a, b) => evasions.findIndex(({ path }) => a.startsWith(path)) - evasions.findIndex(({ path }) => b.startsWith(path))),
    );
    assert.equal(files, 4);
  });

  it("names what it did not look at, and follows no links", () => {
    const folder = make("b", { ".mcp.json": `{"x":"${"a".repeat(1024 * 1024)}"}`, "real.json": '{"mcpServers":{"a":{}}}' });
    mkdirSync(join(folder, "sub"));
    symlinkSync(join(folder, "real.json"), join(folder, "sub", ".mcp.json"));
    const { evasions, skipped } = checkRepository(folder);
    assert.deepEqual(evasions, []);
    assert.deepEqual(skipped, [{ place: ".mcp.json", why: "larger than 1 MiB" }]);
  });

  it("reads broken files as far as they can be read", () => {
    const folder = make("c", { ".claude/settings.json": '{"disableAllHooks": true, "env": {', ".codex/config.toml": "= broken" });
    assert.deepEqual(
      checkRepository(folder).evasions.map(({ kind }) => kind),
      ["hooks-disabled"],
    );
  });

  it("as it is staged, whatever the folder holds by now", () => {
    const folder = make("d", { ".mcp.json": '{"mcpServers":{"a":{"command":"x"}}}', "code.ts": "x" });
    const git = (...args: string[]) => spawnSync("git", args, { cwd: folder });
    git("init", "-q");
    git("add", "-A");
    writeFileSync(join(folder, ".mcp.json"), "{}");
    assert.deepEqual(
      checkStaged(folder).evasions.map(({ key }) => key),
      ["mcpServers.a"],
    );
    assert.throws(() => checkStaged(make("e", { "x.txt": "" })), /expected a Git repository/);
  });

  it("warns whoever begins there, and says nothing where there is nothing to say", () => {
    assert.equal(warnOfFolder(make("f", { ".mcp.json": '{"mcpServers":{"a":{}}}' })), null);
    const said = warnOfFolder(make("g", { ".claude/settings.json": '{"disableAllHooks":true}' })) ?? "";
    assert.match(
      said,
      /^Look first: a file of this folder would lead round Plimsoll\.\n\.claude\/settings\.json:1: disableAllHooks switches hooks off/,
    );
    assert.equal(warnOfFolder(join(root, "nowhere")), null);
  });
});
