import type { Guide, GuidePurpose, GuideTool } from "../../../src/core/guide/guide.ts";

/** Something to choose: a tool on a plan, or a purpose. */
export type Choice = { readonly kind: "tool"; readonly tool: GuideTool } | { readonly kind: "purpose"; readonly purpose: GuidePurpose };

const shown = 8;

/** Tools and purposes that the typed words fit, those that begin with them first; nothing typed finds nothing. */
export function findChoices(guide: Guide, typed: string): Choice[] {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const fits = (text: string): number => {
    const folded = fold(text);
    if (!words.every((word) => folded.includes(word))) return 0;
    return folded.startsWith(words[0] ?? "") ? 2 : 1;
  };
  const tools = guide.tools.map((tool) => ({
    choice: { kind: "tool" as const, tool },
    rank: Math.max(fits(`${tool.name} ${tool.planName}`), ...tool.aliases.map((alias) => Math.min(fits(alias), 1))),
  }));
  const purposes = guide.purposes.map((purpose) => ({ choice: { kind: "purpose" as const, purpose }, rank: fits(purpose.label) }));
  return [...tools, ...purposes]
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .slice(0, shown)
    .map(({ choice }) => choice);
}

function fold(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
