/** A property list of texts in the binary form (`bplist00`) that macOS ships most of its `Info.plist` in: one dictionary of ASCII texts. */
export function writeBinaryPlist(values: Readonly<Record<string, string>>): Uint8Array {
  const texts = [...Object.keys(values), ...Object.values(values)];
  const count = Object.keys(values).length;
  const objects: Buffer[] = [
    Buffer.from([0xd0 | Math.min(count, 14), ...texts.map((_, at) => at + 1)]),
    ...texts.map((text) => Buffer.concat([textMark(text.length), Buffer.from(text, "latin1")])),
  ];
  const offsets: number[] = [];
  let at = 8;
  for (const object of objects) {
    offsets.push(at);
    at += object.length;
  }
  const table = Buffer.alloc(offsets.length * 2);
  offsets.forEach((offset, index) => table.writeUInt16BE(offset, index * 2));
  const trailer = Buffer.alloc(32);
  trailer[6] = 2;
  trailer[7] = 1;
  trailer.writeBigUInt64BE(BigInt(objects.length), 8);
  trailer.writeBigUInt64BE(0n, 16);
  trailer.writeBigUInt64BE(BigInt(at), 24);
  return Buffer.concat([Buffer.from("bplist00"), ...objects, table, trailer]);
}

function textMark(length: number): Buffer {
  return length < 15 ? Buffer.from([0x50 | length]) : Buffer.from([0x5f, 0x10, length]);
}
