import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceKind } from "../../../src/core/model/sighting.ts";
import type { CoverageRow } from "../api/types.ts";
import { groupCoverage } from "./group-coverage.ts";

const row = (kind: SourceKind, status: CoverageRow["status"]): CoverageRow => ({
  source: `${kind}-${status}`,
  title: "",
  kind,
  status,
  items: 0,
  from: null,
  to: null,
  adds: "",
  steps: [],
  needs: null,
});

test("a family is read as soon as one of its forms was, and stands last", () => {
  const groups = groupCoverage([
    row("expense", "absent"),
    row("expense", "read"),
    row("network", "absent"),
    row("saas", "silent"),
    row("saas", "absent"),
  ]);
  assert.deepEqual(
    groups.map((group) => [group.kind, group.status, group.rows.length]),
    [
      ["network", "absent", 1],
      ["saas", "silent", 2],
      ["expense", "read", 2],
    ],
  );
});

test("families without a source are not named", () => {
  assert.deepEqual(groupCoverage([]), []);
});
