import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { z } from "zod";
import { makeReleaseFile } from "../../commands/release/make-release-file.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { checkIds, severities } from "../../core/release/release-finding.ts";
import { fixedForms } from "../detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../detectors/registry.gen.ts";
import type { CheckHit, ReleaseCheck } from "./contract.ts";
import { checks } from "./registry.gen.ts";

const example = z.object({ path: z.string(), text: z.string(), secrets: z.array(z.string()).default([]) });
const fixtures = z.object({ ok: z.array(example).min(1), no: z.array(example).min(1) });
const people = createClassifier({ detectors, fixedForms });

function look(check: ReleaseCheck, { path, text, secrets }: z.infer<typeof example>): readonly CheckHit[] {
  const bytes = Buffer.from(text, "latin1");
  const found = secrets.map((type) => ({ type, label: type, line: 1, isExact: true }));
  return check.look(
    makeReleaseFile({ path, size: bytes.length, bytes, secrets: found, artifact: { kind: "npm", isForOneMachine: false }, people }),
  );
}

describe("release checks", () => {
  for (const check of checks) {
    const { ok, no } = fixtures.parse(JSON.parse(readFileSync(join(import.meta.dirname, "fixtures", `${check.id}.json`), "utf8")));
    it(`${check.id}: finds what it should and leaves the rest`, () => {
      assert.ok(checkIds.some((id) => id === check.id));
      assert.ok(severities.includes(check.severity));
      for (const each of ok) assert.notDeepEqual(look(check, each), [], `${each.path} must be found`);
      for (const each of no) assert.deepEqual(look(check, each), [], `${each.path} must not be found`);
    });
  }

  it("raises what holds a credential to critical, and lowers credentials in tests and documentation", () => {
    for (const [id, path, text] of [
      ["agent-config", ".mcp.json", "{}"],
      ["env-file", ".env", "A=1"],
      ["editor-config", ".vscode/a.json", "{}"],
      ["build-residue", "a.log", "x"],
      ["backup-file", "a.bak", "x"],
    ] as const) {
      const check = checks.find((each) => each.id === id);
      assert.equal(check && look(check, { path, text, secrets: ["github-pat"] })[0]?.severity, "critical", id);
    }
    const token = checks.find(({ id }) => id === "secret-token");
    for (const path of ["test/a.js", "README.md", "docs/a.html", "fixtures/a.json"])
      assert.equal(token && look(token, { path, text: "x", secrets: ["github-pat"] })[0]?.severity, "medium", path);
  });
});
