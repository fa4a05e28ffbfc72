import type { MapSource } from "./read-source-map.ts";

/** The sources of one map, sorted by what they give away. */
export interface MapVerdict {
  /** Embedded and not shipped. */
  readonly leaked: readonly MapSource[];
  /** Embedded, but of somebody else or made by a tool. */
  readonly foreign: readonly MapSource[];
  /** Addresses on the network. */
  readonly remote: readonly string[];
}

/** Folders of installed packages and of tool chains, anywhere in a path. */
const installed =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|\.pnpm|\.yarn|\.cargo\/registry|emsdk|usr\/local\/go\/src|rustc\/[0-9a-f]{40})\/|(?:^|\/)(?:~|\(webpack\))\//;
/** Parts that bundlers write themselves, by the name they have before any folder. */
const bundlers =
  /^(?:webpack\/(?:bootstrap|runtime|universalModuleDefinition|before-startup|startup|after-startup|hot)|\(webpack\)\/|external [a-z ]*["'{]|ignored\||node:|_virtual\/[_\u0000]|_virtual\/rolldown|vite\/(?:modulepreload-polyfill|preload-helper|dynamic-import|legacy-polyfills)|\/?@?vite\/(?:client|env|preload)|__vite|\(disabled\)|disabled:|<[^>]+>$|no source$|\[synthetic[:\]]|\[native|\[turbopack\]\/|tslib$|rollup-plugin|rollupPlugin|commonjsHelpers|commonjs-|native |~\/)/;
/** Schemes of modules that exist only while a bundler runs. */
const virtual =
  /^(?:virtual|astro|nuxt|sveltekit|rolldown|rollup|unenv|nitro|internal|builtin|node|dart|synthetic|swc-helpers|plugin-[a-z]+):(?!\/\/\/?(?!\[))/;

/** True for sources under node_modules, parts of the bundler and virtual modules: not the publisher's own. */
export function isForeignSource(name: string): boolean {
  const query = name.indexOf("?", name.lastIndexOf("/") + 1);
  const plain = query < 0 ? name : name.slice(0, query);
  if (plain.includes("\u0000") || installed.test(plain) || virtual.test(plain)) return true;
  // webpack://name/… and turbopack:///… stand before the name of the module.
  const inner = plain.replace(/^(?:webpack|turbopack):\/\/\/?(?:[^/[(]*\/(?=webpack\/|\(webpack\)|external |ignored\||node:|~\/))?/, "");
  return bundlers.test(inner.replace(/^(?:\.{1,2}\/)+/, ""));
}

/**
 * Judges by text: an embedded text that is shipped anyway gives nothing away, under whatever path it stands; one that is
 * not shipped does, even when its path exists in the artifact.
 */
export function judgeMapSources(
  sources: readonly MapSource[],
  roots: readonly string[],
  isShipped: (digest: string) => boolean,
): MapVerdict {
  const open = sources.filter(({ digest }) => digest !== null && !isShipped(digest));
  return {
    leaked: open.filter(({ name }) => !isForeignSource(name)),
    foreign: open.filter(({ name }) => isForeignSource(name)),
    remote: [...new Set([...roots, ...sources.map(({ name }) => name)])].filter(isRemote),
  };
}

export function isRemote(address: string): boolean {
  return /^(?:https?:)?\/\/[^/]/i.test(address) || /^(?:s3|gs|ftp):\/\//i.test(address);
}

/** True for a public repository's file at a fixed commit: what is there is public already. */
export function isPublicCommit(address: string): boolean {
  return /^https:\/\/(?:raw\.githubusercontent\.com\/[^/]+\/[^/]+\/[0-9a-f]{40}(?:\/|$)|(?:github|gitlab)\.com\/[^?#]+?\/(?:raw|blob|-\/raw|-\/blob)\/[0-9a-f]{40}(?:\/|$)|bitbucket\.org\/[^/]+\/[^/]+\/(?:raw|src)\/[0-9a-f]{40}(?:\/|$))/i.test(
    address,
  );
}
