import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { extractText, getDocumentProxy } from "unpdf";
import type { Paper } from "../../core/reports/paper.ts";
import { writePaperHtml } from "../../core/reports/write-paper-html.ts";
import { writePaperPdf } from "./write-paper-pdf.ts";

const made = new Date("2026-05-10T00:00:00Z");
const paper: Paper = {
  title: "Łódź & Αθήνα <b>",
  subtitle: "Own Ltd",
  blocks: [
    { kind: "heading", text: "Приклад" },
    { kind: "list", items: ["one\u0000", "\uD800two"] },
    { kind: "table", head: ["A", "B"], rows: [["first", "x".repeat(5000)], ["second"]] },
    { kind: "text", text: "last line" },
  ],
};

describe("papers", () => {
  it("are PDFs whose text can be read again, in other scripts too", async () => {
    const bytes = await writePaperPdf(paper, made);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    for (const words of ["Łódź & Αθήνα <b>", "Приклад", "first", "second", "last line", "1 of"]) assert.ok(text.includes(words), words);
  });

  it("are HTML in which nothing is markup that was text", () => {
    const page = writePaperHtml(paper);
    assert.ok(page.includes("&lt;b&gt;") && !page.includes("<b>"));
    assert.ok(page.includes("<th>A</th>"));
  });
});
