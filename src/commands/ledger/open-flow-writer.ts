import type { Flow } from "../../core/ledger/flow.ts";
import { createTurns } from "../../storage/turns.ts";
import type { Store } from "../../storage/contract.ts";
import { openJournal, readSpool, settleSpooled } from "./flow-spool.ts";
import { recordFlows, signHead } from "./record-flows.ts";
import type { LedgerDesk } from "./record-flows.ts";

/** Records flows behind the answers: a decision waits for a line in a file, not for the database. */
export interface FlowWriter {
  keep(flow: Flow): void;
  /** Resolves when everything kept so far stands in the ledger, or stays in the spool because the store refused. */
  flush(): Promise<void>;
  /** Flushes and signs the head. */
  close(): Promise<void>;
}

/** Where flows go, and who is told of faults. */
export interface FlowWriterParts {
  readonly store: Store;
  readonly home: string;
  desk(): LedgerDesk;
  report(error: unknown): void;
}

const delay = 50;
const sweepEvery = 60_000;

/** Opens the writer of a home folder; one process at a time. What was left in the spool is recorded first. */
export function openFlowWriter(parts: FlowWriterParts): FlowWriter {
  const journal = openJournal(parts.home);
  const turns = createTurns();
  let unspooled: Flow[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = (): Promise<void> => {
    timer = null;
    return turns.take(async () => {
      journal.turn();
      const kept = unspooled;
      unspooled = [];
      try {
        if (kept.length > 0) await record(kept, parts);
        await emptySpool(parts);
      } catch (error) {
        unspooled = [...kept, ...unspooled];
        parts.report(error);
      }
    });
  };
  const sweep = setInterval(() => void flush(), sweepEvery);
  sweep.unref();
  return {
    keep(flow) {
      try {
        journal.keep(flow);
      } catch (error) {
        if (unspooled.length === 0) parts.report(error);
        unspooled.push(flow);
      }
      timer ??= setTimeout(() => void flush(), delay).unref();
    },
    flush,
    async close() {
      clearInterval(sweep);
      if (timer !== null) clearTimeout(timer);
      await flush();
      const desk = parts.desk();
      await parts.store
        .write(desk.organisation, (transaction) => signHead(transaction, desk))
        .catch((error: unknown) => parts.report(error));
    },
  };
}

async function emptySpool(parts: FlowWriterParts): Promise<void> {
  for (const file of readSpool(parts.home)) {
    if (file.flows.length > 0) await record(file.flows, parts);
    await settleSpooled(file);
  }
}

async function record(flows: readonly Flow[], { store, desk }: FlowWriterParts): Promise<void> {
  const open = desk();
  await store.write(open.organisation, (transaction) => recordFlows(transaction, flows, open));
}
