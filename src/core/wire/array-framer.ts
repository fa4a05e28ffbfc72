import type { Frame, Framer } from "./sse-framer.ts";

/** The elements of one JSON array that comes in pieces (Gemini without `alt=sse`): each is an event, with what stands before it. */
export function makeArrayFramer(): Framer {
  let held = "";
  let at = 0;
  let depth = 0;
  let start = -1;
  let isQuoted = false;
  let isEscaped = false;
  const step = (code: number): boolean => {
    if (isQuoted) {
      if (isEscaped) isEscaped = false;
      else if (code === 0x5c) isEscaped = true;
      else if (code === 0x22) isQuoted = false;
      return false;
    }
    if (code === 0x22) isQuoted = true;
    else if (code === 0x7b || code === 0x5b) {
      depth += 1;
      if (depth === 2) start = at;
    } else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      return depth === 1;
    }
    return false;
  };
  return {
    push(piece) {
      held += piece;
      const frames: Frame[] = [];
      for (; at < held.length; at += 1) {
        if (!step(held.charCodeAt(at))) continue;
        frames.push(makeFrame(held.slice(0, at + 1), start));
        held = held.slice(at + 1);
        at = -1;
      }
      return frames;
    },
    close: () => (held === "" ? [] : [{ raw: held, data: "", withData: () => held }]),
  };
}

function makeFrame(raw: string, start: number): Frame {
  return { raw, data: raw.slice(start), withData: (data) => raw.slice(0, start) + data };
}
