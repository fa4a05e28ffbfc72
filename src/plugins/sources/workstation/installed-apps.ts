import type { FoundPlace, OperatingSystem, WorkstationSource } from "../contract.ts";
import type { SourceContext } from "../../../core/discover/source-context.ts";
import { isAiShaped } from "../../../core/discover/is-ai-shaped.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

const id = "installed-apps";
const places: Readonly<Record<OperatingSystem, readonly string[]>> = {
  macos: [
    "/Applications",
    "{home}/Applications",
    "/Applications/*.app/Contents/Info.plist",
    "{home}/Applications/*.app/Contents/Info.plist",
    "/Applications/*/*.app/Contents/Info.plist",
  ],
  windows: [
    "{programs}",
    "{localappdata}/Programs",
    "{localappdata}",
    "{localappdata}/Packages",
    "{localappdata}/Microsoft/WindowsApps",
    "{appdata}/Microsoft/Windows/Start Menu/Programs",
    "{appdata}/Microsoft/Windows/Start Menu/Programs/*",
    "{programdata}/Microsoft/Windows/Start Menu/Programs",
    "{programdata}/Microsoft/Windows/Start Menu/Programs/*",
  ],
  linux: [
    "/usr/share/applications/*.desktop",
    "/usr/local/share/applications/*.desktop",
    "{home}/.local/share/applications/*.desktop",
    "/var/lib/snapd/desktop/applications/*.desktop",
    "/var/lib/flatpak/exports/share/applications/*.desktop",
    "{home}/.local/share/flatpak/exports/share/applications/*.desktop",
    "/var/lib/flatpak/app",
    "{home}/.local/share/flatpak/app",
    "/snap",
    "{home}/snap",
    "/opt",
    "{home}/Applications",
    "{home}/.local/opt",
  ],
};

/** Programs with a window: application folders, start menus, desktop entries, store packages, by name and by bundle id. */
export const installedApps: WorkstationSource = {
  id,
  title: "Installed apps",
  kind: "workstation",
  places: (system) => places[system],
  read(found, context) {
    if (found.text !== null) readEntry(found, found.text, context);
    for (const entry of found.entries ?? []) seeApp(found, appName(entry), "app", `${found.path}/${entry}`, context);
  },
};

/** `Claude.app`, `LM Studio.lnk`, `OpenAI.ChatGPT-Desktop_2p2nqsd0c76g0`, `jan-0.5.AppImage` → the name as the catalogue has it. */
function appName(entry: string): string {
  return entry
    .replace(/\.(?:app|lnk|exe|appimage|url|appref-ms)$/i, "")
    .replace(/_[a-z0-9]{13}$/, "")
    .replace(/[-_ ]v?\d+(?:\.\d+)+.*$/, "");
}

function readEntry(found: FoundPlace, text: string, context: SourceContext): void {
  if (found.path.endsWith("Info.plist")) {
    const bundle = /CFBundleIdentifier<\/key>\s*<string>([^<]+)</.exec(text)?.[1];
    if (bundle !== undefined) seeApp(found, bundle, "bundle-id", found.path, context);
    return;
  }
  const name = /^Name=(.+)$/m.exec(text)?.[1]?.trim();
  const program = /^(?:Try)?Exec=(?:env\s+(?:\S+=\S+\s+)*)?"?([^\s"]+)/m.exec(text)?.[1];
  const file = found.path.slice(found.path.lastIndexOf("/") + 1).replace(/\.desktop$/, "");
  if (name !== undefined) seeApp(found, name, "app", found.path, context, isAiShaped(name));
  for (const one of new Set([file, program?.slice(program.lastIndexOf("/") + 1)]))
    if (one !== undefined) seeApp(found, one, "desktop-entry", found.path, context);
}

function seeApp(found: FoundPlace, name: string, rule: string, place: string, context: SourceContext, isShaped = false): void {
  const hits =
    namesOf(name)
      .map((one) => context.catalog.find("app", one))
      .find((one) => one.length > 0) ?? [];
  sightPlace({ source: id, hits, name, rule, place, user: found.user, excerpt: name }, context);
  if (hits.length > 0 || !isShaped || context.catalog.names(name).length > 0) return;
  context.sighting({
    source: id,
    kind: "workstation",
    tool: null,
    name,
    place,
    excerpt: name,
    rule: "app-unknown",
    strength: "weak",
    count: 1,
  });
}

/** Store packages are called `Publisher.App`, some with `-Desktop` behind. */
function namesOf(name: string): string[] {
  const own = /^[A-Z][A-Za-z]+\.([A-Z][\w.-]+)$/.exec(name)?.[1];
  return own === undefined ? [name] : [name, own, own.replace(/-?(?:desktop|app)$/i, "")];
}
