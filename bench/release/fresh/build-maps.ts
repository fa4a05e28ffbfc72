import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { transform } from "lightningcss";
import { rolldown } from "rolldown";
import { makeStyle, type Draw, pick } from "./make-project.ts";

/** One map as a real tool wrote it, with the text of each source of the project. */
export interface BuiltMap {
  readonly tool: string;
  readonly map: string;
  readonly sources: ReadonlyMap<string, string>;
}

/** Builds the project in `folder` with Rolldown: the map of one chunk. */
export async function buildWithRolldown(folder: string, project: ReadonlyMap<string, string>, minify: boolean): Promise<BuiltMap> {
  writeProject(folder, project);
  const entry = join(folder, "entry.mjs");
  const plain = [...project].filter(([path]) => /\.m?js$/.test(path));
  writeFileSync(entry, plain.map(([path], at) => `export * as part${at} from "./${path}";\n`).join(""));
  const bundle = await rolldown({ input: entry, logLevel: "silent" });
  const { output } = await bundle.generate({ sourcemap: true, minify });
  await bundle.close();
  return {
    tool: minify ? "rolldown, minified" : "rolldown",
    map: JSON.stringify(output[0].map),
    sources: new Map([...plain, ["entry.mjs", readFileSync(entry, "utf8")]]),
  };
}

/** Compiles one TypeScript file of the project with its source inside the map. */
export function buildWithCompiler(folder: string, project: ReadonlyMap<string, string>, tree: string): BuiltMap | null {
  const [found] = [...project].filter(([path]) => path.endsWith(".ts"));
  if (found === undefined) return null;
  writeProject(folder, new Map([found]));
  const [path] = found;
  try {
    execFileSync(
      process.execPath,
      [
        resolve(tree, "node_modules/typescript/bin/tsc"),
        "--sourceMap",
        "--inlineSources",
        "--ignoreConfig",
        "--outDir",
        "out",
        "--target",
        "es2022",
        "--module",
        "esnext",
        path,
      ],
      { cwd: folder, stdio: "ignore" },
    );
  } catch {
    // Type errors of made code do not keep it from being written.
  }
  const built = join(folder, "out", path.slice(path.lastIndexOf("/") + 1).replace(/\.ts$/, ".js.map"));
  return { tool: "tsc", map: readFileSync(built, "utf8"), sources: new Map([found]) };
}

export function buildStyle(draw: Draw): BuiltMap {
  const text = makeStyle(draw)
    .replace(/^\$gap.*\n/, "")
    .replaceAll("$gap", "4px");
  const { map } = transform({
    filename: `src/${pick(draw, ["theme", "base", "page"])}.css`,
    code: Buffer.from(text),
    sourceMap: true,
    minify: true,
  });
  return { tool: "lightningcss", map: Buffer.from(map ?? []).toString("utf8"), sources: new Map([["src/theme.css", text]]) };
}

/** A map written by hand, with the odd habits of other tools. */
export function writeMap(draw: Draw, project: ReadonlyMap<string, string>): BuiltMap {
  const prefix = pick(draw, [
    "../",
    "webpack://shop/./",
    "webpack:///./",
    "",
    "ng://",
    "/home/ci/build/",
    "vite:/",
    "turbopack:///[project]/",
    "rollup://",
  ]);
  const own = [...project];
  const foreign = pick(draw, [[], ["webpack/bootstrap"], ["../node_modules/.pnpm/x@1.0.0/node_modules/x/index.js"]]);
  const map = {
    version: 3,
    ...pick(draw, [
      {},
      { file: "a.js" },
      { file: "a.js", sourceRoot: "" },
      { sourceRoot: "../" },
      { debugId: "85314830-023f-4cf1-a267-535f4e37bb17" },
    ]),
    sources: [...foreign, ...own.map(([path]) => prefix + path)],
    sourcesContent: [...foreign.map(() => "var x=1;"), ...own.map(([, text]) => text)],
    ...pick(draw, [
      {},
      { x_google_ignoreList: [0] },
      { ignoreList: [0] },
      { x_facebook_sources: [null, [{ names: ["<global>"], mappings: "AAA" }]] },
    ]),
    names: ["a", "b"],
    mappings: ";;AAAA,SAAS,CAAC;".repeat(draw(40) + 1),
  };
  return { tool: "by hand", map: JSON.stringify(map), sources: project };
}

function writeProject(folder: string, project: ReadonlyMap<string, string>): void {
  for (const [path, text] of project) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
