import type { Sighting } from "../../model/sighting.ts";
import type { SourceContext } from "../source-context.ts";
import { blankComments } from "./blank-comments.ts";
import type { FileRole } from "./file-role.rows.ts";
import { fileRole, refineRole } from "./file-role.ts";
import { readNotebook } from "./read-notebook.ts";
import type { RepositoryFile, RepositorySource } from "./repository-source.ts";

/** Nothing in files of these roles is use (`docs/decisions/0004-discovery.md`). */
const uncounted: ReadonlySet<FileRole> = new Set(["prose", "fixture", "pattern-list", "generated"]);

/** More tools than any program calls by itself from one file: a price list, a catalogue, a router's table of providers. */
const mostTools = 12;
/** What a list about tools holds; packages, images and agent files are asked for one by one and stay. */
const listable = /^(?:host|domain|match-pattern|env|model)$/;

/**
 * Shows one file to every source that wants it. The text is asked for only when one does, at most once.
 * `readText` answers null when the file has no text; `path` is relative to the repository root.
 */
export function scanFile(path: string, sources: readonly RepositorySource[], context: SourceContext, readText: () => string | null): void {
  const role = fileRole(path);
  for (const source of sources) source.seePath?.(path, role, context);
  if (uncounted.has(role)) return;
  const wanting = sources.filter((source) => source.wants(path, role));
  const raw = wanting.length === 0 ? null : readText();
  if (raw === null || raw === "") return;
  const file = makeFile(path, role, raw);
  if (uncounted.has(file.role)) return;
  const seen: Sighting[] = [];
  const own = { ...context, sighting: (sighting: Sighting) => void seen.push(sighting) };
  for (const source of wanting) source.read(file, own);
  const tools = new Set(seen.filter((one) => listable.test(one.rule)).map((one) => one.tool));
  const isList = tools.size > mostTools;
  if (isList) context.skip(context.place, `names ${tools.size} AI tools: taken for a list about them, not for use`);
  for (const sighting of seen) if (!isList || !listable.test(sighting.rule)) context.sighting(sighting);
}

function makeFile(path: string, role: FileRole, raw: string): RepositoryFile {
  const text = /\.ipynb$/i.test(path) ? readNotebook(raw) : raw;
  return { path, text, code: blankComments(path, text), role: refineRole(role, path, text) };
}
