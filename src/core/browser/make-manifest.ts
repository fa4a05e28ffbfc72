import type { GuardSite } from "./guard-site.ts";

/** What a manifest is made of. */
export interface ManifestParts {
  readonly sites: readonly GuardSite[];
  readonly version: string;
  /** Public key of the package, SPKI in base64: it makes the id. */
  readonly key: string;
  /** Where browsers look for newer packages; empty for none. */
  readonly updateUrl: string;
}

/** The id of the Firefox package. */
export const firefoxId = "browser-guard@plimsoll";

const permissions = ["storage", "alarms", "webRequest", "webRequestBlocking", "webNavigation", "declarativeNetRequestWithHostAccess"];

/** The manifest for Chromium browsers (Manifest V3). Asks for the tools' own sites and for nothing else. */
export function makeChromiumManifest(parts: ManifestParts): Readonly<Record<string, unknown>> {
  return {
    ...makeCommon(parts),
    key: parts.key,
    minimum_chrome_version: "137",
    permissions: [...permissions, "offscreen"],
    background: { service_worker: "start.js" },
    storage: { managed_schema: "schema.json" },
    ...(parts.updateUrl === "" ? {} : { update_url: parts.updateUrl }),
  };
}

/** The manifest for Firefox. */
export function makeFirefoxManifest(parts: ManifestParts): Readonly<Record<string, unknown>> {
  return {
    ...makeCommon(parts),
    permissions,
    background: { scripts: ["policy.js", "reader.js", "background.js"] },
    browser_specific_settings: {
      gecko: {
        id: firefoxId,
        strict_min_version: "130.0",
        ...(parts.updateUrl === "" ? {} : { update_url: parts.updateUrl.replace(/[^/]*$/, "updates.json") }),
      },
    },
  };
}

/** Where the guard may look: whole hosts, and of shared hosts only the tool's paths. */
export function makeMatches(sites: readonly GuardSite[]): { readonly whole: readonly string[]; readonly partly: readonly string[] } {
  const whole = new Set<string>();
  const partly = new Set<string>();
  for (const { hosts, paths } of sites) {
    for (const host of hosts) {
      if (paths === undefined) whole.add(`*://*.${host}/*`);
      else for (const path of paths) partly.add(`*://*.${host}${path.replace(/\/?\*\*?$/, "/*")}`);
    }
  }
  return { whole: [...whole].toSorted(), partly: [...partly].toSorted() };
}

function makeCommon({ sites, version }: ManifestParts): Readonly<Record<string, unknown>> {
  const { whole, partly } = makeMatches(sites);
  const scripts = (matches: readonly string[], more: object): readonly object[] =>
    matches.length === 0
      ? []
      : [
          { matches, js: ["page.js"], world: "MAIN", run_at: "document_start", all_frames: true, ...more },
          { matches, js: ["content.js"], run_at: "document_start", all_frames: true, ...more },
        ];
  return {
    manifest_version: 3,
    name: "Plimsoll browser guard",
    description: "Holds your company's load line where text and files go to AI tools. Decides in this browser.",
    version,
    host_permissions: [...whole, ...partly],
    content_scripts: [...scripts(whole, { match_origin_as_fallback: true }), ...scripts(partly, {})],
    action: { default_title: "Plimsoll", default_popup: "status.html" },
  };
}
