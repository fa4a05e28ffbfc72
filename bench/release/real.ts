import { existsSync, readdirSync, readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { z } from "zod";
import { makeReleaseParts } from "../../src/cli/release-parts.ts";
import { checkRelease } from "../../src/commands/release/check-release.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";

// `node bench/release/real.ts [MOST] [FOLDER …]`: real packages as they were published, checked with the open profile. Left
// out, the tarballs that npm keeps in its cache on this machine; else the artifacts below the folders. What fails is named
// with place and check, never with what was found, so that somebody can look whether it is a leak.
const [most = "600", ...folders] = process.argv.slice(2);
const artifact = /\.(?:tgz|tar\.gz|whl|jar|gem|crate|vsix|zip)$/;
const entry = z.object({ key: z.string(), integrity: z.string() });

interface Artifact {
  readonly name: string;
  readonly path: string;
}

function walk(folder: string): Artifact[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && artifact.test(each.name))
    .map((each) => ({ name: each.name, path: join(each.parentPath, each.name) }));
}

/** npm's cache keeps bytes by their digest and an index of what was asked for (cacache, "index-v5"). */
function readCache(cache: string): Artifact[] {
  if (!existsSync(join(cache, "index-v5"))) return [];
  const files = readdirSync(join(cache, "index-v5"), { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const found = files.flatMap((each) =>
    readFileSync(join(each.parentPath, each.name), "utf8")
      .split("\n")
      .flatMap((line): Artifact[] => {
        const read = entry.safeParse(parse(line.slice(line.indexOf("\t") + 1)));
        const digest = read.success ? /^sha512-(\S+)/.exec(read.data.integrity)?.[1] : undefined;
        if (!read.success || digest === undefined || !read.data.key.endsWith(".tgz")) return [];
        const hex = Buffer.from(digest, "base64").toString("hex");
        const path = join(cache, "content-v2/sha512", hex.slice(0, 2), hex.slice(2, 4), hex.slice(4));
        return existsSync(path) ? [{ name: read.data.key.split("/").at(-1) ?? "", path }] : [];
      }),
  );
  return [...new Map(found.map((each) => [each.path, each])).values()];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const all = (folders.length > 0 ? folders.flatMap(walk) : readCache(join(homedir(), ".npm/_cacache"))).toSorted((one, other) =>
  one.path < other.path ? -1 : 1,
);
const step = Math.max(1, all.length / Number(most));
const chosen = all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
const people = createClassifier({ detectors, fixedForms });
const parts = await makeReleaseParts({ classifier: async () => people });
let failed = 0;
for (const { name, path } of chosen) {
  const { verdict, findings } = await checkRelease(path, name, parts, { profile: "open" });
  if (verdict !== "fail") continue;
  failed += 1;
  const grave = findings.filter(({ severity }) => severity === "critical" || severity === "high");
  console.log(
    `${name}: ${grave
      .slice(0, 4)
      .map(({ check, path: place, line }) => `${check} ${place}:${line ?? 0}`)
      .join(", ")}`,
  );
}
console.log(`${chosen.length} of ${all.length} packages, ${failed} fail (${((100 * failed) / Math.max(1, chosen.length)).toFixed(1)} %)`);
