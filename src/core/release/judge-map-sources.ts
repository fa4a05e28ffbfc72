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

const foreignNames =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|\.pnpm|\.yarn)\/|(?:^|\/)(?:~|\(webpack\))\/|^webpack:\/\/[^/]*\/(?:webpack\/|\(webpack\)|external |ignored\||node:|~\/)|^(?:webpack\/(?:bootstrap|runtime|universalModuleDefinition|before-startup|startup|after-startup|hot)|external ["']|ignored\|)|^\0|^\u0000|^(?:virtual:|\/?@?vite\/|__vite|\(disabled\)|disabled:|node:|internal:|builtin:|native |<[^>]+>$|\[synthetic[:\]]|\[native|tslib$|dart:|turbopack:\/\/\/?\[turbopack\]|rollup-plugin|commonjsHelpers|commonjs-)/;

/** True for sources under node_modules, parts of the bundler and virtual modules: not the publisher's own. */
export function isForeignSource(name: string): boolean {
  return foreignNames.test(name.replace(/\?[^/]*$/, ""));
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
