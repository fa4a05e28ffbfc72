import { statSync } from "node:fs";
import { makeClassAssigner } from "../../core/classify/assign-classes.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
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
import { ownDataFolder } from "../own-data/own-data-key.ts";
import { makeKeyedHash, readRedactionKey } from "../redact/redaction-key.ts";
import type { ExaminationDesk } from "./examine-request.ts";
import { openFlowGroup } from "./open-flow-group.ts";
import type { FlowGroup } from "./open-flow-group.ts";
import { openUsualDecisions } from "./usual-decisions.ts";
import { openScanMemory } from "./scan-memory.ts";
import type { ReadDocument, ScanDesk } from "./scan-request.ts";
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
  /** Whether an answer waits until its flow stands on the disk. */
  readonly waitsForDisk: boolean;
  classifier(rules: CompanyRules): Promise<Classifier>;
  readDocument(name: string, bytes: Uint8Array): Promise<ReadDocument>;
  now(): Date;
  report(error: unknown): void;
  /** How often flows are handed over, in milliseconds; left out, twice a second. */
  readonly turnEvery?: number;
}

export interface GatewayDesk extends ExaminationDesk {
  /** Whether the ledger takes records. */
  isSound(): boolean;
  close(): Promise<void>;
}

/** Opens what the gateway decides with: hold by default, flows kept before an answer goes on; a fault there refuses the request and what follows. */
export async function openGatewayDesk(parts: GatewayDeskParts): Promise<GatewayDesk> {
  const policy = await openPolicy(parts);
  const hash = makeKeyedHash(readRedactionKey(parts.home));
  const { organisation, catalog, now } = parts;
  let rulesKnown = (await policy()).rules;
  const flows = await openFlows(parts, () => rulesKnown);
  const scan = openScans(parts);
  const usual = openUsualDecisions(now);
  return {
    vault: openVault(),
    hash,
    organisation,
    async scanDesk() {
      const { rules, classifier } = await policy();
      return scan(rules, await classifier());
    },
    async enforce(call) {
      const { rules, showNames, basicsOf, classifier } = await policy();
      rulesKnown = rules;
      const leastMode = Object.hasOwn(rules.mode, "gateway") ? "watch" : "hold";
      const enforcement = { rules, showNames, basicsOf, classifier, catalog, organisation, hash, now };
      return usual.enforce(call, rules, basicsOf, () => enforceDecision({ ...call, leastMode }, enforcement));
    },
    keep: (flow) => flows.keep(flow),
    now,
    fallback: () => rulesKnown.fallback,
    isSound: () => flows.isSound(),
    close: () => flows.close(),
  };
}

const stampEvery = 100;

/** What was looked at is forgotten when the rules, the detectors or the registered data change. */
function openScans({ home, readDocument }: GatewayDeskParts): (rules: CompanyRules, classifier: Classifier) => ScanDesk {
  const folder = ownDataFolder(home);
  let kept: { readonly desk: ScanDesk; readonly rules: CompanyRules; readonly stamp: string } | null = null;
  let stamp = "";
  let stamped = 0;
  return (rules, classifier) => {
    if (performance.now() - stamped > stampEvery) {
      stamp = String(statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? "");
      stamped = performance.now();
    }
    if (kept !== null && kept.desk.classifier === classifier && kept.rules === rules && kept.stamp === stamp) return kept.desk;
    const assign = makeClassAssigner(rules);
    const desk: ScanDesk = {
      classifier,
      memory: openScanMemory(),
      classOfKind: (kind) => assign([], { marks: [kind], tablePeople: 0 }),
      readDocument,
    };
    kept = { desk, rules, stamp };
    return desk;
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

interface FlowSink extends Pick<FlowGroup, "keep"> {
  isSound(): boolean;
  close(): Promise<void>;
}

const usualTurn = 500;
/** So many files of flows may wait for a quiet moment (a quarter of a million flows); then they take their turn all the same. */
const mostWaiting = 1_000;

// Flows stand on the disk already: the ledger takes them when no request is waiting, and a little at a time while some are.
async function openFlows(parts: GatewayDeskParts, rules: () => CompanyRules): Promise<FlowSink> {
  const group = openFlowGroup(parts.home, { waitsForDisk: parts.waitsForDisk });
  const recorder = parts.isRecorder ? await openRecorder(parts, rules) : null;
  let kept = 0;
  let before = 0;
  const turn = async (isLast: boolean): Promise<void> => {
    try {
      const isBusy = kept - before > busyFlows && group.waiting() < mostWaiting && !isLast;
      before = kept;
      if (!isBusy) await group.turn();
      const handed = group.hand(isBusy ? 1 : mostWaiting);
      if (handed > 0 || recorder?.isFaulty() === true) await recorder?.flush();
    } catch (error) {
      parts.report(error);
    }
  };
  let turning: Promise<void> | null = null;
  const timer = setInterval(() => {
    turning ??= turn(false).finally(() => (turning = null));
  }, parts.turnEvery ?? usualTurn);
  timer.unref();
  return {
    keep(flow) {
      if (recorder?.isFaulty() === true)
        throw new PlimsollError("busy", "expected the ledger to take records, met a fault; see the gateway's messages");
      kept += 1;
      return group.keep(flow);
    },
    isSound: () => recorder?.isFaulty() !== true,
    async close() {
      clearInterval(timer);
      await turning;
      await turn(true);
      await recorder?.close();
    },
  };
}

/** From so many flows between two turns the gateway counts as busy. */
const busyFlows = 100;

async function openRecorder(parts: GatewayDeskParts, rules: () => CompanyRules) {
  let faults = 0;
  let isFaulty = false;
  const writer = openFlowWriter({
    ...parts,
    desk: () => ({ organisation: parts.organisation, timeZone: rules().company.timeZone, signer: parts.signer, now: parts.now }),
    report(error) {
      faults += 1;
      isFaulty = true;
      parts.report(error);
    },
  });
  // What follows a failed flush is refused until one has worked.
  const flush = async (): Promise<void> => {
    const before = faults;
    await writer.flush();
    isFaulty = faults > before;
  };
  await flush();
  return { flush, isFaulty: () => isFaulty, close: () => writer.close() };
}
