import { aiSettingRows } from "./ai-setting.rows.ts";
import { scanSettings } from "./repository/scan-settings.ts";

/** A setting that shows a product's AI in use. */
export interface AiSettingFound {
  readonly tool: string;
  readonly name: string;
  readonly offset: number;
}

/** Settings of a product's AI in a settings file of the product; what is switched off is none. `code` has no comments. */
export function readAiSettings(path: string, code: string): AiSettingFound[] {
  const rows = aiSettingRows.filter((row) => row.path.test(path));
  if (rows.length === 0) return [];
  const found = new Map<string, AiSettingFound>();
  for (const { keys, value, offset } of scanSettings(path, code)) {
    const row = rows.find((one) => keys.slice(0, 2).some((key) => one.key.test(key)));
    const name = row === undefined ? undefined : keys.slice(0, 2).find((key) => row.key.test(key));
    if (row === undefined || name === undefined || /^(?:false|none|off|null)$/i.test(value)) continue;
    if (!found.has(name)) found.set(name, { tool: row.tool, name, offset });
  }
  return [...found.values()];
}
