import { join } from "node:path";
import type { Flow } from "../../core/ledger/flow.ts";
import { makeOwnerFile } from "./make-owner-file.ts";

/** Leaves one flow for whoever records next (`flow-spool.ts` reads it). Apart from the reader, whose schemas a hook has no time for. */
export function spoolFlow(home: string, flow: Flow): void {
  makeOwnerFile(join(home, "spool", `${flow.id}.jsonl`), `${JSON.stringify(flow)}\n`);
}
