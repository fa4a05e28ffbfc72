import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { HookAnswer, HookEvent } from "../../core/hooks/hook-event.ts";
import { isFields } from "../../core/hooks/read-field.ts";
import type { Agent, InstallTarget } from "./contract.ts";
import { agents } from "./registry.gen.ts";

const recorded = agents.filter(({ seen }) => seen !== null);

function eventsOf(agent: Agent): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", `${agent.id}.json`), "utf8"));
  assert.ok(isFields(value) && isFields(value["events"]));
  return value["events"];
}

function agentOf(id: string): Agent {
  const found = agents.find((one) => one.id === id);
  assert.ok(found);
  return found;
}

function eventOf(id: string, payload: unknown, said?: string): HookEvent {
  const decoded = agentOf(id).decode(payload, said);
  assert.equal(decoded.kind, "event");
  assert.ok("event" in decoded);
  return decoded.event;
}

const answers: readonly HookAnswer[] = [
  { kind: "pass" },
  { kind: "note", message: "noted" },
  { kind: "hold", message: "held" },
  { kind: "hold", message: "held", isFault: true },
  { kind: "ask", message: "asked" },
];

describe("every agent", () => {
  it("is one of the ten of the contract, each once", () => {
    const ids = [
      "claude-code",
      "cline",
      "codex",
      "copilot-cli",
      "cursor",
      "gemini-cli",
      "opencode",
      "qwen-code",
      "vscode-copilot",
      "windsurf",
    ];
    assert.deepEqual(agents.map(({ id }) => id).toSorted(), ids);
  });

  it("knows every recorded input, and finds the secret wherever one goes", () => {
    for (const agent of recorded) {
      for (const [name, payload] of Object.entries(eventsOf(agent))) {
        const decoded = agent.decode(payload);
        const row = agent.events.find((one) => one.name === name);
        assert.ok(row, `${agent.id} has no row for ${name}`);
        assert.equal(decoded.kind, row.moment === undefined ? "nothing" : "event", `${agent.id} ${name}`);
        if (!("event" in decoded) || ["tool-input", "model-request", "session"].includes(decoded.event.moment)) continue;
        assert.ok(JSON.stringify(decoded.event.value).includes("EXAMPLE-SECRET-VALUE"), `${agent.id} ${name}`);
        assert.ok(
          decoded.event.session !== undefined || decoded.event.name.startsWith("tool.execute"),
          `${agent.id} ${name} has no session`,
        );
      }
    }
  });

  it("writes one JSON value or nothing on standard output, whatever is answered", () => {
    for (const agent of agents)
      for (const row of agent.events)
        for (const answer of answers) {
          const { stdout, exitCode } = agent.encode(answer, {
            name: row.name,
            moment: row.moment ?? "other",
            value: "x",
            powers: row.powers ?? { replaces: false, asks: false, holds: false },
            files: [],
          });
          if (stdout !== "" && agent.id !== "windsurf") assert.ok(isFields(JSON.parse(stdout)), `${agent.id} ${row.name}`);
          assert.ok(exitCode === 0 || exitCode === 2);
        }
  });

  it("never throws, and holds nothing known for an input of any shape", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...agents),
        fc.jsonValue(),
        fc.option(fc.constantFrom("PreToolUse", "preToolUse", "x"), { nil: undefined }),
        (agent, payload, said) => {
          const decoded = agent.decode(payload, said);
          assert.ok(["event", "nothing", "unknown", "broken"].includes(decoded.kind));
          if (!isFields(payload)) assert.equal(decoded.kind, "broken");
        },
      ),
    );
  });

  it("says of every road whether a hook holds it, and names where its settings lie", () => {
    const target: InstallTarget = {
      tier: "user",
      system: "linux",
      userHome: "/home/ana",
      project: "/home/ana/project",
      env: {},
      mode: "hold",
      command: (event) => `plimsoll hook x ${event ?? ""}`.trim(),
      program: ["plimsoll", "hook", "x"],
    };
    for (const agent of agents) {
      assert.ok(agent.roads.some(({ road }) => road === "prompt"));
      assert.equal(new Set(agent.roads.map(({ road }) => road)).size, agent.roads.length);
      for (const tier of ["user", "project"] as const) {
        const files = agent.files({ ...target, tier });
        assert.ok(
          files.length > 0 && files.every(({ path }) => path.startsWith(tier === "user" ? "/home/ana/." : "/home/ana/project/.")),
          agent.id,
        );
      }
    }
  });
});

