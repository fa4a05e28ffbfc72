import { restoreText } from "../../core/redact/restorer.ts";
import type { RestoreMap } from "../../core/redact/redact-text.ts";
import { keepRetention } from "../ledger/keep-retention.ts";
import { openFlowWriter } from "../ledger/open-flow-writer.ts";
import type { LedgerDesk } from "../ledger/record-flows.ts";
import { makeKeyedHash, readRedactionKey } from "../redact/redaction-key.ts";
import { enforceDecision } from "./enforce-decision.ts";
import type { DecisionCall, Enforced, EnforcementDesk } from "./enforcement.ts";
import { keepPolicy } from "./keep-policy.ts";
import type { PolicyParts } from "./keep-policy.ts";

/** The decision service of one home folder: one per server process. */
export interface Decider {
  /** Decides, says what the point has to do, and keeps the flow. */
  decideAndRecord(call: DecisionCall): Promise<Enforced>;
  /** Puts values back for the placeholders of a session; `open` counts those of our form that nothing stands behind. */
  restore(session: string, text: string, inJson?: boolean): { readonly text: string; readonly open: number };
  /** To be called after every write to the store: rules may have changed. */
  touch(): void;
  /** Resolves when every flow so far is in the ledger. */
  flush(): Promise<void>;
  close(): Promise<void>;
}

const sessionsKept = 200;
const placeholder = /\u27e6[a-z0-9-]{1,48}\u00b7[a-z0-9]{6,12}\u27e7/g;

/**
 * Opens the decision service: rules in memory, a signed snapshot for when it is away, a journal for the flows. Answers
 * wait for no database. What placeholders stand for is kept in memory for the latest sessions, and never written.
 */
export async function openDecider(parts: PolicyParts & Pick<EnforcementDesk, "pageOf">): Promise<Decider> {
  const policy = await keepPolicy(parts);
  const hash = makeKeyedHash(readRedactionKey(parts.home));
  const { organisation, signer, catalog, now } = parts;
  let timeZone = (await policy.current()).rules.company.timeZone;
  const ledger = (): LedgerDesk => ({ organisation, timeZone, signer, now });
  const writer = openFlowWriter({ ...parts, desk: ledger });
  const maps = new Map<string, RestoreMap>();
  await writer.flush();
  const retention = keepRetention(parts.store, ledger, parts.report);
  return {
    async decideAndRecord(call) {
      const { rules, showNames, basicsOf, classifier } = await policy.current();
      timeZone = rules.company.timeZone;
      const desk = {
        organisation,
        rules,
        catalog,
        showNames,
        basicsOf,
        classifier,
        hash,
        now,
        mapOf: (session: string) => mapOf(maps, session),
        ...(parts.pageOf === undefined ? {} : { pageOf: parts.pageOf }),
      };
      const enforced = await enforceDecision(call, desk);
      writer.keep(enforced.flow);
      return enforced;
    },
    restore(session, text, inJson = false) {
      const restored = restoreText(text, maps.get(session) ?? new Map(), { inJson });
      return { text: restored, open: restored.match(placeholder)?.length ?? 0 };
    },
    touch: () => policy.touch(),
    flush: () => writer.flush(),
    close() {
      retention.stop();
      return writer.close();
    },
  };
}

/** The latest sessions keep theirs; the one used longest ago goes first. */
function mapOf(maps: Map<string, RestoreMap>, session: string): RestoreMap {
  const map = maps.get(session) ?? new Map<string, string>();
  maps.delete(session);
  maps.set(session, map);
  const [oldest] = maps.keys();
  if (maps.size > sessionsKept && oldest !== undefined) maps.delete(oldest);
  return map;
}
