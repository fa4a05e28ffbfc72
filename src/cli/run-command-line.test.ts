import assert from "node:assert/strict";
import { PassThrough, Readable } from "node:stream";
import { describe, it } from "node:test";
import type { Surroundings } from "./contract.ts";
import { runCommandLine } from "./run-command-line.ts";
import { words } from "./words.ts";

function surroundings(): { io: Surroundings; output: () => string; errors: () => string } {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const none = async (): Promise<never> => Promise.reject(new Error("not asked for in this test"));
  const io: Surroundings = {
    stdin: Readable.from([]),
    stdout,
    stderr,
    isTerminal: false,
    env: {},
    cwd: "/",
    home: "/nowhere",
    organisation: "main",
    now: () => new Date("2026-11-24T00:00:00Z"),
    store: none,
    catalog: none,
    rules: none,
    classifier: none,
    sources: none,
  };
  const text = (stream: PassThrough) => (): string => String(stream.read() ?? "");
  return { io, output: text(stdout), errors: text(stderr) };
}

const forwardNothing = async (): Promise<null> => null;

describe("command line", () => {
  it("refuses an unknown word with exit code 2 and one line that names the three nearest", async () => {
    const { io, output, errors } = surroundings();
    assert.equal(await runCommandLine(["frobnicate"], io, forwardNothing), 2);
    assert.match(errors(), /^plimsoll frobnicate: expected a word like [a-z-]+, [a-z-]+, [a-z-]+, met "frobnicate"; .*--help.*\n$/);
    assert.equal(output(), "");
  });

  it("offers the word that was meant", async () => {
    const slips = {
      regsiter: "register",
      agent: "agents",
      discovery: "discover",
      incidents: "incident",
      "own data": "own-data",
      restor: "restore",
    };
    for (const [slip, meant] of Object.entries(slips)) {
      const { io, errors } = surroundings();
      await runCommandLine([slip], io, forwardNothing);
      assert.match(errors(), new RegExp(`a word like ${meant},`), slip);
    }
  });

  it("shows help for all and for each, with an example", async () => {
    for (const name of Object.keys(words)) {
      const { io, output } = surroundings();
      assert.equal(await runCommandLine([name, "--help"], io, forwardNothing), 0);
      const help = output();
      assert.ok(help.includes(`plimsoll ${name}`), `${name}: ${help}`);
      assert.match(help, /example/i, name);
    }
    const { io, output } = surroundings();
    assert.equal(await runCommandLine(["--help"], io, forwardNothing), 0);
    const all = output();
    for (const name of Object.keys(words)) assert.ok(all.includes(`  ${name}`), name);
  });

  it("refuses an unknown option with exit code 2 and one line", async () => {
    for (const name of Object.keys(words).filter((word) => word !== "start")) {
      const { io, errors } = surroundings();
      assert.equal(await runCommandLine([name, "--no-such-option"], io, forwardNothing), 2, name);
      assert.equal(errors().trim().split("\n").length, 1, name);
    }
  });

  it("forwards a word that changes the store, and runs it here when nobody takes it", async () => {
    const { io } = surroundings();
    const forwarded: string[][] = [];
    const take = async (args: readonly string[]): Promise<number> => forwarded.push([...args]) + 6;
    assert.equal(await runCommandLine(["register", "set", "some-row", "owner=ana"], io, take), 7);
    assert.deepEqual(forwarded, [["register", "set", "some-row", "owner=ana"]]);
    assert.notEqual(await runCommandLine(["catalog", "list", "--no-such-option"], io, take), 7);
  });
});
