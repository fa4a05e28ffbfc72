export const operatingSystems = ["linux", "macos", "windows"] as const;
export type OperatingSystem = (typeof operatingSystems)[number];

/** The folders of each system that places name: below a home or below the root (`/` in front). What a system lacks is left out. */
export const machineFolders: Readonly<Record<OperatingSystem, Readonly<Record<string, readonly string[]>>>> = {
  linux: { "{home}": [""], "{config}": [".config"] },
  macos: { "{home}": [""], "{config}": [".config"], "{appsupport}": ["Library/Application Support"] },
  windows: {
    "{home}": [""],
    "{config}": [".config"],
    "{appdata}": ["AppData/Roaming"],
    "{localappdata}": ["AppData/Local"],
    "{programs}": ["/Program Files", "/Program Files (x86)", "/C/Program Files", "/C/Program Files (x86)"],
    "{programdata}": ["/ProgramData", "/C/ProgramData"],
  },
};

export interface MachinePlace {
  /** Where the rest begins: a home or the machine's root. */
  readonly below: "home" | "root";
  readonly rest: string;
}

/** Where a place lies on a system: one answer per folder its name stands for, none when the system has no such folder. */
export function placeOnMachine(place: string, system: OperatingSystem): MachinePlace[] {
  const named = /^\{\w+\}/.exec(place)?.[0];
  if (named === undefined) return place.startsWith("/") ? [{ below: "root", rest: place }] : [];
  const tail = place.slice(named.length);
  return (machineFolders[system][named] ?? []).map((folder) => ({
    below: folder.startsWith("/") ? "root" : "home",
    rest: `${folder}${tail}`,
  }));
}
