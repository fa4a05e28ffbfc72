import type { Catalog } from "../../core/model/catalog.ts";
import type { MergeResult, UseFinding } from "../../core/discover/discovery-result.ts";
import { judgeAccount } from "../../core/discover/judge-account.ts";
import { mergeSightings } from "../../core/discover/merge-sightings.ts";
import type { RegisterRow } from "../../core/model/register-row.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { edits, finds, namings, ownTools, people, sightings } from "../../storage/collections.ts";
import type { EditRow, NamingRow, SightingRow } from "../../storage/collections.ts";
import { readRefusedJoins } from "./read-refused-joins.ts";
import type { ReadTransaction, WriteTransaction } from "../../storage/contract.ts";
import { rowId } from "./row-id.ts";

/** Merges everything that is kept. `keyOf` gives the ids of the kept rows behind a merged sighting. */
export interface KeptMerge extends MergeResult {
  idsOf(sighting: Sighting): readonly string[];
}

/**
 * Merges kept sightings with the people list, the company's namings and own tools. With `isOpen`, only sightings of the
 * tools it lets through and of things nobody knows.
 */
export async function mergeKept(
  transaction: ReadTransaction,
  catalog: Catalog,
  domains: readonly string[],
  isOpen: (tool: string) => boolean = () => true,
): Promise<KeptMerge> {
  const named = new Map((await transaction.list(namings)).map((row: NamingRow) => [row.id, row.tool]));
  const isWanted = ({ sighting }: SightingRow): boolean => isOpen(sighting.tool ?? named.get(sighting.name.toLowerCase()) ?? "");
  const kept = (await transaction.list(sightings)).filter(isWanted);
  const persons = await transaction.list(people);
  const refused = await readRefusedJoins(transaction);
  const own = new Map((await transaction.list(ownTools)).map((row) => [row.id, { name: row.name, vendor: row.vendor }]));
  const ids = new Map<string, string[]>();
  const judged = kept.map((row) => judgeRow(row, domains, named, ids));
  const merged = mergeSightings(judged, { catalog, people: persons.map((row) => row.person), refusedJoins: refused, named, ownTools: own });
  return { ...merged, idsOf: (sighting) => ids.get(evidenceKey(sighting)) ?? [] };
}

/** The same evidence before and after the merge, which may have judged plan and account anew. */
function evidenceKey({ source, tool, name, place, rule, person, team }: Sighting): string {
  return [source, tool, name, place, rule, person, team].map((part) => part ?? "").join("\u0000");
}

/** Domains may have become known after a file was read: accounts are judged again. */
function judgeRow(row: SightingRow, domains: readonly string[], named: ReadonlyMap<string, string>, ids: Map<string, string[]>): Sighting {
  const { account } = row.sighting;
  const known = account?.domain === undefined || domains.length === 0 ? account : judgeAccount(account.domain, domains);
  const sighting = known === undefined ? row.sighting : { ...row.sighting, account: known };
  const tool = sighting.tool ?? named.get(sighting.name.toLowerCase()) ?? null;
  const key = evidenceKey({ ...sighting, tool });
  const list = ids.get(key);
  if (list === undefined) ids.set(key, [row.id]);
  else list.push(row.id);
  return sighting;
}

/**
 * Makes the found rows anew from all that is kept, in the caller's transaction. What people said stays: an edit whose
 * row got another id (its team became known) follows its sightings. Returns the ids that were not there before.
 */
export async function rebuildFinds(transaction: WriteTransaction, catalog: Catalog, domains: readonly string[]): Promise<string[]> {
  const before = await transaction.list(finds);
  const rows = await makeFinds(transaction, catalog, domains);
  await transaction.removeAll(finds);
  await transaction.putAll(finds, rows);
  await moveEdits(transaction, before, rows);
  const known = new Set(before.map((row) => row.id));
  const moved = new Set(before.flatMap((row) => row.sightings));
  return rows.filter((row) => !known.has(row.id) && !row.sightings.some((id) => moved.has(id))).map((row) => row.id);
}

/** The found rows as all that is kept says, without keeping them. */
export async function makeFinds(transaction: ReadTransaction, catalog: Catalog, domains: readonly string[]): Promise<RegisterRow[]> {
  return rowsOfUses(await mergeKept(transaction, catalog, domains));
}

function rowsOfUses(merged: KeptMerge): RegisterRow[] {
  const tools = new Map(merged.tools.map((tool) => [tool.tool, tool]));
  const taken = new Map<string, number>();
  return merged.uses.map((use) => {
    const plain = rowId({ ...use, account: use.account.kind, ...(use.persons[0] === undefined ? {} : { person: use.persons[0] }) });
    const times = (taken.get(plain) ?? 0) + 1;
    taken.set(plain, times);
    const tool = tools.get(use.tool);
    const names = { name: tool?.name ?? use.tool, vendor: tool?.vendor ?? "", strength: tool?.strength ?? "weak" } as const;
    return { ...describeUse(use, merged), ...names, id: times === 1 ? plain : `${plain}-${times}` };
  });
}

function describeUse(use: UseFinding, merged: KeptMerge): Omit<RegisterRow, "id" | "name" | "vendor" | "strength"> {
  return {
    tool: use.tool,
    plan: use.plan,
    team: use.team,
    account: use.account,
    people: use.people ?? statedPeople(use.sightings),
    activeDays: use.activeDays,
    dataTypes: [],
    purpose: "",
    standing: "unknown",
    owner: "",
    review: "",
    firstSeen: use.firstSeen,
    lastSeen: use.lastSeen,
    sightings: [...new Set(use.sightings.flatMap((sighting) => merged.idsOf(sighting)))],
    note: "",
  };
}

/** A number that somebody read off an admin page or told in a survey, where no source names the people. */
function statedPeople(seen: readonly Sighting[]): number | null {
  const numbers = seen
    .flatMap((sighting) => sighting.details?.["people"] ?? [])
    .map(Number)
    .filter((number) => Number.isSafeInteger(number) && number >= 0);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

async function moveEdits(transaction: WriteTransaction, before: readonly RegisterRow[], after: readonly RegisterRow[]): Promise<void> {
  const now = new Set(after.map((row) => row.id));
  const gone = before.filter((row) => !now.has(row.id));
  for (const row of gone) {
    const edit = await transaction.get(edits, row.id);
    if (edit === undefined || edit.declared !== null) continue;
    const heir = after.find((each) => each.tool === row.tool && each.sightings.some((id) => row.sightings.includes(id)));
    await transaction.remove(edits, row.id);
    const target = heir === undefined ? undefined : await transaction.get(edits, heir.id);
    await transaction.put(edits, heirEdit(edit, row, heir, target));
  }
}

/** Without an heir the row stands on what people said of it, so that nothing they wrote is lost. */
function heirEdit(edit: EditRow, row: RegisterRow, heir: RegisterRow | undefined, target: EditRow | undefined): EditRow {
  if (heir === undefined) return { ...edit, declared: { ...row, sightings: [], strength: "declared" } };
  return { id: heir.id, fields: { ...edit.fields, ...target?.fields }, declared: target?.declared ?? null, isRemoved: edit.isRemoved };
}
