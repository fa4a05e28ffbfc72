import { Worker } from "node:worker_threads";
import { decodeBytes } from "../decode-text.ts";
import { type DocumentLimits, type DocumentText, shippedDocumentLimits } from "./document.ts";
import { sniffDocument } from "./sniff-document.ts";

/** Reads documents one after the other; keeps its worker between them. */
export interface DocumentReader {
  /** Texts of a file's bytes (taken over by the worker). Never throws on a bad file: what was not read stands in `unread`. */
  read(name: string, bytes: Uint8Array): Promise<DocumentText>;
  close(): Promise<void>;
}

/** Plain text is decoded here; everything that needs a parser is read in a worker with limits on time, memory, size and nesting. */
export function openDocumentReader(limits: DocumentLimits = shippedDocumentLimits): DocumentReader {
  let worker: Worker | undefined;
  const start = (): Worker => {
    const made = new Worker(new URL("./document-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory },
    });
    made.unref();
    return made;
  };
  const discard = async (): Promise<void> => {
    const gone = worker;
    worker = undefined;
    await gone?.terminate();
  };
  return {
    async read(name, bytes) {
      if (bytes.length > limits.bytes) return unread(`larger than ${limits.bytes >> 20} MiB; split it or export the part that matters`);
      if (sniffDocument(bytes, name).kind === "text") return { parts: [{ place: "", text: decodeBytes(bytes) }], unread: [] };
      worker ??= start();
      const answer = await askWorker(worker, name, bytes, limits);
      if (answer.isSpent) await discard();
      return answer.text;
    },
    close: discard,
  };
}

interface Answer {
  readonly text: DocumentText;
  /** The worker hangs or is gone: the next document needs another. */
  readonly isSpent: boolean;
}

function askWorker(worker: Worker, name: string, bytes: Uint8Array, limits: DocumentLimits): Promise<Answer> {
  return new Promise((resolve) => {
    const finish = (text: DocumentText, isSpent: boolean): void => {
      clearTimeout(timer);
      for (const name of ["message", "error", "exit"]) worker.removeAllListeners(name);
      worker.unref();
      resolve({ text, isSpent });
    };
    const timer = setTimeout(
      () => finish(unread(`took longer than ${limits.milliseconds / 1000} seconds; export it as text`), true),
      limits.milliseconds,
    );
    worker.ref();
    worker.once("message", (text: DocumentText) => finish(text, false));
    worker.once("error", (cause) => finish(unread(explainFault(cause.message, limits)), true));
    worker.once("exit", () => finish(unread("the parser ended unexpectedly"), true));
    worker.postMessage({ name, bytes, limits });
  });
}

function explainFault(message: string, limits: DocumentLimits): string {
  if (/memory/i.test(message)) return `needed more than ${limits.memory} MiB of memory; export it as text`;
  return `the parser failed (${message.split("\n")[0] ?? ""})`;
}

function unread(why: string): DocumentText {
  return { parts: [], unread: [{ place: "", why }] };
}
