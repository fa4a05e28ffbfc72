import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord } from "./contract.ts";
import { openWorkspace } from "./open-workspace.ts";
import { writeNamedFile } from "./write-named-file.ts";

/** `plimsoll publish`: the employee's page as one file for a wiki or a drive. */
export const publish: CliWord = {
  name: "publish",
  summary: "writes the employee's page (rules, tools, may I?) as one HTML file",
  help: `plimsoll publish FILE.html [--public] [--json]

Writes the page that answers "may I use this tool for this?" as one self-contained
file for a wiki, a drive or a mail. The classifier and the rules are inside;
nothing typed there leaves it. It carries its date and says when it is old.

  --public  instead, "AI we use, and how": a page for clients without anything internal

Example: plimsoll publish may-i.html`,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      ...{ args: [...args], allowPositionals: true },
      options: { public: { type: "boolean" }, json: { type: "boolean" } },
    });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1)
      throw new PlimsollError("bad-input", `expected one file to write, met ${positionals.length}; e.g. plimsoll publish may-i.html`);
    const workspace = await openWorkspace(surroundings);
    const html = values.public === true ? await writePublic(workspace) : await writePage(workspace);
    await writeNamedFile(file, html, surroundings);
    const bytes = Buffer.byteLength(html);
    if (values.json === true) surroundings.stdout.write(`${JSON.stringify({ file, bytes })}\n`);
    else surroundings.stdout.write(`Written: ${file} (${Math.ceil(bytes / 1024)} kB).\n`);
    return 0;
  },
};

type Workspace = Awaited<ReturnType<typeof openWorkspace>>;

async function writePublic(workspace: Workspace): Promise<string> {
  return (await import("../commands/guide/public-page.ts")).publicPage(workspace);
}

async function writePage(workspace: Workspace): Promise<string> {
  const folder = fileURLToPath(new URL("../../console/dist/publish", import.meta.url));
  if (!existsSync(join(folder, "page.js")))
    throw new PlimsollError("not-found", "expected the built page, met none; run npm start once, which builds it");
  const read = (name: string): string => readFileSync(join(folder, name), "utf8");
  return (await import("../commands/guide/publish-page.ts")).publishPage(workspace, { script: read("page.js"), style: read("page.css") });
}
