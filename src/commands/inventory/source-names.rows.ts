import type { SourceKind } from "../../core/model/sighting.ts";

/** Sources that are no dropped file, as the coverage panel names them. */
export interface SourceName {
  readonly source: string;
  readonly title: string;
  readonly kind: SourceKind;
  readonly adds: string;
  readonly steps: readonly string[];
  readonly needs?: string;
  readonly schedule?: string;
}

export const ownSources: readonly SourceName[] = [
  {
    source: "machine",
    title: "This workstation",
    kind: "workstation",
    adds: "AI apps, editor and browser extensions, command-line agents and who is signed in, on this computer",
    steps: [
      "Press Look at this workstation",
      "For other computers make one file that needs only Node: plimsoll discover --collector plimsoll-collector.mjs",
      "Let it run there (node plimsoll-collector.mjs --out NAME.json) and drop the answers here, or put them into a watched folder",
    ],
    schedule: "node plimsoll-collector.mjs --out /watched/folder/$(hostname).json",
  },
  {
    source: "repositories",
    title: "Folders and repositories",
    kind: "repository",
    adds: "AI packages, API hosts, agent settings and models that your own software uses",
    steps: ["Name the folder that holds your source code", "Press Look"],
  },
  {
    source: "admin-page",
    title: "Admin pages that nobody can export",
    kind: "people",
    adds: "AI inside products you already pay for, such as design and meeting tools",
    steps: ["Open the page in the list below", "Look at the place it names", "Say yes, no or not sure"],
  },
];
