import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Paper } from "../core/reports/paper.ts";
import type { Surroundings } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeNamedFile } from "./write-named-file.ts";

interface Asked {
  /** ISO day; left out, since the beginning. */
  readonly day: string | undefined;
  /** Markdown, HTML or PDF by its ending; left out, Markdown on standard output. */
  readonly out: string | undefined;
  readonly organisation: string | undefined;
  readonly isJson: boolean;
}

/** `plimsoll pack since`: what changed since a day, for whoever visits now and then. */
export async function writeSince({ day, out, organisation, isJson }: Asked, surroundings: Surroundings): Promise<number> {
  const [{ readSince }, { writeSincePaper, saySince }, { addLogo }] = await Promise.all([
    import("../commands/since/read-since.ts"),
    import("../core/reports/write-since-paper.ts"),
    import("../commands/guide/read-logo.ts"),
  ]);
  const workspace = await openOrganisation(organisation, surroundings);
  const since = await readSince(workspace, day ?? "");
  if (isJson) surroundings.stdout.write(`${JSON.stringify({ ...since, sentence: saySince(since) })}\n`);
  const paper = await addLogo(workspace, writeSincePaper(since));
  if (out === undefined) {
    const { writePaperMarkdown } = await import("../core/reports/write-paper-markdown.ts");
    if (!isJson) surroundings.stdout.write(writePaperMarkdown(paper));
    return 0;
  }
  await writeNamedFile(out, await writeAs(out, paper, workspace.now()), surroundings);
  if (!isJson) surroundings.stdout.write(`${saySince(since)}\nWritten to ${out}.\n`);
  return 0;
}

async function openOrganisation(organisation: string | undefined, surroundings: Surroundings) {
  const workspace = await openWorkspace(surroundings);
  if (organisation === undefined) return workspace;
  const known = await workspace.store.organisations();
  if (known.includes(organisation)) return { ...workspace, organisation };
  throw new PlimsollError("not-found", `expected one of ${known.join(", ")} after --organisation, met "${organisation}"; name one of them`);
}

async function writeAs(out: string, paper: Paper, now: Date) {
  const ending = out.slice(out.lastIndexOf(".") + 1).toLowerCase();
  if (ending === "pdf") return (await import("../commands/reports/write-paper-pdf.ts")).writePaperPdf(paper, now);
  if (ending === "html") return (await import("../core/reports/write-paper-html.ts")).writePaperHtml(paper);
  if (ending === "md") return (await import("../core/reports/write-paper-markdown.ts")).writePaperMarkdown(paper);
  throw new PlimsollError("bad-input", `expected a file that ends in .md, .html or .pdf after --out, met "${out}"; name one`);
}
