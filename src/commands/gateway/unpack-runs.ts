import { gunzipSync } from "node:zlib";

// The first bytes of every gzip (RFC 1952: magic, deflate, usual flags) in base64.
const packedRun = /(?<![A-Za-z0-9+/_-])H4sI[A-Za-z0-9+/_-]{16,}={0,2}/g;
const mostRuns = 8;
const largest = 4 * 1024 * 1024;
const mostTries = 256;
const packed = "packed text";

/** What unpacking may still cost; one for all texts of a request. */
export interface UnpackBudget {
  tries: number;
  /** Characters. */
  room: number;
}

/** The budget of one request. */
export function makeUnpackBudget(): UnpackBudget {
  return { tries: mostTries, room: mostRuns * largest };
}

/**
 * What packed runs in a text say: gzip in base64, as logs and scripts carry it. What only begins like it is left out;
 * what is too much to be unpacked is named in `missed`. Bounded.
 */
export function unpackRuns(text: string, budget = makeUnpackBudget(), missed: string[] = []): readonly string[] {
  if (!text.includes("H4sI")) return [];
  const found: string[] = [];
  for (const [run] of text.matchAll(packedRun)) {
    if (found.length >= mostRuns || budget.tries <= 0 || budget.room <= 0) {
      missed.push(packed);
      break;
    }
    budget.tries -= 1;
    const inner = unpack(run);
    // Content that is refused for its size was unpacked up to there all the same.
    budget.room -= inner === null ? largest : inner.length;
    if (inner === null) missed.push(packed);
    else if (inner !== "") found.push(inner);
  }
  return found;
}

/** Null where it is too much. */
function unpack(run: string): string | null {
  try {
    return gunzipSync(Buffer.from(run, "base64"), { maxOutputLength: largest }).toString();
  } catch (error) {
    // Anything else is noise that only begins like it.
    return error instanceof RangeError ? null : "";
  }
}
