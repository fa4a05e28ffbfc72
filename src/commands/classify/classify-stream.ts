import type { Classifier } from "../../core/classify/classifier.ts";
import type { Classification } from "../../core/model/classification.ts";
import { decodeText } from "../../reading/decode-text.ts";

/** Classifies text that comes as bytes in any common encoding, in bounded memory. */
export async function classifyStream(classifier: Classifier, chunks: AsyncIterable<Uint8Array>): Promise<Classification> {
  const run = classifier.open();
  for await (const piece of decodeText(chunks)) run.push(piece);
  return run.close();
}
