import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { homedir, platform, userInfo } from "node:os";
import { relative } from "node:path";
import type { SourceContext } from "../../core/discover/source-context.ts";
import type { OperatingSystem } from "../../core/discover/workstation/machine-folders.ts";
import { placeOnMachine } from "../../core/discover/workstation/machine-folders.ts";
import type { CatalogIndex } from "../../core/model/catalog.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { Sighting } from "../../core/model/sighting.ts";
import type { FoundPlace, WorkstationSource } from "../../plugins/sources/contract.ts";
import { expandPlace } from "../../reading/expand-place.ts";
import type { Home } from "../../reading/find-homes.ts";
import { findHomes } from "../../reading/find-homes.ts";
import { readBinaryPlist } from "../../reading/read-binary-plist.ts";
import { readItemTable } from "../../reading/read-item-table.ts";
import { readTextFile } from "../../reading/read-text-file.ts";
import type { SkippedRow } from "./export-read.ts";

export interface MachineOptions {
  readonly sources: readonly WorkstationSource[];
  readonly catalog: CatalogIndex;
  readonly companyDomains: readonly string[];
  /** A copied or made tree to read as if it were the machine; left out: this machine. */
  readonly root?: string;
  readonly system?: OperatingSystem;
  readonly signal?: AbortSignal;
  sighting?(sighting: Sighting): void;
}

export interface MachineRead {
  readonly sightings: readonly Sighting[];
  readonly skipped: readonly SkippedRow[];
  /** Places that were there and read. */
  readonly places: number;
  readonly users: readonly string[];
  readonly system: OperatingSystem;
  /** Ids of the sources that found nothing to read. */
  readonly silent: readonly string[];
}

const mostBytes = 4 * 1024 * 1024;
const mostEntries = 10_000;

interface Machine {
  readonly root: string;
  readonly system: OperatingSystem;
  readonly homes: readonly Home[];
}

/**
 * Reads the places that tools leave on a machine: all homes the caller may read, read only; nothing is run, no connection is
 * made, links that lead out are not followed. Rejects with code `not-found` when `root` is not a folder.
 */
export async function discoverMachine(options: MachineOptions): Promise<MachineRead> {
  const machine = describeMachine(options);
  const sightings: Sighting[] = [];
  const skipped: SkippedRow[] = [];
  const silent: string[] = [];
  let places = 0;
  const context: SourceContext = {
    catalog: options.catalog,
    companyDomains: options.companyDomains,
    place: "",
    sighting: (one) => {
      sightings.push(one);
      options.sighting?.(one);
    },
    skip: (place, why) => void skipped.push({ place, why }),
    person: () => undefined,
  };
  for (const source of options.sources) {
    options.signal?.throwIfAborted();
    const read = await readSource(source, machine, context);
    places += read;
    if (read === 0) silent.push(source.id);
  }
  return { sightings, skipped, places, users: machine.homes.map((home) => home.user), system: machine.system, silent };
}

function describeMachine({ root, system = systemOf(platform()) }: MachineOptions): Machine {
  if (root === undefined) {
    const own = { user: userInfo().username, path: homedir() };
    const others = findHomes("/", system).filter((home) => home.path !== own.path && canRead(home.path));
    return { root: "/", system, homes: [own, ...others] };
  }
  if (!isFolder(root))
    throw new PlimsollError("not-found", `expected a folder with a machine's files, met nothing at ${root}; check the name`);
  return { root, system, homes: findHomes(root, system) };
}

async function readSource(source: WorkstationSource, machine: Machine, context: SourceContext): Promise<number> {
  let count = 0;
  for (const pattern of new Set(source.places(machine.system, context.catalog))) {
    const [place = "", key] = pattern.split("#");
    for (const { below, rest } of placeOnMachine(place, machine.system)) {
      const bases = below === "home" ? machine.homes : [{ user: "", path: machine.root }];
      for (const base of bases) {
        for (const path of expandPlace(base.path, rest)) {
          const found = await readPlace(path, pattern, key, shownPath(base, path, machine), base.user, context);
          if (found === undefined) continue;
          count += 1;
          source.read(found, context);
        }
      }
    }
  }
  return count;
}

async function readPlace(
  path: string,
  pattern: string,
  key: string | undefined,
  shown: string,
  user: string,
  context: SourceContext,
): Promise<FoundPlace | undefined> {
  const found = statOf(path);
  if (found === undefined) return undefined;
  if (found.isDirectory()) {
    const entries = namesIn(path, shown, context);
    return entries === undefined ? undefined : { path: shown, pattern, text: null, entries, user };
  }
  if (!found.isFile()) return undefined;
  if (key !== undefined)
    return {
      path: `${shown}#${key}`,
      pattern,
      text: await readItemTable(path, key),
      entries: null,
      user,
      changed: found.mtime.toISOString(),
    };
  // Where a link leads was checked when the place was expanded.
  const file = readTextFile(realpathSync(path), mostBytes);
  if (file.kind === "unreadable") context.skip(shown, file.why);
  if (file.kind === "unreadable") return undefined;
  const text = file.kind === "text" ? file.text : path.endsWith(".plist") ? readPlistFile(path) : null;
  return { path: shown, pattern, text, entries: null, user, changed: file.changed };
}

/** Property lists are mostly binary; one larger than 1 MiB names no app. */
function readPlistFile(path: string): string | null {
  try {
    return statSync(path).size > 1 << 20 ? null : readBinaryPlist(readFileSync(realpathSync(path)));
  } catch {
    return null;
  }
}

function statOf(path: string) {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

function namesIn(path: string, shown: string, context: SourceContext): string[] | undefined {
  try {
    return readdirSync(path).toSorted().slice(0, mostEntries);
  } catch {
    context.skip(shown, "the folder cannot be read; check its permissions");
    return undefined;
  }
}

function shownPath(base: Home, path: string, machine: Machine): string {
  const inside = relative(base.path, path).replaceAll("\\", "/");
  if (base.user === "") return `/${inside}`;
  return machine.homes.length === 1 ? `~/${inside}` : `~${base.user}/${inside}`;
}

function canRead(path: string): boolean {
  try {
    readdirSync(path);
    return true;
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory() || statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function systemOf(name: string): OperatingSystem {
  return name === "darwin" ? "macos" : name === "win32" ? "windows" : "linux";
}
