import type { Inventory, ReleaseFinding } from "./release-finding.ts";

const mebi = 1 << 20;
/** Growth of a handful of bytes says nothing. */
const smallest = 65_536;

/** What a release has that the one before did not have: growth, file types, top-level folders, files that doubled. */
export function compareInventory(now: Inventory, before: Inventory): readonly ReleaseFinding[] {
  return [...findGrowth(now, before), ...findNewTypes(now, before), ...findNewFolders(now, before), ...findDoubled(now, before)];
}

/** A file under the same path with at least twice the bytes; names with a digest or version in them are other paths. */
function findDoubled(now: Inventory, before: Inventory): ReleaseFinding[] {
  return Object.entries(now.sizes ?? {}).flatMap(([path, size]) => {
    const old = before.sizes?.[path];
    if (old === undefined || old === 0 || size < 2 * old || size - old < smallest) return [];
    const detail = `${(size / old).toFixed(1)} times as large as in the last release: ${size} bytes, before ${old}`;
    return [{ check: "size-jump", severity: "medium" as const, path, detail, line: null }];
  });
}

function findGrowth(now: Inventory, before: Inventory): ReleaseFinding[] {
  if (before.bytes === 0 || now.bytes - before.bytes < smallest) return [];
  const times = now.bytes / before.bytes;
  if (times <= 1.5) return [];
  const detail = `${times.toFixed(1)} times the size of the last release: ${now.bytes} bytes, before ${before.bytes}`;
  return [{ check: "size-jump", severity: times > 3 ? "high" : "medium", path: "", detail, line: null }];
}

function findNewTypes(now: Inventory, before: Inventory): ReleaseFinding[] {
  return Object.entries(now.types)
    .filter(([type]) => before.types[type] === undefined)
    .map(([type, { files, bytes }]) => ({
      check: "new-file-type",
      severity: bytes > 5 * mebi ? "high" : "medium",
      path: "",
      detail: `${type}: ${files} ${files === 1 ? "file" : "files"}, ${bytes} bytes; the last release had none`,
      line: null,
    }));
}

function findNewFolders(now: Inventory, before: Inventory): ReleaseFinding[] {
  const known = new Set(before.folders);
  if (known.size === 0) return [];
  return now.folders
    .filter((folder) => !known.has(folder))
    .map((folder) => ({
      check: "size-jump",
      severity: "low",
      path: folder,
      detail: "a top-level folder that the last release did not have",
      line: null,
    }));
}
