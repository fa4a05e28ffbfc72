import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import type { Flow } from "../../core/ledger/flow.ts";
import { openFlowGroup } from "./open-flow-group.ts";
import type { FlowFile } from "./open-flow-group.ts";

const made: string[] = [];
after(() => made.forEach((home) => rmSync(home, { recursive: true, force: true })));

function makeHome(): string {
  const home = mkdtempSync(join(tmpdir(), "plimsoll-group-"));
  made.push(home);
  return home;
}

const flow = (id: string): Flow => ({
  ...{ id, at: "2026-11-24T12:00:00.000Z", point: "gateway", tool: "codex", plan: "team", account: "unknown", team: "" },
  ...{ class: "unmarked", types: [], decision: "allow", policyVersion: "1" },
});

function idsIn(home: string, end: string): readonly string[] {
  return readdirSync(join(home, "spool"))
    .filter((name) => name.endsWith(end))
    .flatMap((name) =>
      readFileSync(join(home, "spool", name), "utf8")
        .trim()
        .split("\n"),
    )
    .map((line) => JSON.parse(line).id);
}

describe("flows on their way to the ledger", () => {
  it("stand in a file before keep answers, and are handed over whole", async () => {
    const home = makeHome();
    const group = openFlowGroup(home, { waitsForDisk: true });
    await Promise.all(["a", "b", "c"].map((id) => group.keep(flow(id))));
    assert.deepEqual(idsIn(home, ".part"), ["a", "b", "c"]);
    assert.equal(group.hand(5), 0);
    await group.turn();
    assert.equal(group.waiting(), 1);
    assert.equal(group.hand(5), 1);
    assert.deepEqual(idsIn(home, ".jsonl"), ["a", "b", "c"]);
  });

  it("goes on in another file while one is handed over, and ends a file that grew long", async () => {
    const home = makeHome();
    const group = openFlowGroup(home, { waitsForDisk: true });
    await Promise.all(Array.from({ length: 600 }, (_, at) => group.keep(flow(String(at)))));
    await group.turn();
    assert.ok(group.waiting() >= 2);
    group.hand(100);
    assert.equal(new Set(idsIn(home, ".jsonl")).size, 600);
  });

  it("hands over what a killed process left, and leaves a living one's alone", () => {
    const home = makeHome();
    mkdirSync(join(home, "spool"));
    writeFileSync(join(home, "spool", "gateway-1-999999999-1.part"), `${JSON.stringify(flow("left"))}\n`);
    writeFileSync(join(home, "spool", `gateway-1-${process.ppid}-1.part`), `${JSON.stringify(flow("living"))}\n`);
    openFlowGroup(home, { waitsForDisk: true });
    assert.deepEqual(idsIn(home, ".jsonl"), ["left"]);
  });

  it("refuses a flow that cannot be written, and what follows a failed sync until one works", async () => {
    const fault = { write: false, sync: false };
    const file: FlowFile = {
      write() {
        if (fault.write) throw new Error("disk full");
      },
      prove() {
        if (fault.sync) throw new Error("no sync");
      },
      settle: () => (fault.sync ? Promise.reject(new Error("no sync")) : Promise.resolve()),
      flows: () => 0,
      end: () => Promise.resolve({ path: "gone", isSound: true }),
    };
    const group = openFlowGroup(makeHome(), { waitsForDisk: true, openFile: () => file });
    fault.write = true;
    assert.throws(() => void group.keep(flow("a")), /disk full/);
    fault.write = false;
    await group.keep(flow("b"));
    fault.sync = true;
    await assert.rejects(group.keep(flow("c")), /no sync/);
    assert.throws(() => void group.keep(flow("d")), /no sync/);
    fault.sync = false;
    await group.keep(flow("e"));
  });
});
