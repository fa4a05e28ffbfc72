import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";

// Start to first painted page (bar 2 s warm) and memory of the server after the demo (bar 150 MB), each beside its bar.
const root = dirname(import.meta.dirname);
const chromiumPath = "/usr/bin/chromium";
const chromiumArgs = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function start(home: string, ...args: string[]): ChildProcess {
  // As a user starts it: through the launcher, which finds everything in place.
  return spawn("node", [join(root, "bin/launch.mjs"), "start", "--json", "--no-open", "--port", "0", "--home", home, ...args], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function readUrl(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const piece of child.stdout ?? []) {
    text += String(piece);
    if (text.includes("\n")) break;
  }
  return String(JSON.parse(text).url);
}

function residentMegabytes(home: string): number {
  const { pid } = JSON.parse(readFileSync(join(home, "server.json"), "utf8"));
  const status = readFileSync(`/proc/${String(pid)}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await gone;
}

const home = mkdtempSync(join(tmpdir(), "plimsoll-bench-"));
try {
  await stop(await warm(home));
  const times: number[] = [];
  const paints: number[] = [];
  for (let round = 0; round < 3; round++) {
    const before = performance.now();
    const child = start(home);
    const url = await readUrl(child);
    times.push(performance.now() - before);
    if (existsSync(chromiumPath)) paints.push(times[round] ?? 0, await firstPaint(url));
    await stop(child);
  }
  const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
  const paint = median(paints.filter((_, at) => at % 2 === 1));
  process.stdout.write(
    `start to ready address: ${median(times).toFixed(0)} ms; page with its heading after that: ${paint.toFixed(0)} ms; together ${((median(times) + paint) / 2000).toFixed(2)} of the 2 s bar\n`,
  );
  const demo = start(home, "--demo");
  await readUrl(demo);
  const resident = residentMegabytes(home);
  process.stdout.write(`memory after the demo: ${resident.toFixed(0)} MB, ${(resident / 150).toFixed(2)} of the 150 MB bar\n`);
  await stop(demo);
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function warm(folder: string): Promise<ChildProcess> {
  const child = start(folder);
  await readUrl(child);
  return child;
}

async function firstPaint(url: string): Promise<number> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
  const page = await browser.newPage();
  const before = performance.now();
  await page.goto(url);
  await page.getByRole("heading", { name: "Now" }).waitFor();
  const paint = performance.now() - before;
  await browser.close();
  return paint;
}
