/** A fault of an entry's name: which check, and why. */
export interface PathFault {
  readonly check: "archive-unsafe-path" | "archive-ambiguous";
  readonly detail: string;
}

const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\.|$)/i;

/**
 * What is wrong with a name in an archive, or null: absolute, climbing out, drive letters, backslashes, control
 * characters, invisible or direction-changing characters, names Windows reserves.
 */
export function judgeEntryPath(path: string): PathFault | null {
  if (path === "") return { check: "archive-ambiguous", detail: "an entry without a name" };
  if (/^[/\\]/.test(path) || /^[A-Za-z]:/.test(path)) return { check: "archive-unsafe-path", detail: "an absolute path" };
  const parts = path.split(/[/\\]/);
  if (parts.includes("..")) return { check: "archive-unsafe-path", detail: "climbs out of the folder with .." };
  if (/[\u0000-\u001f\u007f]/.test(path)) return { check: "archive-unsafe-path", detail: "control characters in the name" };
  if (/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(path))
    return { check: "archive-unsafe-path", detail: "invisible characters in the name" };
  if (path.includes("\\"))
    return { check: "archive-unsafe-path", detail: "a backslash in the name: a folder on Windows, part of the name elsewhere" };
  if (parts.some((part) => reserved.test(part))) return { check: "archive-unsafe-path", detail: "a name that Windows reserves" };
  if (parts.some((part) => part.length > 1 && part !== ".." && /[. ]$/.test(part)))
    return { check: "archive-unsafe-path", detail: "a name that ends with a dot or a space: Windows drops it" };
  return null;
}

/** True when a link at `path` pointing to `target` leaves the archive. Both as written in the archive. */
export function isLinkEscaping(path: string, target: string): boolean {
  if (/^[/\\]|^[A-Za-z]:/.test(target)) return true;
  let depth = path.split("/").filter((part) => part !== "" && part !== ".").length - 1;
  for (const part of target.split(/[/\\]/)) {
    if (part === "..") depth--;
    else if (part !== "" && part !== ".") depth++;
    if (depth < 0) return true;
  }
  return false;
}
