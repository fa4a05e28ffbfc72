import type { FoundPlace, WorkstationSource } from "../contract.ts";
import type { SourceContext } from "../../../core/discover/source-context.ts";
import { isAiShaped } from "../../../core/discover/is-ai-shaped.ts";
import { findHosts } from "../../../core/discover/repository/find-hosts.ts";
import { scanJson } from "../../../core/discover/repository/scan-json.ts";
import { chromiumProfiles, firefoxProfiles } from "../../../core/discover/workstation/browser-root.rows.ts";
import { readJsonField } from "../../../core/discover/workstation/read-json-field.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const id = "browser-extensions";
const asked = /^(?:matches|host_permissions|permissions|origins)$/;

interface Extension {
  readonly id: string;
  readonly name: string;
  readonly hosts: readonly string[];
}

/**
 * Extensions in every profile of every browser. An id proves; the name and the sites an extension asks to run on are weak
 * and agree with it or with each other. Nobody's ids with an AI name are to be named.
 */
export const browserExtensions: WorkstationSource = {
  id,
  title: "Browser extensions",
  kind: "workstation",
  places: (system) => [
    ...chromiumProfiles[system].map((profile) => `${profile}/Extensions/*/*/manifest.json`),
    ...firefoxProfiles[system].map((profile) => `${profile}/extensions.json`),
    ...(system === "macos" ? safariLists : []),
  ],
  read(found, context) {
    if (found.text === null) return;
    const extensions = found.path.endsWith("manifest.json")
      ? [chromiumExtension(found.path, found.text)]
      : found.path.endsWith(".plist")
        ? safariExtensions(found.text)
        : firefoxExtensions(found.text);
    for (const extension of extensions) seeExtension(found, extension, context);
  },
};

/** Lists that Safari keeps of the extensions it was given, by bundle id and team: `com.vendor.app.Extension (TEAM)`. */
const safariLists = [
  "{home}/Library/Containers/com.apple.Safari/Data/Library/Safari/AppExtensions/Extensions.plist",
  "{home}/Library/Containers/com.apple.Safari/Data/Library/Safari/WebExtensions/Extensions.plist",
  "{home}/Library/Safari/AppExtensions/Extensions.plist",
  "{home}/Library/Safari/WebExtensions/Extensions.plist",
];

function safariExtensions(text: string): Extension[] {
  const bundles = [...text.matchAll(/<key>([A-Za-z][\w-]*(?:\.[\w-]+){2,}) \([A-Z0-9]{4,12}\)<\/key>/g)].map((match) => match[1] ?? "");
  return bundles.map((bundle) => ({ id: bundle, name: bundle.split(".")[1] ?? bundle, hosts: [] }));
}

function chromiumExtension(path: string, text: string): Extension {
  const entries = scanJson(text);
  const hosts = entries.filter((entry) => entry.keys.some((key) => asked.test(key))).map((entry) => entry.value);
  return { id: path.split("/").at(-3) ?? "", name: readJsonField(text, "name")[0] ?? "", hosts };
}

/** `extensions.json` lists add-ons in order: an id begins each. */
function firefoxExtensions(text: string): Extension[] {
  const found: { id: string; name: string; hosts: string[] }[] = [];
  for (const { keys, value } of scanJson(text)) {
    if (keys[0] !== "addons") continue;
    if (keys.at(-1) === "id" && keys.length === 3) found.push({ id: value, name: "", hosts: [] });
    const last = found.at(-1);
    if (last === undefined) continue;
    if (keys.at(-1) === "name" && keys.includes("defaultLocale")) last.name = value;
    if (keys.some((key) => asked.test(key)) && keys.at(-1) === "#") last.hosts.push(value);
  }
  return found;
}

/** `Perplexity - AI Companion`, `Grammarly: AI Writing`: the product's name stands before the line. */
function namesOf(name: string): string[] {
  const first = name.split(/\s[-–—|·]\s|:\s/, 1)[0] ?? name;
  return first === name ? [name] : [name, first];
}

function seeExtension({ path, user, changed }: FoundPlace, extension: Extension, context: SourceContext): void {
  const { catalog } = context;
  const seen = { source: id, place: path, user, changed, excerpt: `${extension.name} (${extension.id})` };
  const known = catalog.find("browser-extension", extension.id);
  sightPlace({ ...seen, hits: known, name: extension.id, rule: "browser-extension" }, context);
  const named =
    namesOf(extension.name)
      .map((name) => catalog.names(name))
      .find((hits) => hits.length > 0) ?? [];
  sightPlace({ ...seen, hits: named, name: extension.name, rule: "extension-name", isWeak: true }, context);
  const sites = new Map(
    extension.hosts.flatMap((host) =>
      [...findHosts(host)].flatMap((one) =>
        catalog.hosts(one.host).map((hit) => [`${hit.tool} ${one.host}`, { hit, host: one.host }] as const),
      ),
    ),
  );
  for (const { hit, host } of [...sites.values()].slice(0, 5))
    sightPlace({ ...seen, hits: [hit], name: host, rule: "extension-site", isWeak: true }, context);
  if (known.length + named.length > 0 || !isAiShaped(extension.name)) return;
  context.sighting({
    source: id,
    kind: "workstation",
    tool: null,
    name: extension.name,
    place: path,
    excerpt: seen.excerpt.slice(0, 200),
    rule: "extension-unknown",
    strength: "weak",
    count: 1,
    ...(user === "" ? {} : { person: user }),
  });
}
