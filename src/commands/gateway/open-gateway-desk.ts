import type { Classifier } from "../../core/classify/classifier.ts";
import type { Flow } from "../../core/ledger/flow.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Store } from "../../storage/contract.ts";
import { enforceDecision } from "../decide/enforce-decision.ts";
import { makeBasicsOf } from "../decide/find-basics.ts";
import { keepPolicy } from "../decide/keep-policy.ts";
import type { Policy } from "../decide/keep-policy.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { openFlowWriter } from "../ledger/open-flow-writer.ts";
import { makeOwnerFile } from "../ledger/make-owner-file.ts";
import { makeKeyedHash, readRedactionKey } from "../redact/redaction-key.ts";
import type { ExaminationDesk } from "./examine-request.ts";
import { openVault } from "./vault.ts";

/** What the gateway decides and records with. */
export interface GatewayDeskParts {
  readonly store: Store;
  readonly home: string;
  readonly organisation: string;
  readonly catalog: Catalog;
  readonly signer: Signer;
  /** Rules of a file; null takes the store's, as they are at each moment. */
  readonly rules: CompanyRules | null;
  /** Whether this process is the one that records; else flows wait in the spool for it. */
  readonly isRecorder: boolean;
  classifier(rules: CompanyRules): Promise<Classifier>;
  now(): Date;
  report(error: unknown): void;
}

export interface GatewayDesk extends ExaminationDesk {
  close(): Promise<void>;
}

/** Opens what the gateway decides with: hold by default, flows kept before an answer goes on; a fault there refuses what follows. */
export async function openGatewayDesk(parts: GatewayDeskParts): Promise<GatewayDesk> {
  const policy = await openPolicy(parts);
  const hash = makeKeyedHash(readRedactionKey(parts.home));
  const { organisation, catalog, now } = parts;
  const flows = parts.isRecorder ? await openRecorder(parts, () => policy().then(({ rules }) => rules)) : openSpool(parts);
  return {
    vault: openVault(),
    hash,
    organisation,
    classifier: async () => (await policy()).classifier(),
    async decide(call) {
      const { rules, showNames, basicsOf, classifier } = await policy();
      const leastMode = Object.hasOwn(rules.mode, "gateway") ? "watch" : "hold";
      const enforced = await enforceDecision(
        { ...call, leastMode },
        { rules, showNames, basicsOf, classifier, catalog, organisation, hash, now },
      );
      flows.keep(enforced.flow);
      return enforced;
    },
    close: () => flows.close(),
  };
}

async function openPolicy(parts: GatewayDeskParts): Promise<() => Promise<Policy>> {
  const { rules } = parts;
  if (rules === null) {
    const kept = await keepPolicy(parts);
    return () => kept.current();
  }
  const classifier = await parts.classifier(rules);
  const basicsOf = makeBasicsOf(parts.catalog, parts.now());
  return () => Promise.resolve({ rules, showNames: false, basicsOf, classifier: () => Promise.resolve(classifier) });
}

interface FlowSink {
  keep(flow: Flow): void;
  close(): Promise<void>;
}

async function openRecorder(parts: GatewayDeskParts, rules: () => Promise<CompanyRules>): Promise<FlowSink> {
  let fault = false;
  const { timeZone } = (await rules()).company;
  const writer = openFlowWriter({
    ...parts,
    desk: () => ({ organisation: parts.organisation, timeZone, signer: parts.signer, now: parts.now }),
    report(error) {
      fault = true;
      parts.report(error);
    },
  });
  await writer.flush();
  return {
    keep(flow) {
      writer.keep(flow);
      if (!fault) return;
      fault = false; // the next one tries again
      throw new PlimsollError("busy", "expected the ledger to take a record of this request, met a fault; see the gateway's messages");
    },
    close: () => writer.close(),
  };
}

const spoolEvery = 50;

/** Flows of a point beside the recorder: one file for those of a moment, which the recorder picks up. */
function openSpool({ home, report }: GatewayDeskParts): FlowSink {
  let waiting: Flow[] = [];
  let timer: NodeJS.Timeout | null = null;
  let fault = false;
  const spool = (): void => {
    timer = null;
    const [first] = waiting;
    if (first === undefined) return;
    try {
      makeOwnerFile(`${home}/spool/${first.id}.jsonl`, waiting.map((flow) => `${JSON.stringify(flow)}\n`).join(""));
      waiting = [];
      fault = false;
    } catch (error) {
      fault = true;
      report(error);
    }
  };
  return {
    keep(flow) {
      waiting.push(flow);
      timer ??= setTimeout(spool, spoolEvery);
      if (fault)
        throw new PlimsollError("busy", "expected the spool to take a record of this request, met a fault; see the gateway's messages");
    },
    close: () => Promise.resolve(spool()),
  };
}
