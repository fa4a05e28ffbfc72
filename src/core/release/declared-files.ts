/** What of package.json says which files belong in the package. */
export interface PackageManifest {
  readonly files: readonly string[] | null;
  /** Paths that npm packs whatever `files` says: main, bin and the like. */
  readonly always: readonly string[];
}

const alwaysNames =
  /^(?:package\.json|npm-shrinkwrap\.json|(?:readme|licen[cs]e|copying|notice|changelog|changes|history)(?:[.-][^/]*)?)$/i;

/** Reads package.json; null when it is no object. */
export function readPackageManifest(value: unknown): PackageManifest | null {
  if (typeof value !== "object" || value === null) return null;
  const files = "files" in value && Array.isArray(value.files) ? value.files.filter((item) => typeof item === "string") : null;
  return {
    files,
    always: [
      ...stringsOf("main" in value ? value.main : null),
      ...stringsOf("browser" in value ? value.browser : null),
      ...stringsOf("bin" in value ? value.bin : null),
    ].map(trim),
  };
}

function stringsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).filter((item) => typeof item === "string") : [];
}

const trim = (path: string): string => path.replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");

/**
 * Says for each path whether `files` of package.json declares it (docs.npmjs.com, package.json, "files"): patterns in the
 * way of .gitignore, later ones and `!` win, a folder holds everything below it. Without `files` everything is declared.
 */
export function makeDeclaredTest(manifest: PackageManifest): (path: string) => boolean {
  const { files, always } = manifest;
  if (files === null) return () => true;
  const rules = files.map((pattern) => ({ isNegative: pattern.startsWith("!"), form: toPattern(trim(pattern.replace(/^!/, ""))) }));
  const fixed = new Set(always.flatMap((path) => [path, `${path}.js`, `${path}/index.js`]));
  return (path) => {
    if (alwaysNames.test(path) || fixed.has(path) || path.startsWith("node_modules/")) return true;
    let isDeclared = false;
    for (const { isNegative, form } of rules) if (form.test(path)) isDeclared = !isNegative;
    return isDeclared;
  };
}

function toPattern(glob: string): RegExp {
  if (glob === "" || glob === "." || glob === "*" || glob === "**") return /^/;
  const source = glob
    .split("/")
    .map((part) => (part === "**" ? "**" : partToPattern(part)))
    .join("/")
    .replace(/\*\*\//g, "(?:[^/]+/)*")
    .replace(/\/?\*\*/g, "(?:/.*)?");
  return new RegExp(`^${source}(?:/.*)?$`);
}

function partToPattern(part: string): string {
  const plain = part
    .replace(/[.+^$()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, "[^/]*")
    .replace(/\?/g, "[^/]");
  return plain.replace(/\{([^{}]*)\}/g, (_, options: string) => `(?:${options.split(",").join("|")})`).replace(/[{}]/g, "\\$&");
}
