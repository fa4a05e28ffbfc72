import type { FoundPlace, OperatingSystem, WorkstationSource } from "../contract.ts";
import type { IdentifierKind } from "../../../core/model/catalog.ts";
import { findPackage } from "../../../core/discover/repository/find-package.ts";
import { sightPlace } from "../../../core/discover/workstation/sight-place.ts";

interface ShelfRow {
  readonly kind: IdentifierKind;
  readonly places: string;
  readonly systems?: readonly OperatingSystem[];
}

/** Where programs and their packages are put, per package manager. Each place is a folder whose entries are names. */
const shelves: readonly ShelfRow[] = [
  {
    kind: "cli",
    systems: ["linux", "macos"],
    places:
      "/usr/bin /usr/local/bin /opt/homebrew/bin /home/linuxbrew/.linuxbrew/bin /snap/bin {home}/bin {home}/.local/bin {home}/.cargo/bin {home}/go/bin {home}/.npm-global/bin {home}/.bun/bin {home}/.deno/bin {home}/.volta/bin {home}/.yarn/bin {home}/.local/share/pnpm {home}/Library/pnpm {home}/.nvm/versions/node/*/bin {home}/.fnm/node-versions/*/installation/bin {home}/.asdf/shims {home}/.local/share/mise/shims {home}/.claude/local {home}/.opencode/bin {home}/.nix-profile/bin",
  },
  {
    kind: "cli",
    systems: ["windows"],
    places:
      "{appdata}/npm {localappdata}/pnpm {home}/.local/bin {home}/.cargo/bin {home}/go/bin {home}/.bun/bin {home}/scoop/shims {programdata}/chocolatey/bin {localappdata}/Microsoft/WinGet/Links {appdata}/Python/*/Scripts {localappdata}/Programs/Python/*/Scripts",
  },
  {
    kind: "npm",
    places:
      "/usr/lib/node_modules /usr/local/lib/node_modules /opt/homebrew/lib/node_modules {home}/.npm-global/lib/node_modules {home}/.nvm/versions/node/*/lib/node_modules {home}/.local/lib/node_modules {home}/.bun/install/global/node_modules {home}/.config/yarn/global/node_modules {home}/.volta/tools/image/packages {home}/.local/share/pnpm/global/*/node_modules {home}/Library/pnpm/global/*/node_modules {appdata}/npm/node_modules",
  },
  {
    kind: "pypi",
    places:
      "{home}/.local/pipx/venvs {home}/.local/share/pipx/venvs {home}/pipx/venvs {home}/.local/share/uv/tools {appdata}/uv/tools {localappdata}/pipx/pipx/venvs {home}/Library/Application\u00a0Support/pipx/venvs",
  },
  {
    kind: "homebrew",
    systems: ["macos", "linux"],
    places: "/opt/homebrew/Cellar /opt/homebrew/Caskroom /usr/local/Cellar /usr/local/Caskroom /home/linuxbrew/.linuxbrew/Cellar",
  },
];

interface Shelf {
  readonly pattern: string;
  readonly kind: IdentifierKind;
}

function shelvesOf(row: ShelfRow): Shelf[] {
  const patterns = row.places.split(" ").map((place) => place.replaceAll("\u00a0", " "));
  const scoped = row.kind === "npm" ? patterns.map((pattern) => `${pattern}/@*`) : [];
  return [...patterns, ...scoped].map((pattern) => ({ pattern, kind: row.kind }));
}

/** Command-line tools: programs on the usual shelves, and packages installed for everybody by npm, pipx, uv and Homebrew. */
export const commandLineTools: WorkstationSource = {
  id: "command-line-tools",
  title: "Command-line tools",
  kind: "workstation",
  places: (system) =>
    shelves.flatMap((row) =>
      row.systems === undefined || row.systems.includes(system) ? shelvesOf(row).map((shelf) => shelf.pattern) : [],
    ),
  read(found, context) {
    const kind = shelves.flatMap(shelvesOf).find((shelf) => shelf.pattern === found.pattern)?.kind ?? "cli";
    for (const entry of found.entries ?? []) {
      const name = nameOf(found, kind, entry);
      const hits = findPackage(kind, name, context.catalog);
      sightPlace(
        {
          source: "command-line-tools",
          hits,
          name,
          rule: kind === "cli" ? "cli" : `installed:${kind}`,
          place: `${found.path}/${entry}`,
          user: found.user,
        },
        context,
      );
    }
  },
};

function nameOf({ path }: FoundPlace, kind: IdentifierKind, entry: string): string {
  const scope = path.slice(path.lastIndexOf("/") + 1);
  return kind === "npm" && scope.startsWith("@") ? `${scope}/${entry}` : entry;
}
