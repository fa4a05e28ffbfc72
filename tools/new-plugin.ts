import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { constantOfFile } from "./generate-registry.ts";
import { type PluginFamily, pluginFamilies } from "./plugin-families.ts";
import { templateOf } from "./plugin-templates.ts";

// `npm run new -- FAMILY NAME` makes the file of a plug-in and its fixtures; then `npm run generate`.
const root = dirname(import.meta.dirname);

function main(args: readonly string[]): number {
  const [familyName, name] = args;
  const family = pluginFamilies.find((candidate) => candidate.name === familyName);
  const known = pluginFamilies.map((candidate) => candidate.name).join(", ");
  if (family === undefined)
    return refuse(`expected a family (${known}), met ${familyName ?? "nothing"}; run \`npm run new -- FAMILY NAME\``);
  if (name === undefined || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
    return refuse(`expected a name in kebab-case, met ${name ?? "nothing"}; run \`npm run new -- ${family.name} my-name\``);
  return scaffold(family, name);
}

function scaffold(family: PluginFamily, name: string): number {
  const file = `${name}${family.type.startsWith("readonly ") ? ".rows" : ""}.ts`;
  const template = templateOf(family, name, constantOfFile(file));
  const written = [
    { path: join(family.folder, file), text: template.source },
    ...template.fixtures.map(({ path, text }) => ({ path: join(family.folder, path), text })),
  ];
  for (const { path } of written)
    if (existsSync(join(root, path))) return refuse(`expected a new name, met the existing file ${path}; choose another name`);
  for (const { path, text } of written) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`made ${path}\n`);
  }
  process.stdout.write("next: fill in what is marked, run `npm run generate`, then `npm test`\n");
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(`new: ${text}\n`);
  return 2;
}

process.exitCode = main(process.argv.slice(2));
