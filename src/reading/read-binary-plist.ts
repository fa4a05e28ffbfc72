const mostObjects = 20_000;
const deepest = 32;
const magic = "bplist00";

interface PlistTable {
  readonly bytes: Buffer;
  readonly offsets: readonly number[];
  readonly referenceSize: number;
  left: number;
}

/**
 * A property list in Apple's binary form (`bplist00`: objects, table of offsets, trailer of 32 bytes, as CoreFoundation's
 * `CFBinaryPList.c` describes) as XML with keys and texts, the form that sources read. Null for anything else, damaged files and such that
 * hold more than 20,000 values; numbers, dates and data are left out.
 */
export function readBinaryPlist(bytes: Buffer): string | null {
  if (bytes.length < 40 || bytes.subarray(0, 8).toString("latin1") !== magic) return null;
  try {
    const { table, top } = readTrailer(bytes);
    return `<plist>${writeObject(table, top, 0)}</plist>`;
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function readTrailer(bytes: Buffer): { readonly table: PlistTable; readonly top: number } {
  const at = bytes.length - 32;
  const offsetSize = bytes.readUInt8(at + 6);
  const referenceSize = bytes.readUInt8(at + 7);
  const count = Number(bytes.readBigUInt64BE(at + 8));
  const start = Number(bytes.readBigUInt64BE(at + 24));
  if (count > mostObjects || offsetSize < 1 || offsetSize > 6 || referenceSize < 1 || referenceSize > 6)
    throw new RangeError("not a table");
  const offsets = Array.from({ length: count }, (_, index) => bytes.readUIntBE(start + index * offsetSize, offsetSize));
  return { table: { bytes, offsets, referenceSize, left: mostObjects }, top: Number(bytes.readBigUInt64BE(at + 16)) };
}

function writeObject(table: PlistTable, index: number, depth: number): string {
  const offset = table.offsets[index];
  if (offset === undefined || depth > deepest || table.left-- <= 0) throw new RangeError("outside the table");
  const mark = table.bytes.readUInt8(offset);
  const { length, at } = readLength(table.bytes, offset);
  if (mark === 0x08 || mark === 0x09) return mark === 0x09 ? "<true/>" : "<false/>";
  if (mark >> 4 === 5) return `<string>${escapeText(textAt(table.bytes, at, length, "latin1"))}</string>`;
  if (mark >> 4 === 6) return `<string>${escapeText(textAt(table.bytes, at, length * 2, "utf16be"))}</string>`;
  if (mark >> 4 === 0xa || mark >> 4 === 0xc) return `<array>${writeList(table, at, length, depth)}</array>`;
  return mark >> 4 === 0xd ? `<dict>${writeEntries(table, at, length, depth)}</dict>` : "<data/>";
}

/** The low half of the mark, or where it is full an integer object behind it. */
function readLength(bytes: Buffer, offset: number): { readonly length: number; readonly at: number } {
  const low = bytes.readUInt8(offset) & 0x0f;
  if (low !== 0x0f || bytes.readUInt8(offset) >> 4 < 4) return { length: low, at: offset + 1 };
  const size = 1 << (bytes.readUInt8(offset + 1) & 0x03);
  if (size > 4) throw new RangeError("longer than a file");
  return { length: bytes.readUIntBE(offset + 2, size), at: offset + 2 + size };
}

function textAt(bytes: Buffer, at: number, length: number, encoding: "latin1" | "utf16be"): string {
  if (at + length > bytes.length) throw new RangeError("outside the file");
  const part = bytes.subarray(at, at + length);
  return encoding === "latin1" ? part.toString("latin1") : Buffer.from(part).swap16().toString("utf16le");
}

function writeList(table: PlistTable, at: number, length: number, depth: number): string {
  return referencesAt(table, at, length)
    .map((index) => writeObject(table, index, depth + 1))
    .join("");
}

function writeEntries(table: PlistTable, at: number, length: number, depth: number): string {
  const keys = referencesAt(table, at, length);
  const values = referencesAt(table, at + length * table.referenceSize, length);
  return keys
    .map((key, index) => {
      const name = writeObject(table, key, depth + 1).replace(/^<string>|<\/string>$/g, "");
      return `<key>${name}</key>${writeObject(table, values[index] ?? -1, depth + 1)}`;
    })
    .join("");
}

function referencesAt({ bytes, referenceSize }: PlistTable, at: number, length: number): number[] {
  if (length > mostObjects) throw new RangeError("longer than the table");
  return Array.from({ length }, (_, index) => bytes.readUIntBE(at + index * referenceSize, referenceSize));
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
