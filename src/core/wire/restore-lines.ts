import { restoreJson } from "./restore-json.ts";

/** Text in, text out, cut anywhere. */
export interface TextFilter {
  push(piece: string): string;
  close(): string;
}

const longestLine = 64 * 1024 * 1024;

/**
 * Puts values back into JSON that comes a line at a time (results of batches, streams of Ollama), also when one document
 * takes many lines: a string never crosses one. Throws on a line without end.
 */
export function makeLineRestorer(map: ReadonlyMap<string, string>): TextFilter {
  const held: string[] = [];
  let length = 0;
  return {
    push(piece) {
      const end = piece.lastIndexOf("\n") + 1;
      held.push(end === 0 ? piece : piece.slice(0, end));
      length += piece.length;
      if (length > longestLine) throw new Error("a line of the answer is longer than can be restored");
      if (end === 0) return "";
      const whole = held.join("");
      held.length = 0;
      held.push(piece.slice(end));
      length = piece.length - end;
      return restoreJson(whole, map);
    },
    close: () => restoreJson(held.join(""), map),
  };
}
