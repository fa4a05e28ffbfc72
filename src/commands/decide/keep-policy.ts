import type { Classifier } from "../../core/classify/classifier.ts";
import type { BasicsState } from "../../core/decide/decision-input.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { changes, settings } from "../../storage/collections.ts";
import type { ReadTransaction, Store } from "../../storage/contract.ts";
import { latestVersion, readRules } from "../inventory/read-rules.ts";
import type { Signer } from "../ledger/ledger-key.ts";
import { type KeptBasics, makeBasicsOf, readKeptBasics } from "./find-basics.ts";
import { writeSnapshot } from "./policy-snapshot.ts";

/** The rules in force with everything made from them once. */
export interface Policy {
  readonly rules: CompanyRules;
  readonly showNames: boolean;
  readonly basicsOf: (tool: string) => BasicsState;
  classifier(): Promise<Classifier>;
}

/** What a policy is made of and where its snapshot is kept. */
export interface PolicyParts {
  readonly store: Store;
  readonly organisation: string;
  readonly home: string;
  readonly catalog: Catalog;
  readonly signer: Signer;
  classifier(rules: CompanyRules): Promise<Classifier>;
  now(): Date;
  report(error: unknown): void;
}

/** The policy as it is now. */
export interface KeptPolicy {
  /** The rules in force; the last known ones where the store does not answer in time. */
  current(): Promise<Policy>;
  /** Something was written: the next question looks again before it is answered. */
  touch(): void;
}

const lookAgainEvery = 2000;
const patience = 100;

/**
 * Keeps the rules in memory, so that a decision waits for no database: they are read again after each write of this
 * process, and every two seconds for those of others. Each new version is kept as a signed snapshot at once.
 */
export async function keepPolicy(parts: PolicyParts): Promise<KeptPolicy> {
  let state = await readPolicy(parts, undefined);
  let isTouched = false;
  let looked = parts.now().getTime();
  let looking: Promise<void> | null = null;
  const look = async (): Promise<void> => {
    isTouched = false;
    looked = parts.now().getTime();
    try {
      state = await readPolicy(parts, state);
    } catch (error) {
      isTouched = true;
      parts.report(error);
    } finally {
      looking = null;
    }
  };
  return {
    async current() {
      const age = parts.now().getTime() - looked;
      if (isTouched || age > lookAgainEvery || age < 0 || state.day !== dayOf(parts.now())) looking ??= look();
      if (looking !== null) await waitAtMost(looking, patience);
      return state;
    },
    touch() {
      isTouched = true;
    },
  };
}

interface State extends Policy {
  readonly version: string;
  readonly day: string;
  /** The change after which the vendors' facts were read last, and these facts as text. */
  readonly change: string;
  readonly basics: KeptBasics;
  readonly kept: string;
}

async function readPolicy(parts: PolicyParts, before: State | undefined): Promise<State> {
  const found = await parts.store.read(parts.organisation, (transaction) => readIfNew(transaction, before));
  const day = dayOf(parts.now());
  const isSame = before !== undefined && found.rules === null;
  const kept = JSON.stringify(found.basics);
  if (isSame && before.showNames === found.showNames && before.day === day && before.kept === kept)
    return { ...before, change: found.change };
  const rules = isSame ? before.rules : (found.rules ?? (await parts.store.read(parts.organisation, readRules)));
  const { showNames, version, change } = found;
  const state = {
    rules,
    showNames,
    version,
    day,
    change,
    kept,
    basics: found.basics,
    basicsOf: makeBasicsOf(parts.catalog, parts.now(), found.basics),
  };
  keepSnapshot(parts, state);
  return { ...state, classifier: isSame ? before.classifier : makeOnce(() => parts.classifier(rules)) };
}

async function readIfNew(transaction: ReadTransaction, before: State | undefined) {
  const version = (await latestVersion(transaction))?.id ?? "shipped";
  const showNames = (await transaction.get(settings, "settings"))?.showNames ?? false;
  const change = (await transaction.list(changes, { orderBy: "at", descending: true, limit: 1 }))[0]?.id ?? "";
  const basics = before !== undefined && change === before.change ? before.basics : await readKeptBasics(transaction);
  return { version, showNames, change, basics, rules: version === before?.version ? null : await readRules(transaction) };
}

function keepSnapshot(parts: PolicyParts, state: Omit<State, "classifier">): void {
  try {
    writeSnapshot(parts.home, { ...parts, ...state, now: parts.now() }, parts.signer);
  } catch (error) {
    parts.report(error); // a read-only home: the service decides all the same
  }
}

function makeOnce(make: () => Promise<Classifier>): () => Promise<Classifier> {
  let made: Promise<Classifier> | null = null;
  return () => (made ??= make());
}

function dayOf(now: Date): string {
  return now.toISOString().slice(0, 10);
}

async function waitAtMost(work: Promise<void>, milliseconds: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
