/** What bytes are, by their first few (the magic numbers of the formats' own specifications). */
export type ByteKind = "gzip" | "zlib" | "zip" | "pdf" | "media" | "packed" | "other";

const media: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x42, 0x4d], // BMP
  [0x49, 0x49, 0x2a, 0x00], // TIFF
  [0x4d, 0x4d, 0x00, 0x2a],
  [0x52, 0x49, 0x46, 0x46], // WebP, WAV
  [0x4f, 0x67, 0x67, 0x53], // Ogg
  [0x1a, 0x45, 0xdf, 0xa3], // WebM
  [0x49, 0x44, 0x33], // MP3
  [0x66, 0x4c, 0x61, 0x43], // FLAC
];
const packed: readonly (readonly number[])[] = [
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // rar
  [0xfd, 0x37, 0x7a, 0x58], // xz
  [0x42, 0x5a, 0x68], // bzip2
  [0xd0, 0xcf, 0x11, 0xe0], // old Office
];

/** Tells a format by its first bytes. */
export function sniffBytes(bytes: Uint8Array): ByteKind {
  const starts = (sign: readonly number[]): boolean => sign.every((byte, at) => bytes[at] === byte);
  if (starts([0x1f, 0x8b])) return "gzip";
  if (starts([0x50, 0x4b, 3, 4]) || starts([0x50, 0x4b, 5, 6])) return "zip";
  if (starts([0x25, 0x50, 0x44, 0x46])) return "pdf";
  if (media.some(starts) || [0x66, 0x74, 0x79, 0x70].every((byte, at) => bytes[at + 4] === byte)) return "media";
  if (packed.some(starts)) return "packed";
  // RFC 1950: deflate with a check over the first two bytes.
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && first >> 4 <= 7 && ((first << 8) | second) % 31 === 0 && second !== 0 ? "zlib" : "other";
}
