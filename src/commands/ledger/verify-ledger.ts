import { emptyHead, numberText, textOfCheckpoint, writeSorted } from "../../core/ledger/chain.ts";
import type { ChangeLink } from "../../core/ledger/change-link.ts";
import type { ChainedFlow, Checkpoint, LedgerEntry } from "../../core/ledger/chain.ts";
import { walkChain } from "../../core/ledger/check-chain.ts";
import type { LedgerFault } from "../../core/ledger/check-chain.ts";
import { addRollUps, rollUpOne } from "../../core/ledger/roll-up.ts";
import type { RollUp } from "../../core/ledger/roll-up.ts";
import { checkpoints, flows, ledger, rollUps } from "../../storage/collections.ts";
import type { FlowRow } from "../../storage/collections.ts";
import type { ReadTransaction, Store } from "../../storage/contract.ts";
import { adminChanges } from "../../storage/incident-collections.ts";
import { digestRollUps } from "./digest-roll-ups.ts";
import { findRowsChangedElsewhere } from "./find-rows-changed-elsewhere.ts";
import { findPrunings } from "./find-sealed-day.ts";
import { hashText } from "./hash-text.ts";
import { isSigned } from "./ledger-key.ts";

/** What a check of the ledger found. */
export interface LedgerCheck {
  readonly ok: boolean;
  readonly entries: number;
  /** The chain's last hash: keep it elsewhere, and give it back next time. */
  readonly head: string;
  /** Entries that a signature covers. */
  readonly signed: number;
  /** Rows that retention removed. */
  readonly pruned: number;
  /** Changes by administrators among the entries. */
  readonly changes: number;
  readonly faults: readonly LedgerFault[];
}

/** Whose ledger, the key it should be signed with (null checks no signature), and a head that was exported before. */
export interface VerifyDesk {
  readonly store: Store;
  readonly organisation: string;
  readonly key: string | null;
  readonly head?: string;
}

const batch = 1000;

/**
 * Checks the ledger whole: every link, every row, every signed head, the sums of the roll-ups, and that the head given
 * lies in the chain. Finds edits, removals, additions, reordering, and with a head exported earlier also a ledger that was
 * cut off or written anew by who holds the key.
 */
export async function verifyLedger(desk: VerifyDesk): Promise<LedgerCheck> {
  return desk.store.read(desk.organisation, async (transaction) => {
    const prunings = await findPrunings(transaction);
    const keptFrom = prunings.at(-1)?.day ?? "";
    const signatures = await readCheckpoints(transaction);
    const walk = walkChain(hashText);
    const sums = new Map<string, RollUp>();
    const heads = new Map<number, string>([[0, emptyHead]]);
    const wanted = new Set(signatures.map(({ entries }) => entries));
    let hasHead = desk.head === undefined || desk.head === emptyHead;
    let counted = 0;
    let changes = 0;
    for await (const { number, entry, row, change } of readChain(transaction)) {
      walk.step(entry, row, change);
      if (change !== undefined) changes += 1;
      if (wanted.has(number)) heads.set(number, entry.chain);
      hasHead ||= entry.chain === desk.head;
      if (row === undefined) continue;
      counted += 1;
      if (row.day >= keptFrom) addSum(sums, row);
    }
    const { entries, head, faults, missing } = walk.end(keptFrom);
    const all = [
      ...faults,
      ...(hasHead ? [] : [fault("the head given is not in the chain: it was cut off before it, or written anew")]),
      ...checkSignatures(signatures, heads, desk),
      ...(await checkRowCount(transaction, counted)),
      ...(await checkChanges(transaction, changes)),
      ...(await checkRollUps(transaction, sums, keptFrom)),
      ...(await checkSeals(transaction, prunings)),
    ];
    return { ok: all.length === 0, entries, head, signed: signatures.at(-1)?.entries ?? 0, pruned: missing, changes, faults: all };
  });
}

function fault(what: string, entry = 0): LedgerFault {
  return { entry, what };
}

