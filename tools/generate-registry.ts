import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PluginFamily } from "./plugin-families.ts";

/** A member of a family: its file and the constant it exports. */
export interface PluginMember {
  readonly file: string;
  readonly constant: string;
}

/** `google-oauth-log.ts` → `googleOauthLog`; `cloud.rows.ts` → `cloud`. */
export function constantOfFile(file: string): string {
  const stem = file.replace(/(\.rows)?\.ts$/, "");
  return stem.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()).replace(/^[0-9]/, (digit) => `_${digit}`);
}

/** The members of a family: files whose constant is declared with the family's type. Shared parts beside them are none. */
export function findMembers(root: string, family: PluginFamily): PluginMember[] {
  const folder = join(root, family.folder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith(".gen.ts"))
    .sort()
    .map((file) => ({ file, constant: constantOfFile(file) }))
    .filter(({ file, constant }) => readFileSync(join(folder, file), "utf8").includes(`export const ${constant}: ${family.type} =`));
}

/** The text of `registry.gen.ts` for a family. */
export function writeRegistry(root: string, family: PluginFamily): string {
  const members = findMembers(root, family);
  const isRows = family.type.startsWith("readonly ");
  const type = isRows ? family.type : `readonly ${family.type}[]`;
  const contractType = family.type.replace(/^readonly /, "").replace(/\[\]$/, "");
  const items = members.map(({ constant }) => `  ${isRows ? "..." : ""}${constant},`);
  return [
    "// Made by `npm run generate` from the files of this folder. Not edited by hand.",
    `import type { ${contractType} } from "${family.contract}";`,
    ...members.map(({ file, constant }) => `import { ${constant} } from "./${file}";`),
    "",
    `export const ${family.registry}: ${type} = [`,
    ...items,
    "];",
    "",
  ].join("\n");
}
