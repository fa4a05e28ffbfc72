import { makeHmac } from "../../../src/core/browser/hmac.ts";
import { makeSiteFinder } from "../../../src/core/browser/find-site.ts";
import type { GuardSite } from "../../../src/core/browser/guard-site.ts";
import { readPolicy, splitPolicy } from "../../../src/core/browser/read-policy.ts";
import type { ReadPolicy } from "../../../src/core/browser/read-policy.ts";
import { choosePolicy } from "./choose-policy.ts";
import type { ChosenPolicy } from "./choose-policy.ts";
import type { GuardFacts } from "./guard-facts.ts";
import { makeEngine } from "./make-engine.ts";
import type { Engine } from "./make-engine.ts";

/** What an administrator may set (schema.json), all optional. */
export interface ManagedSettings {
  readonly server: string;
  readonly enrolment: string;
  readonly team: string;
  readonly policy: string;
  readonly restore: boolean;
  readonly sightings: boolean;
}

/** Everything the background knows at the moment. */
export interface GuardState {
  readonly facts: GuardFacts;
  siteOf(page: string): GuardSite | undefined;
  /** Built when first asked for, from the package's own policy until the newest is known. */
  engine(): Engine;
  settings(): ManagedSettings;
  /** Why a policy was not taken; empty where all is well. */
  fault(): string;
  /** The newest policy that verifies, from storage and administrator; to be called at start and whenever one of them changed. */
  refresh(): Promise<void>;
  /** Keeps a policy that the server sent, where it verifies. */
  keepPolicy(text: string): Promise<void>;
  ready(): Promise<void>;
}

const unset: ManagedSettings = { server: "", enrolment: "", team: "", policy: "", restore: false, sightings: true };

/** Holds the state of the background. Works at once with what the package brought. */
export function holdState(facts: GuardFacts): GuardState {
  let settings: ManagedSettings = { ...unset, server: facts.server, enrolment: facts.enrolment };
  let fault = "";
  let key = crypto.getRandomValues(new Uint8Array(32));
  let engine: Engine | undefined;
  let engineName = "";
  const build = (policy: ReadPolicy): Engine => makeEngine(policy, makeHmac(key), settings.team, makeUrlOf(facts));
  /** Decides by what is kept here; what an administrator set is kept from the time before, because browsers take seconds to say it. */
  const load = async (): Promise<void> => {
    const kept = await chrome.storage.local.get(["policy", "key", "managed"]);
    settings = { ...unset, server: facts.server, enrolment: facts.enrolment, ...readSettings(kept["managed"]) };
    key = await keepKey(kept["key"], key);
    const chosen = await chooseAll(facts, kept["policy"], settings.policy);
    fault = chosen.fault;
    const name = `${chosen.policy?.made ?? ""} ${settings.team}`;
    // What placeholders stand for is kept with the engine: it is made anew only for another policy.
    if (engine === undefined || name !== engineName) engine = build(chosen.policy ?? readPackaged(facts));
    engineName = name;
  };
  let first: Promise<void> | undefined;
  return {
    facts,
    siteOf: makeSiteFinder(facts.sites),
    engine: () => (engine ??= build(readPackaged(facts))),
    settings: () => settings,
    fault: () => fault,
    async refresh() {
      // Firefox rejects where no policy is set.
      const managed = await chrome.storage.managed.get(null).catch(() => ({}));
      await chrome.storage.local.set({ managed });
      await load();
    },
    async keepPolicy(text) {
      const { policy, fault: met } = await choosePolicy([{ from: "server", text }], facts.key);
      if (policy === null) fault = met;
      else {
        await chrome.storage.local.set({ policy: text });
        await load();
      }
    },
    ready() {
      first ??= load().catch(() => undefined);
      return first;
    },
  };
}

function chooseAll(facts: GuardFacts, fromServer: unknown, fromAdministrator: string): Promise<ChosenPolicy> {
  const offered = [
    { from: "package", text: facts.policy },
    { from: "server", text: typeof fromServer === "string" ? fromServer : "" },
    { from: "administrator", text: fromAdministrator },
  ] as const;
  return choosePolicy(offered, facts.key);
}

function readPackaged({ policy }: GuardFacts): ReadPolicy {
  const lines = splitPolicy(policy);
  const read = lines === null ? null : readPolicy(lines);
  if (read === null) throw new Error("expected a policy in the package, met none; pack the guard anew");
  return read;
}

function makeUrlOf({ sites }: GuardFacts): (tool: string) => string | null {
  return (tool) => {
    const host = sites.find((site) => site.tool === tool)?.hosts[0];
    return host === undefined ? null : `https://${host}/`;
  };
}

function readSettings(said: unknown): Partial<ManagedSettings> {
  if (typeof said !== "object" || said === null) return {};
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => typeof value === typeof Reflect.get(unset, name)));
}

/** The key of this browser for placeholders: random, made once. */
async function keepKey(kept: unknown, fresh: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (Array.isArray(kept) && kept.length === 32) return Uint8Array.from(kept.map(Number));
  await chrome.storage.local.set({ key: [...fresh] });
  return fresh;
}
