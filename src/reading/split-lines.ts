/** A line longer than this is not read but named. */
export const longestLine = 1 << 20;

export interface LineSplitter {
  /** Any piece of text; lines may run over pieces. */
  push(text: string): void;
  /** The last line, which has no end of its own. */
  end(): void;
}

/**
 * Cuts text into lines without their ends (`\n` or `\r\n`), numbered from 1. A line over 1 MiB is given to `tooLong` by
 * its number and dropped; memory stays bounded.
 */
export function splitLines(line: (text: string, number: number) => void, tooLong: (number: number) => void): LineSplitter {
  let held = "";
  let number = 0;
  let isDropping = false;
  const give = (text: string): void => {
    number++;
    if (isDropping) isDropping = false;
    else line(text.endsWith("\r") ? text.slice(0, -1) : text, number);
  };
  const hold = (text: string): void => {
    held = text;
    if (held.length <= longestLine) return;
    if (!isDropping) tooLong(number + 1);
    isDropping = true;
    held = "";
  };
  return {
    push(text) {
      const all = held === "" ? text : held + text;
      let start = 0;
      for (let end = all.indexOf("\n"); end >= 0; end = all.indexOf("\n", start)) {
        give(all.slice(start, end));
        start = end + 1;
      }
      hold(start === 0 ? all : all.slice(start));
    },
    end() {
      if (held !== "" || isDropping) give(held);
      held = "";
    },
  };
}
