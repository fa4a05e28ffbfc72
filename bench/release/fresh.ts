import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import process from "node:process";
import { checkRelease } from "../../src/commands/release/check-release.ts";
import type { ReleaseParts } from "../../src/commands/release/release-parts.ts";
import { createClassifier } from "../../src/core/classify/create-classifier.ts";
import { checks } from "../../src/plugins/checks/registry.gen.ts";
import { fixedForms } from "../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../src/plugins/detectors/registry.gen.ts";
import { archiveLimits } from "../../src/reading/archives/reading-budget.ts";
import { buildStyle, buildWithCompiler, buildWithRolldown, writeMap, type BuiltMap } from "./fresh/build-maps.ts";
import { cleanForms } from "./fresh/clean-maps.ts";
import { cleanPlaces } from "./fresh/clean-places.ts";
import { makeDraw, makeProject, pick } from "./fresh/make-project.ts";
import { mapForms } from "./fresh/map-forms.ts";
import { packFiles } from "./fresh/pack-files.ts";
import { secretPlaces } from "./fresh/secret-places.ts";

// `node bench/release/fresh.ts [SEED] [ROUNDS]`: artifacts built by real tools (Rolldown, tsc, lightningcss) and packed by those of the
// machine (tar, zip, jar). The parts of the two other benches are not used: another seed is another set.
const [seed = "1", rounds = "3"] = process.argv.slice(2);
const draw = makeDraw(Number(seed) * 7919 + 13);
const folder = mkdtempSync(join(tmpdir(), "plimsoll-fresh-"));
const people = createClassifier({ detectors, fixedForms });
const parts: ReleaseParts = {
  checks,
  secrets: createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms }),
  people: async () => people,
  limits: archiveLimits,
  clock: () => performance.now(),
};
const score = new Map<string, { right: number; all: number }>();

async function judge(
  group: string,
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
  isRight: (failing: readonly string[]) => boolean,
): Promise<void> {
  const all = "package.json" in files ? files : { "package.json": '{"name":"made","version":"2.3.1","main":"dist/index.js"}', ...files };
  const { file, bytes, packer } = packFiles(all, join(folder, "files"), draw);
  const path = join(folder, file);
  writeFileSync(path, bytes);
  const { findings } = await checkRelease(path, file, parts, { profile: "closed" });
  const failing = findings.filter(({ severity }) => severity === "high" || severity === "critical");
  const isFine = isRight(failing.map(({ check }) => check));
  const row = score.get(group) ?? { right: 0, all: 0 };
  score.set(group, { right: row.right + (isFine ? 1 : 0), all: row.all + 1 });
  if (!isFine)
    process.stdout.write(
      `wrong: ${group}, ${name} (${packer}): ${JSON.stringify((failing.length > 0 ? failing : findings).slice(0, 3))}\n`,
    );
}

async function buildMap(round: number): Promise<BuiltMap> {
  const project = makeProject(draw, 3 + draw(5));
  const place = join(folder, `project${round}-${draw(1e6)}`);
  const tool = draw(4);
  if (tool === 0)
    return buildWithRolldown(
      place,
      project.size === 0
        ? project
        : new Map([...project, ["src/own.js", `export const own${draw(99)} = (rows) => rows.map((row) => row * ${draw(99)});\n`]]),
      draw(2) === 0,
    );
  if (tool === 1 && draw(3) === 0) return buildWithCompiler(place, project, process.cwd()) ?? writeMap(draw, project);
  return tool === 2 ? buildStyle(draw) : writeMap(draw, project);
}

try {
  for (let round = 0; round < Number(rounds); round++) {
    for (const form of mapForms) {
      const { tool, map } = await buildMap(round);
      await judge("map leaks", `${form.name}, ${tool}`, form.files(map, draw), (failing) => failing.includes(form.check));
    }
    for (const form of cleanForms) {
      const { tool, sources } = await buildMap(round);
      await judge("clean with maps", `${form.name}, ${tool}`, form.files(sources, draw), (failing) => failing.length === 0);
    }
    for (const place of secretPlaces) await judge("secrets", place.name, place.files(draw), (failing) => failing.length > 0);
    for (const place of cleanPlaces) await judge("clean without maps", place.name, place.files(draw), (failing) => failing.length === 0);
    // A clean artifact is seldom clean of one thing alone: several of them together.
    const several = Array.from({ length: 4 }, () => pick(draw, cleanPlaces));
    await judge(
      "clean without maps",
      several.map(({ name }) => name).join(" + "),
      Object.assign({}, ...several.map((place) => place.files(draw))),
      (failing) => failing.length === 0,
    );
  }
  for (const [group, { right, all }] of score)
    process.stdout.write(`${group}: ${right} of ${all} (${((100 * right) / all).toFixed(1)} %)\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
