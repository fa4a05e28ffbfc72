import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Writes what a command was asked to write; rejects with `unreadable` naming the path. */
export async function writeNamedFile(name: string, content: string | Uint8Array, { cwd }: { readonly cwd: string }): Promise<void> {
  try {
    await writeFile(resolve(cwd, name), content);
  } catch (cause) {
    const met = cause instanceof Error ? cause.message : "an error";
    throw new PlimsollError("unreadable", `expected a place to write ${name}, met ${met}; check the path`, cause);
  }
}
