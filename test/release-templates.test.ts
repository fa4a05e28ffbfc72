import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import { parse } from "yaml";
import { makeNpm } from "../bench/release/make-tar.ts";

const tree = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "plimsoll-templates-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The shell lines of a pipeline that call Plimsoll, as the runner would run them. */
function checkLines(file: string): string[] {
  const lines: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" && value.startsWith("npx plimsoll")) lines.push(value);
    else if (typeof value === "object" && value !== null) for (const item of Object.values(value)) walk(item);
  };
  walk(parse(readFileSync(join(tree, "docs/examples", file), "utf8")));
  return lines;
}

/** `npx` that runs this tree instead of what the registry has. */
mkdirSync(join(folder, "bin"), { recursive: true });
writeFileSync(
  join(folder, "bin", "npx"),
  `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(tree, "src/main.ts")}" --home "${join(folder, "home")}" "$@"\n`,
  { mode: 0o755 },
);
mkdirSync(join(folder, "packed"));
const env = { ...process.env, PATH: `${join(folder, "bin")}${delimiter}${process.env["PATH"] ?? ""}` };
const run = (line: string): number | null => spawnSync("sh", ["-e", "-c", line], { cwd: folder, env, encoding: "utf8" }).status;
const map = JSON.stringify({ version: 3, sources: ["../src/a.ts"], sourcesContent: ["export const a = 1;\n"], mappings: "AAAA" });
const pack = (files: Record<string, string>): void =>
  writeFileSync(join(folder, "packed", "a-1.0.0.tgz"), makeNpm({ "package.json": '{"name":"a","version":"1.0.0"}', ...files }));

describe("ready pipelines", () => {
  for (const file of ["release-check.github.yml", "release-check.gitlab-ci.yml"]) {
    it(`${file}: its steps pass what is clean and stop what leaks`, () => {
      const [gate = "", report = ""] = checkLines(file);
      pack({ "a.js": "1" });
      assert.equal(run("npx plimsoll release check packed/*.tgz --json > release-baseline.json"), 0);
      assert.equal(run(gate), 0, gate);
      pack({ "a.js": "1", "a.js.map": map });
      assert.equal(run(gate), 1, gate);
      run(report);
      const written = /> (\S+)/.exec(report)?.[1] ?? "";
      assert.match(readFileSync(join(folder, written), "utf8"), /source-map-embedded/);
    });
  }
});
