import type { RepositorySource } from "../contract.ts";
import type { PackageMention } from "../../../core/discover/repository/make-package-source.ts";
import { makePackageSource } from "../../../core/discover/repository/make-package-source.ts";
import { matchAll } from "../../../core/discover/repository/match-all.ts";

const forms = /\((?:use-package|require|package-install|straight-use-package|package!|depends-on|elpaca|leaf)\s+['"]?([\w-]+)/g;
/** Functions and variables of packages whose names nothing else begins with. */
const prefixes = /\((?:setq\s+)?(gptel|chatgpt-shell|aidermacs|ellama|org-ai|ollama-buddy|claude-code-ide)-[\w-]+/g;
const header = /^;+\s*Package-Requires:\s*(\(.*\))/gim;

/** Emacs Lisp: what is required, configured or installed, and the package header (a comment by form, a manifest by meaning). */
export const elispPackages: RepositorySource = makePackageSource({
  id: "elisp-packages",
  title: "Emacs packages",
  ecosystem: "elisp",
  files: /\.el$|(^|\/)(Cask|Eask)$/,
  *find({ code, text }): Generator<PackageMention> {
    yield* matchAll(code, forms);
    yield* matchAll(code, prefixes);
    for (const line of text.matchAll(header)) yield* matchAll(line[1] ?? "", /\(([\w-]+)\s+"/g, line.index);
  },
});
