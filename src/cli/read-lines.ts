import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** A line longer than that is refused: no text of that size is asked about in one line. */
const longestLine = 256 << 20;

/** The lines of UTF-8 input as they come, without line ends; a byte order mark is left out. */
export async function* readLines(chunks: AsyncIterable<unknown>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  let held: string[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    const text = chunk instanceof Uint8Array ? decoder.decode(chunk, { stream: true }) : String(chunk);
    let from = 0;
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", from)) {
      held.push(text.slice(from, at));
      yield held.join("").replace(/\r$/, "");
      held = [];
      size = 0;
      from = at + 1;
    }
    held.push(text.slice(from));
    size += text.length - from;
    if (size > longestLine)
      throw new PlimsollError("bad-input", `expected lines below ${longestLine >> 20} MiB, met a longer one; split the text`);
  }
  const last = held.join("") + decoder.decode();
  if (last !== "") yield last;
}
