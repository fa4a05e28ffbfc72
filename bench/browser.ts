import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { chromiumPath, holdingRules, launchGuarded, makeFolder, packUnder } from "../extension/test/launch-guarded.ts";

// node bench/browser.ts: what the browser guard costs, in a real Chromium before local look-alikes. Prints figures, asserts nothing.

const words =
  "The months of a year differ in length, and nobody has found a better way to remember which is which than to count on knuckles. ";

/** Milliseconds that one typed letter takes in a message of 10,000 signs: median and 99th percentile of 1,500. */
function typing(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(`(async () => {
    const field = document.querySelector("#field"); field.value = ${JSON.stringify(words)}.repeat(80).slice(0, 10_000); field.focus();
    const times = [];
    for (let i = 0; i < 1_500; i++) {
      const from = performance.now();
      document.execCommand("insertText", false, "a");
      times.push(performance.now() - from);
      if (i % 10 === 0) await new Promise(requestAnimationFrame);
    }
    times.sort((a, b) => a - b);
    return [times[750], times[1485]];
  })()`);
}

/** Milliseconds from a paste of a megabyte until it was decided and handed on; the best and median of seven. */
function pasting(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(`(async () => {
    const text = ${JSON.stringify(words)}.repeat(9_000).slice(0, 1_000_000);
    const target = document.createElement("div");
    document.body.append(target);
    const times = [];
    for (let i = 0; i < 7; i++) {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const from = performance.now();
      await new Promise((resolve) => {
        target.addEventListener("paste", (event) => { event.preventDefault(); resolve(0); }, { once: true });
        target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
      });
      times.push(performance.now() - from);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    times.sort((a, b) => a - b);
    return [times[0], times[3]];
  })()`);
}

/** Megabytes that all processes of a browser hold, shared pages counted once (PSS). Each names the profile on its command line. */
function memoryOf(profile: string): number {
  let kilobytes = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(profile)) continue;
      kilobytes += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
    }
  }
  return kilobytes / 1024;
}

interface Measured {
  readonly typed: readonly number[];
  readonly memory: number;
  readonly pasted: readonly number[];
}

async function measure(unpacked: string | null): Promise<Measured> {
  const { folder, remove } = makeFolder();
  const browser = await launchGuarded(unpacked, folder);
  const page = await browser.open("https://chatgpt.com/composer");
  await page.evaluate(`fetch("/sink/warm", { method: "POST", body: "warm up" })`);
  await page.waitForTimeout(3_000);
  const memory = memoryOf(folder);
  const typed = await typing(page);
  const pasted = await pasting(page);
  await browser.close();
  remove();
  return { typed, memory, pasted };
}

/** The better of two turns in each figure: other work on the machine only ever adds. */
async function measureTwice(unpacked: string | null): Promise<Measured> {
  const [one, other] = [await measure(unpacked), await measure(unpacked)];
  const least = (a: readonly number[], b: readonly number[]): readonly number[] =>
    a.map((value, index) => Math.min(value, b[index] ?? value));
  return {
    typed: least(one.typed, other.typed),
    memory: Math.min(one.memory, other.memory),
    pasted: least(one.pasted, other.pasted),
  };
}

const show = (value: number | undefined): string => (value ?? 0).toFixed(2);

async function run(): Promise<void> {
  const guarded = makeFolder();
  const { unpacked } = packUnder(guarded.folder, holdingRules);
  const size = statSync(join(guarded.folder, "guard", "plimsoll-browser-guard.crx")).size;
  const without = await measureTwice(null);
  const withGuard = await measureTwice(unpacked);
  const lines = [
    `package                       ${(size / 1e6).toFixed(2)} MB   (bar 3)`,
    `typing, 10,000 signs, p50     ${show(withGuard.typed[0])} ms, without ${show(without.typed[0])}`,
    `typing, 10,000 signs, p99     ${show(withGuard.typed[1])} ms, without ${show(without.typed[1])}   (bar: 5 more)`,
    `paste of 1 MB, best, median   ${show(withGuard.pasted[0])}, ${show(withGuard.pasted[1])} ms, without ${show(without.pasted[1])}   (bar 100)`,
    `memory, all processes (PSS)   ${withGuard.memory.toFixed(0)} MB, without ${without.memory.toFixed(0)}: ${(withGuard.memory - without.memory).toFixed(0)} more   (bar 60)`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  guarded.remove();
}

if (existsSync(chromiumPath)) await run();
else process.stdout.write("no Chromium at /usr/bin/chromium, so nothing was measured\n");
