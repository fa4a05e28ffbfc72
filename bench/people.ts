import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";

// node bench/people.ts [--seconds 10]: 200 people on the employee's page and 50 in the console at once, against one server
// process with the made-up company. Prints p50, p95 and the slowest in ms per address. Bar: p95 below 200 ms on two cores.

const seconds = Number(process.argv[process.argv.indexOf("--seconds") + 1]) || 10;
const home = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
const main = join(import.meta.dirname, "..", "src", "main.ts");
const server = spawn(
  process.execPath,
  ["--max-semi-space-size=2", main, "start", "--demo", "--json", "--no-open", "--port", "0", "--home", home],
  {
    stdio: ["ignore", "pipe", "inherit"],
  },
);
const [line] = await once(server.stdout, "data");
const url = new URL(z.object({ url: z.string() }).parse(JSON.parse(String(line))).url);
const times = new Map<string, number[]>();
let failed = 0;

async function send(caller: string, method: string, path: string, body?: object): Promise<Response> {
  const who = caller.startsWith("Bearer ") ? { authorization: caller } : { cookie: caller };
  const headers = { origin: url.origin, "plimsoll-request": "1", "content-type": "application/json", ...who };
  return fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

async function signIn(token: string): Promise<string> {
  const answer = await send("", "POST", "/api/session", { token });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

async function timed(caller: string, method: string, path: string, body?: object): Promise<void> {
  const begun = performance.now();
  const answer = await send(caller, method, path, body);
  await answer.arrayBuffer();
  if (!answer.ok) failed += 1;
  const key = `${method} ${path}`;
  times.set(key, [...(times.get(key) ?? []), performance.now() - begun]);
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
const question = { tool: "chatgpt", text: "Draft a reply to Erika Mustermann about invoice 4711, IBAN DE89370400440532013000." };

/** Somebody who reads, thinks three to seven seconds, and asks. */
async function employee(caller: string, until: number): Promise<void> {
  await pause(Math.random() * 5000);
  for (; performance.now() < until; await pause(3000 + Math.random() * 4000)) {
    await timed(caller, "GET", "/api/me");
    await timed(caller, "POST", "/api/ask", question);
  }
}

/** Somebody who opens four pages and thinks three to seven seconds. */
async function governor(caller: string, until: number): Promise<void> {
  await pause(Math.random() * 5000);
  for (; performance.now() < until; await pause(3000 + Math.random() * 4000))
    for (const path of ["/api/now", "/api/register", "/api/flows", "/api/rules"]) await timed(caller, "GET", path);
}

try {
  const owner = await signIn(url.hash.replace("#token=", ""));
  // Each employee is a caller of their own: a key, because twenty sign-ins from one address are let through in ten minutes.
  const made = z.object({ key: z.string() });
  const employees: string[] = [];
  for (let at = 0; at < 200; at++) {
    const answer = await send(owner, "POST", "/api/api-keys", { name: `person ${at}`, role: "employee", until: "2099-12-31" });
    employees.push(`Bearer ${made.parse(await answer.json()).key}`);
  }
  const until = performance.now() + seconds * 1000;
  await Promise.all([...employees.map((key) => employee(key, until)), ...Array.from({ length: 50 }, () => governor(owner, until))]);
  for (const [key, all] of [...times].toSorted(([one], [other]) => one.localeCompare(other))) {
    const sorted = all.toSorted((one, other) => one - other);
    const at = (share: number): string => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
    console.log(
      `${key.padEnd(22)} ${String(all.length).padStart(6)} requests  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms (bar 200)  slowest ${at(1)} ms`,
    );
  }
  console.log(`refused or failed: ${failed}`);
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(home, { recursive: true, force: true });
}
