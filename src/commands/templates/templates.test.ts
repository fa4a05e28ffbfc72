import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { smallCatalog } from "../../../test/call-server.ts";
import { packs } from "../../core/reports/classification-packs.rows.ts";
import { readMarkdownTables, writePaperMarkdown } from "../../core/reports/write-paper-markdown.ts";
import { paperTemplates } from "../../plugins/reports/registry.gen.ts";
import { openDocumentReader } from "../../reading/documents/open-document-reader.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { addRow } from "../inventory/add-row.ts";
import { readRegister } from "../inventory/read-register.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { readRulesOf } from "../vetting/read-rules-of.ts";
import { showVendor } from "../vetting/show-vendor.ts";
import { makeTemplate, templateFormats } from "./make-template.ts";
import { takeTemplate } from "./take-template.ts";

const open = (): Workspace => ({
  ...{ store: openMemoryStore(), organisation: "main", catalog: smallCatalog, by: "test" },
  now: () => new Date("2026-03-31T09:00:00Z"),
});
const make = (workspace: Workspace, id: string, format: "xlsx" | "docx" | "md", more: object = {}) =>
  makeTemplate(workspace, paperTemplates, { id, format, ...more });
const take = (workspace: Workspace, text: string | Uint8Array) =>
  takeTemplate(workspace, paperTemplates, "file", typeof text === "string" ? new TextEncoder().encode(text) : text);
const textOf = async (bytes: Promise<Uint8Array>): Promise<string> => new TextDecoder().decode(await bytes);

describe("templates", () => {
  it("are five, written in each format, filled with the company's own data", async () => {
    const workspace = open();
    await addRow(workspace, { tool: "chatgpt", name: "ChatGPT", vendor: "OpenAI", plan: "team", team: "sales" });
    assert.deepEqual(paperTemplates.map(({ id }) => id).toSorted(), [
      "agreement-checklist",
      "ai-use-policy",
      "classification-framework",
      "tool-inventory",
      "vendor-assessment",
    ]);
    for (const { id } of paperTemplates)
      for (const format of templateFormats) assert.ok((await make(workspace, id, format)).length > 300, `${id} ${format}`);
    assert.match(await textOf(make(workspace, "tool-inventory", "md")), /ChatGPT/);
    assert.match(await textOf(make(workspace, "ai-use-policy", "md")), /\| ChatGPT \| team \| public \|/);
    await assert.rejects(make(workspace, "scorecard", "md"), /expected .*vendor-assessment/);
  });

  it("are Word files that a reader opens", async () => {
    const reader = openDocumentReader();
    const { parts, unread } = await reader.read("policy.docx", await make(open(), "ai-use-policy", "docx"));
    await reader.close();
    assert.match(parts.map(({ text }) => text).join("\n"), /Restricted data/);
    assert.deepEqual(unread, []);
  });

  it("change nothing when they come back as they went, from either format", async () => {
    const workspace = open();
    await addRow(workspace, { tool: "chatgpt", name: "ChatGPT", vendor: "OpenAI", plan: "team", team: "sales" });
    for (const { id } of paperTemplates)
      for (const format of ["xlsx", "md"] as const)
        assert.deepEqual(
          await take(workspace, await make(workspace, id, format)),
          { template: id, changed: 0, skipped: [] },
          `${id} ${format}`,
        );
  });

  it("carry an assessment back as facts; a state that is none is named", async () => {
    const workspace = open();
    const sheet = await textOf(make(workspace, "vendor-assessment", "md", { vendor: "Startup" }));
    const filled = sheet.replace(/(Status page with history \| )/, "$1met").replace(/(Published trust documents \| )/, "$1perhaps");
    const { changed, skipped } = await take(workspace, filled);
    assert.deepEqual([changed, skipped.length], [1, 1]);
    const page = await showVendor(workspace, { vendor: "startup" });
    assert.equal(page.basics.find(({ id }) => id === "status-page")?.state, "met");
    assert.equal(page.basics.find(({ id }) => id === "trust-documents")?.state, "not-known");
  });

  it("bring the lines of a pack into the rules, each pack by itself", async () => {
    for (const pack of packs) {
      const workspace = open();
      const { changed } = await take(workspace, await make(workspace, "classification-framework", "xlsx", { pack }));
      assert.ok(changed > 0, pack);
      assert.equal((await take(workspace, await make(workspace, "classification-framework", "xlsx", { pack }))).changed, 0);
    }
    const workspace = open();
    await take(workspace, await make(workspace, "classification-framework", "md", { pack: "software" }));
    const { classes, dataTypes } = await readRulesOf(workspace);
    assert.ok(classes.public.includes("process-documentation") && classes.restricted.includes("credit-card"));
    assert.equal(dataTypes["usage-pattern"]?.declared, true);
  });

  it("take purposes and the inventory back", async () => {
    const workspace = open();
    await addRow(workspace, { tool: "chatgpt", name: "ChatGPT", vendor: "OpenAI", plan: "team", team: "sales" });
    const policy = await textOf(make(workspace, "ai-use-policy", "md"));
    await take(workspace, `${policy}| customer-money | Calculations on customer money |  | yes |\n`);
    assert.equal((await readRulesOf(workspace)).purposes["customer-money"]?.never, true);
    const sheet = await textOf(make(workspace, "tool-inventory", "md"));
    const owned = sheet.replace(/\| sales \|/, "| marketing |");
    assert.equal((await take(workspace, owned)).changed, 1);
    assert.equal((await readRegister(workspace))[0]?.team, "marketing");
  });

  it("refuse what is no template, and one whose columns were renamed", async () => {
    await assert.rejects(take(open(), "# Something else\n"), /expected a filled template/);
    const sheet = await textOf(make(open(), "vendor-assessment", "md"));
    await assert.rejects(take(open(), sheet.replace("| Id |", "| Number |")), /keep the head of the table/);
  });

  it("keep bars, backslashes and line ends of cells inside their cell", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 2, maxLength: 5 }), (cells) => {
        const paper = {
          title: "T",
          subtitle: "",
          blocks: [{ kind: "table" as const, head: cells.map((_, index) => `h${index}`), rows: [["x", ...cells.slice(1)]] }],
        };
        const [, row] = readMarkdownTables(writePaperMarkdown(paper));
        const plain = (text: string): string => text.replaceAll(/\s*[\n\r\u2028\u2029]\s*/g, " ").trim();
        assert.deepEqual(row?.slice(1).map(plain), cells.slice(1).map(plain));
      }),
    );
  });
});
