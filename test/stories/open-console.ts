import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";

export const root = dirname(dirname(import.meta.dirname));
export const chromiumPath = "/usr/bin/chromium";

/** For `describe(…, { skip })`: stories are told in a real browser, or visibly not at all. */
export const skipWithoutBrowser: string | false = existsSync(chromiumPath) ? false : "no Chromium here (Debian: apt-get install chromium)";

const chromiumArgs = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A server on a fresh home folder, its console open and signed in. */
export interface OpenConsole {
  readonly page: Page;
  readonly home: string;
  readonly origin: string;
  /** What the page said on its console as an error; a story ends with none. */
  readonly faults: readonly string[];
  /** Runs a word of the command line on the same home, beside the server. */
  plimsoll(...args: string[]): Promise<{ readonly code: number; readonly output: string; readonly errors: string }>;
  close(): Promise<void>;
}

/** Starts the product as a user does and opens it in Chromium. */
export async function openConsole(...startArgs: string[]): Promise<OpenConsole> {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-story-"));
  const main = join(root, "src", "main.ts");
  const server = spawn(process.execPath, [main, "start", "--json", "--no-open", "--port", "0", "--home", home, ...startArgs], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumArgs });
  const url = await readUrl(server.stdout);
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true })).newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on("console", (message) => void (message.type() === "error" && faults.push(message.text())));
  page.on("pageerror", (error) => void faults.push(String(error)));
  await page.goto(url);
  return {
    page,
    home,
    origin: new URL(url).origin,
    faults,
    plimsoll: (...args) => runWord([main, ...args, "--home", home]),
    async close() {
      await closeAll(browser, server);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function readUrl(output: NodeJS.ReadableStream): Promise<string> {
  let text = "";
  for await (const piece of output) {
    text += String(piece);
    if (text.includes("\n")) break;
  }
  const { url } = JSON.parse(text);
  return String(url);
}

async function closeAll(browser: Browser, server: ReturnType<typeof spawn>): Promise<void> {
  await browser.close();
  if (server.exitCode !== null) return;
  const gone = once(server, "exit");
  server.kill("SIGTERM");
  await gone;
}

async function runWord(args: string[]): Promise<{ code: number; output: string; errors: string }> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let [output, errors] = ["", ""];
  child.stdout.on("data", (piece) => (output += String(piece)));
  child.stderr.on("data", (piece) => (errors += String(piece)));
  const [code] = await once(child, "close");
  return { code: Number(code), output, errors };
}
