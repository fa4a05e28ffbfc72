/** One event of a stream as it came, and the JSON (or word) it carries. */
export interface Frame {
  readonly raw: string;
  readonly data: string;
  /** The event with other data, everything else as it was. */
  withData(data: string): string;
}

/** Cuts a text that comes in pieces into events. */
export interface Framer {
  push(piece: string): readonly Frame[];
  /** What came after the last whole event, as the frame it might be. */
  close(): readonly Frame[];
}

/** Server-sent events (HTML Standard, section 9.2): fields in lines that end with LF, CR or CRLF, an empty line ends an event. Linear. */
export function makeSseFramer(): Framer {
  let held = "";
  let looked = 0;
  return {
    push(piece) {
      held += piece;
      const frames: Frame[] = [];
      let from = 0;
      for (;;) {
        const end = endOfEvent(held, Math.max(from, looked));
        if (end === 0) break;
        frames.push(readFrame(held.slice(from, end)));
        from = end;
      }
      held = held.slice(from);
      looked = Math.max(0, held.length - longestBlank);
      return frames;
    },
    close: () => (held === "" ? [] : [readFrame(held)]),
  };
}

const blankLine = /\r\n\r\n|\n\n|\n\r\n|\r\r(?!\n)/g;
const longestBlank = 3;

function endOfEvent(text: string, from: number): number {
  blankLine.lastIndex = from;
  const met = blankLine.exec(text);
  return met === null ? 0 : met.index + met[0].length;
}

const dataLine = /^(data:[ ]?)(.*)$/;

function readFrame(raw: string): Frame {
  const lines = raw.split(/(\r\n|\n|\r)/);
  const data = lines.flatMap((line) => dataLine.exec(line)?.[2] ?? []).join("\n");
  return {
    raw,
    data,
    withData(changed) {
      let isPut = false;
      const out: string[] = [];
      for (let i = 0; i < lines.length; i += 2) {
        const line = lines[i] ?? "";
        const head = dataLine.exec(line)?.[1];
        const end = lines[i + 1] ?? "";
        if (head === undefined) out.push(line, end);
        else if (!isPut) out.push(head, changed.replaceAll("\n", `${end}${head}`), end);
        isPut ||= head !== undefined;
      }
      return out.join("");
    },
  };
}