/** Agent, input, answer, and exactly what the client then reads. */
type Case = readonly [id: string, payload: unknown, answer: HookAnswer, stdout: unknown, exitCode?: number];

const from = (id: string, name: string): unknown => eventsOf(agentOf(id))[name];
const hold: HookAnswer = { kind: "hold", message: "M" };
const pass: HookAnswer = { kind: "pass" };
const ask: HookAnswer = { kind: "ask", message: "M" };
const put = (value: unknown): HookAnswer => ({ kind: "replace", value });
const cursorBase = {
  conversation_id: "c",
  generation_id: "g",
  cursor_version: "2",
  workspace_roots: ["/p"],
  user_email: "ana@example.com",
};
const code = (hook_event_name: string, more: object): unknown => ({ session_id: "s", cwd: "/p", hook_event_name, ...more });
const cascade = (agent_action_name: string, tool_info: object): unknown => ({
  agent_action_name,
  trajectory_id: "t",
  execution_id: "e",
  tool_info,
});
const pre = (fields: object): unknown => ({ hookSpecificOutput: { hookEventName: "PreToolUse", ...fields } });

const cases: readonly Case[] = [
  ["claude-code", from("claude-code", "UserPromptSubmit"), pass, {}],
  ["claude-code", from("claude-code", "UserPromptSubmit"), hold, { decision: "block", reason: "M" }],
  ["claude-code", from("claude-code", "PreToolUse"), hold, pre({ permissionDecision: "deny", permissionDecisionReason: "M" })],
  ["claude-code", from("claude-code", "PreToolUse"), ask, pre({ permissionDecision: "ask", permissionDecisionReason: "M" })],
  ["claude-code", from("claude-code", "PreToolUse"), put({ a: 1 }), pre({ updatedInput: { a: 1 } })],
  [
    "claude-code",
    from("claude-code", "PostToolUse"),
    put("new"),
    { hookSpecificOutput: { hookEventName: "PostToolUse", updatedToolOutput: "new" } },
  ],
  [
    "claude-code",
    from("claude-code", "PostToolUse"),
    hold,
    {
      decision: "block",
      reason: "M",
      hookSpecificOutput: {
        hookEventName: "PostToolUse",
        updatedToolOutput: {
          type: "text",
          file: { filePath: "/home/ana/project/secret.txt", content: "M", numLines: 2, startLine: 1, totalLines: 2 },
        },
      },
    },
  ],
  ["claude-code", from("claude-code", "PostToolBatch"), hold, { decision: "block", reason: "M" }],
  ["claude-code", from("claude-code", "UserPromptSubmit"), { ...hold, isFault: true }, { decision: "block", reason: "M" }, 2],
  ["codex", from("codex", "UserPromptSubmit"), pass, {}],
  ["codex", from("codex", "UserPromptSubmit"), hold, { decision: "block", reason: "M" }],
  ["codex", from("codex", "PreToolUse"), hold, pre({ permissionDecision: "deny", permissionDecisionReason: "M" })],
  ["codex", from("codex", "PreToolUse"), ask, pre({ permissionDecision: "deny", permissionDecisionReason: "M" })],
  ["codex", from("codex", "PreToolUse"), put({ command: "x" }), pre({ permissionDecision: "allow", updatedInput: { command: "x" } })],
  ["codex", from("codex", "PostToolUse"), put("new"), { decision: "block", reason: "new" }],
  ["gemini-cli", from("gemini-cli", "BeforeAgent"), pass, {}],
  ["gemini-cli", from("gemini-cli", "BeforeAgent"), hold, { decision: "deny", reason: "M" }],
  ["gemini-cli", from("gemini-cli", "BeforeModel"), hold, { decision: "deny", reason: "M" }],
  ["gemini-cli", from("gemini-cli", "BeforeTool"), ask, { decision: "ask", reason: "M" }],
  [
    "gemini-cli",
    from("gemini-cli", "BeforeTool"),
    put({ a: 1 }),
    { hookSpecificOutput: { hookEventName: "BeforeTool", tool_input: { a: 1 } } },
  ],
  ["gemini-cli", from("gemini-cli", "AfterTool"), put({ llmContent: "new", returnDisplay: "" }), { decision: "deny", reason: "new" }],
  ["copilot-cli", from("copilot-cli", "userPromptSubmitted"), pass, {}],
  ["copilot-cli", from("copilot-cli", "userPromptSubmitted"), hold, { decision: "block", reason: "M" }],
  ["copilot-cli", from("copilot-cli", "userPromptSubmitted"), { ...hold, isFault: true }, { decision: "block", reason: "M" }, 0],
  ["copilot-cli", from("copilot-cli", "userPromptSubmitted"), put("new"), { modifiedPrompt: "new" }],
  ["copilot-cli", from("copilot-cli", "preToolUse"), hold, { permissionDecision: "deny", permissionDecisionReason: "M" }],
  ["copilot-cli", from("copilot-cli", "preToolUse"), ask, { permissionDecision: "ask", permissionDecisionReason: "M" }],
  ["copilot-cli", from("copilot-cli", "preToolUse"), put({ path: "x" }), { modifiedArgs: { path: "x" } }],
  ["copilot-cli", from("copilot-cli", "postToolUse"), hold, { modifiedResult: { resultType: "success", textResultForLlm: "M" } }],
  ["vscode-copilot", code("UserPromptSubmit", { prompt: "p" }), hold, { continue: false, stopReason: "M", decision: "block", reason: "M" }],
  [
    "vscode-copilot",
    code("PreToolUse", { tool_name: "editFiles", tool_input: {} }),
    hold,
    pre({ permissionDecision: "deny", permissionDecisionReason: "M" }),
  ],
  ["vscode-copilot", code("PreToolUse", { tool_name: "editFiles", tool_input: {} }), put({ a: 1 }), pre({ updatedInput: { a: 1 } })],
  [
    "vscode-copilot",
    code("PostToolUse", { tool_name: "readFile", tool_input: {}, tool_response: "r" }),
    hold,
    { decision: "block", reason: "M" },
  ],
  ["cursor", { ...cursorBase, hook_event_name: "beforeSubmitPrompt", prompt: "p", attachments: [] }, pass, { continue: true }],
  [
    "cursor",
    { ...cursorBase, hook_event_name: "beforeSubmitPrompt", prompt: "p", attachments: [] },
    hold,
    { continue: false, user_message: "M" },
  ],
  ["cursor", { ...cursorBase, hook_event_name: "beforeReadFile", file_path: "/p/a", content: "c" }, pass, { permission: "allow" }],
  [
    "cursor",
    { ...cursorBase, hook_event_name: "beforeReadFile", file_path: "/p/a", content: "c" },
    hold,
    { permission: "deny", user_message: "M", agent_message: "M" },
  ],
  [
    "cursor",
    { ...cursorBase, hook_event_name: "beforeShellExecution", command: "ls", cwd: "/p" },
    ask,
    { permission: "ask", user_message: "M", agent_message: "M" },
  ],
  [
    "cursor",
    { ...cursorBase, hook_event_name: "preToolUse", tool_name: "Write", tool_input: { a: "x" } },
    put({ a: "y" }),
    { updated_input: { a: "y" } },
  ],
  [
    "cursor",
    { ...cursorBase, hook_event_name: "postToolUse", tool_name: "MCP:q", tool_input: "{}", tool_output: "r" },
    put("s"),
    { updated_mcp_tool_output: "s" },
  ],
  ["windsurf", cascade("pre_user_prompt", { user_prompt: "p" }), pass, null],
  ["windsurf", cascade("pre_user_prompt", { user_prompt: "p" }), hold, null, 2],
  ["windsurf", cascade("pre_run_command", { command_line: "ls", cwd: "/p" }), hold, null, 2],
  ["windsurf", cascade("pre_mcp_tool_use", { mcp_server_name: "s", mcp_tool_name: "t", mcp_tool_arguments: { a: 1 } }), hold, null, 2],
  ["opencode", from("opencode", "chat.message"), pass, { decision: "pass" }],
  ["opencode", from("opencode", "chat.message"), put("new"), { decision: "replace", value: "new" }],
  ["opencode", from("opencode", "tool.execute.before"), hold, { decision: "block", reason: "M" }],
  ["qwen-code", from("qwen-code", "UserPromptSubmit"), pass, {}],
  ["qwen-code", from("qwen-code", "UserPromptSubmit"), hold, { decision: "block", reason: "M" }],
  ["qwen-code", from("qwen-code", "PreToolUse"), hold, pre({ permissionDecision: "deny", permissionDecisionReason: "M" })],
  ["qwen-code", from("qwen-code", "PreToolUse"), ask, pre({ permissionDecision: "ask", permissionDecisionReason: "M" })],
  ["qwen-code", from("qwen-code", "PostToolUse"), hold, { continue: false, stopReason: "M" }],
  ["qwen-code", from("qwen-code", "PostToolUse"), { ...hold, isFault: true }, { continue: false, stopReason: "M" }, 0],
  ["qwen-code", from("qwen-code", "PostToolUse"), put({ llmContent: "new", returnDisplay: "" }), { continue: false, stopReason: "new" }],
  ["cline", from("cline", "PostToolUse"), hold, { cancel: true, errorMessage: "M" }],
  ["cline", from("cline", "PreToolUse"), pass, { cancel: false }],
  ["cline", from("cline", "PreToolUse"), hold, { cancel: true, errorMessage: "M" }],
];

