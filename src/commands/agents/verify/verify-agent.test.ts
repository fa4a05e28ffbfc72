import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { it } from "node:test";
import { endLeftovers } from "./verify-agent.ts";

it("ends what a client left running for its run, and nothing else", { skip: process.platform === "win32" }, async (t) => {
  const [home, other] = [0, 1].map(() => mkdtempSync(join(tmpdir(), "plimsoll-verify-")));
  const start = (folder: string) => spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)", "--", folder], { stdio: "ignore" });
  const [left, stays] = [start(`${home}/project`), start(other ?? "")];
  t.after(() => {
    stays.kill("SIGKILL");
    for (const folder of [home, other]) rmSync(folder ?? "", { recursive: true, force: true });
  });
  const ended = new Promise((resolve) => left.once("exit", (_code, signal) => resolve(signal)));
  await Promise.all([left, stays].map((child) => new Promise((resolve) => child.once("spawn", resolve))));
  endLeftovers(home ?? "");
  assert.equal(await ended, "SIGKILL");
  assert.equal(stays.exitCode, null);
});
