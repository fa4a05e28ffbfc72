import { isAiShaped } from "../is-ai-shaped.ts";
import type { SourceContext } from "../source-context.ts";
import { lineAt } from "./line-at.ts";
import { makeExcerpt } from "./make-excerpt.ts";
import type { RepositoryFile } from "./repository-source.ts";

/** Names something that nobody knows when it sounds like AI, so that a person says what it is. Tests and examples are left out. */
export function reportUnknown(
  file: RepositoryFile,
  seen: { readonly source: string; readonly name: string; readonly offset: number; readonly rule: string },
  context: SourceContext,
): void {
  if (file.role === "test" || file.role === "example" || !isAiShaped(seen.name)) return;
  context.sighting({
    source: seen.source,
    kind: "repository",
    tool: null,
    name: seen.name,
    place: `${context.place}:${lineAt(file.text, seen.offset)}`,
    excerpt: makeExcerpt(file.text, seen.offset),
    rule: seen.rule,
    strength: "weak",
    count: 1,
  });
}
