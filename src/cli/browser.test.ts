import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import { guardedBrowsers } from "../storage/browser-collections.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { browser } from "./browser.ts";
import type { Surroundings } from "./contract.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-browser-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const store = openMemoryStore();

async function run(...args: string[]): Promise<{ readonly code: number; readonly out: string }> {
  const stdout = new PassThrough();
  const none = async (): Promise<never> => Promise.reject(new Error("not asked for"));
  const surroundings: Surroundings = {
    ...{ stdin: Readable.from([]), stdout, stderr: new PassThrough(), isTerminal: false, env: {}, cwd: folder, home: join(folder, "home") },
    ...{ organisation: "main", now: () => new Date("2026-11-24T12:00:00Z"), store: async () => store, catalog: none, rules: none },
    ...{ classifier: none, sources: none },
  };
  const code = await browser.run(args, surroundings);
  return { code, out: String(stdout.read() ?? "") };
}

describe("plimsoll browser", () => {
  it("policy prints or writes files, under one id and word", async () => {
    const said = await run("policy", "--base", "https://x.example/g/", "--server", "https://ai.example.com", "--team", "sales", "--json");
    const { id, files } = JSON.parse(said.out);
    assert.match(id, /^[a-p]{32}$/);
    const chrome = JSON.parse(files.find((one: { name: string }) => one.name === "linux/chrome.json").content);
    assert.equal(chrome.ExtensionSettings[id].update_url, "https://x.example/g/updates.xml");
    const { server, team, enrolment } = chrome["3rdparty"].extensions[id];
    assert.deepEqual([server, team, enrolment.length], ["https://ai.example.com", "sales", 32]);
    await run("policy", "--base", "https://x.example/g/", "--out", "policies");
    assert.deepEqual(readdirSync(join(folder, "policies")).toSorted(), ["linux", "macos", "windows"]);
  });

  it("status counts, and says what to do where nobody has it", async () => {
    assert.match((await run("status")).out, /^No browser has exchanged/);
    const row = { token: "", browser: "Chrome 156", version: "0.1.1.1", mode: "hold", policyVersion: "v1", team: "", isByPolicy: true };
    await store.write("main", async (transaction) => {
      for (const [id, fault, lastSeen] of [
        ["a", "", "2026-11-24T11:00:00Z"],
        ["b", "The policy from the server does not verify; the last good one holds.", "2026-11-20T11:00:00Z"],
      ] as const)
        await transaction.put(guardedBrowsers, { ...row, id, fault, firstSeen: lastSeen, lastSeen });
    });
    const counts = JSON.parse((await run("status", "--json")).out);
    assert.deepEqual([counts.browsers, counts.seenToday, counts.seenThisWeek, counts.withFault], [2, 1, 2, 1]);
    assert.match(
      (await run("status")).out,
      /2 browsers have the guard: 1 seen today, 2 this week\.\n2 installed by policy; 1 with a fault\./,
    );
  });

  it("refuses what it cannot do, and says what to do", async () => {
    for (const args of [[], ["other"], ["pack"], ["policy"], ["policy", "--base", "ftp://x"], ["policy", "--base", "nonsense"]])
      await assert.rejects(() => run(...args), /expected .*, met /, args.join(" "));
  });
});
