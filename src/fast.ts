import { spawn } from "node:child_process";
import { existsSync, read, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { startupSnapshot } from "node:v8";
import { classify } from "./cli/classify.ts";
import type { CliWord, Surroundings } from "./cli/contract.ts";
import { findHome } from "./cli/find-home.ts";
import { takeGlobalOptions } from "./cli/global-options.ts";
import { hook } from "./cli/hook.ts";
import { redact } from "./cli/redact.ts";
import { sayError } from "./cli/say-error.ts";
import { compilePattern } from "./commands/classify/compile-pattern.ts";
import { isSnapshotFresh } from "./commands/decide/is-snapshot-fresh.ts";
import { readSnapshot } from "./commands/decide/policy-snapshot.ts";
import { makeNotThisDigest } from "./commands/own-data/not-this-digest.ts";
import { openOwnData } from "./commands/own-data/open-own-data.ts";
import type { Classifier } from "./core/classify/classifier.ts";
import { compileDetectors } from "./core/classify/compile-detectors.ts";
import { createClassifier } from "./core/classify/create-classifier.ts";
import { makeTextReaders } from "./core/classify/make-text-readers.ts";
import type { CompanyRules } from "./core/model/company-rules.ts";
import { PlimsollError } from "./core/model/plimsoll-error.ts";
import { shippedRules } from "./core/rules/shipped-rules.ts";
import { fixedForms } from "./plugins/detectors/fixed-forms/registry.gen.ts";
import { detectors } from "./plugins/detectors/registry.gen.ts";

// The short road of `main.ts` for words that run on every prompt. `tools/build-fast.ts` runs this file once and keeps
// the heap it leaves (a start-up snapshot of V8): tables are built and code is compiled when the next process begins.

/** A source file of this road, below the root, as it was when the heap was kept: path, bytes, time of its last change. */
type SourceStamp = readonly [path: string, size: number, changed: number];

const words: Readonly<Record<string, CliWord>> = { classify, hook, redact };
const plan = compileDetectors(detectors, fixedForms, makeTextReaders(undefined));
const shipped = makeClassifier(undefined, undefined);
// What a first text makes the engine compile is kept, too.
for (const sample of samplesOf(Reflect.get(globalThis, "plimsollSamples"))) shipped.classify(sample);
const stamps = stampsOf(Reflect.get(globalThis, "plimsollSources"));

function makeClassifier(rules: CompanyRules | undefined, ownDataHome: string | undefined): Classifier {
  return createClassifier({
    ...{ detectors, fixedForms, plan, compilePattern },
    readers: [...makeTextReaders(rules), ...(ownDataHome === undefined ? [] : openOwnData(ownDataHome))],
    ...(rules === undefined ? {} : { rules }),
    ...(ownDataHome === undefined
      ? {}
      : { notThis: { digest: makeNotThisDigest(ownDataHome), today: () => new Date().toISOString().slice(0, 10) } }),
  });
}

function surround(home: string): Surroundings {
  const hasStore = existsSync(join(home, "plimsoll.db"));
  const ownData = existsSync(join(home, "own-data")) ? home : undefined;
  const rules = (): CompanyRules => (hasStore ? readSnapshot(home).rules : shippedRules);
  return {
    stdin: openReader(0),
    stdout: openWriter(1),
    stderr: openWriter(2),
    isTerminal: false,
    env: process.env,
    cwd: process.cwd(),
    home,
    organisation: "main",
    now: () => new Date(),
    rules: async () => rules(),
    classifier: async (given) => {
      const under = given ?? (hasStore ? rules() : undefined);
      return under === undefined && ownData === undefined ? shipped : makeClassifier(under, ownData);
    },
    store: refusePart,
    catalog: refusePart,
    sources: refusePart,
  };
}

/** These words never ask for it; the launcher leaves other questions to `main.ts`. */
async function refusePart(): Promise<never> {
  throw new PlimsollError("broken", "expected a word that needs no store, met one that does; run it without the fast road");
}

async function main(root: string, args: readonly string[]): Promise<number> {
  const { rest, home: named, database } = takeGlobalOptions(args);
  const home = findHome(named, process.env, process.platform, process.cwd());
  const [name = "", ...others] = rest;
  const word = Object.hasOwn(words, name) ? words[name] : undefined;
  const isElsewhere = (database ?? process.env["PLIMSOLL_DATABASE"] ?? "") !== "";
  const isOpen = isElsewhere || (existsSync(join(home, "plimsoll.db")) && !isSnapshotFresh(home));
  const isHelp = others.includes("--help") || others.includes("-h");
  const isStale = !stamps.every((stamp) => isUnchanged(root, stamp));
  if (isStale) removeHeap(root);
  if (word === undefined || isHelp || isOpen || isStale) return runSources(root, args);
  const surroundings = surround(home);
  try {
    return await word.run(others, surroundings);
  } catch (error) {
    return sayError(name, error, surroundings);
  }
}

function isUnchanged(root: string, [path, size, changed]: SourceStamp): boolean {
  const stat = statSync(`${root}/${path}`, { throwIfNoEntry: false });
  return stat !== undefined && stat.size === size && stat.mtimeMs === changed;
}

/** Sources changed: until the next start makes a new heap, words take the sources at once instead of asking the old one first. */
function removeHeap(root: string): void {
  try {
    rmSync(join(root, ".runtime", "fast", "heap"), { force: true });
  } catch {
    // A place that may not be written to: it only costs time.
  }
}

/** The same word from the sources, in a process of its own. */
function runSources(root: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, "src", "main.ts"), ...args], { stdio: "inherit" });
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => child.kill(signal));
    child.on("error", reject);
    child.on("exit", (code) => resolve(code ?? 2));
  });
}

/** Node's own streams of files and sockets take five milliseconds to load. */
function openReader(file: number): Readable {
  const room = 65_536;
  return new Readable({
    highWaterMark: room,
    read() {
      read(file, Buffer.allocUnsafe(room), 0, room, null, (error, length, piece) => {
        if (error !== null && error.code !== "EOF") this.destroy(error);
        else this.push(error === null && length > 0 ? piece.subarray(0, length) : null);
      });
    },
  });
}

/** Writes at once and waits where a pipe is full. A reader that went away (`| head`) ends the process and is no fault. */
function openWriter(file: number): Writable {
  return new Writable({
    write(piece: Buffer, _encoding, done) {
      for (let at = 0; at < piece.length;) {
        try {
          at += writeSync(file, piece, at);
        } catch (error) {
          const code = error instanceof Error && "code" in error ? error.code : "";
          if (code === "EPIPE") process.exit(0);
          if (code !== "EAGAIN") return done(error instanceof Error ? error : new Error(String(error)));
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
        }
      }
      return done();
    },
  });
}

function samplesOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}

function stampsOf(value: unknown): readonly SourceStamp[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): SourceStamp[] => {
    if (!Array.isArray(one)) return [];
    const [path, size, changed]: readonly unknown[] = one;
    return typeof path === "string" && typeof size === "number" && typeof changed === "number" ? [[path, size, changed]] : [];
  });
}

startupSnapshot.setDeserializeMainFunction(() => {
  const [, root = "", ...args] = process.argv;
  main(root, args).then(
    // Everything is written by now; taking the heap apart would cost some milliseconds more.
    (code) => process.exit(code),
    (error: unknown) => {
      writeSync(2, `plimsoll: ${error instanceof Error ? error.message : String(error)}\n`);
      process.exitCode = 2;
    },
  );
});
