import assert from "node:assert/strict";
import { test } from "node:test";
import { PassThrough } from "node:stream";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { members } from "../storage/people-collections.ts";
import type { Surroundings } from "./contract.ts";
import { agents } from "./agents.ts";

const none = (): never => assert.fail("not asked for");

test("two who govern: a managed install of a coding agent is refused before a file is touched", async () => {
  const store = openMemoryStore();
  await store.write("main", async (open) => {
    for (const id of ["ana@example.com", "ben@example.com"])
      await open.put(members, {
        ...{
          id,
          name: "",
          role: "owner",
          scope: { classes: [], teams: [], vendors: [] },
          team: "",
          state: "active",
          at: "2026-01-01T00:00:00Z",
          by: "owner",
        },
        recovery: [],
      });
  });
  const stdout = new PassThrough();
  const surroundings: Surroundings = {
    ...{ stdin: new PassThrough(), stdout, stderr: new PassThrough(), isTerminal: false, env: { HOME: "/nowhere" } },
    ...{ cwd: "/nowhere", home: "/nowhere/home", organisation: "main", now: () => new Date("2026-11-24T00:00:00Z") },
    ...{ catalog: none, classifier: none, sources: none, store: async () => store, hasStore: () => true },
    rules: async () => (await import("../core/rules/shipped-rules.ts")).shippedRules,
  };
  for (const word of ["install", "remove"])
    await assert.rejects(
      agents.run([word, "claude-code", "--tier", "managed", "--root", "/nowhere/root", "--os", "linux"], surroundings),
      /a second person approved in the last 30 days, met none/,
      word,
    );
  assert.equal(stdout.read(), null);
});
