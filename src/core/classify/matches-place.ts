/**
 * Whether a file's path lies where a pattern says: `*` stands for signs within a name, `?` for one, `**` for any number of
 * folders. A pattern may begin at any folder of the path (`fixtures/**` is met in `/srv/app/fixtures/a.csv`), one that
 * begins with `/` only at the first; a folder holds everything below it, and `..` leads out of it. Both slashes are taken. Time grows with the
 * product of the two lengths, at most 1,000 signs each; longer ones match nothing.
 */
export function matchesPlace(pattern: string, path: string): boolean {
  if (pattern.length > longest || path.length > longest) return false;
  const isFixed = /^[\\/]/.test(pattern);
  const wanted = namesOf(pattern);
  const names = namesOf(path);
  if (wanted.length === 0) return false;
  return matchNames(isFixed ? wanted : ["**", ...wanted], names);
}

const longest = 1_000;

function namesOf(path: string): readonly string[] {
  const names: string[] = [];
  for (const name of path.split(/[\\/]/)) {
    if (name === "..") names.pop();
    else if (name !== "" && name !== ".") names.push(name);
  }
  return names;
}

/** Row by row, as a text is compared with a pattern: `open[i]` says whether the pattern so far can end before name i. */
function matchNames(wanted: readonly string[], names: readonly string[]): boolean {
  let open = names.map(() => false).concat(false);
  open[0] = true;
  for (const part of wanted) {
    const next = open.map(() => false);
    let isPassed = false;
    for (let at = 0; at < open.length; at += 1) {
      const name = names[at - 1];
      isPassed ||= open[at] === true;
      next[at] = part === "**" ? isPassed : open[at - 1] === true && name !== undefined && matchName(part, name);
    }
    open = next;
  }
  return open.includes(true);
}

function matchName(pattern: string, name: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let kept = 0;
  while (from < name.length) {
    const sign = pattern[at];
    if (sign === "*") {
      star = at;
      kept = from;
      at += 1;
    } else if (sign === "?" || sign === name[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      at = star + 1;
      kept += 1;
      from = kept;
    } else return false;
  }
  while (pattern[at] === "*") at += 1;
  return at === pattern.length;
}
