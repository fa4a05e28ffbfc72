/** True when a path (relative to the rules' folder, with `/`) is ignored; undefined when no rule speaks of it. */
export type IgnoreRules = (path: string, isFolder: boolean) => boolean | undefined;

interface Rule {
  readonly form: RegExp;
  readonly isNegated: boolean;
  readonly foldersOnly: boolean;
}

/** Reads a `.gitignore` (gitignore(5)): later rules win, `!` takes back, a slash inside anchors, `**` spans folders. */
export function readIgnoreRules(text: string): IgnoreRules {
  const rules = text.split(/\r?\n/).flatMap(readRule);
  return (path, isFolder) => {
    const rule = rules.findLast(({ form, foldersOnly }) => (isFolder || !foldersOnly) && form.test(path));
    return rule === undefined ? undefined : !rule.isNegated;
  };
}

function readRule(line: string): Rule[] {
  const trimmed = line.replace(/(?<!\\)[ \t]+$/, "");
  if (trimmed === "" || trimmed.startsWith("#")) return [];
  const isNegated = trimmed.startsWith("!");
  const body = (isNegated ? trimmed.slice(1) : trimmed).replace(/^\\([#!])/, "$1");
  const foldersOnly = body.endsWith("/");
  const bare = body.replace(/^\/|\/$/g, "");
  if (bare === "" || bare.length > 1_000) return [];
  const isAnchored = body.replace(/\/$/, "").includes("/");
  return [{ form: new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${translate(bare)}$`), isNegated, foldersOnly }];
}

function translate(pattern: string): string {
  let out = "";
  for (let i = 0; i < pattern.length; i += 1) {
    const sign = pattern.charAt(i);
    if (pattern.startsWith("**/", i)) {
      out += "(?:.*/)?";
      i += 2;
    } else if (pattern.startsWith("**", i)) {
      out += ".*";
      i += 1;
    } else if (sign === "*") out += "[^/]*";
    else if (sign === "?") out += "[^/]";
    else if (sign === "[") {
      const close = pattern.indexOf("]", i + 2);
      if (close < 0) out += "\\[";
      else {
        out += `[${pattern
          .slice(i + 1, close)
          .replace(/^!/, "^")
          .replaceAll("\\", "\\\\")
          .replaceAll("[", "\\[")}]`;
        i = close;
      }
    } else if (sign === "\\" && i + 1 < pattern.length) {
      i += 1;
      out += escapeSign(pattern.charAt(i));
    } else out += escapeSign(sign);
  }
  return out;
}

function escapeSign(sign: string): string {
  return /[\w/ -]/.test(sign) ? sign : `\\${sign}`;
}
