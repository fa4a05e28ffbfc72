import { parentPort } from "node:worker_threads";
import type { DocumentLimits } from "./document.ts";
import { readDocumentBytes } from "./read-document-bytes.ts";

/** What `readDocument` sends; the bytes are moved, not copied. */
export interface DocumentOrder {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
}

parentPort?.on("message", async ({ name, bytes, limits }: DocumentOrder) => {
  parentPort?.postMessage(await readDocumentBytes(name, bytes, limits));
});
