import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rollUp } from "../../core/ledger/roll-up.ts";
import { numberText } from "../../core/ledger/chain.ts";
import { hashText } from "../ledger/hash-text.ts";
import { flows, finds, incidents, rollUps } from "../../storage/collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { undoChange } from "../inventory/undo-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { changeDuties } from "./change-duties.ts";
import { listIncidents, readIncident, triageAgainstRegister } from "./read-incident.ts";
import { recordHeadline, recordIncident } from "./record-incident.ts";
import { parseIncident } from "./triage-record.ts";

const tool = {
  id: "claude-code",
  name: "Claude Code",
  vendor: "anthropic",
  category: "coding" as const,
  aliases: [],
  plans: [],
  identifiers: [],
  facts: [],
};
const vendor = { id: "anthropic", name: "Anthropic", facts: [], tools: [tool] };

function makeWorkspace(): Workspace {
  return {
    store: openMemoryStore(),
    organisation: "main",
    by: "owner",
    catalog: { vendors: [vendor], tools: new Map([[tool.id, tool]]), sources: new Map() },
    now: () => new Date("2026-04-01T09:00:00Z"),
  };
}

const leak = parseIncident({
  vendor: "Anthropic",
  product: "Claude Code",
  title: "Source map shipped",
  statements: [{ date: "2026-03-31", text: "The source code was public for about a day." }],
  exposed: { source_code: true, customer_content: false, credentials: false },
});

const flow = (day: string, parts: object = {}) => ({
  ...{
    id: `${day}-${JSON.stringify(parts)}`,
    at: `${day}T10:00:00.000Z`,
    point: "claude-code",
    tool: "claude-code",
    plan: "team" as const,
    account: "company" as const,
    team: "Web",
  },
  ...{ class: "internal" as const, types: ["source-code"], decision: "allow" as const, policyVersion: "v1", vendor: "Anthropic", ...parts },
});

