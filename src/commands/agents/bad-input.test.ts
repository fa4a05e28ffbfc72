import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import type { Agent, AgentSystem, InstallTarget } from "../../plugins/agents/contract.ts";
import { agents } from "../../plugins/agents/registry.gen.ts";
import type { DecisionCall } from "../decide/enforcement.ts";
import { answerHook } from "./answer-hook.ts";
import { hookCommand, hookProgram } from "./hook-command.ts";
import type { HookDesk } from "./hook-decider.ts";
import { installAgent, removeAgent } from "./install-agent.ts";

// The bad-input list of the issue: large and broken results, settings of all kinds, homes that cannot be written, others' hooks.
const root = mkdtempSync(join(tmpdir(), "plimsoll-bad-"));
after(() => rmSync(root, { recursive: true, force: true }));

function agentOf(id: string): Agent {
  const agent = agents.find((one) => one.id === id);
  assert.ok(agent);
  return agent;
}

function deskOf(seen: DecisionCall[] = []): HookDesk {
  return {
    mode: "hold",
    readFile: async () => null,
    decider: {
      restore: async (_session, text) => text,
      decide: async (call) => {
        seen.push(call);
        const isHeld = call.text?.includes("SECRET") === true;
        return { action: isHeld ? "held" : "sent", mode: "hold", message: null, cleaned: null };
      },
    },
  };
}

const event = (name: string, rest: object): object => ({ hook_event_name: name, session_id: "s", cwd: "/p", ...rest });

describe("inputs of hooks that are large or broken", () => {
  it("holds a tool result that is larger than can be looked at, and hides all of it", async () => {
    const output = "x".repeat(50 * 1024 * 1024);
    const input = JSON.stringify(
      event("PostToolUse", { tool_name: "Bash", tool_input: { command: "cat big" }, tool_response: { stdout: output } }),
    );
    const { stdout } = await answerHook(agentOf("claude-code"), input, undefined, deskOf());
    assert.ok(stdout.length < 10_000);
    assert.match(stdout, /larger than can be looked at/);
  });

  it("looks at what invalid bytes leave of a text, and at every string however deep", async () => {
    const bytes = Buffer.concat([
      Buffer.from('{"hook_event_name":"UserPromptSubmit","session_id":"s","prompt":"a '),
      Buffer.from([0xff, 0xfe, 0xc3]),
      Buffer.from(' SECRET"}'),
    ]);
    const { stdout } = await answerHook(agentOf("claude-code"), bytes.toString("utf8"), undefined, deskOf());
    assert.match(stdout, /"decision":"block"/);
    let deep: unknown = "SECRET";
    for (let at = 0; at < 500; at++) deep = [deep];
    const answered = await answerHook(
      agentOf("codex"),
      JSON.stringify(event("PreToolUse", { tool_name: "Bash", tool_input: { deep } })),
      undefined,
      deskOf(),
    );
    assert.match(answered.stdout, /"permissionDecision":"deny"/);
  });

  it("takes unknown fields and events of every agent as the client demands: one value, nothing beside it", async () => {
    for (const agent of agents)
      for (const payload of [event("Brand.New", { anything: ["fine"] }), { newer: true }, [], "text", 7, null]) {
        const { stdout } = await answerHook(agent, JSON.stringify(payload), undefined, deskOf());
        if (stdout !== "") assert.doesNotThrow(() => void JSON.parse(stdout), `${agent.id} ${JSON.stringify(payload)}`);
        assert.ok(stdout.split("\n").filter((line) => line !== "").length <= 1);
      }
  });
});

function targetOf(agent: string, tier: InstallTarget["tier"], base: string, system: AgentSystem = "linux"): InstallTarget {
  const parts = { agent, program: "/opt/plimsoll/bin/plimsoll", system, mode: "hold" } as const;
  const command = (name?: string): string => hookCommand(parts, name);
  return { tier, system, userHome: join(base, "u"), project: join(base, "p"), env: {}, mode: "hold", command, program: hookProgram(parts) };
}

function treeOf(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => (statSync(path).isFile() ? `${path}\n${readFileSync(path, "latin1")}` : path))
    .toSorted();
}

