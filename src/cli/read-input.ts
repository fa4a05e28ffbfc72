import type { Readable } from "node:stream";
import type { Classifier } from "../core/classify/classifier.ts";
import type { Classification } from "../core/model/classification.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Inputs up to this size are taken as one piece. */
const smallInput = 4 << 20;

/**
 * Classifies standard input, in any common encoding. Longer input is streamed; documents other than text are named
 * as what they are.
 * @throws PlimsollError `unreadable` when the input is not text.
 */
export async function readInput(stdin: Readable, classifier: Classifier): Promise<Classification> {
  const held: Buffer[] = [];
  let size = 0;
  const chunks = stdin[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await chunks.next();
    if (done === true) return classifier.classify(await decodeAll(Buffer.concat(held)));
    const chunk = Buffer.from(value);
    held.push(chunk);
    size += chunk.length;
    if (size > smallInput) break;
  }
  const { classifyStream } = await import("../commands/classify/classify-stream.ts");
  return classifyStream(classifier, chain(held, chunks));
}

async function decodeAll(bytes: Buffer): Promise<string> {
  const [{ isBinary }, { decodeBytes }] = await Promise.all([import("../reading/detect-encoding.ts"), import("../reading/decode-text.ts")]);
  if (isBinary(bytes))
    throw new PlimsollError(
      "unreadable",
      "expected text on standard input, met bytes that are none; name the file instead, so that its form is known",
    );
  return decodeBytes(bytes);
}

async function* chain(held: readonly Buffer[], rest: AsyncIterator<unknown>): AsyncGenerator<Uint8Array> {
  yield* held;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    if (next.value instanceof Uint8Array) yield next.value;
    else yield Buffer.from(String(next.value));
  }
}
