import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { kindCases } from "../../../bench/release/kinds.rows.ts";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { checks } from "../../plugins/checks/registry.gen.ts";
import { fixedForms } from "../../plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "../../plugins/detectors/registry.gen.ts";
import { archiveLimits } from "../../reading/archives/reading-budget.ts";
import { checkRelease } from "./check-release.ts";
import type { ReleaseParts } from "./release-parts.ts";

const folder = mkdtempSync(join(tmpdir(), "plimsoll-kinds-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const secrets = createClassifier({ detectors: detectors.filter(({ family }) => family === "secret"), fixedForms });
const parts: ReleaseParts = { checks, secrets, people: async () => secrets, limits: archiveLimits, clock: () => 0 };

describe("every kind of artifact", () => {
  for (const { name, file, bytes, check } of kindCases) {
    it(name, async () => {
      writeFileSync(join(folder, file), bytes());
      const { findings, verdict, kind } = await checkRelease(join(folder, file), file, parts, { profile: "closed" });
      const failing = findings.filter(({ severity }) => severity === "critical" || severity === "high").map((finding) => finding.check);
      if (check === null) assert.deepEqual(failing, []);
      else assert.ok(failing.includes(check), `met ${failing.join(", ")}`);
      assert.equal(verdict === "fail", check !== null);
      const [named = ""] = name.split(":");
      if (!failing.some((each) => each.startsWith("archive-")) && named.length > 2) assert.equal(kind, named);
    });
  }
});
