import type { RestoreMap } from "../core/redact/redact-text.ts";
import { makeRestorer } from "../core/redact/restorer.ts";
import { makeArrayFramer } from "../core/wire/array-framer.ts";
import { makeByteFramer } from "../core/wire/byte-framer.ts";
import { makeEventRestorer } from "../core/wire/restore-events.ts";
import { mayHoldPlaceholder, restoreJson } from "../core/wire/restore-json.ts";
import { makeLineRestorer } from "../core/wire/restore-lines.ts";
import type { TextFilter } from "../core/wire/restore-lines.ts";
import { makeSseFramer } from "../core/wire/sse-framer.ts";
import type { Framer } from "../core/wire/sse-framer.ts";
import type { Provider } from "../plugins/providers/contract.ts";

const largestHeld = 64 * 1024 * 1024;

/** Chooses how values are put back into an answer: by its type, and by its first signs where the type says little. */
export function makeFilter(type: string, provider: Provider, map: RestoreMap): TextFilter {
  if (isByteStream(type)) return filterEvents(makeByteFramer(), provider, map);
  if (type.includes("event-stream")) return filterEvents(makeSseFramer(), provider, map);
  if (/jsonl|ndjson|json-seq/.test(type)) return makeLineRestorer(map);
  if (type.includes("json")) return filterJson(provider, map);
  return filterBySigns(provider, map);
}

/** AWS's binary stream of events, which is filtered as Latin-1. */
export function isByteStream(type: string): boolean {
  return /application\/vnd\.amazon\.eventstream/i.test(type);
}

function filterBySigns(provider: Provider, map: RestoreMap): TextFilter {
  let chosen: TextFilter | null = null;
  let held = "";
  const choose = (): TextFilter => {
    if (/^\s*(?:data|event|id|retry)?:/.test(held)) return filterEvents(makeSseFramer(), provider, map);
    return /^\s*[[{]/.test(held) ? makeLineRestorer(map) : makeRestorer(map);
  };
  return {
    push(piece) {
      if (chosen !== null) return chosen.push(piece);
      held += piece;
      if (held.trim().length < longestSign) return "";
      chosen = choose();
      return chosen.push(held);
    },
    close() {
      if (chosen !== null) return chosen.close();
      chosen = choose();
      return chosen.push(held) + chosen.close();
    },
  };
}

const longestSign = "event:".length;

function filterJson(provider: Provider, map: RestoreMap): TextFilter {
  const held: string[] = [];
  let length = 0;
  let framed: TextFilter | null = null;
  return {
    push(piece) {
      if (framed !== null) return framed.push(piece);
      held.push(piece);
      length += piece.length;
      const isStart = length - piece.length < 64;
      const start = isStart ? held.join("") : "";
      if (isStart && /^\s*\[\s*\{/.test(start)) {
        framed = filterEvents(makeArrayFramer(), provider, map);
        return framed.push(start);
      }
      if (length > largestHeld) throw new Error("the answer is larger than can be restored");
      return "";
    },
    close: () => framed?.close() ?? restoreWhole(held.join(""), provider, map),
  };
}

function restoreWhole(text: string, provider: Provider, map: RestoreMap): string {
  if (!mayHoldPlaceholder(text)) return text;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined; // several documents, or broken: strings are restored all the same
  }
  return restoreJson(text, map, (path) => provider.isKept(body, path));
}

function filterEvents(framer: Framer, provider: Provider, map: RestoreMap): TextFilter {
  const events = makeEventRestorer(map, (data) => provider.readEvent(data));
  const push = (frames: ReturnType<Framer["push"]>): string => frames.map((frame) => events.push(frame)).join("");
  return { push: (piece) => push(framer.push(piece)), close: () => push(framer.close()) + events.close() };
}
