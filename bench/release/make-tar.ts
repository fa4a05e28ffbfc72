import { gzipSync } from "node:zlib";

export interface TarFile {
  readonly path: string;
  readonly content: string | Buffer;
  /** ustar type; `0` when left out. */
  readonly type?: string;
  readonly target?: string;
}

/** A ustar file of the files given, with its end mark. */
export function makeTar(files: readonly TarFile[]): Buffer {
  const parts: Buffer[] = [];
  for (const { path, content, type = "0", target = "" } of files) {
    const body = typeof content === "string" ? Buffer.from(content) : content;
    parts.push(makeHeader(path, body.length, type, target), body, Buffer.alloc((512 - (body.length % 512)) % 512));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

export function makeHeader(path: string, size: number, type = "0", target = ""): Buffer {
  const header = Buffer.alloc(512);
  const isLong = Buffer.byteLength(path) > 100;
  const cut = isLong ? path.lastIndexOf("/", 154) : -1;
  header.write(isLong ? path.slice(cut + 1) : path, 0, 100);
  header.write("0000644\0" + "0000000\0" + "0000000\0", 100);
  header.write(`${size.toString(8).padStart(11, "0")}\0${"0".repeat(11)}\0        ${type}`, 124);
  header.write(target, 157, 100);
  header.write("ustar\x0000", 257);
  if (isLong) header.write(path.slice(0, cut), 345, 155);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148);
  return header;
}

/** As npm packs: a gzip of a tar whose files lie under `package/`. */
export function makeNpm(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return gzipSync(makeTar(Object.entries(files).map(([path, content]) => ({ path: `package/${path}`, content }))), { level: 6 });
}
