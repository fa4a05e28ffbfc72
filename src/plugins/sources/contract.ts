import type { Sighting, SourceKind } from "../../core/model/sighting.ts";
import type { Person } from "../../core/model/people.ts";
import type { IdentifierKind, Identifier } from "../../core/model/catalog.ts";

/**
 * The family of sources: each says what to read and turns text into sightings. No source does I/O: commands read,
 * unpack and decode; a source gets text. Members: `exports/` (files people drop), `repository/` (files of a source tree),
 * `workstation/` (places on a machine). Each member is one file that exports one constant of the type below.
 */

/** A hit of the catalogue's index. */
export interface CatalogHit {
  readonly tool: string;
  readonly identifier: Identifier;
}

/** What a source may ask the catalogue; made by `src/core/discover/catalog-index.ts`. All look-ups cost about a map access. */
export interface CatalogIndex {
  /** A host name (lower-case, no port): suffix on a label edge and wildcards. Longest match first. */
  hosts(host: string): readonly CatalogHit[];
  /** Exact look-up of a package, extension, image, app … (case rules of the kind are applied). */
  find(kind: IdentifierKind, value: string): readonly CatalogHit[];
  /** A merchant descriptor as a bank writes it. */
  merchants(descriptor: string): readonly CatalogHit[];
  /** A name as people or admin consoles write it (tool names, aliases, OAuth client names); whole-name matches only. */
  names(name: string): readonly CatalogHit[];
  /** All identifiers of a kind, e.g. to walk `home-path` places. */
  all(kind: IdentifierKind): readonly CatalogHit[];
}

export interface SourceContext {
  readonly catalog: CatalogIndex;
  /** The company's own e-mail domains, to tell company from personal accounts. Empty when not known. */
  readonly companyDomains: readonly string[];
  /** How the input is called in `place`, relative to what the user named. */
  readonly place: string;
  sighting(value: Sighting): void;
  /** A row that was not understood: named, the rest is read. */
  skip(place: string, why: string): void;
  /** Rows of a people list. */
  person(value: Person): void;
}

/** What an export looks like from its beginning. */
export interface InputHead {
  /** Base name of the file, a weak hint only; input is recognised by content. */
  readonly name: string;
  /** First 64 KiB decoded as text. */
  readonly text: string;
  /** First non-empty lines, at most 20, without line ends. */
  readonly lines: readonly string[];
  /** The first line parsed as a CSV header with the delimiter that splits it best; empty when it is no header. */
  readonly columns: readonly string[];
  readonly delimiter: "," | ";" | "\t" | "|";
  /** The text parsed as JSON, when whole and small enough; else the first JSON line; else undefined. */
  readonly json: unknown;
}

/** How sure a source is, and for a refusal how near it came. */
export interface Recognition {
  /** 0 no; 1 certain. The highest wins; below 0.5 nobody reads it. */
  readonly score: number;
  /** Columns or fields expected and not met: shown when nobody recognises the input. */
  readonly missing: readonly string[];
}

/** Gets the input piece by piece in order; whole lines or records, never the file at once, so a 2 GB log streams. */
export interface ExportReader {
  /** `lines`: one line without its end. `records`: one CSV record as text fields. `json`: one JSON value (array items and JSON lines one by one). `whole`: the text, for formats of at most 64 MiB. */
  push(piece: string | readonly string[] | unknown, number: number): void;
  /** Emits what was summed up. */
  end(): void;
}

export interface ExportSource {
  readonly id: string;
  readonly title: string;
  readonly kind: SourceKind;
  /** How to get this export, step by step, for people; and what it would add. Shown in coverage. */
  readonly howTo: { readonly steps: readonly string[]; readonly adds: string; readonly needs?: string };
  readonly pieces: "lines" | "records" | "json" | "whole";
  recognise(head: InputHead): Recognition;
  open(context: SourceContext, head: InputHead): ExportReader;
}

/** What a file of a repository is for; decided once by path and first lines in `src/core/discover/file-role.ts`. */
export const fileRoles = [
  "source",
  "settings",
  "manifest",
  "lock",
  "prose",
  "example",
  "test",
  "fixture",
  "pattern-list",
  "generated",
] as const;
export type FileRole = (typeof fileRoles)[number];

export interface RepositoryFile {
  /** Relative to the repository root, with `/`. */
  readonly path: string;
  /** Decoded text, at most 2 MiB. Of a notebook: its code cells, each on the line it has in the file. */
  readonly text: string;
  /** The same text with comments blanked out, lengths and line numbers kept. */
  readonly code: string;
  readonly role: FileRole;
}

/** Reads files of a source tree one by one, in any order; keeps nothing between files, so that files can be shared among threads. */
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

export const operatingSystems = ["linux", "macos", "windows"] as const;
export type OperatingSystem = (typeof operatingSystems)[number];

/** A place that exists on a machine. */
export interface FoundPlace {
  /** The path as shown to people, with `~` for the home. */
  readonly path: string;
  /** The pattern it was found by. */
  readonly pattern: string;
  /** Text of a file, at most 4 MiB; null when it is binary or a folder. Of `FILE#KEY`: the value. */
  readonly text: string | null;
  /** Entry names of a folder, at most 10,000, sorted; null for a file. */
  readonly entries: readonly string[] | null;
  /** Whose home it lies in; empty for places of the whole machine. */
  readonly user: string;
  /** ISO time of the last change, when the system tells. */
  readonly changed?: string;
}

export interface WorkstationSource {
  readonly id: string;
  readonly title: string;
  readonly kind: "workstation";
  /**
   * Places to look at, `/` on every system. `{home}` `{config}` `{appsupport}` `{appdata}` `{localappdata}` `{programs}`
   * `{programdata}` stand for the platform's folders (a place whose folder a system lacks is left out), a leading `/` for
   * the root, `*` for one path part or a piece of it, `**` for up to four parts. `FILE#KEY` asks for one value of the
   * key-value table `ItemTable` of an SQLite file.
   */
  places(system: OperatingSystem, catalog: CatalogIndex): readonly string[];
  read(found: FoundPlace, context: SourceContext): void;
}

export type Source = ExportSource | RepositorySource | WorkstationSource;
