import { ArchiveFault } from "./archive-fault.ts";
import type { ByteSource } from "./byte-source.ts";

/** The zip file inside a Chrome extension package (CRX versions 2 and 3: mark, version, header lengths, header, zip). */
export async function openCrx(source: ByteSource): Promise<ByteSource> {
  const head = await source.read(0, 16);
  const version = head.readUInt32LE(4);
  if (version !== 2 && version !== 3) throw new ArchiveFault("archive-corrupt", `a CRX file of the unknown version ${version}`);
  const start = version === 3 ? 12 + head.readUInt32LE(8) : 16 + head.readUInt32LE(8) + head.readUInt32LE(12);
  if (start >= source.size) throw new ArchiveFault("archive-corrupt", "the header of the CRX file is longer than the file");
  return source.part(start, source.size - start);
}
