import { readFileSync } from "node:fs";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { build } from "vite";
import type { Plugin } from "vite";

// node extension/build.ts [DIR]: bundles the guard's scripts into a folder, extension/dist where none is named. What differs by company (manifest, sites, policy) is put beside them by `plimsoll browser pack`.

const here = import.meta.dirname;
const out = process.argv[2] ?? join(here, "dist");

/** Bundles one script into a file that needs no other. */
async function bundle(entry: string, file: string, plugins: Plugin[] = [], isFirst = false): Promise<void> {
  await build({
    ...{ configFile: false as const, root: here, logLevel: "error" as const, plugins, publicDir: false as const },
    build: {
      ...{ outDir: out, emptyOutDir: isFirst, minify: true, target: "es2024", chunkSizeWarningLimit: 4_000 },
      rollupOptions: { input: join(here, "src", entry), output: { format: "iife", entryFileNames: file, codeSplitting: false } },
    },
  });
}

/** Hands the bundled guard of workers to the page's script as text. */
function workerText(): Plugin {
  const name = "virtual:worker-guard";
  return {
    name: "plimsoll-worker-guard",
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}` ? `export default ${JSON.stringify(readFileSync(join(out, "worker-guard.js"), "utf8"))};` : undefined,
  };
}

await bundle("page/worker-guard.ts", "worker-guard.js", [], true);
await bundle("page/main.ts", "page.js", [workerText()]);
await bundle("content/main.ts", "content.js");
await bundle("background/main.ts", "background.js");
await bundle("reader/main.ts", "reader.js");
await bundle("status/main.ts", "status.js");
await copyFile(join(here, "src", "reader", "reader.html"), join(out, "reader.html"));
await copyFile(join(here, "src", "status", "status.html"), join(out, "status.html"));
