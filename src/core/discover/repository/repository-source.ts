import type { SourceContext } from "../source-context.ts";
import type { FileRole } from "./file-role.rows.ts";

export interface RepositoryFile {
  /** Relative to the repository root, with `/`. */
  readonly path: string;
  /** Decoded text, at most 2 MiB. Of a notebook: its code cells, each on the line it has in the file. */
  readonly text: string;
  /** The same text with comments blanked out, lengths and line numbers kept. */
  readonly code: string;
  readonly role: FileRole;
}

/** Reads files of a source tree one by one, in any order; keeps nothing between files. */
export interface RepositorySource {
  readonly id: string;
  readonly title: string;
  readonly kind: "repository";
  /** True for files this source wants to see. Cheap: called for every file. */
  wants(path: string, role: FileRole): boolean;
  /** `context.place` is the file as the user sees it; sightings add `:line`. */
  read(file: RepositoryFile, context: SourceContext): void;
  /** Called with each path even when the text is not wanted: for files and folders whose existence is the evidence. */
  seePath?(path: string, role: FileRole, context: SourceContext): void;
}
