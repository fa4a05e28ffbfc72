import { dropListFolders } from "../../core/discover/repository/drop-list-folders.ts";
import { limitSightings } from "../../core/discover/repository/limit-sightings.ts";
import type { RepositorySource } from "../../core/discover/repository/repository-source.ts";
import { scanFile } from "../../core/discover/repository/scan-file.ts";
import type { CatalogIndex } from "../../core/model/catalog.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import type { PastFile } from "../../reading/read-git-history.ts";
import { listPastFiles, readBlobs } from "../../reading/read-git-history.ts";
import type { SkippedRow } from "./export-read.ts";

export interface HistoryOptions {
  readonly sources: readonly RepositorySource[];
  readonly catalog: CatalogIndex;
  readonly companyDomains: readonly string[];
  /** Tools that the files show today: history says nothing of these. */
  readonly present: ReadonlySet<string>;
  readonly signal?: AbortSignal;
  progress?(message: string): void;
}

export interface HistoryRead {
  readonly sightings: readonly Sighting[];
  readonly skipped: readonly SkippedRow[];
  /** Texts of the past that were looked at. */
  readonly texts: number;
}

const limits = { mostBytes: 256 * 1024 * 1024, milliseconds: 60_000 };
const mostTexts = 50_000;
/** Of one file the newest versions; a tool that came and went in between shows in one of them or in the lock of its removal. */
const mostVersions = 30;

/**
 * Tools that a repository used and no longer does: every text that a commit replaced or removed is read like a file of
 * today. Last seen is the date of the commit that ended it. `repository.folder` holds `.git`; reads through the `git`
 * program, which runs nothing of the repository's.
 */
export async function discoverHistory(
  repository: { readonly folder: string; readonly place: string },
  options: HistoryOptions,
): Promise<HistoryRead> {
  const bounds = options.signal === undefined ? limits : { ...limits, signal: options.signal };
  const { files, unread } = await listPastFiles(repository.folder, bounds);
  const skipped: SkippedRow[] = unread === null ? [] : [{ place: repository.place || ".", why: unread }];
  const { chosen, left } = chooseTexts(files, options);
  if (left > 0)
    skipped.push({ place: repository.place || ".", why: `the history is long: ${left} older texts of its files were not read` });
  const limit = limitSightings();
  const known = new Set<string>();
  let texts = 0;
  const byBlob = Map.groupBy(chosen, (file) => file.blob);
  for await (const group of readBlobs(repository.folder, [...byBlob.keys()], bounds)) {
    options.signal?.throwIfAborted();
    for (const [blob, text] of group) {
      texts += 1;
      for (const file of byBlob.get(blob) ?? [])
        for (const sighting of readPast(file, text, repository.place, options)) keep(sighting, file);
    }
    options.progress?.(`${texts} texts of the history`);
  }
  const silent = byBlob.size - texts;
  if (silent > 0)
    skipped.push({
      place: repository.place || ".",
      why: `${silent} of ${byBlob.size} texts of the history were not read: binary, larger than 1 MiB, or git did not answer in time`,
    });
  return { sightings: dropListFolders(limit.all()).kept, skipped, texts };

  function keep(sighting: Sighting, file: PastFile): void {
    if (sighting.tool === null || options.present.has(sighting.tool)) return;
    const key = [sighting.tool, sighting.rule, sighting.name, file.path].join("\u0000");
    if (known.has(key)) return;
    known.add(key);
    limit.add(sighting);
  }
}

/** Newest first, each blob and path once, a bounded number of versions of a file, and only what a source wants. */
function chooseTexts(files: readonly PastFile[], options: HistoryOptions): { readonly chosen: PastFile[]; readonly left: number } {
  const versions = new Map<string, number>();
  const seen = new Set<string>();
  const chosen: PastFile[] = [];
  let left = 0;
  for (const file of files) {
    const key = `${file.blob} ${file.path}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const count = versions.get(file.path) ?? (isWanted(file.path, options) ? 0 : Infinity);
    versions.set(file.path, count + 1);
    if (count === Infinity) continue;
    if (count >= mostVersions || chosen.length >= mostTexts) left += 1;
    else chosen.push(file);
  }
  return { chosen, left };
}

function isWanted(path: string, options: HistoryOptions): boolean {
  let wanted = false;
  const quiet = makeContext(options, path, () => (wanted = true));
  scanFile(path, options.sources, quiet, () => {
    wanted = true;
    return null;
  });
  return wanted;
}

function readPast(file: PastFile, text: string, prefix: string, options: HistoryOptions): Sighting[] {
  const found: Sighting[] = [];
  const context = makeContext(options, `${prefix}${file.path}@${file.commit}`, (sighting) => found.push(sighting));
  try {
    scanFile(file.path, options.sources, context, () => text);
  } catch {
    return [];
  }
  const times = { ...(file.from === null ? {} : { from: file.from }), ...(file.to === "" ? {} : { to: file.to }) };
  return found.map((sighting) => ({
    ...sighting,
    ...times,
    details: { ...sighting.details, history: `gone since ${file.to.slice(0, 10)}` },
  }));
}

function makeContext({ catalog, companyDomains }: HistoryOptions, place: string, sighting: (value: Sighting) => unknown) {
  return {
    ...{ catalog, companyDomains, place },
    sighting: (value: Sighting) => void sighting(value),
    skip: () => undefined,
    person: () => undefined,
  };
}
