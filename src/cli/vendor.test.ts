import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { after, describe, it } from "node:test";
import { smallCatalog } from "../../test/call-server.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import type { Surroundings } from "./contract.ts";
import { vendor } from "./vendor.ts";

const home = mkdtempSync(join(tmpdir(), "plimsoll-"));
after(() => rmSync(home, { recursive: true, force: true }));

function open() {
  const store = openMemoryStore();
  return async (...args: string[]): Promise<{ code: number; out: string }> => {
    const stdout = new PassThrough();
    const none = async (): Promise<never> => Promise.reject(new Error("not asked for"));
    const surroundings: Surroundings = {
      ...{
        stdin: Readable.from([""]),
        stdout,
        stderr: new PassThrough(),
        isTerminal: false,
        env: {},
        cwd: home,
        home,
        organisation: "main",
      },
      ...{ now: () => new Date("2026-11-24T12:00:00Z"), store: async () => store, catalog: async () => smallCatalog },
      ...{ rules: none, classifier: none, sources: none },
    };
    const code = await vendor.run(args, surroundings);
    return { code, out: String(stdout.read() ?? "") };
  };
}

describe("plimsoll vendor", () => {
  it("answers the promised JSON: vendor, basics with state, grade, source, seen, expires; verdict, load line, missing", async () => {
    const run = open();
    const { code, out } = await run("show", "Startup", "--json");
    const page = JSON.parse(out);
    assert.equal(code, 0);
    assert.deepEqual([page.vendor, page.verdict, page.loadLine], ["startup", "public", null]);
    for (const key of ["id", "state", "grade", "source", "seen", "expires"]) assert.ok(key in page.basics[0], key);
    assert.ok(page.basics.every((basic: { state: string }) => basic.state === "not-known"));
    assert.equal(page.missing[0].class, "internal");
  });

  it("keeps what is ticked, and says with its exit code whether a class is reached", async () => {
    const run = open();
    assert.equal((await run("assess", "Startup", "--fail-on", "internal")).code, 1);
    const set = ["security-policy", "trust-documents", "data-agreement", "training", "status-page"].flatMap((basic) => [
      "--set",
      `${basic}=met:https://startup.example`,
    ]);
    const { code, out } = await run("assess", "Startup", "--plan", "team", ...set, "--fail-on", "internal", "--json");
    assert.deepEqual([code, JSON.parse(out).verdict], [0, "internal"]);
    assert.equal((await run("assess", "Startup", "--plan", "team", "--fail-on", "restricted")).code, 1);
    await assert.rejects(run("assess", "Startup", "--set", "status-page=good"), /expected BASIC=met/);
    await assert.rejects(run("assess", "Startup", "--set", "status-page=met", "--grade", "gold"), /expected report-read/);
    await assert.rejects(run("show"), /expected a vendor or tool/);
    await assert.rejects(run("show", "x", "--plan", "free"), /expected --plan/);
    await assert.rejects(run("score", "x"), /expected list, show/);
  });

  it("takes in files by their content", async () => {
    const run = open();
    writeFileSync(join(home, "security.txt"), "Contact: mailto:a@startup.example\nExpires: 2027-01-01T00:00:00Z\n");
    const { out } = await run("facts", "import", "security.txt", "--vendor", "Startup", "--json");
    assert.deepEqual([JSON.parse(out).kind, JSON.parse(out).facts.length], ["security-txt", 2]);
    await assert.rejects(run("facts", "import", "security.txt"), /expected the vendor that security.txt is about/);
    await assert.rejects(run("facts", "import", "none.txt", "--vendor", "x"), /expected a readable file none.txt/);
    writeFileSync(
      join(home, "report.txt"),
      "Independent Service Auditor's Report. SOC 2 Type 2 of Startup. In our opinion the trust services criteria were met.",
    );
    const kept = JSON.parse(
      (await run("facts", "import", "report.txt", "--vendor", "Startup", "--accept", "third-party-audit", "--json")).out,
    );
    assert.deepEqual([kept.kind, kept.facts[0].basic], ["document", "third-party-audit"]);
  });

  it("sends questions out as a workbook, takes them back, compares two, shows and changes the table of needs", async () => {
    const run = open();
    assert.match((await run("questions", "Startup", "--out", "questions.xlsx")).out, /25 questions to Startup/);
    await assert.rejects(run("answers", "questions.xlsx"), /at least one answer/);
    assert.match((await run("compare", "Startup", "chatgpt")).out, /not known on one side/);
    assert.match((await run("needs")).out, /restricted +security-policy/);
    assert.deepEqual(JSON.parse((await run("needs", "--set", "internal=training", "--json")).out).needs.internal, ["training"]);
  });
});
