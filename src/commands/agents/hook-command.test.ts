import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { agents } from "../../plugins/agents/registry.gen.ts";
import type { AgentSystem } from "../../plugins/agents/contract.ts";
import { hookCommand, hookProgram, isHookCommand, joinWords, modeOfCommand, quickHookProgram, wordsToLine } from "./hook-command.ts";
import type { HookCommandParts } from "./hook-command.ts";

const windows: HookCommandParts = {
  ...{ agent: "gemini-cli", system: "windows", mode: "hold", home: "C:\\Users\\Ana B\\plimsoll" },
  program: "C:\\Program Files\\plimsoll\\bin\\plimsoll.cmd",
};
const linux: HookCommandParts = { agent: "codex", system: "linux", mode: "hold", program: "/opt/plim soll/bin/plimsoll" };

/** Words as CommandLineToArgvW reads a line without backslashes before quotes; cmd.exe and PowerShell agree on such lines. */
function readWindowsLine(line: string): readonly string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare = ""]) => quoted ?? bare);
}

describe("the hook's command line", () => {
  it("means the same to cmd.exe, PowerShell and Git Bash on Windows", () => {
    const line = hookCommand(windows);
    assert.equal(
      line,
      'node "C:\\Program Files\\plimsoll\\bin\\launch.mjs" hook gemini-cli --mode hold --home "C:\\Users\\Ana B\\plimsoll"',
    );
    // PowerShell takes a line that begins with a quote as text, not as a command.
    assert.doesNotMatch(line, /^["']/);
    // Bash eats a backslash outside quotes.
    assert.doesNotMatch(line.replaceAll(/"[^"]*"/g, ""), /\\/);
    assert.deepEqual(readWindowsLine(line), hookProgram(windows));
  });

  it("is a program that Windows can start by itself, in every agent's settings", () => {
    for (const agent of agents) {
      const parts = { ...windows, agent: agent.id };
      for (const tier of ["user", "project", "managed"] as const)
        for (const file of agent.files({
          ...{ tier, system: "windows", userHome: "C:/Users/Ana", project: "C:/p", env: {}, mode: "hold" },
          ...{ command: (event) => hookCommand(parts, event), program: hookProgram(parts) },
        })) {
          const text = file.form === "json" ? JSON.stringify(file.entries) : file.form === "toml" ? file.block : file.text;
          assert.doesNotMatch(text, /plimsoll\.cmd/, `${agent.id} ${tier}`);
          if (text.includes("launch.mjs"))
            assert.ok(isHookCommand(joinWords(text).replaceAll("\\\\", "\\"), agent.id), `${agent.id} ${tier}`);
        }
    }
  });

  it("comes back as the same words from a shell, whatever stands in them", () => {
    const word = fc.string({ unit: fc.constantFrom("a", " ", "'", "$", "`", "\\", '"', "-", "é", "*", ";"), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const line = wordsToLine(words, "linux");
        const read = [...line.matchAll(/((?:'[^']*'|\\'|[^\s'\\])+)(?: |$)/g)].map(([, one = ""]) =>
          one.replaceAll(/'([^']*)'|\\'/g, (_all, inner: string | undefined) => inner ?? "'"),
        );
        assert.deepEqual(read, words);
      }),
    );
  });

  it("is known as ours in every form in which it stands, and another agent's or program's is not", () => {
    const systems: readonly AgentSystem[] = ["linux", "macos", "windows"];
    for (const system of systems) {
      const parts = system === "windows" ? { ...windows, agent: "codex" } : { ...linux, system };
      const [command = "", ...args] = quickHookProgram(parts, "/opt/plimsoll/.runtime/fast/hook");
      for (const text of [hookCommand(parts), JSON.stringify({ command, args }, null, 2), JSON.stringify({ command, args })]) {
        const joined = joinWords(text);
        assert.ok(isHookCommand(joined, "codex"), joined);
        assert.equal(modeOfCommand(joined), "hold");
        assert.equal(isHookCommand(joined, "cursor"), false);
      }
    }
    for (const theirs of ["plimsoll hooks codex", "/usr/bin/guard hook codex", "node launch.mjs hook codex", "plimsoll ask codex"])
      assert.equal(isHookCommand(theirs, "codex"), false, theirs);
  });
});
