import { parse as parseJson } from "jsonc-parser";
import { parse as parseToml } from "smol-toml";

/** Value of a settings file by its ending: JSON with comments or TOML; undefined for other files and where it cannot be read. */
export function readSettingsValue(path: string, text: string): unknown {
  if (/\.(?:jsonc?|code-workspace)$/.test(path)) {
    const value: unknown = parseJson(text.replace(/^\ufeff/, ""), [], { allowTrailingComma: true, disallowComments: false });
    return value;
  }
  if (!path.endsWith(".toml")) return undefined;
  try {
    return parseToml(text);
  } catch {
    return undefined;
  }
}
