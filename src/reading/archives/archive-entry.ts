import type { ByteSource } from "./byte-source.ts";

/** One file or link of an archive, in the archive's order. Exactly one of `source` and `pieces` gives the content. */
export interface ArchiveEntry {
  /** As written, with `/`, a leading `./` left out. */
  readonly path: string;
  readonly kind: "file" | "folder" | "symlink" | "hardlink" | "other";
  /** Unpacked bytes as announced. */
  readonly size: number;
  /** Where a link points to; empty for others. */
  readonly target: string;
  /** Content that can be read at any place. */
  readonly source?: ByteSource;
  /** Content that comes once; must be read before the next entry is asked for, or is skipped. */
  readonly pieces?: AsyncIterable<Buffer>;
}
