import { createHash } from "node:crypto";
import { sightingKey } from "../../core/discover/sighting-key.ts";
import { sumSighting } from "../../core/discover/sum-sighting.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { Person } from "../../core/model/people.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { finds, history, imports, people, sightings } from "../../storage/collections.ts";
import type { ImportRow } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import type { ExportRead } from "./export-read.ts";
import { explainGrants } from "./explain-grants.ts";
import { makeId } from "./make-id.ts";
import { readFacts } from "./read-facts.ts";
import { rebuildFinds } from "./rebuild-finds.ts";
import type { Workspace } from "./workspace.ts";

/** Something that was read, to be kept. `id` is the same each time for what is looked at again (this machine, a folder). */
export interface Reading extends Omit<ExportRead, "place" | "digest"> {
  readonly name: string;
  readonly digest: string;
  readonly file: string;
  readonly id?: string;
  /** What was read under this id before is out of date where the content changed: a watched file. */
  readonly replaces?: boolean;
  /** Apps that lists of the directory named, by service principal: they explain grants, also those read before. */
  readonly apps?: ReadonlyMap<string, string>;
}

/** What became of a reading; a type alias, because it is kept as the JSON of a job. */
export type RecordedReading = {
  source: string;
  title: string;
  sightings: number;
  people: number;
  rows: number;
  skipped: { place: string; why: string }[];
  duplicate: boolean;
  newUses: string[];
};

/**
 * Keeps readings in one go and makes the found rows anew. Content that was kept before is recognised by its digest and
 * counted nowhere; what is looked at again adds to what was seen there. Answers the sums over all readings.
 */
export async function recordReadings(workspace: Workspace, readings: readonly Reading[]): Promise<RecordedReading> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const fresh: Reading[] = [];
    const digests = new Set<string>();
    // First of all, so that a log that was rotated counts under its new name.
    for (const reading of readings) await dropOutdated(transaction, reading);
    for (const reading of readings) {
      const isKnown =
        reading.digest !== "" &&
        (digests.has(reading.digest) || (await transaction.count(imports, { where: { digest: reading.digest } })) > 0);
      digests.add(reading.digest);
      if (!isKnown) fresh.push(reading);
    }
    for (const reading of fresh) await keepReading(transaction, workspace, reading);
    const apps = new Map(fresh.flatMap((reading) => [...(reading.apps ?? [])]));
    if (apps.size > 0) await explainGrants(transaction, workspace, apps);
    const newUses = fresh.length === 0 ? [] : await refreshFinds(transaction, workspace);
    return sumReadings(readings, fresh, newUses);
  });
}

async function dropOutdated(transaction: WriteTransaction, { id, digest, replaces }: Reading): Promise<void> {
  if (replaces !== true || id === undefined) return;
  const before = await transaction.get(imports, id);
  if (before === undefined || (digest !== "" && before.digest === digest)) return;
  await transaction.remove(imports, id);
  await transaction.removeAll(sightings, { where: { import: id } });
}

async function keepReading(transaction: WriteTransaction, workspace: Workspace, reading: Reading): Promise<void> {
  const { name, digest, file, source, title, kind, rows, skipped, from, to } = reading;
  const now = workspace.now();
  const id = reading.id ?? makeId(now);
  const at = now.toISOString();
  const row: ImportRow = {
    id,
    digest,
    file,
    name,
    source,
    title,
    kind,
    at,
    rows,
    from,
    to,
    sightings: reading.sightings.length,
    people: reading.people.length,
    skipped: [...skipped],
  };
  await transaction.put(imports, row);
  await keepSightings(
    transaction,
    id,
    [...reading.sightings, ...(reading.openGrants ?? [])],
    reading.id !== undefined && reading.replaces !== true,
  );
  await keepPeople(transaction, id, reading.people);
  await transaction.put(history, {
    id: makeId(now),
    object: "imports",
    at,
    by: workspace.by,
    what: `read ${name}`,
    field: "",
    from: "",
    to: title,
  });
}

/** The same evidence again is one row: its id is a digest of what makes it the same. */
async function keepSightings(transaction: WriteTransaction, id: string, seen: readonly Sighting[], isAgain: boolean): Promise<void> {
  const kept = new Map<string, Sighting>();
  for (const sighting of seen) {
    const key = `${id}.${createHash("sha256").update(sightingKey(sighting)).digest("hex").slice(0, 24)}`;
    const before = kept.get(key) ?? (isAgain ? (await transaction.get(sightings, key))?.sighting : undefined);
    kept.set(key, before === undefined ? sighting : sumSighting(before, sighting));
  }
  const rows = [...kept].map(([key, sighting]) => ({ id: key, import: id, tool: sighting.tool ?? "", source: sighting.source, sighting }));
  await transaction.putAll(sightings, rows);
}

/** A later list adds to what an earlier one said of the same person. */
async function keepPeople(transaction: WriteTransaction, id: string, persons: readonly Person[]): Promise<void> {
  for (const person of persons) {
    const key = person.email.trim().toLowerCase();
    if (key === "") continue;
    const before = await transaction.get(people, key);
    await transaction.put(people, { id: key, import: id, person: { ...before?.person, ...person, email: key } });
  }
}

/** Makes the found rows anew and notes each new one in its history. Returns the names of the new ones. */
export async function refreshFinds(transaction: WriteTransaction, workspace: Workspace): Promise<string[]> {
  const { rules } = await readFacts(transaction, workspace);
  const before = await transaction.list(finds);
  const ids = await rebuildFinds(transaction, workspace.catalog, rules.company.domains);
  const now = workspace.now();
  const names: string[] = [];
  for (const id of ids) {
    const row = await transaction.get(finds, id);
    if (row === undefined) continue;
    names.push(row.name);
    await transaction.put(history, {
      id: makeId(now),
      object: id,
      at: now.toISOString(),
      by: workspace.by,
      what: "found",
      field: "",
      from: "",
      to: row.name,
    });
  }
  await noteGone(transaction, workspace, before);
  return names;
}

/** Rows that no evidence stands behind any more: not those whose evidence went to another row. */
async function noteGone(transaction: WriteTransaction, workspace: Workspace, before: readonly RegisterRow[]): Promise<void> {
  const after = await transaction.list(finds);
  const ids = new Set(after.map((row) => row.id));
  const moved = new Set(after.flatMap((row) => row.sightings));
  const now = workspace.now();
  for (const row of before) {
    if (ids.has(row.id) || row.sightings.some((id) => moved.has(id))) continue;
    const line = { object: row.id, by: workspace.by, what: "gone", field: "", from: row.name, to: "" };
    await transaction.put(history, { ...line, id: makeId(now), at: now.toISOString() });
  }
}

function sumReadings(readings: readonly Reading[], fresh: readonly Reading[], newUses: string[]): RecordedReading {
  const first = readings[0];
  const sum = (pick: (reading: Reading) => number): number => fresh.reduce((total, reading) => total + pick(reading), 0);
  return {
    source: readings.length === 1 ? (first?.source ?? "") : "several",
    title: [...new Set(readings.map((reading) => reading.title))].join(", "),
    sightings: sum((reading) => reading.sightings.length),
    people: sum((reading) => reading.people.length),
    rows: sum((reading) => reading.rows),
    skipped: readings.flatMap((reading) => reading.skipped).slice(0, 200),
    duplicate: readings.length > 0 && fresh.length === 0,
    newUses,
  };
}
