import { homedir } from "node:os";
import { join, resolve } from "node:path";

/** The folder that holds everything: `--home`, else PLIMSOLL_HOME, else the platform's data folder. */
export function findHome(
  named: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  cwd: string,
): string {
  const chosen = named ?? env["PLIMSOLL_HOME"];
  if (chosen !== undefined && chosen !== "") return resolve(cwd, chosen);
  const home = env["HOME"] ?? env["USERPROFILE"] ?? homedir();
  if (platform === "darwin") return join(home, "Library", "Application Support", "plimsoll");
  if (platform === "win32") return join(env["LOCALAPPDATA"] ?? join(home, "AppData", "Local"), "plimsoll");
  return join(env["XDG_DATA_HOME"] ?? join(home, ".local", "share"), "plimsoll");
}
