import { sayEvasion } from "../../../core/evasion/find-evasions.ts";
import { checkRepository } from "./check-repository.ts";

const shown = 4;

/** What somebody who begins in a folder should know of its own files; null where nothing in them leads round hooks or gateway. */
export function warnOfFolder(folder: string): string | null {
  const found = checkRepository(folder, true).evasions.filter(({ severity }) => severity === "high");
  if (found.length === 0) return null;
  const more = found.length > shown ? `\nand ${found.length - shown} more` : "";
  return [
    `Look first: ${found.length === 1 ? "a file" : `${found.length} places`} of this folder would lead round Plimsoll.`,
    ...found.slice(0, shown).map(sayEvasion),
  ]
    .join("\n")
    .concat(`${more}\nWay out: take it out, or read plimsoll agents check.`);
}