async function* readChain(transaction: ReadTransaction): AsyncGenerator<{
  readonly number: number;
  readonly entry: LedgerEntry;
  readonly row: ChainedFlow | undefined;
  readonly change: ChangeLink | undefined;
}> {
  for (let after = 0; ; after += batch) {
    const entries = await transaction.entries(ledger, after, batch);
    if (entries.length === 0) return;
    const range = { field: "number", from: numberText(after + 1), to: numberText(after + batch + 1) };
    const rows = new Map((await transaction.list(flows, { range })).filter(isChained).map((row) => [Number(row.number), row]));
    const changed = entries.filter(({ entry }) => entry.kind === "change").map(({ number }) => numberText(number));
    const links = new Map((changed.length === 0 ? [] : await readLinks(transaction, changed)).map((link) => [Number(link.id), link]));
    for (const { number, entry } of entries) yield { number, entry, row: rows.get(number), change: links.get(number) };
  }
}

async function readLinks(transaction: ReadTransaction, ids: readonly string[]): Promise<readonly ChangeLink[]> {
  const links: ChangeLink[] = [];
  for (let at = 0; at < ids.length; at += 400)
    links.push(...(await transaction.list(adminChanges, { where: { id: ids.slice(at, at + 400) } })));
  return links;
}

function isChained(row: FlowRow): row is ChainedFlow {
  return row.day !== undefined && row.number !== undefined && row.salt !== undefined;
}

function addSum(sums: Map<string, RollUp>, { day, number: _number, salt: _salt, ...flow }: ChainedFlow): void {
  const one = rollUpOne(flow, day, hashText);
  const before = sums.get(one.id);
  sums.set(one.id, before === undefined ? one : addRollUps(before, one));
}

async function readCheckpoints(transaction: ReadTransaction): Promise<readonly Checkpoint[]> {
  const count = await transaction.lastNumber(checkpoints);
  return (await transaction.entries(checkpoints, 0, count)).map(({ entry }) => entry);
}

function checkSignatures(
  signatures: readonly Checkpoint[],
  heads: ReadonlyMap<number, string>,
  { key, organisation }: VerifyDesk,
): LedgerFault[] {
  const faults: LedgerFault[] = [];
  for (const one of signatures) {
    if (heads.get(one.entries) !== one.head)
      faults.push(fault("a signed head is not in the chain: it was cut off or written anew", one.entries));
    else if (key !== null && (one.key !== key || !isSigned(textOfCheckpoint(organisation, one), one.signature, one.key)))
      faults.push(fault("a signature is not this home folder's", one.entries));
  }
  return faults;
}

/** Links outside the chain, and rows that are not what the last change of them left: changed by another way than Plimsoll. */
async function checkChanges(transaction: ReadTransaction, counted: number): Promise<LedgerFault[]> {
  const kept = await transaction.count(adminChanges);
  const outside = kept === counted ? [] : [fault(`${kept - counted} changes by administrators stand outside the chain`)];
  return [...outside, ...(await findRowsChangedElsewhere(transaction)).slice(0, 20).map((what) => fault(what))];
}

async function checkRowCount(transaction: ReadTransaction, counted: number): Promise<LedgerFault[]> {
  const kept = await transaction.count(flows);
  return kept === counted ? [] : [fault(`${kept - counted} rows stand outside the chain`)];
}

async function checkRollUps(transaction: ReadTransaction, sums: ReadonlyMap<string, RollUp>, keptFrom: string): Promise<LedgerFault[]> {
  const kept = await transaction.list(rollUps, { range: { field: "day", from: keptFrom } });
  const isSame = kept.length === sums.size && kept.every((one) => writeSorted(one) === writeSorted(sums.get(one.id)));
  return isSame ? [] : [fault("the roll-ups do not add up to the rows")];
}

async function checkSeals(transaction: ReadTransaction, prunings: Awaited<ReturnType<typeof findPrunings>>): Promise<LedgerFault[]> {
  const faults: LedgerFault[] = [];
  const forgotten = prunings.at(-1)?.rollUpDay ?? "";
  for (const { entry, day, sealedFrom } of prunings) {
    const [link] = await transaction.entries(ledger, entry - 1, 1);
    const isCovered = sealedFrom >= forgotten;
    if (link?.entry.kind !== "prune" || link.entry.day !== day) faults.push(fault("a pruning is not in the chain", entry));
    else if (isCovered && link.entry.digest !== (await digestRollUps(transaction, sealedFrom, day)))
      faults.push(fault(`the roll-ups before ${day} were changed`, entry));
  }
  return faults;
}
