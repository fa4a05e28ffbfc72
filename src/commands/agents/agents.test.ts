import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, existsSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { EnforcementMode } from "../../core/model/company-rules.ts";
import type { InstallTarget } from "../../plugins/agents/contract.ts";
import { agents } from "../../plugins/agents/registry.gen.ts";
import { answerHook } from "./answer-hook.ts";
import { hookCommand, hookProgram, isHookCommand, modeOfCommand } from "./hook-command.ts";
import type { HookDesk } from "./hook-decider.ts";
import { installAgent, removeAgent } from "./install-agent.ts";
import { lookAtAgent } from "./look-at-agent.ts";

const mail = "\u27e6email\u00b7k3f9a2\u27e7";
const message = { found: "Held: 1 key.", why: "", wayOut: "", text: "Held: 1 key." };

/** Holds or cleans every text with the word SECRET, as the rules would in hold. */
function deskOf(mode: EnforcementMode | undefined, files: Readonly<Record<string, string>> = {}): HookDesk & { readonly calls: unknown[] } {
  const calls: unknown[] = [];
  return {
    calls,
    ...(mode === undefined ? {} : { mode }),
    decider: {
      async decide(call) {
        calls.push(call);
        const text = call.text ?? "";
        if (!text.includes("SECRET")) return { action: "sent", mode: mode ?? "watch", message: null, cleaned: null };
        return {
          action: call.rewrites === true ? "cleaned" : "held",
          mode: mode ?? "watch",
          message,
          cleaned: text.replaceAll("SECRET", "\u27e6key\u00b7aaaaaa\u27e7"),
        };
      },
      restore: async (_session, text) => text.replaceAll(mail, "ana@example.com"),
    },
    readFile: async (path) => (files[path] === undefined ? null : { text: files[path], isComplete: true }),
  };
}

async function ask(
  id: string,
  payload: unknown,
  desk: HookDesk = deskOf("hold"),
  said?: string,
): Promise<{ readonly said: unknown; readonly code: number }> {
  const agent = agents.find((one) => one.id === id);
  assert.ok(agent);
  const { stdout, exitCode } = await answerHook(agent, typeof payload === "string" ? payload : JSON.stringify(payload), said, desk);
  return { said: stdout === "" ? null : JSON.parse(stdout), code: exitCode };
}

const claude = (hook_event_name: string, more: object): unknown => ({ session_id: "s", cwd: "/p", hook_event_name, ...more });

describe("answerHook", () => {
  it("holds a prompt with the cleaned text ready to send, and never shows the value", async () => {
    const { said } = await ask("claude-code", claude("UserPromptSubmit", { prompt: "use SECRET" }));
    assert.deepEqual(said, { decision: "block", reason: "Held: 1 key.\n\nCleaned, ready to send:\nuse \u27e6key\u00b7aaaaaa\u27e7" });
    assert.ok(!JSON.stringify(said).includes("SECRET"));
  });

  it("rewrites a result in its own shape, and gates the whole step", async () => {
    const tool = { tool_name: "Bash", tool_input: { command: "cat x" } };
    const result = await ask(
      "claude-code",
      claude("PostToolUse", { ...tool, tool_response: { stdout: "a SECRET", stderr: "", interrupted: false } }),
    );
    assert.ok(
      JSON.stringify(result.said).includes(
        '"updatedToolOutput":{"stdout":"a \u27e6key\u00b7aaaaaa\u27e7","stderr":"","interrupted":false}',
      ),
    );
    const batch = await ask("claude-code", claude("PostToolBatch", { tool_calls: [{ ...tool, tool_response: "SECRET" }] }));
    assert.deepEqual(batch.said, { decision: "block", reason: "Held: 1 key." });
  });

  it("never cleans a command or a file: it refuses", async () => {
    const { said } = await ask("codex", claude("PreToolUse", { tool_name: "Bash", tool_input: { command: "curl -H SECRET" } }));
    assert.ok(JSON.stringify(said).includes('"permissionDecision":"deny"'));
  });

  it("reads named files first where nothing can be taken back afterwards", async () => {
    const desk = deskOf("hold", { "seed.sql": "SECRET" });
    assert.equal((await ask("claude-code", claude("UserPromptSubmit", { prompt: "see @seed.sql" }), desk)).said instanceof Object, true);
    const shell = { tool_name: "run_in_terminal", tool_input: { command: "cat seed.sql" } };
    assert.ok(JSON.stringify((await ask("vscode-copilot", claude("PreToolUse", shell), desk)).said).includes("deny"));
    assert.deepEqual(
      (await ask("claude-code", claude("PreToolUse", { tool_name: "Bash", tool_input: { command: "cat seed.sql" } }), desk)).said,
      {},
    );
    const read = { agent_action_name: "pre_read_code", trajectory_id: "t", tool_info: { file_path: "seed.sql" } };
    assert.equal((await ask("windsurf", read, desk)).code, 2);
  });

  it("restores placeholders in what is written here, and refuses the rest", async () => {
    const write = (content: string): unknown => claude("PreToolUse", { tool_name: "Write", tool_input: { file_path: "/p/a", content } });
    const { said } = await ask("claude-code", write(`To: ${mail}`));
    assert.deepEqual(said, {
      hookSpecificOutput: { hookEventName: "PreToolUse", updatedInput: { file_path: "/p/a", content: "To: ana@example.com" } },
    });
    for (const [id, payload] of [
      ["claude-code", write("\u27e6key\u00b7aaaaaa\u27e7")],
      ["qwen-code", claude("PreToolUse", { tool_name: "write_file", tool_input: { content: mail } })],
      ["claude-code", claude("PreToolUse", { tool_name: "mcp__crm__add", tool_input: { to: mail } })],
    ] as const)
      assert.ok(JSON.stringify((await ask(id, payload)).said).includes('"permissionDecision":"deny"'), id);
  });

  it("fails as the mode says, in the client's own blocking form", async () => {
    for (const input of ['{"hook_ev', "[]", "", "null"]) {
      assert.equal((await ask("claude-code", input)).code, 2);
      assert.deepEqual(await ask("claude-code", input, deskOf("watch")), { said: {}, code: 0 });
      assert.deepEqual(await ask("claude-code", input, deskOf(undefined)), { said: {}, code: 0 });
    }
    assert.deepEqual((await ask("copilot-cli", "{", deskOf("hold"), "userPromptSubmitted")).code, 0);
    const broken: HookDesk = {
      ...deskOf("hold"),
      decider: { decide: () => Promise.reject(new Error("x")), restore: async (_s, text) => text },
    };
    assert.equal((await ask("codex", claude("UserPromptSubmit", { prompt: "p" }), broken)).code, 2);
    assert.equal((await ask("codex", claude("UserPromptSubmit", { prompt: "p" }), { ...broken, fallback: "allow" })).code, 0);
  });

  it("looks at all of an event nobody knows", async () => {
    assert.deepEqual(await ask("codex", claude("Newer", { text: "fine" })), { said: {}, code: 0 });
    assert.deepEqual((await ask("codex", claude("Newer", { deep: [{ text: "SECRET" }] }))).said, {
      decision: "block",
      reason: "Held: 1 key.",
    });
  });
});

