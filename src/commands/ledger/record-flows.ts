import { randomBytes } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { digestFlow, emptyHead, linkEntry, numberText, textOfCheckpoint } from "../../core/ledger/chain.ts";
import type { ChainedFlow, LedgerEntry } from "../../core/ledger/chain.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import { addRollUps, dayOfFlow, rollUpOne } from "../../core/ledger/roll-up.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { checkpoints, flows, ledger, rollUps } from "../../storage/collections.ts";
import type { WriteTransaction } from "../../storage/contract.ts";
import { hashText } from "./hash-text.ts";
import type { Signer } from "./ledger-key.ts";
import { findSealedDay } from "./find-sealed-day.ts";

/** Whose ledger it is, its days, and who signs it. */
export interface LedgerDesk {
  readonly organisation: string;
  readonly timeZone: string;
  readonly signer: Signer;
  now(): Date;
}

/** Entries after which a head is signed without being asked. */
const signedEvery = 256;
const breathesEvery = 4;
/** Rows that the database takes in about a millisecond. */
const partSize = 32;
const saltLength = 16;

/**
 * Appends flows to the ledger in the caller's transaction: a link of the chain and a row each, and the roll-ups of their
 * days. A flow that is there already (spooled twice) is left out. Returns how many were new.
 */
export async function recordFlows(transaction: WriteTransaction, found: readonly Flow[], desk: LedgerDesk): Promise<number> {
  const fresh = await leaveKnown(transaction, found);
  if (fresh.length === 0) return 0;
  const sealedDay = await findSealedDay(transaction);
  const rows = await appendRows(transaction, fresh, (flow) => dayOfFlow(flow, desk.timeZone, sealedDay));
  await inParts(rows, (part) => transaction.putAll(flows, part));
  await addToRollUps(transaction, rows);
  await signHead(transaction, desk, signedEvery);
  return fresh.length;
}

/** Signs the head, where at least so many entries came since the last time. */
export async function signHead(transaction: WriteTransaction, desk: LedgerDesk, atLeast = 1): Promise<void> {
  const entries = await transaction.lastNumber(ledger);
  const count = await transaction.lastNumber(checkpoints);
  const [last] = count === 0 ? [] : await transaction.entries(checkpoints, count - 1, 1);
  if (entries - (last?.entry.entries ?? 0) < atLeast) return;
  const head = { entries, head: await readHead(transaction), at: desk.now().toISOString() };
  const signature = desk.signer.sign(textOfCheckpoint(desk.organisation, head));
  await transaction.append(checkpoints, { ...head, key: desk.signer.key, signature });
}

/** The chain's last hash. */
export async function readHead(transaction: Pick<WriteTransaction, "lastNumber" | "entries">): Promise<string> {
  const entries = await transaction.lastNumber(ledger);
  const [last] = entries === 0 ? [] : await transaction.entries(ledger, entries - 1, 1);
  return last?.entry.chain ?? emptyHead;
}

async function leaveKnown(transaction: WriteTransaction, found: readonly Flow[]): Promise<readonly Flow[]> {
  const unique = [...new Map(found.map((flow) => [flow.id, flow])).values()];
  const known = new Set<string>();
  for (let at = 0; at < unique.length; at += 400) {
    const ids = unique.slice(at, at + 400).map(({ id }) => id);
    for (const { id } of await transaction.list(flows, { where: { id: ids } })) known.add(id);
  }
  return unique.filter(({ id }) => !known.has(id));
}

async function appendRows(
  transaction: WriteTransaction,
  fresh: readonly Flow[],
  dayOf: (flow: Flow) => string,
): Promise<readonly ChainedFlow[]> {
  const rows: ChainedFlow[] = [];
  const entries: LedgerEntry[] = [];
  const salts = randomBytes(saltLength * fresh.length);
  let number = await transaction.lastNumber(ledger);
  let head = await readHead(transaction);
  for (const flow of fresh) {
    number += 1;
    const salt = salts.toString("base64url", saltLength * rows.length, saltLength * (rows.length + 1));
    const row: ChainedFlow = { ...flow, day: dayOf(flow), number: numberText(number), salt };
    const entry = linkEntry(head, { kind: "flow", day: row.day, digest: digestFlow(row, hashText) }, hashText);
    // The database works on this thread: questions that came meanwhile are answered between the rows.
    if (number % breathesEvery === 0) await setImmediate();
    head = entry.chain;
    rows.push(row);
    entries.push(entry);
  }
  await inParts(entries, (part) => transaction.appendAll(ledger, part));
  return rows;
}

/** Work on a few rows at a time, with a breath between. */
async function inParts<Row>(rows: readonly Row[], work: (part: readonly Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += partSize) {
    await work(rows.slice(at, at + partSize));
    await setImmediate();
  }
}

async function addToRollUps(transaction: WriteTransaction, rows: readonly ChainedFlow[]): Promise<void> {
  const sums = new Map<string, RollUp>();
  for (const [index, { day, number: _number, salt: _salt, ...flow }] of rows.entries()) {
    if (index % breathesEvery === 0) await setImmediate();
    const one = rollUpOne(flow, day, hashText);
    const before = sums.get(one.id) ?? (await transaction.get(rollUps, one.id));
    sums.set(one.id, before === undefined ? one : addRollUps(before, one));
  }
  await transaction.putAll(rollUps, [...sums.values()]);
}
