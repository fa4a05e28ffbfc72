import { statSync } from "node:fs";
import { resolve } from "node:path";
import { readBaseline, writeBaseline } from "../commands/classify/baseline.ts";
import { classifyFile } from "../commands/classify/classify-file.ts";
import { classifyFolder } from "../commands/classify/classify-folder.ts";
import { classifyStaged } from "../commands/classify/classify-staged.ts";
import { describeSource } from "../commands/classify/describe-source.ts";
import { writeSarif } from "../commands/classify/write-sarif.ts";
import type { ClassifiedSource } from "../core/classify/classified-source.ts";
import type { Classifier } from "../core/classify/classifier.ts";
import { rankOfClass, type DataClass } from "../core/model/data-class.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { DocumentReader } from "../reading/documents/open-document-reader.ts";
import type { Surroundings } from "./contract.ts";
import { readInput } from "./read-input.ts";

export interface PathOptions {
  readonly form: "json" | "sarif" | "words";
  readonly staged: boolean;
  readonly failOn: DataClass | undefined;
  readonly baseline: string | undefined;
}

/** Classifies files, folders, standard input and staged changes, and prints the answers in input order. */
export async function classifyPaths(inputs: readonly string[], surroundings: Surroundings, options: PathOptions): Promise<number> {
  const isOnly = !options.staged && inputs.length === 1 && !isFolder(resolve(surroundings.cwd, inputs[0] ?? ""));
  const desk = new Desk(surroundings, options, isOnly);
  try {
    const classifier = await surroundings.classifier();
    const sources = options.staged
      ? classifyStaged(classifier, surroundings.cwd, (source, why) => desk.note(source, why))
      : desk.readAll(inputs, classifier);
    for await (const source of sources) desk.answer(source);
    return desk.finish();
  } finally {
    await desk.close();
  }
}

/** Prints answers as they come and remembers what the exit code needs. */
class Desk {
  readonly #surroundings: Surroundings;
  readonly #options: PathOptions;
  readonly #isOnly: boolean;
  readonly #baseline: ReturnType<typeof readBaseline>;
  readonly #kept: ClassifiedSource[] = [];
  readonly #unread: { readonly source: string; readonly why: string }[] = [];
  #reader: DocumentReader | undefined;
  #isUnread = false;
  #isHigh = false;
  #looked = 0;
  #found = 0;

  constructor(surroundings: Surroundings, options: PathOptions, isOnly: boolean) {
    this.#surroundings = surroundings;
    this.#options = options;
    this.#isOnly = isOnly;
    this.#baseline = options.baseline === undefined ? undefined : readBaseline(this.#place(options.baseline));
  }

  async *readAll(inputs: readonly string[], classifier: Classifier): AsyncGenerator<ClassifiedSource> {
    for (const input of inputs) {
      if (input === "-") {
        yield { source: "-", ...(await readInput(this.#surroundings.stdin, classifier)) };
        continue;
      }
      const path = this.#place(input);
      if (isFolder(path)) {
        const notices = {
          skip: (source: string, why: string) => this.note(source, why),
          begin: (source: string) => this.#progress(source),
        };
        yield* classifyFolder(classifier, path, input, () => this.#openReader(), notices);
      } else yield* this.#readFile(classifier, path, input);
    }
  }

  answer(source: ClassifiedSource): void {
    const { form, failOn } = this.#options;
    const shown = this.#baseline?.apply(source) ?? source;
    this.#looked += 1;
    if (shown.basis !== "nothing-found") this.#found += 1;
    if (form === "sarif" || (this.#options.baseline !== undefined && this.#baseline === undefined)) this.#kept.push(shown);
    if (failOn !== undefined && shown.basis !== "nothing-found" && rankOfClass(shown.class) >= rankOfClass(failOn)) this.#isHigh = true;
    if (form === "json") this.#surroundings.stdout.write(`${JSON.stringify(shown)}\n`);
    if (form === "words" && (this.#isOnly || shown.basis !== "nothing-found"))
      this.#surroundings.stdout.write(describeSource(shown, this.#isOnly && shown.source === "-"));
  }

  /** A file in a folder that was not read is named where the answers stand; it changes no exit code. */
  note(source: string, why: string): void {
    const { form } = this.#options;
    this.#unread.push({ source, why });
    if (form === "json") this.#surroundings.stdout.write(`${JSON.stringify({ source, error: { code: "unreadable", message: why } })}\n`);
    if (form === "words") this.#surroundings.stdout.write(`${source}: not read: ${why}\n`);
  }

  finish(): number {
    if (this.#options.form === "sarif") this.#surroundings.stdout.write(`${writeSarif(this.#kept, this.#unread)}\n`);
    if (this.#options.baseline !== undefined && this.#baseline === undefined)
      writeBaseline(this.#place(this.#options.baseline), this.#kept);
    if (this.#surroundings.isTerminal) this.#surroundings.stderr.write("\r\u001b[K");
    if (this.#options.form === "words" && !this.#isOnly) this.#surroundings.stdout.write(this.#summary());
    return this.#isUnread ? 2 : this.#isHigh ? 1 : 0;
  }

  #summary(): string {
    const { baseline } = this.#options;
    const kept = baseline === undefined || this.#baseline !== undefined ? "" : ` Written to ${baseline}: these are left out from now on.`;
    const unread = this.#unread.length === 0 ? "" : `, ${this.#unread.length} not read`;
    return `${this.#looked} looked at, something found in ${this.#found}${unread}.${kept}\n`;
  }

  async close(): Promise<void> {
    await this.#reader?.close();
  }

  /** A file that was named and cannot be read is told and makes exit code 2; the others go on. */
  async *#readFile(classifier: Classifier, path: string, input: string): AsyncGenerator<ClassifiedSource> {
    try {
      yield await classifyFile(classifier, path, input, () => this.#openReader());
    } catch (error) {
      if (!(error instanceof PlimsollError)) throw error;
      this.#isUnread = true;
      this.#surroundings.stderr.write(`plimsoll classify: ${error.message}\n`);
      if (this.#options.form === "json")
        this.#surroundings.stdout.write(`${JSON.stringify({ source: input, error: { code: error.code, message: error.message } })}\n`);
    }
  }

  async #openReader(): Promise<DocumentReader> {
    this.#reader ??= (await import("../reading/documents/open-document-reader.ts")).openDocumentReader();
    return this.#reader;
  }

  #place(path: string): string {
    return resolve(this.#surroundings.cwd, path);
  }

  #progress(source: string): void {
    if (this.#surroundings.isTerminal) this.#surroundings.stderr.write(`\r\u001b[K${source.slice(-72)}`);
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
