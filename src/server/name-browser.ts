const names: readonly (readonly [RegExp, string])[] = [
  [/\bEdg\//, "Edge"],
  [/\bFirefox\//, "Firefox"],
  [/Chrom(e|ium)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone|\biPad/, "iOS"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** A browser in two words for the list of sessions, e.g. `Firefox, Windows`; no more of its header is kept. */
export function nameBrowser(header: string | undefined): string {
  const find = (list: typeof names): string | undefined => list.find(([pattern]) => pattern.test(header ?? ""))?.[1];
  return [find(names), find(systems)].filter((part) => part !== undefined).join(", ") || "a browser";
}
