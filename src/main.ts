import { existsSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import type { Sources, Surroundings } from "./cli/contract.ts";
import { findHome } from "./cli/find-home.ts";
import { takeGlobalOptions } from "./cli/global-options.ts";
import { runCommandLine } from "./cli/run-command-line.ts";
import type { Classifier } from "./core/classify/classifier.ts";
import type { Catalog } from "./core/model/catalog.ts";
import type { CompanyRules } from "./core/model/company-rules.ts";
import { PlimsollError } from "./core/model/plimsoll-error.ts";
import type { Store } from "./storage/contract.ts";

// The only file that joins the rooms. Everything is loaded when first asked for, because start-up counts.

interface Streams {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly isTerminal: boolean;
  readonly cwd: string;
}

interface Place {
  readonly home: string;
  readonly database: string | undefined;
  /** The word goes on until it is ended: a server. */
  readonly runsOn: boolean;
}

/** Made once per process and shared by every word that runs in it. */
interface Parts {
  readonly hasStore: () => boolean;
  readonly store: () => Promise<Store>;
  readonly catalog: () => Promise<Catalog>;
  readonly sources: () => Promise<Sources>;
  readonly rules: () => Promise<CompanyRules>;
  readonly classifier: (given?: CompanyRules) => Promise<Classifier>;
  close(): Promise<void>;
}

const organisation = "main";
/** The made-up company, as `commands/demo/load-demo.ts` calls it; that file is too heavy to load for a name. */
const madeUp = "demo";

function makeParts(place: Place): Parts {
  const store = once(() => openStore(place));
  // Reading the rules must not create a store where none is.
  const hasStore = (): boolean => place.database !== undefined || existsSync(join(place.home, "plimsoll.db"));
  const catalog = once(async () => {
    const { loadCatalog } = await import("./commands/catalog/load-catalog.ts");
    return loadCatalog(join(import.meta.dirname, "..", "catalog"));
  });
  const rules = async (): Promise<CompanyRules> => {
    if (!hasStore()) return (await import("./core/rules/shipped-rules.ts")).shippedRules;
    const { currentRules } = await import("./commands/rules/current-rules.ts");
    return currentRules(await store.get(), organisation);
  };
  return {
    hasStore,
    store: store.get,
    catalog: catalog.get,
    sources: once(loadSources).get,
    rules,
    classifier: async (given) =>
      buildClassifier(given ?? (hasStore() ? await rules() : undefined), mayHaveOwnData(place) ? place.home : undefined),
    close: async () => {
      const opened = await store.made;
      if (opened === undefined) return;
      try {
        // Points that decide by themselves hear of rules that a word has just changed.
        const { refreshSnapshot } = await import("./commands/decide/refresh-snapshot.ts");
        await refreshSnapshot({ store: opened, organisation, home: place.home, catalog: catalog.get, now: () => new Date() });
      } finally {
        await opened.close();
      }
    },
  };
}

/** Every write of an administrator's rows becomes a link of the ledger's chain, whatever road it came by. */
async function openStore(place: Place): Promise<Store> {
  const [{ chainChanges }, { readSigner }, store] = await Promise.all([
    import("./commands/ledger/chain-changes.ts"),
    import("./commands/ledger/ledger-key.ts"),
    openBareStore(place),
  ]);
  const signer = (): ReturnType<typeof readSigner> => readSigner(place.home);
  return chainChanges(store, { keepsChain: (key) => key !== madeUp, signer, now: () => new Date() });
}

async function openBareStore({ home, database }: Place): Promise<Store> {
  const { allCollections, allLogs } = await import("./storage/collections.ts");
  const contents = { collections: allCollections, logs: allLogs };
  if (database !== undefined) return (await import("./storage/postgres/open-postgres-store.ts")).openPostgresStore(database, contents);
  return (await import("./storage/sqlite/open-sqlite-store.ts")).openSqliteStore(home, contents);
}

async function loadSources(): Promise<Sources> {
  const [exports, repository, workstation] = await Promise.all([
    import("./plugins/sources/exports/registry.gen.ts"),
    import("./plugins/sources/repository/registry.gen.ts"),
    import("./plugins/sources/workstation/registry.gen.ts"),
  ]);
  return { exports: exports.exportSources, repository: repository.repositorySources, workstation: workstation.workstationSources };
}

/** A process that serves may outlive the first import; any other asks for the folder. */
function mayHaveOwnData({ home, runsOn }: Place): boolean {
  return runsOn || existsSync(join(home, "own-data"));
}

async function buildClassifier(rules: CompanyRules | undefined, ownDataHome: string | undefined): Promise<Classifier> {
  const [{ createClassifier }, { makeTextReaders }, { detectors }, { fixedForms }, patterns, ownData, notThis] = await Promise.all([
    import("./core/classify/create-classifier.ts"),
    import("./core/classify/make-text-readers.ts"),
    import("./plugins/detectors/registry.gen.ts"),
    import("./plugins/detectors/fixed-forms/registry.gen.ts"),
    rules?.ownData.some((rule) => "pattern" in rule) === true ? import("./commands/classify/compile-pattern.ts") : undefined,
    ownDataHome === undefined ? undefined : import("./commands/own-data/open-own-data.ts"),
    ownDataHome === undefined || (rules?.notThis ?? []).length === 0 ? undefined : import("./commands/own-data/not-this-digest.ts"),
  ]);
  const today = (): string => new Date().toISOString().slice(0, 10);
  return createClassifier({
    detectors,
    fixedForms,
    readers: [...makeTextReaders(rules), ...(ownData === undefined || ownDataHome === undefined ? [] : ownData.openOwnData(ownDataHome))],
    ...(rules === undefined ? {} : { rules }),
    ...(patterns === undefined ? {} : { compilePattern: patterns.compilePattern }),
    ...(notThis === undefined || ownDataHome === undefined ? {} : { notThis: { digest: notThis.makeNotThisDigest(ownDataHome), today } }),
  });
}

async function findDetectedTypes(): Promise<ReadonlySet<string>> {
  const [{ detectors }, { fixedForms }] = await Promise.all([
    import("./plugins/detectors/registry.gen.ts"),
    import("./plugins/detectors/fixed-forms/registry.gen.ts"),
  ]);
  return new Set([...detectors.flatMap(({ types }) => types), ...fixedForms.map(({ type }) => type)]);
}

function once<Value>(make: () => Promise<Value>): { get(): Promise<Value>; readonly made: Promise<Value> | undefined } {
  let made: Promise<Value> | undefined;
  return {
    get: () => (made ??= make()),
    get made() {
      return made;
    },
  };
}

function surround(parts: Parts, place: Place, streams: Streams): Surroundings {
  const { close: _, ...shared } = parts;
  return {
    ...streams,
    ...shared,
    detectedTypes: findDetectedTypes,
    deliver: async (target, message) => (await import("./messages/deliver-message.ts")).deliverMessage(target, message),
    env: process.env,
    home: place.home,
    organisation,
    now: () => new Date(),
  };
}

function isServing(word: string | undefined): boolean {
  return word === undefined || word === "start" || word === "gateway";
}

/** Runs the word in the server of this home folder; null when none runs or the store is not in the folder. */
async function forward(place: Place, args: readonly string[], streams: Streams): Promise<number | null> {
  if (place.database !== undefined) return null;
  const { findRunningServer } = await import("./storage/home-lock.ts");
  const server = findRunningServer(place.home);
  if (server === null) return null;
  const { forwardWord } = await import("./cli/forward-word.ts");
  return forwardWord(server, { ...streams, args, sendsInput: !process.stdin.isTTY });
}

async function main(): Promise<number> {
  const { stdin, stdout, stderr } = process;
  const streams: Streams = { stdin, stdout, stderr, isTerminal: stderr.isTTY === true, cwd: process.cwd() };
  const { rest, home, database = process.env["PLIMSOLL_DATABASE"] } = takeGlobalOptions(process.argv.slice(2));
  const place = {
    home: findHome(home, process.env, process.platform, streams.cwd),
    database: database === "" ? undefined : database,
    runsOn: isServing(rest[0]),
  };
  const parts = makeParts(place);
  try {
    return await runCommandLine(rest, surround(parts, place, streams), (args) => forward(place, args, streams));
  } finally {
    await parts.close();
  }
}

// A reader that went away (`| head`) is no fault.
process.stdout.on("error", (error) => process.exit("code" in error && error.code === "EPIPE" ? 0 : 2));
try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`plimsoll: ${error instanceof PlimsollError ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
