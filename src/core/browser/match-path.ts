/** Whether a path is of a form: `*` stands for one part, `**` for any number of them. Linear for our own forms. */
export function matchesPath(path: string, form: string): boolean {
  return matchParts(split(path), 0, split(form), 0);
}

function split(path: string): readonly string[] {
  return path.split("/").filter((part) => part !== "");
}

function matchParts(parts: readonly string[], at: number, form: readonly string[], next: number): boolean {
  const wanted = form[next];
  if (wanted === undefined) return at === parts.length;
  if (wanted === "**") {
    for (let skip = at; skip <= parts.length; skip += 1) if (matchParts(parts, skip, form, next + 1)) return true;
    return false;
  }
  const part = parts[at];
  if (part === undefined) return false;
  const isSame = wanted === "*" || wanted === part || (wanted.endsWith("**") && part.startsWith(wanted.slice(0, -2)));
  return isSame && matchParts(parts, at + 1, form, next + 1);
}
