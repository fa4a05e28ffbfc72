import { createHash } from "node:crypto";
import { basename, resolve } from "node:path";
import type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import { discoverHistory } from "./discover-history.ts";
import type { HistoryRead } from "./discover-history.ts";
import { discoverMachine } from "./discover-machine.ts";
import { discoverRepositories } from "./discover-repositories.ts";
import type { RepositoriesRead } from "./discover-repositories.ts";
import type { SkippedRow } from "./export-read.ts";
import { readExport } from "./read-export.ts";
import type { Reading } from "./record-readings.ts";
import type { ReadingDesk } from "./workspace.ts";

/** What the user asked to look at. */
export interface LookRequest {
  readonly paths: readonly string[];
  readonly machine: boolean;
  readonly root?: string;
  readonly system?: OperatingSystem;
  /** Exports, logs and lists, recognised by content. */
  readonly files: readonly string[];
  /** Also what the history of repositories shows and their files no longer do. */
  readonly history?: boolean;
  readonly cwd: string;
  readonly companyDomains: readonly string[];
  readonly now: Date;
  progress?(message: string): void;
}

export interface GatheredReadings {
  readonly readings: readonly Reading[];
  readonly skipped: readonly SkippedRow[];
  /** Inputs of which nothing could be read; also among `skipped`. */
  readonly refused: readonly SkippedRow[];
}

/** Looks at folders, this machine and files in one go. An input that cannot be read is named and the others are read. */
export async function gatherReadings(request: LookRequest, desk: ReadingDesk): Promise<GatheredReadings> {
  const readings: Reading[] = [];
  const refused: SkippedRow[] = [];
  if (request.paths.length > 0) readings.push(await readFolders(request, desk));
  if (request.machine) readings.push(await readMachine(request, desk));
  const files = await readFiles(request, desk);
  readings.push(...files.flatMap((one) => one.readings));
  refused.push(...files.flatMap((one) => one.refused));
  return { readings, refused, skipped: [...refused, ...readings.flatMap((one) => one.skipped)] };
}

async function readFolders(request: LookRequest, desk: ReadingDesk): Promise<Reading> {
  const { paths, cwd, companyDomains, progress } = request;
  const seen = await discoverRepositories(paths, {
    sources: desk.sources.repository,
    catalog: desk.index,
    companyDomains,
    cwd,
    progress: ({ done, path }) => progress?.(`${done} files, ${path}`),
  });
  const past = request.history === true ? await readHistories(seen, request, desk) : { sightings: [], skipped: [], texts: 0 };
  const name = paths.map((path) => resolve(cwd, path)).join(", ");
  const id = `folders.${createHash("sha256").update(name).digest("hex").slice(0, 24)}`;
  return makeReading(
    { id, name, source: "repositories", title: "Folders and repositories", kind: "repository" },
    [...seen.sightings, ...past.sightings],
    seen.files + past.texts,
    [...seen.skipped, ...past.skipped],
  );
}

async function readHistories(seen: RepositoriesRead, request: LookRequest, desk: ReadingDesk): Promise<HistoryRead> {
  const reads: HistoryRead[] = [];
  for (const repository of seen.versioned) {
    const own = seen.sightings.filter(({ place }) => place.startsWith(repository.place));
    const read = await discoverHistory(repository, {
      ...{ sources: desk.sources.repository, catalog: desk.index, companyDomains: request.companyDomains },
      present: new Set(own.flatMap(({ tool }) => tool ?? [])),
      progress: (message) => request.progress?.(`${repository.place} ${message}`),
    });
    reads.push(read);
  }
  const none = {
    place: request.paths.join(", "),
    why: "no history was read: no repository of git is there; name the folder that holds .git",
  };
  return {
    sightings: reads.flatMap((one) => one.sightings),
    skipped: [...reads.flatMap((one) => one.skipped), ...(reads.length === 0 ? [none] : [])],
    texts: reads.reduce((sum, one) => sum + one.texts, 0),
  };
}

async function readMachine(request: LookRequest, desk: ReadingDesk): Promise<Reading> {
  const { root, system, companyDomains, cwd, progress } = request;
  progress?.("this workstation");
  const seen = await discoverMachine({
    sources: desk.sources.workstation,
    catalog: desk.index,
    companyDomains,
    ...(root === undefined ? {} : { root: resolve(cwd, root) }),
    ...(system === undefined ? {} : { system }),
  });
  const id = root === undefined ? "machine" : `machine.${resolve(cwd, root)}`;
  const name = root === undefined ? "This workstation" : `Workstation of ${seen.users.join(", ")}`;
  return makeReading(
    { id, name, source: "machine", title: "This workstation", kind: "workstation" },
    seen.sightings,
    seen.places,
    seen.skipped,
  );
}

type Naming = Pick<Reading, "name" | "source" | "title" | "kind"> & { readonly id: string };

function makeReading(naming: Naming, sightings: readonly Sighting[], rows: number, skipped: readonly SkippedRow[]): Reading {
  const froms = sightings.flatMap((one) => one.from ?? []).toSorted();
  const tos = sightings.flatMap((one) => one.to ?? []).toSorted();
  return { ...naming, digest: "", file: "", people: [], sightings, rows, skipped, from: froms[0] ?? null, to: tos.at(-1) ?? null };
}

interface FileRead {
  readonly readings: readonly Reading[];
  readonly refused: readonly SkippedRow[];
}

/** Grants name apps by an id that a list of apps explains: those read before the list are read again after it. */
async function readFiles(request: LookRequest, desk: ReadingDesk): Promise<FileRead[]> {
  const apps = new Map<string, string>();
  const reads: FileRead[] = [];
  const before: number[] = [];
  for (const file of request.files) {
    before.push(apps.size);
    reads.push(await readFile(file, request, desk, apps));
  }
  for (const [at, file] of request.files.entries()) {
    const isOpen = apps.size > (before[at] ?? 0) && reads[at]?.readings.some((one) => one.source === "entra-grants");
    if (isOpen === true) reads[at] = await readFile(file, request, desk, apps);
  }
  return reads;
}

async function readFile(file: string, request: LookRequest, desk: ReadingDesk, apps: Map<string, string>): Promise<FileRead> {
  const { cwd, companyDomains, now, progress } = request;
  try {
    const { read, refused } = await readExport(
      { name: file, path: resolve(cwd, file) },
      {
        sources: desk.sources.exports,
        catalog: desk.index,
        companyDomains,
        now,
        apps,
        progress: ({ done, total }) => progress?.(`${basename(file)}, ${Math.floor((100 * done) / Math.max(1, total))} %`),
      },
    );
    return { readings: read.map(({ place, ...rest }) => ({ ...rest, name: place, file: basename(file), apps })), refused };
  } catch (error) {
    if (!(error instanceof PlimsollError)) throw error;
    return { readings: [], refused: [{ place: file, why: error.message }] };
  }
}
