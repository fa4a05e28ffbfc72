import type { PackageMention } from "./make-package-source.ts";

/** Every match of a pattern whose first group (or the first that matched) is a name. */
export function* matchAll(code: string, pattern: RegExp, from = 0): Generator<PackageMention> {
  for (const match of code.matchAll(pattern)) {
    const name = match.slice(1).find((group) => group !== undefined);
    if (name !== undefined) yield { name, offset: from + match.index + match[0].lastIndexOf(name) };
  }
}
