import type { Sighting } from "../../model/sighting.ts";

/** A folder whose data files together name more tools than any program uses is a catalogue of them, split into files. */
const mostTools = 25;
const mostFiles = 10;
const dataFile = /\.(?:jsonc?|json5|ya?ml|toml|csv|tsv|xml|txt)$/i;
/** As in one file that is a list: what names a tool in passing. */
const listable = /^(?:host|domain|match-pattern|env|model)$/;

export interface WithoutLists {
  readonly kept: readonly Sighting[];
  readonly lists: readonly { readonly folder: string; readonly tools: number; readonly files: number }[];
}

/** Takes out what stands in folders that are lists about tools, and names these folders. */
export function dropListFolders(sightings: readonly Sighting[]): WithoutLists {
  const folders = new Map<string, { readonly tools: Set<string>; readonly files: Set<string> }>();
  for (const sighting of sightings) {
    const folder = listedIn(sighting);
    if (folder === undefined || sighting.tool === null) continue;
    const known = folders.get(folder) ?? { tools: new Set(), files: new Set() };
    folders.set(folder, known);
    known.tools.add(sighting.tool);
    known.files.add(fileOf(sighting));
  }
  const lists = [...folders].filter(([, { tools, files }]) => tools.size > mostTools && files.size >= mostFiles);
  if (lists.length === 0) return { kept: sightings, lists: [] };
  const listed = new Set(lists.map(([folder]) => folder));
  const kept = sightings.filter((sighting) => !listed.has(listedIn(sighting) ?? "\0"));
  return { kept, lists: lists.map(([folder, { tools, files }]) => ({ folder, tools: tools.size, files: files.size })) };
}

function listedIn(sighting: Sighting): string | undefined {
  if (sighting.kind !== "repository" || !listable.test(sighting.rule)) return undefined;
  const file = fileOf(sighting);
  return dataFile.test(file) ? file.slice(0, file.lastIndexOf("/") + 1) : undefined;
}

function fileOf({ place }: Sighting): string {
  return place.replace(/(?:@[0-9a-f]{8})?:\d+$/, "");
}
