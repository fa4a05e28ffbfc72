import { Hono } from "hono";
import type { z } from "zod";
import { addLogo } from "../../commands/guide/read-logo.ts";
import { writePaperPdf } from "../../commands/reports/write-paper-pdf.ts";
import { readLastVisit } from "../../commands/since/note-visit.ts";
import { readSince } from "../../commands/since/read-since.ts";
import { saySince, writeSincePaper } from "../../core/reports/write-since-paper.ts";
import { writePaperHtml } from "../../core/reports/write-paper-html.ts";
import { writePaperMarkdown } from "../../core/reports/write-paper-markdown.ts";
import { asks, says, saysOther } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { sinceAnswer, sinceQuery } from "../since-types.ts";
import type { sinceDifference } from "../since-types.ts";

/** What changed in the organisation that is looked at since one's last visit, or since a day. */
export function sinceRoutes(desk: Desk): Hono {
  const read = async (from: string) => {
    const workspace = await desk.workspace();
    const lastVisit = await readLastVisit(workspace);
    const since = await readSince(workspace, from === "visit" ? lastVisit : from === "start" ? "" : from);
    return { workspace, since, lastVisit };
  };
  const paperOf = async (from: string) => {
    const { workspace, since } = await read(from);
    return { paper: await addLogo(workspace, writeSincePaper(since)), now: workspace.now(), day: since.made.slice(0, 10) };
  };
  const named = (type: string, name: string) => ({ "Content-Type": type, "Content-Disposition": `attachment; filename="${name}"` });
  return new Hono()
    .get("/since", says("What changed since one's last visit or a day", sinceAnswer), asks(sinceQuery), async (context) => {
      const { since, lastVisit } = await read(context.req.valid("query").from);
      const sections = since.sections.map((each) => ({ ...each, head: [...each.head], rows: each.rows.map(copyRow) }));
      return context.json({ ...since, open: [...since.open], sections, sentence: saySince(since), lastVisit });
    })
    .get("/since.md", saysOther("The same as Markdown", 200, "text/markdown"), asks(sinceQuery), async (context) => {
      const { paper, day } = await paperOf(context.req.valid("query").from);
      return context.body(writePaperMarkdown(paper), 200, named("text/markdown; charset=utf-8", `since-${day}.md`));
    })
    .get("/since.html", saysOther("The same as one printable page", 200, "text/html"), asks(sinceQuery), async (context) =>
      context.html(writePaperHtml((await paperOf(context.req.valid("query").from)).paper)),
    )
    .get("/since.pdf", saysOther("The same as PDF", 200, "application/pdf"), asks(sinceQuery), async (context) => {
      const { paper, now, day } = await paperOf(context.req.valid("query").from);
      return context.body(new Uint8Array(await writePaperPdf(paper, now)), 200, named("application/pdf", `since-${day}.pdf`));
    });
}

function copyRow({
  kind,
  cells,
  says: words,
}: z.infer<typeof sinceDifference> | { kind: "new" | "changed" | "gone"; cells: readonly string[]; says: string }) {
  return { kind, cells: [...cells], says: words };
}
