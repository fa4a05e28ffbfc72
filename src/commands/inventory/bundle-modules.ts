import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { dirname, join } from "node:path";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";

const importLine = /^import\s+\{([^}]*)\}\s+from\s+"([^"]+)";?[ \t]*$/gm;
const exportLine = /^export ((?:async )?function\*?|const|class) +([\w$]+)/gm;

/** A module of the bundle: `name` is the constant that holds its exports. */
interface BundledModule {
  readonly name: string;
  readonly code: string;
}

/**
 * Joins own modules and what they import into one text that needs nothing but Node: each module becomes a function that is called
 * once, in the order of their imports. Knows the forms that the house's own modules have: named imports and exports, no cycles,
 * modules of Node. Answers the text and the constants that hold the exports of the entries, in their order.
 */
export function bundleModules(entries: readonly string[]): { readonly text: string; readonly names: readonly string[] } {
  const modules = new Map<string, BundledModule | null>();
  const builtins = new Map<string, string>();
  const parts: string[] = [];
  const add = (path: string): string => {
    const known = modules.get(path);
    if (known === null) throw new PlimsollError("bad-input", `expected modules without cycles, met one at ${path}; take the cycle out`);
    if (known !== undefined) return known.name;
    modules.set(path, null);
    const made = wrapModule(path, `m${modules.size}`, (from) => (from.startsWith("node:") ? addBuiltin(builtins, from) : add(from)));
    modules.set(path, made);
    parts.push(made.code);
    return made.name;
  };
  const names = entries.map(add);
  const imports = [...builtins].map(([from, name]) => `import * as ${name} from "${from}";\n`);
  return { text: imports.join("") + parts.join(""), names };
}

/** The runtime strips our own files in the same way at every start; that it calls the function experimental is no news to the user. */
function stripTypes(source: string): string {
  const warn = process.emitWarning;
  process.emitWarning = () => undefined;
  try {
    return stripTypeScriptTypes(source);
  } finally {
    process.emitWarning = warn;
  }
}

function addBuiltin(builtins: Map<string, string>, from: string): string {
  const name = builtins.get(from) ?? from.replace(/[^a-z]/g, "_");
  builtins.set(from, name);
  return name;
}

function wrapModule(path: string, name: string, add: (from: string) => string): BundledModule {
  const source = readFileSync(path, "utf8");
  const plain = path.endsWith(".ts") ? stripTypes(source) : source;
  const exported = [...plain.matchAll(exportLine)].map((match) => match[2] ?? "");
  const body = plain
    .replace(importLine, (_line, list: string, from: string) => {
      const names = list
        .split(",")
        .map((one) => one.trim().replace(/\s+as\s+/, ": "))
        .filter((one) => one !== "");
      const holder = names.length === 0 ? "" : add(from.startsWith("node:") ? from : join(dirname(path), from));
      return holder === "" ? "" : `const { ${names.join(", ")} } = ${holder};`;
    })
    .replace(exportLine, "$1 $2")
    .replace(/\n[ \t]*(?=\n)/g, "");
  return { name, code: `const ${name} = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();\n` };
}
