import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { createClassifier } from "../../core/classify/create-classifier.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { openOwnData } from "./open-own-data.ts";

export interface Tried {
  readonly rows: number;
  /** Whether the text would have been recognised, and where. */
  readonly isFound: boolean;
  readonly places: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Registers into a folder of its own below home, asks it about a text, and removes it: nothing is put in force.
 * `register` gets that folder as its home.
 */
export async function tryOwnData(
  home: string,
  text: string,
  register: (home: string, id: string) => Promise<{ readonly rows: number }>,
): Promise<Tried> {
  const folder = await mkdtemp(join(home, "own-data-try-")).catch((cause: unknown) => {
    throw new PlimsollError("unreadable", `expected to write below ${home}, could not; check the folder's permissions`, cause);
  });
  try {
    const { rows } = await register(folder, randomUUID());
    const { matches, findings } = createClassifier({ detectors: [], fixedForms: [], readers: openOwnData(folder) }).classify(text);
    return { rows, isFound: matches.length > 0, places: findings.map(({ start, end }) => ({ start, end })) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
