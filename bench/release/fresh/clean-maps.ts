import type { Draw } from "./make-project.ts";
import { pick } from "./make-project.ts";

/** Ways in which a package with maps gives nothing away. `sources` is what the map embeds. */
export interface CleanForm {
  readonly name: string;
  readonly files: (sources: ReadonlyMap<string, string>, draw: Draw) => Record<string, string | Buffer>;
}

const mapOf = (sources: readonly string[], sourcesContent: readonly (string | null)[] | undefined, more: object = {}): string =>
  JSON.stringify({
    version: 3,
    file: "a.js",
    sources,
    ...(sourcesContent === undefined ? {} : { sourcesContent }),
    names: [],
    mappings: "AAAA;AACA",
    ...more,
  });
const data = (text: string): string => `data:application/json;base64,${Buffer.from(text).toString("base64")}`;
const shipped = (sources: ReadonlyMap<string, string>, change: (text: string) => string = (text) => text): Record<string, string> =>
  Object.fromEntries([...sources].map(([path, text]) => [path, change(text)]));
const whole = (sources: ReadonlyMap<string, string>): string =>
  mapOf(
    [...sources.keys()].map((path) => `../${path}`),
    [...sources.values()],
  );

export const cleanForms: readonly CleanForm[] = [
  { name: "sources shipped", files: (sources) => ({ "dist/a.js.map": whole(sources), ...shipped(sources) }) },
  {
    name: "sources shipped, inline",
    files: (sources) => ({ "dist/a.js": `a();\n//# sourceMappingURL=${data(whole(sources))}\n`, ...shipped(sources) }),
  },
  {
    name: "shipped with other line ends",
    files: (sources) => ({ "dist/a.js.map": whole(sources), ...shipped(sources, (text) => text.replaceAll("\n", "\r\n")) }),
  },
  {
    name: "map with other line ends",
    files: (sources) => ({
      "dist/a.js.map": mapOf(
        [...sources.keys()],
        [...sources.values()].map((text) => text.replaceAll("\n", "\r\n")),
      ),
      ...shipped(sources),
    }),
  },
  {
    name: "shipped with a byte order mark and an end",
    files: (sources) => ({ "dist/a.js.map": whole(sources), ...shipped(sources, (text) => `\uFEFF${text}\n\n`) }),
  },
  {
    name: "shipped elsewhere",
    files: (sources) => ({
      "dist/a.js.map": whole(sources),
      ...Object.fromEntries([...sources.values()].map((text, at) => [`esm/part${at}.mjs`, text])),
    }),
  },
  { name: "nothing embedded", files: (sources) => ({ "dist/a.js.map": mapOf([...sources.keys()], undefined) }) },
  {
    name: "nulls and empty texts",
    files: (sources, draw) => ({
      "dist/a.js.map": mapOf(
        [...sources.keys()],
        [...sources].map(() => pick(draw, [null, "", "\n"])),
      ),
    }),
  },
  {
    name: "of other packages alone",
    files: (_sources, draw) => {
      const names = [
        "../node_modules/x/index.js",
        "webpack://app/./node_modules/y/z.js",
        "../../node_modules/.pnpm/q@2.0.0_r@1/node_modules/q/lib/q.mjs",
        "/.yarn/cache/z-npm-1.0.0-aa.zip/node_modules/z/z.js",
        "webpack:///../node_modules/@a/b/c.ts",
        "ng://node_modules/rx/x.ts",
        "../../../.yarn/__virtual__/v/0/cache/w.zip/node_modules/w/i.js",
        "../../.pnpm/node_modules/k/k.js",
      ];
      const chosen = names.filter(() => draw(2) === 0).concat("node_modules/base/index.js");
      return {
        "dist/a.js.map": mapOf(
          chosen,
          chosen.map((name) => `/* ${name} */ module.exports=1`),
        ),
      };
    },
  },
  {
    name: "of the bundler alone",
    files: (_sources, draw) => {
      const names = [
        "webpack/bootstrap",
        "webpack/runtime/define property getters",
        "webpack://lib/webpack/universalModuleDefinition",
        "webpack:///webpack/runtime/make namespace object",
        'webpack:///external "react"',
        'webpack://x/external umd {"root":"R"}',
        "\u0000vite/preload-helper.js",
        "\u0000commonjsHelpers.js",
        "\u0000rolldown/runtime.js",
        "../vite/modulepreload-polyfill",
        "../../../\u0000tslib",
        "(webpack)/buildin/global.js",
        "webpack://a/(webpack)/hot/log.js",
        "ignored|./fs",
        "rollupPluginBabelHelpers",
        "\u0000rollupPluginBabelHelpers.js",
        "rolldown:runtime",
        "<define:process.env>",
        "(disabled):fs",
        "[turbopack]/browser/runtime.js",
        "turbopack:///[turbopack]/shared/utils.ts",
        "webpack/before-startup",
        "no source",
        "<anon>",
        "webpack:///node:fs",
        "\u0000virtual:pwa-register",
        "__vite-browser-external",
        "swc-helpers:_class",
      ];
      const chosen = names.filter(() => draw(4) === 0).concat("webpack/bootstrap");
      return {
        "dist/a.js.map": mapOf(
          chosen,
          chosen.map((name) => `/* ${name} */ var x;`),
        ),
      };
    },
  },
  {
    name: "declaration map",
    files: (sources) => ({
      "dist/a.d.ts": "export declare const a: number;\n//# sourceMappingURL=a.d.ts.map",
      "dist/a.d.ts.map": mapOf([...sources.keys()], undefined),
    }),
  },
  {
    name: "pinned commit of a public repository",
    files: (sources) => ({
      "dist/a.js.map": mapOf([...sources.keys()], undefined, {
        sourceRoot: "https://raw.githubusercontent.com/acme/shop/0123456789abcdef0123456789abcdef01234567/",
      }),
    }),
  },
  {
    name: "a tool that speaks of maps",
    files: (_sources, draw) => ({
      "dist/tool.js": `const c = "//# sourceMappingURL=" + ${pick(draw, ["url", "file + '.map'"])};\nconst re = /\\/\\/[#@]\\s*sourceMappingURL=([^\\s]+)/;\nout.push(\`//# sourceMappingURL=\${name}\`);\nconst keys = ["version","sources","sourcesContent","mappings"];\nreturn {"version":3,"sources":list,"sourcesContent":texts,"mappings":enc(m)};\n`,
    }),
  },
  {
    name: "JSON that only looks like a map",
    files: (_sources, draw) =>
      pick(draw, [
        { "index.json": '{"version":3,"settings":{"number_of_shards":1},"mappings":{"properties":{"sources":{"type":"keyword"}}}}' },
        { "package-lock.json": '{"name":"a","version":"3","lockfileVersion":3,"packages":{}}' },
        {
          "schema.json":
            '{"$schema":"http://json-schema.org/draft-07/schema#","properties":{"sources":{"type":"array"},"sourcesContent":{"type":"array"},"mappings":{"type":"string"},"version":{"const":3}}}',
        },
        { "map-style.json": '{"version":8,"sources":{"osm":{"type":"raster"}},"layers":[],"mappings":"none"}' },
      ]),
  },
  {
    name: "empty map",
    files: () => ({
      "dist/empty.js": "//# sourceMappingURL=empty.js.map",
      "dist/empty.js.map": '{"version":3,"sources":[],"sourcesContent":[],"mappings":"","names":[]}',
    }),
  },
  { name: "comment without a file", files: () => ({ "dist/a.js": "a()\n//# sourceMappingURL=../maps/a.js.map\n" }) },
  {
    name: "half embedded, all of it shipped",
    files: (sources) => ({
      "dist/a.js.map": mapOf(
        [...sources.keys()],
        [...sources.values()].map((text, at) => (at % 2 === 0 ? text : null)),
      ),
      ...shipped(sources),
    }),
  },
  {
    name: "indexed, shipped",
    files: (sources) => ({
      "dist/a.js.map": `{"version":3,"sections":[{"offset":{"line":0,"column":0},"map":${whole(sources)}}]}`,
      ...shipped(sources),
    }),
  },
];
