import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { root } from "./open-console.ts";

// Values that detectors find must be nowhere on disk and in no output after everything that looks at text has run.
const card = "4539 1488 0343 6467";
const planted = ["ghp_Zq8rT2vXw5yB7nM4kL9pQ3sD6fG1hJ0aVbNc", "DE89 3704 0044 0532 0130 00", card, "Zebra-Quartz-77!"];
const text = `deploy key ${planted[0]}\npay to IBAN ${planted[1]}, card ${card}\npassword = "${planted[3]}"\n`;

describe("nothing found is kept", { timeout: 60_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-kept-"));
  const main = join(root, "src", "main.ts");
  const outside = mkdtempSync(join(tmpdir(), "plimsoll-planted-"));
  const backup = join(outside, "all.backup");
  const model = createServer((request, answer) => {
    request.resume();
    request.on("end", () => {
      const content = [{ type: "text", text: `here is ${planted[0]}` }];
      answer.setHeader("content-type", "application/json");
      answer.end(JSON.stringify({ id: "m", type: "message", role: "assistant", model: "m", content, stop_reason: "end_turn", usage: {} }));
    });
  });
  let server: ChildProcess;
  let said = "";
  let origin = "";
  let cookie = "";

  before(async () => {
    await once(model.listen(0, "127.0.0.1"), "listening");
    const upstream = model.address();
    assert.ok(typeof upstream === "object" && upstream !== null);
    const config = join(outside, "gateway.yaml");
    writeFileSync(config, `port: 0\nupstreams: { anthropic: "http://127.0.0.1:${upstream.port}" }\n`);
    const words = ["start", "--json", "--no-open", "--log", "--port", "0", "--home", home, "--gateway", config];
    const child = spawn(process.execPath, [main, ...words], { stdio: ["ignore", "pipe", "pipe"] });
    server = child;
    child.stderr.on("data", (piece) => (said += String(piece)));
    child.stdout.on("data", (piece) => (said += String(piece)));
    while (!/^\{"url".*\}$/m.test(said) || !said.includes("gateway is ready")) await once(child.stdout, "data");
    const url = new URL(JSON.parse(/^\{"url".*\}$/m.exec(said)?.[0] ?? "{}").url);
    origin = url.origin;
    const answer = await send("POST", "/api/session", { token: url.hash.slice("#token=".length) });
    cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  });
  after(async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    model.close();
    for (const folder of [home, outside]) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs a word on the same home; what it says is what the person asked for and no log. */
  const run = async (args: readonly string[], input = "", at = home): Promise<number> => {
    const env = { ...process.env, PLIMSOLL_PASSPHRASE: "words to find it again" };
    const child = spawn(process.execPath, [main, ...args, "--home", at], { stdio: ["pipe", "ignore", "ignore"], env, cwd: outside });
    child.stdin?.end(input);
    const [code] = await once(child, "exit");
    return Number(code);
  };

  const send = (method: string, path: string, body: unknown): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method,
      headers: {
        cookie,
        origin,
        "plimsoll-request": "1",
        "content-type": typeof body === "string" ? "application/octet-stream" : "application/json",
      },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });

  it("by the console's pages that look at text", async () => {
    for (const [path, body] of [
      ["/api/classify", { text }],
      ["/api/redact", { text }],
      ["/api/ask", { tool: "chatgpt", text }],
    ] as const) {
      const answer = await send("POST", path, body);
      assert.equal(answer.status, 200, path);
      if (path !== "/api/classify") continue;
      assert.ok(JSON.parse(await answer.text()).findings.length >= 4, "everything planted is found");
    }
  });

  it("by a dropped file whose rows hold such values", async () => {
    const csv = [
      "Date,Description,Card Member,Account #,Amount",
      `03/02/2026,OPENAI *CHATGPT SUBSCR ${planted[0]},Ana Beispiel,-${card},20.00`,
    ].join("\n");
    assert.equal((await send("POST", "/api/imports?name=card.csv", csv)).status, 200);
  });

  it("by the hook of a coding agent: a prompt, a file that was read, a shell's output", async () => {
    const base = { session_id: "s", cwd: outside, transcript_path: join(outside, "t") };
    const tool = { hook_event_name: "PostToolUse", tool_use_id: "t" };
    for (const event of [
      { ...base, hook_event_name: "UserPromptSubmit", prompt: text },
      { ...base, ...tool, tool_name: "Read", tool_input: { file_path: "seed.sql" }, tool_response: { file: { content: text } } },
      { ...base, ...tool, tool_name: "Bash", tool_input: { command: `curl -H "x: ${planted[0]}"` }, tool_response: { stdout: text } },
    ])
      assert.ok([0, 2].includes(await run(["hook", "claude-code"], JSON.stringify(event))));
  });

  it("by the gateway, on the way there and back", async () => {
    const gateway = /gateway is ready: (\S+)/.exec(said)?.[1] ?? "";
    const answer = await fetch(new URL("/v1/messages", gateway), {
      method: "POST",
      headers: { "content-type": "application/json", "anthropic-version": "2023-06-01", "x-api-key": planted[0] ?? "" },
      body: JSON.stringify({ model: "m", max_tokens: 9, messages: [{ role: "user", content: text }] }),
    });
    assert.ok(answer.status < 500, await answer.text());
  });

  it("by words that people write: comments, tasks, requests, exceptions, incidents, a survey by link, a held flow", async () => {
    const words = `see ${planted[0]} and ${planted[1]}, card ${card}`;
    for (const [path, body] of [
      ["/api/comments", { object: "chatgpt/team/all", text: words }],
      ["/api/tasks", { title: words }],
      ["/api/me/requests", { tool: "Suno", why: words }],
      [
        "/api/exceptions",
        { tool: "chatgpt", plan: null, team: "", class: "internal", types: [], until: "2099-01-01", owner: "", why: words },
      ],
      ["/api/incidents", { text: `OpenAI says that the key ${planted[0]} was public. ${words}` }],
    ] as const)
      assert.ok((await send("POST", path, body)).status < 500, path);
    const made = await (await send("POST", "/api/surveys", { tools: ["ChatGPT"] })).json();
    const token = String(made.links[0].link).split("#")[1] ?? "";
    const headers = { "plimsoll-link": token, origin, "plimsoll-request": "1", "content-type": "application/json" };
    const others = [{ name: `my own bot ${planted[0]}`, account: "personal" }];
    const reply = await fetch(`${origin}/api/survey`, { method: "POST", headers, body: JSON.stringify({ uses: [], others, team: words }) });
    assert.equal(reply.status, 200, await reply.text());
  });

  it("by the release check, own data, and a repository that is looked at", async () => {
    const folder = join(outside, "package");
    mkdirSync(folder);
    writeFileSync(join(folder, "package.json"), '{"name":"a","version":"1.0.0","dependencies":{"openai":"1.0.0"}}');
    writeFileSync(join(folder, "seed.js"), `const token = "${planted[0]}";\n// ${planted[1]} ${card}\n`);
    assert.equal(await run(["release", "check", folder]), 1, "it is found");
    const customers = join(outside, "customers.csv");
    writeFileSync(customers, `email,iban\nana@kunde.example,${planted[1]}\nben@kunde.example,DE02120300000000202051\n`);
    assert.equal(await run(["own-data", "import-table", customers, "--key", "iban"]), 0);
    assert.equal(await run(["discover", folder, "--save"]), 0);
  });

  it("by the command line, beside the server and alone", async () => {
    const file = join(home, "..", `plimsoll-kept-${process.pid}.txt`);
    writeFileSync(file, text);
    for (const args of [
      ["classify", file, "--json"],
      ["redact", file],
      ["ask", "--tool", "chatgpt", "--record", file],
    ])
      await run(args);
    rmSync(file);
  });

  it("in a backup, sealed or put back", async () => {
    assert.equal(await run(["backup", backup]), 0);
    assert.equal(await run(["restore", backup], "", join(outside, "again")), 0);
    searchFolder(join(outside, "again"));
    searchBytes("the backup", readFileSync(backup));
  });

  it("anywhere below the home folder or in what the server said", () => {
    assert.match(said, /"route":"\/api\/comments"/, "requests are logged");
    searchFolder(home);
    searchBytes("the server's log", Buffer.from(said));
  });
});

function searchFolder(folder: string): void {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  assert.ok(files.length >= 2, "there is something to search");
  for (const entry of files) searchBytes(entry.name, readFileSync(join(entry.parentPath, entry.name)));
}

/** As it was written, without spaces, in base64, as JSON text, in UTF-16. */
function searchBytes(place: string, content: Buffer): void {
  for (const value of planted)
    for (const form of [value, value.replaceAll(" ", ""), Buffer.from(value).toString("base64").slice(0, -4), JSON.stringify(value)])
      for (const encoding of ["utf8", "utf16le"] as const)
        assert.ok(!content.includes(Buffer.from(form, encoding)), `${place} holds a planted value (${value.slice(0, 4)}…)`);
}
