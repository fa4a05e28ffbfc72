import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  const server = spawn(process.execPath, [main, "start", "--json", "--no-open", "--port", "0", "--home", home], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  let origin = "";
  let cookie = "";

  before(async () => {
    server.stderr.on("data", (piece) => (said += String(piece)));
    server.stdout.on("data", (piece) => (said += String(piece)));
    while (!said.includes("\n")) await once(server.stdout, "data");
    const url = new URL(JSON.parse(said).url);
    origin = url.origin;
    const answer = await send("POST", "/api/session", { token: url.hash.slice("#token=".length) });
    cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  });
  after(async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    rmSync(home, { recursive: true, force: true });
  });

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

  it("by the command line, beside the server and alone", async () => {
    const file = join(home, "..", `plimsoll-kept-${process.pid}.txt`);
    writeFileSync(file, text);
    for (const args of [
      ["classify", file, "--json"],
      ["redact", file],
      ["ask", "--tool", "chatgpt", "--record", file],
    ]) {
      const child = spawn(process.execPath, [main, ...args, "--home", home], { stdio: "ignore" });
      await once(child, "exit");
    }
    rmSync(file);
  });

  it("anywhere below the home folder or in what the server said", () => {
    const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    assert.ok(files.length >= 2, "there is something to search");
    for (const entry of files) {
      const content = readFileSync(join(entry.parentPath, entry.name));
      for (const value of planted)
        for (const form of [value, value.replaceAll(" ", "")]) assert.ok(!content.includes(form), `${entry.name} holds a planted value`);
    }
    for (const value of planted) assert.ok(!said.includes(value), "the server said a planted value");
  });
});
