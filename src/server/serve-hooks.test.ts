import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { serveHooks } from "./serve-hooks.ts";
import type { AnsweredHook, HookCall } from "./serve-hooks.ts";

const token = "t".repeat(43);

function ask(path: string, init: RequestInit = {}): Request {
  const headers = { authorization: `Bearer ${token}`, ...Object.fromEntries(new Headers(init.headers)) };
  return new Request(`http://127.0.0.1:1${path}`, { method: "POST", body: "{}", ...init, headers });
}

const pass: AnsweredHook = { stdout: "{}\n", stderr: "", exitCode: 0 };

describe("hooks over the local service", () => {
  it("leaves other paths to others", async () => {
    for (const path of ["/local/decide", "/local/hook", "/local/hook/", "/local/hook/a/b", "/local/hook/UPPER"])
      assert.equal(await serveHooks(ask(path), token, async () => pass), undefined, path);
  });

  it("hands the input on unread, with how the hook was installed", async () => {
    const calls: HookCall[] = [];
    const request = ask("/local/hook/claude-code?mode=hold&event=PreToolUse&fallback=allow", {
      body: "no json at all",
      headers: { "plimsoll-cwd": Buffer.from("/home/jürgen").toString("latin1") },
    });
    await serveHooks(request, token, async (call) => (calls.push(call), pass));
    const wanted = {
      agent: "claude-code",
      input: "no json at all",
      event: "PreToolUse",
      mode: "hold",
      fallback: "allow",
      cwd: "/home/jürgen",
    };
    assert.deepEqual(calls, [wanted]);
  });

  it("answers output, error output and exit code, and how many bytes make it whole", async () => {
    const answered = { stdout: '{"reason":"gehalten ⟦x⟧"}\n', stderr: "Held: ü\n", exitCode: 2 };
    const response = await serveHooks(ask("/local/hook/codex"), token, async () => answered);
    const bytes = Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0));
    const [code, out = 0, all] = (response?.headers.get("plimsoll-hook") ?? "").split(" ").map(Number);
    assert.equal(code, 2);
    assert.equal(all, bytes.length);
    assert.equal(bytes.subarray(0, out).toString(), answered.stdout);
    assert.equal(bytes.subarray(out).toString(), answered.stderr);
  });

  it("refuses who does not know the token, another method, and an input that is too large", async () => {
    const never = async (): Promise<AnsweredHook> => assert.fail("asked");
    const statusOf = async (request: Request) => (await serveHooks(request, token, never))?.status;
    assert.equal(await statusOf(ask("/local/hook/codex", { headers: { authorization: "Bearer x" } })), 401);
    assert.equal(await statusOf(new Request("http://127.0.0.1:1/local/hook/codex")), 401);
    assert.equal(await statusOf(ask("/local/hook/codex", { headers: { "content-length": String(65 * 1024 * 1024) } })), 413);
  });

  it("answers no decision where none was made, so that the client decides by itself", async () => {
    assert.equal((await serveHooks(ask("/local/hook/codex"), token, async () => null))?.status, 500);
    assert.equal((await serveHooks(ask("/local/hook/codex"), token, () => Promise.reject(new Error("x"))))?.status, 500);
  });
});