describe("settings that are there already", () => {
  it("goes there and back byte by byte in the managed tier of every agent that has one, on every system", () => {
    const base = join(root, "managed");
    let installs = 0;
    for (const agent of agents)
      for (const system of ["linux", "macos"] as const)
        for (const extra of agent.id !== "claude-code"
          ? [{}]
          : [{}, { places: ["**/customers/**"], policyCommand: "/opt/plimsoll/bin/plimsoll agents policy claude-code" }]) {
          const target = { ...targetOf(agent.id, "managed", base, system), ...extra };
          if (agent.files(target).length === 0) continue;
          const desk = { home: join(base, "h"), root: join(base, "image"), target };
          const shared = agent.files(target).filter(({ form }) => form !== "own");
          for (const { path, form } of shared) {
            mkdirSync(dirname(desk.root + path), { recursive: true });
            writeFileSync(
              desk.root + path,
              form === "json" ? '\ufeff{\r\n\t"theirs": [1], // kept\r\n}\r\n' : "# theirs\r\n[features]\r\nother = true\r\n",
            );
          }
          const before = treeOf(desk.root);
          installAgent(agent, desk);
          assert.notDeepEqual(treeOf(desk.root), before, agent.id);
          removeAgent(agent, desk);
          assert.deepEqual(treeOf(desk.root), before, `${agent.id} ${system}`);
          rmSync(desk.root, { recursive: true, force: true });
          installs += 1;
        }
    assert.ok(installs >= 14, `${installs}`);
  });

  it("leaves hooks of others where they are, also when they came after ours", () => {
    const base = join(root, "others");
    const agent = agentOf("claude-code");
    const desk = { home: join(base, "h"), root: "", target: targetOf("claude-code", "user", base) };
    const path = agent.files(desk.target)[0]?.path ?? "";
    mkdirSync(dirname(path), { recursive: true });
    const theirs = { hooks: { PreToolUse: [{ matcher: "Bash", hooks: [{ type: "command", command: "/usr/bin/guard" }] }] } };
    writeFileSync(path, JSON.stringify(theirs, null, 2));
    installAgent(agent, desk);
    const later: { hooks: Record<string, object[]> } = JSON.parse(readFileSync(path, "utf8"));
    later.hooks["Stop"] = [{ hooks: [{ type: "command", command: "/usr/bin/later" }] }];
    writeFileSync(path, JSON.stringify(later, null, 2));
    removeAgent(agent, desk);
    const left: unknown = JSON.parse(readFileSync(path, "utf8"));
    assert.deepEqual(left, { hooks: { ...theirs.hooks, Stop: later.hooks["Stop"] } });
  });

  it("keeps two installs for two homes beside each other apart", () => {
    const bases = ["one", "two"].map((name) => join(root, name));
    const desks = bases.map((base) => ({ home: join(base, "h"), root: "", target: targetOf("codex", "user", base) }));
    for (const desk of desks) installAgent(agentOf("codex"), desk);
    const [first, second] = desks;
    assert.ok(first && second);
    removeAgent(agentOf("codex"), first);
    assert.deepEqual(treeOf(join(bases[0] ?? "", "u")), []);
    assert.notDeepEqual(treeOf(join(bases[1] ?? "", "u")), []);
  });

  it(
    "says what it could not write, and changes nothing",
    { skip: process.getuid?.() === 0 ? "the superuser may write anywhere" : false },
    () => {
      const base = join(root, "closed");
      mkdirSync(join(base, "u"), { recursive: true });
      chmodSync(join(base, "u"), 0o500);
      const desk = { home: join(base, "h"), root: "", target: targetOf("claude-code", "user", base) };
      assert.throws(() => installAgent(agentOf("claude-code"), desk), /expected to write .*choose another --tier/);
      assert.deepEqual(readdirSync(join(base, "u")), []);
      chmodSync(join(base, "u"), 0o700);
    },
  );

  it("refuses settings it cannot read and leaves them as they are", () => {
    for (const [at, text] of ["{ broken", "[]", '{"hooks": 7}', '{"hooks": {"PreToolUse": "x"}}'].entries()) {
      const base = join(root, `broken-${at}`);
      const desk = { home: join(base, "h"), root: "", target: targetOf("claude-code", "user", base) };
      const path = agentOf("claude-code").files(desk.target)[0]?.path ?? "";
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      assert.throws(() => installAgent(agentOf("claude-code"), desk), /expected/, text);
      assert.equal(readFileSync(path, "utf8"), text);
    }
  });
});

describe("rules of the client's own in a list that is there already", () => {
  it("come in beside others' and go again, and one that both wanted stays", () => {
    const base = join(root, "words");
    const agent = agentOf("qwen-code");
    const target = { ...targetOf("qwen-code", "managed", base), places: ["/srv/payroll/**"] };
    const desk = { home: join(base, "h"), root: join(base, "image"), target };
    const path = desk.root + (agent.files(target)[0]?.path ?? "");
    mkdirSync(dirname(path), { recursive: true });
    const before = '{\n  "permissions": {\n    "deny": ["Read(**/.env)", "Bash(rm *)"], // theirs\n  },\n}\n';
    writeFileSync(path, before);
    installAgent(agent, desk);
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes("Read(//srv/payroll/**)") && text.includes("Read(~/.ssh/**)") && text.includes("// theirs"));
    assert.equal(text.split("Read(**/.env)").length, 2);
    installAgent(agent, desk);
    assert.equal(readFileSync(path, "utf8"), text);
    removeAgent(agent, { ...desk, target: targetOf("qwen-code", "managed", base) });
    assert.equal(readFileSync(path, "utf8"), before);
  });
});
