import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { findRunningServer, takeHomeLock } from "./home-lock.ts";

const base = mkdtempSync(join(tmpdir(), "plimsoll-lock-"));
let homes = 0;
const freshHome = (): string => join(base, `${homes++}`);
after(() => rmSync(base, { recursive: true, force: true }));

describe("home lock", () => {
  it("is held by one at a time and free after release", () => {
    const home = freshHome();
    const first = takeHomeLock(home);
    assert.ok(first);
    assert.equal(takeHomeLock(home), null);
    first.release();
    const second = takeHomeLock(home);
    assert.ok(second);
    second.release();
  });

  it("tells where the server answers, to its owner only, as long as it runs", () => {
    const home = freshHome();
    assert.equal(findRunningServer(home), null);
    const lock = takeHomeLock(home);
    const server = { port: 7391, token: "t", pid: process.pid };
    lock?.announce(server);
    assert.deepEqual(findRunningServer(home), server);
    assert.equal(statSync(join(home, "server.json")).mode & 0o777, 0o600);
    lock?.release();
    assert.equal(findRunningServer(home), null);
  });

  it("does not believe a file that a killed server left, or a broken one", () => {
    const home = freshHome();
    takeHomeLock(home)?.release();
    writeFileSync(join(home, "server.json"), JSON.stringify({ port: 1, token: "t", pid: 1 }));
    assert.equal(findRunningServer(home), null);
    writeFileSync(join(home, "server.json"), "{broken");
    assert.equal(findRunningServer(home), null);
    const lock = takeHomeLock(home);
    assert.equal(findRunningServer(home), null, "locked but not announced");
    lock?.release();
  });

  it("goes to exactly one of several processes that race for it, and is free when the winner is killed", async () => {
    const home = freshHome();
    const script = `
      const { takeHomeLock } = await import(${JSON.stringify(import.meta.resolve("./home-lock.ts"))});
      const lock = takeHomeLock(${JSON.stringify(home)});
      process.stdout.write(lock ? "won" : "lost");
      if (lock) setInterval(() => lock, 1000);`;
    const racers = Array.from({ length: 6 }, () =>
      spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["ignore", "pipe", "inherit"] }),
    );
    const words = await Promise.all(
      racers.map((racer) => new Promise<string>((resolve) => racer.stdout.once("data", (piece) => resolve(String(piece))))),
    );
    assert.equal(words.filter((word) => word === "won").length, 1);
    assert.equal(takeHomeLock(home), null);
    const winner = racers[words.indexOf("won")];
    const gone = new Promise((resolve) => winner?.once("exit", resolve));
    winner?.kill("SIGKILL");
    await gone;
    const lock = takeHomeLock(home);
    assert.ok(lock);
    lock.release();
  });
});
