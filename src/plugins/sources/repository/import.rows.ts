import type { IdentifierKind } from "../../../core/model/catalog.ts";

export interface ImportRow {
  readonly extensions: readonly string[];
  /** The first group that matched is the module. */
  readonly pattern: RegExp;
  /** How the language's packages are called in the catalogue, when the module has no entry of its own. */
  readonly ecosystem?: IdentifierKind;
  /** From module to package name. */
  readonly packageOf?: (module: string) => string;
  /** The module path is the package's own name: as good as the manifest. Else a lookup by package is weak. */
  readonly isPackage?: boolean;
}

const npmName = (module: string) =>
  /^(?:npm:|https?:\/\/(?:esm\.sh|esm\.run|unpkg\.com|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm)\/)?((?:@[\w.-]+\/)?[\w.-]+)/.exec(
    module,
  )?.[1] ?? module;
const root = (module: string) => /^\w+/.exec(module)?.[0] ?? module;

/** How languages take in a module. Statement forms of each language's own grammar, at the start of a line where it demands that. */
export const importRows: readonly ImportRow[] = [
  {
    extensions: ["js", "jsx", "mjs", "cjs", "ts", "tsx", "mts", "cts", "vue", "svelte", "astro", "html", "coffee"],
    pattern:
      /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\s*\(\s*)["'`]((?:npm:)?@?[\w][^"'`\n]*|@[^"'`\n]+)["'`]|(?:esm\.sh|esm\.run|unpkg\.com|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm)\/((?:@[\w.-]+\/)?[\w.-]+)/g,
    ecosystem: "npm",
    packageOf: npmName,
    isPackage: true,
  },
  {
    extensions: ["py", "pyi", "pyx", "ipynb"],
    pattern: /^[ \t]*(?:from\s+(\w[\w.]*)\s+import\b|import\s+(\w[\w.]*))/gm,
    ecosystem: "pypi",
    packageOf: root,
  },
  { extensions: ["py", "ipynb"], pattern: /^[ \t]*import\s+[\w. ]+,\s*(\w[\w.]*)/gm, ecosystem: "pypi", packageOf: root },
  { extensions: ["go"], pattern: /^[ \t]*(?:import\s+)?(?:[\w.]+\s+)?"([\w.-]+\.[a-z]+\/[^"\s]+)"/gm, ecosystem: "go", isPackage: true },
  {
    extensions: ["rs"],
    pattern: /^[ \t]*(?:pub(?:\([\w:]+\))?\s+)?(?:use\s+(?:::)?|extern\s+crate\s+)(\w+)/gm,
    ecosystem: "cargo",
    isPackage: true,
  },
  { extensions: ["java", "kt", "kts", "scala", "groovy", "sc"], pattern: /^[ \t]*import\s+(?:static\s+)?([\w.]+)/gm },
  {
    extensions: ["cs", "fs", "vb", "csx", "fsx", "razor", "cshtml"],
    pattern: /^[ \t]*@?(?:global\s+)?(?:using\s+(?:static\s+)?(?:\w+\s*=\s*)?|open\s+|Imports\s+)([A-Z][\w.]*)/gm,
    ecosystem: "nuget",
  },
  { extensions: ["php"], pattern: /^[ \t]*use\s+(?:function\s+|const\s+)?\\?([\w\\]+)/gm },
  {
    extensions: ["rb", "rake", "ru"],
    pattern: /^[ \t]*require\s*\(?\s*["']([\w/-]+)["']/gm,
    ecosystem: "rubygems",
    packageOf: (module) => module.replace(/\//g, "-"),
  },
  { extensions: ["ex", "exs", "livemd"], pattern: /^[ \t]*(?:alias|import|use|require)\s+([A-Z][\w.]*)/gm },
  {
    extensions: ["r", "rmd", "qmd"],
    pattern: /\b(?:library|require|requireNamespace|loadNamespace)\s*\(\s*["']?([A-Za-z][\w.]*)|(?<![\w.])([A-Za-z][\w.]{1,80}):::?\w/g,
    ecosystem: "cran",
    isPackage: true,
  },
  { extensions: ["swift"], pattern: /^[ \t]*(?:@\w+\s+)*import\s+(?:(?:struct|class|enum|func|protocol)\s+)?(\w+)/gm },
  { extensions: ["dart"], pattern: /^[ \t]*(?:import|export)\s+["']package:(\w+)\//gm, ecosystem: "pub", isPackage: true },
  { extensions: ["lua"], pattern: /\brequire\s*\(?\s*["']([\w.-]+)["']/g },
  {
    extensions: ["c", "cc", "cpp", "cxx", "h", "hpp", "m", "mm", "swift"],
    pattern: /^[ \t]*#\s*(?:include|import)\s+[<"]([\w./-]+)[>"]/gm,
  },
  { extensions: ["jl"], pattern: /^[ \t]*(?:using|import)\s+(\w+)/gm },
  { extensions: ["clj", "cljs", "cljc"], pattern: /[[(]\s*([a-z][\w-]*(?:\.[\w-]+)+)\s+:(?:as|refer)/g },
];
