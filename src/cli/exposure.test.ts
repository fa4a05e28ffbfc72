import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import type { Surroundings } from "./contract.ts";
import { exposure } from "./exposure.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-exposure-"));
after(() => rmSync(folder, { recursive: true, force: true }));

async function run(args: string[], input = ""): Promise<{ code: number; lines: string[] }> {
  const stdout = new PassThrough();
  const none = async (): Promise<never> => Promise.reject(new Error("not asked for"));
  const surroundings: Surroundings = {
    ...{
      stdin: Readable.from([input]),
      stdout,
      stderr: new PassThrough(),
      isTerminal: false,
      env: {},
      cwd: folder,
      home: folder,
      organisation: "main",
    },
    ...{ now: () => new Date("2026-11-24T12:00:00Z"), store: none, catalog: none, rules: none, classifier: none, sources: none },
  };
  const code = await exposure.run(args, surroundings);
  return {
    code,
    lines: String(stdout.read() ?? "")
      .trim()
      .split("\n"),
  };
}

const open = { provider: "r2", config: { managedDomain: { enabled: true, domain: "pub-1.r2.dev" }, customDomains: [] } };
const shut = { provider: "r2", config: { managedDomain: { enabled: false }, customDomains: [] } };

describe("plimsoll exposure check", () => {
  it("answers one configuration with one object, exit code 1 when it is open", async () => {
    writeFileSync(join(folder, "one.json"), JSON.stringify(open, null, 2));
    const { code, lines } = await run(["check", "one.json", "--json"]);
    assert.equal(code, 1);
    assert.equal(lines.length, 1);
    assert.equal(JSON.parse(lines[0] ?? "").anonymousGet, "yes");
    assert.equal((await run(["check", "-", "--json"], JSON.stringify(shut))).code, 0);
  });

  it("answers JSON Lines in order; a bad line is answered and the rest goes on", async () => {
    const input = [{ id: "a", ...open }, { id: "b", provider: "nowhere", config: {} }, "broken", { id: "d", ...shut }]
      .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
      .join("\n");
    const { code, lines } = await run(["check", "-", "--json"], input);
    assert.equal(code, 2);
    const answers = lines.map((line) => JSON.parse(line));
    assert.deepEqual(
      answers.map(({ id, error }) => [id, error?.code]),
      [
        ["a", undefined],
        ["b", "bad-input"],
        [null, "bad-input"],
        ["d", undefined],
      ],
    );
  });

  it("reads a signed address without asking it", async () => {
    const { code, lines } = await run(["check", "https://a.blob.core.windows.net/c?sp=rl&sr=c&se=2027-01-01&sig=x", "--json"]);
    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(lines[0] ?? "").sas, { rights: "rl", scope: "container", expires: "2027-01-01" });
  });

  it("refuses a missing file, an empty one and a configuration of nobody", async () => {
    await assert.rejects(run(["check", "absent.json"]), { code: "unreadable" });
    await assert.rejects(run(["check", "-"], ""), { code: "bad-input" });
    await assert.rejects(run(["check", "-"], "[1]"), { code: "bad-input", message: /met a list/ });
    await assert.rejects(run(["check"]), { code: "bad-input" });
  });

  it("says it in words for people", async () => {
    const { lines } = await run(["check", "-"], JSON.stringify(open));
    assert.match(lines[0] ?? "", /reading by name open, listing shut, writing shut to everybody/);
  });
});
