import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { smallCatalog } from "../../../test/call-server.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { saySince, writeSincePaper } from "../../core/reports/write-since-paper.ts";
import { writePaperMarkdown } from "../../core/reports/write-paper-markdown.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { addRow } from "../inventory/add-row.ts";
import { changeRegister } from "../inventory/change-register.ts";
import { recordIncident } from "../incidents/record-incident.ts";
import { incidentSchema } from "../../core/incidents/incident.ts";
import { addTask, changeTask } from "../people/tasks.ts";
import { answerToolRequest, requestTool } from "../people/tool-requests.ts";
import { applyRules } from "../rules/apply-rules.ts";
import { readRules } from "../inventory/read-rules.ts";
import { noteVisit, readLastVisit } from "./note-visit.ts";
import { readSince } from "./read-since.ts";

function open() {
  let clock = Date.parse("2026-06-01T08:00:00Z");
  return {
    workspace: {
      store: openMemoryStore(),
      organisation: "client-fern",
      catalog: smallCatalog,
      by: "consultant@example.com",
      now: () => new Date((clock += 1000)),
    },
    sleepUntil: (time: string) => void (clock = Date.parse(time)),
  };
}

const rowsOf = (since: Awaited<ReturnType<typeof readSince>>, id: string): string[] =>
  since.sections.find((each) => each.id === id)?.rows.map(({ cells, says }) => [...cells, says].join(" | ")) ?? [];

describe("what changed since a visit", () => {
  test("every kind of thing, and nothing that was so before", async () => {
    const { workspace, sleepUntil } = open();
    const before = { tool: "chatgpt", name: "ChatGPT", vendor: "openai", plan: "team", team: "" } as const;
    const { id } = await addRow(workspace, before, []);
    const old = await requestTool(workspace, { tool: "Midjourney", why: "pictures" });
    const { row: early } = await addTask(workspace, { object: "", title: "Ask for the DPA", owner: "ana@example.com", due: "2026-07-01" });
    await addTask(workspace, { object: "", title: "Untouched", owner: "", due: "" });
    const company = { name: "Fern", domains: ["fern.example"], timeZone: "UTC" };
    await applyRules({ ...shippedRules, company }, workspace);
    sleepUntil("2026-09-01T08:00:00Z");
    assert.equal(saySince(await readSince(workspace, "2026-08-01")), "Nothing was changed.");
    await addRow(workspace, { ...before, tool: "figma", name: "Figma AI", vendor: "figma", plan: "personal" }, []);
    await changeRegister(workspace, [{ id, field: "standing", value: "approved" }]);
    await answerToolRequest(workspace, old.id, { state: "approved", why: "" });
    await requestTool(workspace, { tool: "Suno", why: "" });
    await changeTask(workspace, early.id, { state: "done" });
    await recordIncident(
      workspace,
      incidentSchema.parse({ vendor: "OpenAI", title: "Keys were public", statements: [{ date: "2026-09-01", text: "x" }] }),
    );
    const exception = {
      tool: "figma",
      team: "design",
      class: "internal",
      until: "2026-12-31",
      owner: "ana@example.com",
      why: "launch",
    } as const;
    const rules = await workspace.store.read(workspace.organisation, readRules);
    await applyRules({ ...rules, exceptions: [exception], classes: { ...rules.classes, restricted: ["email"] } }, workspace);
    sleepUntil("2026-10-01T08:00:00Z");
    const since = await readSince(workspace, "2026-08-01T00:00:00.000Z");
    assert.deepEqual(rowsOf(since, "uses"), [
      "Figma AI | personal plan | all | new: standing unknown, may carry public",
      "ChatGPT | Team plan | all | standing: unknown → approved",
    ]);
    assert.deepEqual(rowsOf(since, "requests"), ["Suno | new: state asked, people 1", "Midjourney | state: asked → approved"]);
    assert.deepEqual(rowsOf(since, "tasks"), ["Ask for the DPA | ana@example.com | state: open → done"]);
    assert.match(rowsOf(since, "incidents").join("\n"), /^OpenAI \| Keys were public \| new: level /);
    assert.match(rowsOf(since, "exceptions").join("\n"), /^Figma AI \| design \| launch \| new: state in force, until 2026-12-31/);
    assert.match(rowsOf(since, "rules").join("\n"), /^classes: restricted \| new: email$/m);
    assert.doesNotMatch(rowsOf(since, "rules").join("\n"), /company|exceptions/);
    assert.ok(since.open.some((line) => line.startsWith("Untouched")));
    assert.equal((await readSince(workspace, "2026-09-15")).sections.flatMap(({ rows }) => rows).length, 0, "nothing after");
    const markdown = writePaperMarkdown(writeSincePaper(since));
    assert.match(markdown, /^# Fern: what changed since 2026-08-01/);
    assert.match(markdown, /\| Midjourney \| state: asked → approved \|/);
    assert.equal((await readSince(workspace, "")).sections.find((each) => each.id === "uses")?.rows.length, 2, "since the beginning");
  });

  test("refuses days that are none or lie ahead", async () => {
    const { workspace } = open();
    for (const day of ["2027-01-01", "2026-02-30", "yesterday", "2026-5-1", "x".repeat(500)])
      await assert.rejects(readSince(workspace, day), /expected a day up to today/, day.slice(0, 20));
  });
});

test("a visit ends after four hours without a look, and each person has visits of one's own", async () => {
  const { workspace, sleepUntil } = open();
  await noteVisit(workspace);
  assert.equal(await readLastVisit(workspace), "", "never here before");
  sleepUntil("2026-06-01T10:00:00Z");
  await noteVisit(workspace);
  assert.equal(await readLastVisit(workspace), "", "still the same visit");
  sleepUntil("2026-08-01T09:00:00Z");
  await noteVisit(workspace);
  assert.match(await readLastVisit(workspace), /^2026-06-01T10:00/);
  sleepUntil("2026-08-01T09:30:00Z");
  await noteVisit(workspace);
  assert.match(await readLastVisit(workspace), /^2026-06-01T10:00/, "the whole visit through");
  assert.equal(await readLastVisit({ ...workspace, by: "else@example.com" }), "");
});
