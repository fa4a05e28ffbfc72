import type { Readable, Writable } from "node:stream";
import type { Deliver } from "../core/outbound/message.ts";
import type { Classifier } from "../core/classify/classifier.ts";
import type { Catalog } from "../core/model/catalog.ts";
import type { CompanyRules } from "../core/model/company-rules.ts";
import type { ExportSource, RepositorySource, WorkstationSource } from "../plugins/sources/contract.ts";
import type { Store } from "../storage/contract.ts";

/** The members of the source families. */
export interface Sources {
  readonly exports: readonly ExportSource[];
  readonly repository: readonly RepositorySource[];
  readonly workstation: readonly WorkstationSource[];
}

/**
 * What a command word gets from `main.ts`: streams, clock and lazily made parts, so that a word pays only for what
 * it uses and tests hand in their own. Words that need the store run inside the server's process when one runs
 * (`main.ts` forwards them), so there is one writer.
 */
export interface Surroundings {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** True when standard error is a terminal: only then progress and notices are shown. */
  readonly isTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Folder that holds everything (`--home`, `PLIMSOLL_HOME` or the platform's data folder). */
  readonly home: string;
  now(): Date;
  store(): Promise<Store>;
  /** Whether a store is there already; left out, it is not. */
  hasStore?(): boolean;
  catalog(): Promise<Catalog>;
  /** The organisation's rules in force: stored ones over the shipped defaults. Does not create a store where none is. */
  rules(): Promise<CompanyRules>;
  /** All built-in detectors under the rules given, or those in force; loads neither Zod nor the catalogue when no store exists. */
  classifier(given?: CompanyRules): Promise<Classifier>;
  sources(): Promise<Sources>;
  /** Every data type that a detector finds; left out, those of `core/model/data-types.rows.ts`. */
  detectedTypes?(): Promise<ReadonlySet<string>>;
  /** Delivers messages to targets that the owner named; left out, nothing can be sent. */
  readonly deliver?: Deliver;
  /** Key of the organisation in the store. */
  readonly organisation: string;
}

/** One word of the command line: a file `src/cli/WORD.ts` exporting a constant named after it. */
export interface CliWord {
  readonly name: string;
  readonly summary: string;
  /** Shown by `--help`: usage, options, one example. */
  readonly help: string;
  /** True when these arguments change what is kept: then the word runs inside the server when one runs. Left out: never. */
  changesStore?(args: readonly string[]): boolean;
  /** Answers the exit code: 0 fine, 1 the answer is no, 2 could not do its work. May throw PlimsollError: exit 2 and one line. */
  run(args: readonly string[], surroundings: Surroundings): Promise<number>;
}