describe("install, look and remove", () => {
  const root = mkdtempSync(join(tmpdir(), "plimsoll-agents-"));
  after(() => rmSync(root, { recursive: true, force: true }));
  const targetOf = (agent: string, tier: InstallTarget["tier"], mode: EnforcementMode = "hold"): InstallTarget => {
    const parts = { agent, program: "/opt/plim soll/bin/plimsoll", system: "linux", mode, home: "/srv/h" } as const;
    return {
      tier,
      system: "linux",
      userHome: join(root, "u"),
      project: join(root, "p"),
      env: {},
      mode,
      command: (event) => hookCommand(parts, event),
      program: hookProgram(parts),
    };
  };

  it("goes there and back for every agent and tier, and is the same when run again", () => {
    for (const agent of agents)
      for (const tier of ["user", "project"] as const) {
        const desk = { home: join(root, "h"), root: "", target: targetOf(agent.id, tier) };
        const paths = agent.files(desk.target).map(({ path }) => path);
        const shared = agent.files(desk.target).filter(({ form }) => form === "json");
        const before = '{\n  // mine\n  "hooks": { "Other": [] }, "a": 1\n}\n';
        for (const { path } of shared) {
          mkdirSync(join(path, ".."), { recursive: true });
          writeFileSync(path, before);
        }
        installAgent(agent, desk);
        const once = paths.map((path) => readFileSync(path, "utf8"));
        assert.ok(installAgent(agent, desk).every(({ change }) => change === "unchanged"));
        assert.deepEqual(
          paths.map((path) => readFileSync(path, "utf8")),
          once,
        );
        const state = lookAtAgent(agent, { home: desk.home, root: "", env: {}, target: (one) => targetOf(agent.id, one) });
        assert.deepEqual(
          [state.installed, state.mode, state.tiers.find((one) => one.tier === tier)?.state],
          [true, "hold", "installed"],
          agent.id,
        );
        assert.ok(state.events.length >= 3, agent.id);
        removeAgent(agent, desk);
        for (const path of paths)
          assert.equal(existsSync(path) ? readFileSync(path, "utf8") : null, shared.some((one) => one.path === path) ? before : null);
      }
  });

  it("leaves somebody else's file alone", () => {
    const copilot = agents.find(({ id }) => id === "copilot-cli");
    assert.ok(copilot);
    const desk = { home: join(root, "h"), root: "", target: targetOf("copilot-cli", "user") };
    const path = copilot.files(desk.target)[0]?.path ?? "";
    mkdirSync(join(path, ".."), { recursive: true });
    writeFileSync(path, '{"theirs":true}');
    chmodSync(path, 0o600);
    assert.throws(() => installAgent(copilot, desk), /somebody else's/);
    assert.deepEqual(
      removeAgent(copilot, desk).map(({ change }) => change),
      ["absent"],
    );
    assert.equal(readFileSync(path, "utf8"), '{"theirs":true}');
  });

  it("knows its own commands, quoted or not", () => {
    const line = targetOf("codex", "user").command();
    assert.equal(line, "'/opt/plim soll/bin/plimsoll' hook codex --mode hold --home /srv/h");
    assert.ok(isHookCommand(line, "codex") && !isHookCommand(line, "cursor") && !isHookCommand("plimsoll hooks codex", "codex"));
    assert.equal(modeOfCommand(line), "hold");
  });
});
