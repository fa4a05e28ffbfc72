import type { IncidentLevel } from "../../core/incidents/incident.ts";
import type { DataClass } from "../../core/model/data-class.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { takenUpdates } from "../../storage/incident-collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { readPage } from "../incidents/read-incident.ts";
import { touchIncident } from "../incidents/record-incident.ts";
import { readFacts } from "../inventory/read-facts.ts";
import { readRows } from "../inventory/read-register.ts";
import { recordChange, touchRow } from "../inventory/record-change.ts";
import type { Workspace } from "../inventory/workspace.ts";
import { touchFacts } from "../vetting/record-facts.ts";
import type { FactUpdate } from "./fact-update.ts";

/** What an update changes for this company; the same before and after it is taken. */
export interface UpdateEffect {
  readonly number: number;
  readonly made: string;
  readonly key: string;
  readonly facts: number;
  readonly incidents: number;
  /** Facts of vendors whose tools are in the register, each with what it was. */
  readonly touched: readonly { readonly vendor: string; readonly says: string; readonly from: string; readonly to: string }[];
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly before: DataClass | null;
    readonly after: DataClass | null;
  }[];
  readonly happened: readonly { readonly id: string; readonly vendor: string; readonly title: string; readonly level: IncidentLevel }[];
}

/** Ends the transaction of a preview with what it found, so that nothing of it is kept. */
class Previewed extends Error {
  readonly effect: UpdateEffect;
  constructor(effect: UpdateEffect) {
    super("previewed");
    this.effect = effect;
  }
}

/** What taking an update would change: it is taken and thrown away again, so the promise is what happens. */
export async function previewUpdate(workspace: Workspace, update: FactUpdate): Promise<UpdateEffect> {
  try {
    return await workspace.store.write(workspace.organisation, async (transaction) => {
      throw new Previewed((await take(transaction, workspace, update)).effect);
    });
  } catch (error) {
    if (error instanceof Previewed) return error.effect;
    throw error;
  }
}

/** Takes an update as one change that can be undone. Throws `refused` for one as old as the last of the same key, or older. */
export async function takeUpdate(workspace: Workspace, update: FactUpdate): Promise<UpdateEffect & { readonly undo: string }> {
  return workspace.store.write(workspace.organisation, async (transaction) => {
    const { effect, undo } = await take(transaction, workspace, update);
    return { ...effect, undo };
  });
}

async function take(
  transaction: WriteTransaction,
  workspace: Workspace,
  update: FactUpdate,
): Promise<{ effect: UpdateEffect; undo: string }> {
  const last = await transaction.get(takenUpdates, update.key);
  if (last !== undefined && last.number >= update.number)
    throw new PlimsollError(
      "refused",
      `expected an update after number ${last.number}, met number ${update.number}; it was taken, or a newer one was`,
    );
  const before = await readLines(transaction, workspace);
  const known = new Set([...before.values()].map(({ vendor }) => vendor));
  const source = `update ${update.number}`;
  const facts = update.facts.map((fact) => ({ ...fact, by: source, evidence: "", passage: "" }));
  const touchedFacts = await touchFacts(transaction, workspace, facts);
  const incidents = [];
  for (const { source: sources, ...incident } of update.incidents)
    incidents.push(await touchIncident(transaction, workspace, incident, sources));
  const mark = { id: update.key, number: update.number, at: workspace.now().toISOString() };
  const touches = [
    ...touchedFacts.touches,
    ...incidents.map(({ touch }) => touch),
    await touchRow(transaction, takenUpdates, update.key, mark),
  ];
  const lines = [...touchedFacts.lines, ...incidents.map(({ line }) => line)];
  const undo = await recordChange(transaction, workspace, `${source} taken`, touches, lines);
  const after = await readLines(transaction, workspace);
  const happened = [];
  for (const { row } of incidents) {
    const { triage } = await readPage(transaction, workspace, row);
    happened.push({ id: row.id, vendor: row.vendor, title: row.title, level: triage.level });
  }
  const effect = {
    ...{ number: update.number, made: update.made, key: update.key, facts: update.facts.length, incidents: update.incidents.length },
    touched: facts.flatMap(({ vendor }, at) => {
      const line = touchedFacts.lines[at];
      return line === undefined || !known.has(vendor) || line.from === line.to
        ? []
        : [{ vendor, says: line.what, from: line.from, to: line.to }];
    }),
    lines: [...after].flatMap(([id, { name, carries }]) => {
      const was = before.get(id)?.carries ?? null;
      return was === carries ? [] : [{ id, name, before: was, after: carries }];
    }),
    happened,
  };
  return { effect, undo };
}

async function readLines(transaction: WriteTransaction, workspace: Workspace) {
  const facts = await readFacts(transaction, workspace);
  const rows = await readRows(transaction, facts);
  return new Map(
    rows.map((row) => [
      row.id,
      { name: row.name, carries: facts.lineOf(row).carries, vendor: workspace.catalog.tools.get(row.tool)?.vendor ?? row.vendor },
    ]),
  );
}
