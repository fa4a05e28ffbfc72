import type { Entry } from "./entry.ts";
import { scanJson } from "./scan-json.ts";
import { scanToml } from "./scan-toml.ts";
import { scanYaml } from "./scan-yaml.ts";

/** Scalars of a settings file by the form its name says; a text that begins with a brace is read as JSON whatever it is called. */
export function scanSettings(path: string, code: string): Entry[] {
  if (/^\s*[{[]\s*(["'}\]{[]|$|\w+\s*:)/.test(code.slice(0, 400)) && !path.endsWith(".toml")) return scanJson(code);
  if (/\.(toml|lock)$/i.test(path) || /(^|\/)Pipfile$/.test(path)) return scanToml(code);
  return scanYaml(code);
}
