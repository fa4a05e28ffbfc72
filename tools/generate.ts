import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeRegistry } from "./generate-registry.ts";
import { pluginFamilies } from "./plugin-families.ts";

// `npm run generate` writes what is made from the tree; with --check it only says what is stale (exit 1).
const root = dirname(import.meta.dirname);
const isCheck = process.argv.includes("--check");

const made = pluginFamilies
  .filter(({ folder }) => existsSync(join(root, folder)))
  .map((family) => ({ path: `${family.folder}/registry.gen.ts`, text: writeRegistry(root, family) }));

const stale = made.filter(({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text);
if (!isCheck) for (const { path, text } of stale) writeFileSync(join(root, path), text);
for (const { path } of stale) process.stdout.write(`${isCheck ? "stale" : "written"}: ${path}\n`);
if (isCheck && stale.length > 0) {
  process.stdout.write("run `npm run generate` and commit what it writes\n");
  process.exitCode = 1;
}