describe("incidents against own exposure", () => {
  it("are read whatever days somebody wrote into the window", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", (open) => open.putAll(rollUps, rollUp([flow("2026-03-31")], "UTC", hashText)));
    const { id } = await recordIncident(workspace, { ...leak, window: { from: "2026-13-45", to: "2026-99-99" } });
    const { window } = await readIncident(workspace, id);
    assert.ok(!window.from.includes("13-45") && !window.to.includes("99"), JSON.stringify(window));
  });

  it("keep sent, declared, blocked and unknown apart", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", async (t) => {
      await t.putAll(flows, [flow("2026-03-30"), flow("2026-03-31", { class: "restricted" as const, decision: "block" as const })]);
      await t.put(finds, {
        ...{
          id: "claude-code/team/ops",
          tool: "claude-code",
          name: "Claude Code",
          vendor: "Anthropic",
          plan: "team",
          team: "Ops",
          account: { kind: "company" },
          people: 2,
          activeDays: null,
        },
        ...{
          dataTypes: ["email"],
          purpose: "",
          standing: "unknown",
          owner: "",
          review: "",
          firstSeen: "2026-02-01",
          lastSeen: "2026-03-31",
          strength: "strong",
          sightings: [],
          note: "",
        },
      });
    });
    const { level, sentence, exposure } = (await triageAgainstRegister(workspace, leak)).triage;
    assert.equal(level, "note");
    assert.match(sentence, /Source code of Claude Code became public\. Nothing shows that our data was in it\. Note\./);
    assert.deepEqual([exposure.sent.flows, exposure.blocked.flows, exposure.declared.uses, exposure.declared.class], [1, 1, 1, "internal"]);
    assert.deepEqual(exposure.points, { measured: ["coding agents"], silent: ["the gateway", "browsers"] });
    assert.equal(exposure.unknown.length, 2);
  });

  it("count only the window, where one is stated", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", (t) => t.putAll(flows, [flow("2026-03-01"), flow("2026-03-30"), flow("2026-04-20")]));
    const sentIn = async (parts: object): Promise<number> =>
      (await triageAgainstRegister(workspace, { ...leak, ...parts })).triage.exposure.sent.flows;
    assert.equal(await sentIn({ window: { from: "2026-03-30", to: "2026-03-31" } }), 1);
    const told = [{ date: "2026-04-01", text: "The source code was public from 28 March until 2 April." }];
    assert.equal(await sentIn({ statements: told }), 1);
    assert.equal(await sentIn({ statements: told, window: { from: "2026-03-01" } }), 3, "what somebody entered wins");
  });

  it("say none where the tool is nowhere, and watch where credentials went", async () => {
    const workspace = makeWorkspace();
    assert.equal((await triageAgainstRegister(workspace, leak)).triage.level, "none");
    await workspace.store.write("main", (t) => t.put(flows, flow("2026-03-30", { class: "restricted" as const, types: ["github-pat"] })));
    assert.equal((await triageAgainstRegister(workspace, leak)).triage.level, "watch");
  });

  it("are recorded from a pasted headline, undone, and grow by later statements", async () => {
    const workspace = makeWorkspace();
    const { id, undo } = await recordHeadline(workspace, "Claude Code leaked: the source map of 31 March 2026 held its source code.");
    const page = await readIncident(workspace, id);
    assert.deepEqual(
      [page.incident.vendor, page.incident.product, page.incident.statements[0]?.date, page.triage.kind],
      ["Anthropic", "Claude Code", "2026-03-31", "source-code-disclosure"],
    );
    await undoChange(workspace, undo);
    assert.deepEqual(await listIncidents(workspace), []);
    const first = await recordIncident(workspace, leak);
    const second = await recordIncident(workspace, {
      ...leak,
      statements: [...leak.statements, { date: "2026-04-01", text: "A later statement." }],
    });
    assert.equal(first.id, second.id);
    assert.equal((await workspace.store.read("main", (t) => t.get(incidents, first.id)))?.statements.length, 2);
  });

  it("say what the ledger cannot answer: its beginning, a gap, rows that are missing", async () => {
    const workspace = makeWorkspace();
    const days = ["2026-03-02", "2026-03-03", "2026-03-10", "2026-03-11", "2026-03-13"];
    const rows = days.map((day) => ({ ...flow(day), day, number: numberText(Number(day.slice(8))), salt: "s" }));
    await workspace.store.write("main", async (t) => {
      await t.putAll(flows, rows);
      await t.putAll(
        rollUps,
        rollUp(
          rows.map(({ day: _d, number: _n, salt: _s, ...one }) => one),
          "UTC",
          hashText,
        ),
      );
    });
    const limits = async (window: object): Promise<string> =>
      (await triageAgainstRegister(workspace, { ...leak, window })).limits.join("\n");
    assert.match(await limits({ from: "2026-02-01", to: "2026-03-03" }), /begins on 2026-03-02/);
    assert.match(
      await limits({ from: "2026-03-02", to: "2026-03-13" }),
      /gap: no flow at all on 4 working days of the window \(2026-03-04 to 2026-03-09\)/,
    );
    assert.doesNotMatch(await limits({ from: "2026-03-10", to: "2026-03-13" }), /gap|ledger/, "one day without a flow may be a holiday");
    await workspace.store.write("main", (t) => t.remove(flows, rows[2]?.id ?? ""));
    assert.match(await limits({ from: "2026-03-10", to: "2026-03-13" }), /holds 2 rows for that time where its sums say 3/);
  });

  it("are a step lower where every use and flow of ours is on a plan that is not affected", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", (t) => t.put(flows, flow("2026-03-30", { class: "restricted" as const })));
    const breach = parseIncident({ vendor: "Anthropic", product: "Claude Code", kind: "customer-data-breach", statements: [] });
    const of = async (plans: readonly string[]) => (await triageAgainstRegister(workspace, parseIncident({ ...breach, plans }))).triage;
    assert.deepEqual(
      [(await of([])).level, (await of(["team", "api"])).level, (await of(["personal"])).level],
      ["urgent", "urgent", "act"],
    );
    assert.deepEqual((await of(["personal"])).clocks, []);
    await workspace.store.write("main", (t) => t.put(flows, flow("2026-03-30", { plan: "unknown" as const })));
    assert.equal((await of(["personal"])).level, "urgent", "an unknown plan is not out of scope");
  });

  it("are judged by the clocks that the company says apply, until it is undone", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", (t) => t.put(flows, flow("2026-03-30", { class: "restricted" as const })));
    const breach = parseIncident({
      ...{ vendor: "Anthropic", product: "Claude Code", kind: "customer-data-breach", exposed: { customer_content: true } },
      statements: [{ date: "2026-04-01", text: "Files of customers were read." }],
    });
    const clocks = async () => (await triageAgainstRegister(workspace, breach)).triage.clocks.map(({ duty }) => duty);
    assert.deepEqual(await clocks(), ["gdpr-33"]);
    const { undo } = await changeDuties(workspace, { subjectTo: ["nis2"], customerNoticeHours: 24 });
    assert.deepEqual(await clocks(), ["gdpr-33", "contract-notice", "nis2"]);
    await undoChange(workspace, undo);
    assert.deepEqual(await clocks(), ["gdpr-33"]);
  });

  it("count what is there now for terms that start to apply later", async () => {
    const workspace = makeWorkspace();
    await workspace.store.write("main", (t) => t.putAll(flows, [flow("2026-03-30")]));
    const terms = parseIncident({
      vendor: "Anthropic",
      product: "Claude Code",
      kind: "terms-change",
      statements: [{ date: "2026-04-01", text: "From 1 June 2026 until 31 August 2026 content is used for training." }],
    });
    const { triage, limits } = await triageAgainstRegister(workspace, terms);
    assert.equal(triage.exposure.sent.flows, 1);
    assert.match(limits.join("\n"), /from 2026-06-01 until 2026-08-31; what is there now is counted/);
  });

  it("take a vendor nobody lists as the text writes it, and say that nothing is known of it", async () => {
    const workspace = makeWorkspace();
    const { id } = await recordHeadline(workspace, "Data breach at Plumage Labs: recordings of customers for sale.");
    const page = await readIncident(workspace, id);
    assert.equal(page.incident.vendor, "Plumage Labs");
    assert.equal(page.triage.level, "none");
    assert.match(page.limits.join("\n"), /Plumage Labs is neither in the register nor in the catalogue/);
    const other = await recordHeadline(workspace, "Somebody took things.");
    assert.equal((await readIncident(workspace, other.id)).incident.vendor, "a vendor that is not named");
    const named = await recordHeadline(workspace, "Quillon: recordings for sale, group says");
    assert.equal((await readIncident(workspace, named.id)).incident.vendor, "Quillon");
  });

  it("refuse an id nobody recorded", async () => {
    const workspace = makeWorkspace();
    await assert.rejects(readIncident(workspace, "x"), { code: "not-found" });
  });
});
