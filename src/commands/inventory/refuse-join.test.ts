import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Catalog } from "../../core/model/catalog.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { people, settings } from "../../storage/collections.ts";
import { reveals } from "../../storage/people-collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { revealJoins } from "../people/reveal-joins.ts";
import { listJoins } from "./list-joins.ts";
import { readRegister } from "./read-register.ts";
import { recordReadings } from "./record-readings.ts";
import { refuseJoin } from "./refuse-join.ts";
import { undoChange } from "./undo-change.ts";
import type { Workspace } from "./workspace.ts";

const catalog: Catalog = { tools: new Map(), vendors: [], sources: new Map() };

const seen = (person: string, source: string, plan: "team" | "unknown" = "team"): Sighting => ({
  ...{
    source,
    kind: "expense",
    tool: "helper",
    name: "HELPER",
    place: `${source}.csv:2`,
    excerpt: "",
    rule: "merchant",
    strength: "strong",
  },
  ...{ count: 1, person, plan },
});

async function open(): Promise<Workspace> {
  const workspace: Workspace = {
    ...{ store: openMemoryStore(), organisation: "main", catalog, by: "owner" },
    now: () => new Date("2026-03-05T10:00:00Z"),
  };
  await workspace.store.write("main", async (transaction) => {
    await transaction.put(people, {
      id: "ana@example.com",
      import: "p",
      person: { email: "ana@example.com", name: "Ana Lopez", logins: ["al1"] },
    });
  });
  await read(workspace, "card", [seen("LOPEZ/ANA", "card"), seen("al1", "seats")]);
  return workspace;
}

async function read(workspace: Workspace, name: string, sightings: readonly Sighting[]): Promise<void> {
  const shown = { name, digest: name, file: name, source: name, title: `Title of ${name}`, kind: "expense" } as const;
  await recordReadings(workspace, [{ ...shown, people: [], sightings, rows: 1, skipped: [], from: null, to: null }]);
}

const counted = async (workspace: Workspace): Promise<(number | null)[]> => (await readRegister(workspace)).map((row) => row.people);

describe("joins of people", () => {
  test("are numbered while names are hidden, and named where the company shows names", async () => {
    const workspace = await open();
    const hidden = await listJoins(workspace);
    assert.deepEqual(
      hidden.map(({ by, number, sources, names }) => ({ by, number, sources, names })),
      [
        { by: "name", number: 1, sources: ["Title of card"], names: null },
        { by: "login", number: 1, sources: ["seats"], names: null },
      ],
    );
    assert.doesNotMatch(JSON.stringify(hidden), /lopez|ana|al1/i);
    await workspace.store.write("main", (transaction) => transaction.put(settings, { id: "settings", showNames: true }));
    assert.deepEqual((await listJoins(workspace))[0]?.names, { name: "LOPEZ/ANA", person: "ana@example.com" });
  });

  test("a refused one stays apart, also in what is read later; undo and joining again bring it back", async () => {
    const workspace = await open();
    assert.deepEqual(await counted(workspace), [1]);
    const id = (await listJoins(workspace))[0]?.id ?? "";
    const undo = await refuseJoin(workspace, id, true);
    assert.deepEqual(await counted(workspace), [2]);
    await read(workspace, "later", [seen("Lopez/Ana", "later")]);
    assert.deepEqual(await counted(workspace), [2]);
    const refused = (await listJoins(workspace)).filter((join) => join.isRefused);
    assert.deepEqual(
      refused.map((join) => [join.id, join.by, join.sightings]),
      [[id, "name", 2]],
    );
    await undoChange(workspace, undo);
    assert.deepEqual(await counted(workspace), [1]);
    await refuseJoin(workspace, id, true);
    await refuseJoin(workspace, id, false);
    assert.deepEqual(await counted(workspace), [1]);
    await assert.rejects(refuseJoin(workspace, "none", true), /expected a join of the list/);
  });

  test("names are shown for a reason that each person can read", async () => {
    const workspace = await open();
    await assert.rejects(revealJoins(workspace, "why not"), /expected the reason/);
    const shown = await revealJoins(workspace, "the card list of March is checked");
    assert.deepEqual(
      shown.map(({ name, person }) => [name, person]),
      [
        ["LOPEZ/ANA", "ana@example.com"],
        ["al1", "ana@example.com"],
      ],
    );
    const kept = await workspace.store.read("main", (transaction) => transaction.list(reveals));
    assert.deepEqual(
      kept.map(({ person, why }) => [person, why]),
      [["ana@example.com", "the card list of March is checked"]],
    );
  });
});
