import { crc32, deflateRawSync } from "node:zlib";

export interface ZipFile {
  readonly path: string;
  readonly content: string | Buffer;
  /** What the local header says instead, to make readers disagree. */
  readonly localPath?: string;
  readonly sum?: number;
}

/** A zip file with deflated entries. `extra` goes before the directory, `comment` behind the end. */
export function makeZip(files: readonly ZipFile[], extra = Buffer.alloc(0)): Buffer {
  const locals: Buffer[] = [];
  const rows: Buffer[] = [];
  let at = 0;
  for (const { path, content, localPath = path, sum } of files) {
    const body = typeof content === "string" ? Buffer.from(content) : content;
    const packed = deflateRawSync(body);
    const check = sum ?? crc32(body);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(8, 8);
    writeSizes(local, 14, check, packed.length, body.length, localPath);
    const row = Buffer.alloc(46);
    row.writeUInt32LE(0x02014b50, 0);
    row.writeUInt16LE(20, 6);
    row.writeUInt16LE(8, 10);
    writeSizes(row, 16, check, packed.length, body.length, path);
    row.writeUInt32LE(at, 42);
    locals.push(local, Buffer.from(localPath), packed);
    rows.push(row, Buffer.from(path));
    at += 30 + Buffer.byteLength(localPath) + packed.length;
  }
  const directory = Buffer.concat(rows);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at + extra.length, 16);
  return Buffer.concat([...locals, extra, directory, end]);
}

function writeSizes(header: Buffer, at: number, sum: number, packed: number, size: number, path: string): void {
  header.writeUInt32LE(sum, at);
  header.writeUInt32LE(packed, at + 4);
  header.writeUInt32LE(size, at + 8);
  header.writeUInt16LE(Buffer.byteLength(path), at + 12);
}
