/** The readable stretches of bytes that are no text as a whole (protobuf, msgpack), and how much of the bytes they are. */
export interface ReadableRuns {
  readonly text: string;
  readonly share: number;
}

const shortest = 4;

/** Stretches of four and more printable signs, one a line. Bytes of 128 and more count as parts of UTF-8 letters. */
export function findReadableRuns(bytes: Uint8Array): ReadableRuns {
  const decoder = new TextDecoder();
  const runs: string[] = [];
  let covered = 0;
  let start = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (at < bytes.length && (byte >= 0x20 || byte === 9 || byte === 10 || byte === 13) && byte !== 0x7f) continue;
    if (at - start >= shortest) {
      const run = decoder.decode(bytes.subarray(start, at));
      const text = run.replaceAll("\ufffd", " ");
      runs.push(text);
      // Packed bytes look like letters of UTF-8 until they are decoded.
      const broken = run.split("\ufffd").length - 1;
      if (broken * 5 <= run.length) covered += at - start - broken;
    }
    start = at + 1;
  }
  return { text: runs.join("\n"), share: bytes.length === 0 ? 1 : covered / bytes.length };
}
