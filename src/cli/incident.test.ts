import assert from "node:assert/strict";
import { PassThrough, Readable } from "node:stream";
import { describe, it } from "node:test";
import { createClassifier } from "../core/classify/create-classifier.ts";
import { assignedPassword } from "../plugins/detectors/assigned-password.ts";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import type { Surroundings } from "./contract.ts";
import { incident } from "./incident.ts";

async function run(args: string[], input = "", store = openMemoryStore()): Promise<{ code: number; lines: string[] }> {
  const stdout = new PassThrough();
  const none = async (): Promise<never> => Promise.reject(new Error("not asked for"));
  const surroundings: Surroundings = {
    ...{
      stdin: Readable.from([input]),
      stdout,
      stderr: new PassThrough(),
      isTerminal: false,
      env: {},
      cwd: "/",
      home: "/",
      organisation: "main",
    },
    ...{
      now: () => new Date("2026-11-24T12:00:00Z"),
      store: async () => store,
      catalog: async () => ({ vendors: [], tools: new Map(), sources: new Map() }),
    },
    ...{ rules: none, sources: none },
    classifier: async () => createClassifier({ detectors: [assignedPassword], fixedForms: [] }),
  };
  const code = await incident.run(args, surroundings);
  return {
    code,
    lines: String(stdout.read() ?? "")
      .trim()
      .split("\n"),
  };
}

const breach = { vendor: "Example", kind: "customer-data-breach", statements: [], exposed: { customer_content: true } };

describe("plimsoll incident", () => {
  it("answers thousands of cases in one process, a bad line among them", async () => {
    const lines = [
      { id: 1, incident: breach, profile: { class: "public", credentialsStored: false } },
      { id: 2, incident: {}, profile: { class: "public", credentialsStored: false } },
      { id: 3, incident: breach, profile: { class: "restricted", credentialsStored: false } },
    ];
    const { code, lines: answers } = await run(
      ["triage", "-", "--jsonl"],
      `${lines.map((line) => JSON.stringify(line)).join("\n")}\nbroken\n`,
    );
    assert.equal(code, 2);
    assert.deepEqual(
      answers.map((line) => JSON.parse(line)).map(({ id, level, error }) => [id, level, error?.code]),
      [
        [1, "watch", undefined],
        [2, undefined, "bad-input"],
        [3, "urgent", undefined],
        [null, undefined, "bad-input"],
      ],
    );
  });

  it("lists nothing, refuses what it cannot read, and says what it takes", async () => {
    assert.match((await run(["list"])).lines[0] ?? "", /None recorded/);
    assert.deepEqual(JSON.parse((await run(["list", "--json"])).lines[0] ?? ""), []);
    await assert.rejects(run(["triage", "absent.json"]), { code: "unreadable" });
    await assert.rejects(run(["triage", "-"], " \n"), { code: "bad-input" });
    await assert.rejects(run(["triage", "-"], "{}"), { code: "bad-input" });
    await assert.rejects(run(["frob", "x"]), { code: "bad-input" });
    await assert.rejects(run(["show"]), { code: "bad-input", message: /an id/ });
  });

  it("answers a pasted headline, an advisory and a text in a line without keeping anything", async () => {
    const headline = "Plumage Labs says source code of its editor was public. No customer data was in it.";
    const told = JSON.parse((await run(["triage", "-", "--json"], headline)).lines[0] ?? "");
    assert.deepEqual([told.kind, told.level], ["source-code-disclosure", "none"]);
    assert.match(told.limits.join(" "), /Plumage Labs is neither/);
    const advisory = { id: "MAL-2026-1", details: "Steals keys.", affected: [{ package: { ecosystem: "npm", name: "x" } }] };
    assert.equal(JSON.parse((await run(["triage", "-", "--json"], JSON.stringify(advisory))).lines[0] ?? "").kind, "supply-chain-package");
    const line = { id: "a", incident: headline, profile: { class: "restricted", credentialsStored: false } };
    assert.equal(JSON.parse((await run(["triage", "-", "--jsonl"], JSON.stringify(line))).lines[0] ?? "").level, "watch");
    assert.match((await run(["triage", "-"], headline)).lines.join("\n"), /limit .*neither in the register/);
  });

  it("keeps no credential that stands in a pasted text", async () => {
    const store = openMemoryStore();
    const on = async (args: string[], input: string) => (await run(args, input, store)).lines;
    const { id } = JSON.parse((await on(["record", "-", "--json"], "Example leaked a file with password = 'Winter2024!x'"))[0] ?? "");
    await on(["say", id, "-"], "It also held password = 'Summer2025!y'");
    const shown = (await on(["show", id, "--json"], "")).join("");
    assert.match(shown, /removed: password/);
    assert.doesNotMatch(shown, /Winter2024|Summer2025/);
  });

  it("says which clocks apply and sets what was read wrongly, everything judged again at once", async () => {
    const store = openMemoryStore();
    const on = async (args: string[], input = "") => (await run(args, input, store)).lines;
    assert.deepEqual(JSON.parse((await on(["duties", "--subject-to", "nis2,dora", "--customer-hours", "48", "--json"]))[0] ?? ""), {
      subjectTo: ["nis2", "dora"],
      customerNoticeHours: 48,
    });
    assert.match((await on(["duties"]))[0] ?? "", /GDPR, nis2, dora; own contracts promise 48 hours/);
    const { id } = JSON.parse((await on(["record", "-", "--json"], JSON.stringify({ ...breach, title: "x" })))[0] ?? "");
    const told = JSON.parse(
      (await on(["set", id, "--kind", "outage", "--from", "2026-03-01", "--plans", "team,enterprise", "--json"]))[0] ?? "",
    );
    assert.deepEqual([told.kind, told.before], ["outage", "none"]);
    const shown = JSON.parse((await on(["show", id, "--json"]))[0] ?? "");
    assert.deepEqual([shown.incident.window.from, shown.incident.plans], ["2026-03-01", ["team", "enterprise"]]);
    for (const wrong of [
      ["--kind", "flood"],
      ["--plans", "gold"],
      ["--from", "March"],
      ["--installed", "maybe"],
    ])
      await assert.rejects(on(["set", id, ...wrong]), { code: "bad-input" });
    for (const wrong of [
      ["--subject-to", "gdpr"],
      ["--customer-hours", "soon"],
    ])
      await assert.rejects(on(["duties", ...wrong]), { code: "bad-input" });
  });

  it("has the exit code 1 when there is work", async () => {
    assert.equal((await run(["triage", "-", "--json"], JSON.stringify({ ...breach, kind: "outage" }))).code, 0);
  });
});
