import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Surroundings } from "./contract.ts";

/** The bytes of a file, or of standard input for `-`. Throws `unreadable` with the way out. */
export async function readFileBytes(name: string, { cwd, stdin }: Pick<Surroundings, "cwd" | "stdin">): Promise<Uint8Array> {
  try {
    if (name !== "-") return await readFile(resolve(cwd, name));
    const pieces: Buffer[] = [];
    for await (const piece of stdin) pieces.push(Buffer.from(piece));
    return Buffer.concat(pieces);
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a readable file ${name}, met ${cause instanceof Error ? cause.message : "an error"}; check the path`,
      cause,
    );
  }
}
