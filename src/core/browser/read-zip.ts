/** One file of a zip archive, still packed. */
export interface ZipMember {
  readonly name: string;
  readonly isDeflated: boolean;
  readonly packed: Uint8Array;
  readonly size: number;
}

const mostMembers = 5_000;

/** The files of a zip archive (PKWARE APPNOTE 6.3.10, sections 4.3.12 and 4.3.16) by its central directory; null where it is broken, encrypted or too large. */
export function readZip(bytes: Uint8Array): readonly ZipMember[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  if (count > mostMembers) return null;
  const members: ZipMember[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    const met = readMember(bytes, view, at);
    if (met === null) return null;
    members.push(met.member);
    at = met.next;
  }
  return members;
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return -1;
}

function readMember(bytes: Uint8Array, view: DataView, at: number): { member: ZipMember; next: number } | null {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null;
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const packed = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  if (isEncrypted || (method !== 0 && method !== 8) || local + 30 > bytes.length) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) return null;
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return { member: { name, isDeflated: method === 8, packed: bytes.subarray(start, start + packed), size }, next };
}