describe("recorded input in, exact answer out", () => {
  for (const [id, payload, answer, stdout, exitCode = 0] of cases) {
    const event = eventOf(id, payload);
    const kind = answer.kind === "hold" && answer.isFault === true ? "fault" : answer.kind;
    it(`${id} ${event.name}: ${kind}`, () => {
      const output = agentOf(id).encode(answer, event);
      assert.deepEqual(output.stdout === "" ? null : JSON.parse(output.stdout), stdout);
      assert.equal(output.exitCode, exitCode);
      assert.equal(output.stderr, exitCode === 2 ? "M\n" : "");
    });
  }
});

describe("what is read out of inputs", () => {
  it("names files that will be read", () => {
    assert.deepEqual(eventOf("cline", from("cline", "PreToolUse")).files, ["/home/ana/project/secret.txt"]);
    assert.deepEqual(eventOf("claude-code", code("UserPromptSubmit", { prompt: 'see @src/a.ts, @"b c.txt" and ana@example.com' })).files, [
      "src/a.ts",
      "b c.txt",
    ]);
    assert.deepEqual(eventOf("codex", from("codex", "PreToolUse")).files, ["cat", "secret.txt"]);
    assert.deepEqual(eventOf("windsurf", cascade("pre_read_code", { file_path: "/p/a" })).files, ["/p/a"]);
  });

  it("opens arguments that come as JSON in a text, and takes the account where it is told", () => {
    const event = eventOf("cursor", { ...cursorBase, hook_event_name: "beforeMCPExecution", tool_name: "q", tool_input: '{"a":"x"}' });
    assert.deepEqual([event.value, event.deed, event.account], [{ a: "x" }, "mcp", "ana@example.com"]);
    assert.deepEqual(eventOf("copilot-cli", { sessionId: "s", toolName: "bash", toolArgs: '{"command":"ls"}' }, "preToolUse").value, {
      command: "ls",
    });
  });

  it("takes a known event without its value as broken, and looks at all of an unknown one", () => {
    const broken = agentOf("claude-code").decode(code("UserPromptSubmit", {}));
    assert.deepEqual([broken.kind, "why" in broken && broken.why], ["broken", "expected prompt in UserPromptSubmit, met none"]);
    const unknown = agentOf("codex").decode(code("BeforeSomethingNew", { text: "t" }));
    assert.ok(unknown.kind === "unknown" && JSON.stringify(unknown.event.value).includes('"t"'));
  });
});
