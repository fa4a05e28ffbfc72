import type { ReleaseCheck, ReleaseFile } from "./contract.ts";

const marks: readonly (readonly [string, string])[] = [
  ["PK\x03\x04", "zip"],
  ["\xfd7zXZ\0", "xz"],
  ["7z\xbc\xaf\x27\x1c", "7-Zip"],
  ["Rar!\x1a\x07", "RAR"],
  ["BZh", "bzip2"],
  ["\x28\xb5\x2f\xfd", "zstd"],
  ["Cr24", "CRX"],
];
/** Formats that are zip files by nature and are documents or parts to whoever uses them. */
const documents = /\.(?:docx|xlsx|pptx|od[tspg]|epub|jar|war|ear|aar|apk|ipa|nupkg|whl|vsix|xpi|kmz|sketch|fig|3mf|usdz|npz|pth?|keras)$/i;

/** An archive inside: by content, so one called data.bin counts. Its files are checked too. Packed tar files are told by whoever unpacks them. */
export const nestedArchive: ReleaseCheck = {
  id: "nested-archive",
  title: "an archive inside the artifact",
  severity: "medium",
  fix: "rm PATH  # and: npm pkg set 'files[]'='!**/*.tgz'",
  look: (file) => {
    const form = findForm(file);
    if (form === null || (documents.test(file.name) && file.artifact.kind !== "npm")) return [];
    if (file.place === "vendored" || /\.(?:docx|xlsx|pptx|od[tspg]|epub)$/i.test(file.name)) return [];
    const detail = form === "xz" || form === "bzip2" ? `${form} archive, whose content is not read` : `${form} archive`;
    return [{ detail, severity: file.place === "test" || file.place === "documentation" ? "info" : "medium" }];
  },
};

function findForm({ bytes }: ReleaseFile): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const found = marks.find(([mark]) => head.startsWith(mark));
  if (found !== undefined) return found[1];
  if (String.fromCharCode(...bytes.subarray(257, 262)) === "ustar") return "tar";
  return null;
}
