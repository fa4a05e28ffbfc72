import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OperatingSystem } from "../core/discover/workstation/machine-folders.ts";

export interface Home {
  readonly user: string;
  readonly path: string;
}

const parents: Readonly<Record<OperatingSystem, readonly string[]>> = {
  linux: ["home", "var/home"],
  macos: ["Users"],
  windows: ["Users", "C/Users", "c/Users", "C:/Users"],
};
const notPeople = /^(?:Shared|Public|Default|Default User|All Users|Guest|lost\+found|linuxbrew|\..*|desktop\.ini)$/i;
const signs: Readonly<Record<OperatingSystem, readonly string[]>> = {
  linux: [".config", ".bashrc", ".local", ".vscode", ".claude", ".cache"],
  macos: ["Library", ".zshrc", ".config"],
  windows: ["AppData"],
};

/**
 * Homes below the root of a machine or of a copy of one, those the caller may read. A copy that is itself one home counts
 * as that home, with the folder's name as the user. On Linux the superuser's home is one too.
 */
export function findHomes(root: string, system: OperatingSystem): Home[] {
  const homes = parents[system].flatMap((parent) =>
    namesIn(join(root, parent))
      .filter((user) => !notPeople.test(user))
      .map((user) => ({ user, path: join(root, parent, user) })),
  );
  const all = system === "linux" ? [...homes, { user: "root", path: join(root, "root") }] : homes;
  const found = all.filter((home) => isFolder(home.path) && namesIn(home.path).length > 0);
  if (found.length > 0 || !signs[system].some((sign) => namesIn(root).includes(sign))) return found;
  return [{ user: root.split(/[\\/]/).findLast((part) => part !== "") ?? "", path: root }];
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).toSorted();
  } catch {
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
