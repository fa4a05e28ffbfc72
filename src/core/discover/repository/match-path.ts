import type { CatalogHit, CatalogIndex } from "../../model/catalog.ts";

interface PathPattern {
  readonly parts: readonly RegExp[];
  readonly hit: CatalogHit;
}

export interface PathMatch {
  readonly hit: CatalogHit;
  /** The part of the path up to the end of the match: the file or folder that is the tool's own. */
  readonly path: string;
}

export type PathMatcher = (path: string) => PathMatch[];

/**
 * Finds the catalogue's project paths in the path of a file: the last parts of the pattern may be a folder that holds it,
 * and the pattern may begin at any depth. Case counts: `CLAUDE.md` is an instruction file, `claude.md` a page on somebody.
 */
export function matchPaths(catalog: CatalogIndex): PathMatcher {
  const exact = new Map<string, PathPattern[]>();
  const loose: PathPattern[] = [];
  for (const hit of catalog.all("project-path")) addPattern(hit, exact, loose);
  return (path) => {
    const parts = path.split("/");
    return parts.flatMap((part, at) =>
      [...(exact.get(part) ?? []), ...loose].flatMap((pattern) => {
        const end = at + pattern.parts.length;
        const fits = end <= parts.length && pattern.parts.every((one, index) => one.test(parts[at + index] ?? ""));
        return fits ? [{ hit: pattern.hit, path: parts.slice(0, end).join("/") }] : [];
      }),
    );
  };
}

function addPattern(hit: CatalogHit, exact: Map<string, PathPattern[]>, loose: PathPattern[]): void {
  const parts = hit.identifier.value
    .replace(/^\.?\//, "")
    .replace(/\/(\*\*(\/\*)?)?$/, "")
    .split("/");
  const pattern = { hit, parts: parts.map(partPattern) };
  const first = parts[0] ?? "";
  if (first === "" || first === "*" || first === "**") return;
  if (/[*?{[]/.test(first)) loose.push(pattern);
  else exact.set(first, [...(exact.get(first) ?? []), pattern]);
}

function partPattern(part: string): RegExp {
  const source = part
    .replace(/[.+^$()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, "[^/]*")
    .replace(/\?/g, "[^/]")
    .replace(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.split(",").join("|")})`);
  return new RegExp(`^${source}$`);
}
