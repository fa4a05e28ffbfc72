import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Surroundings } from "./contract.ts";

const shortest = 12;

/** A passphrase from a file, from PLIMSOLL_PASSPHRASE, or asked for where a person sits. A new one has at least 12 letters. */
export async function readPassphrase(file: string | undefined, surroundings: Surroundings, isNew: boolean): Promise<string> {
  const given = file === undefined ? surroundings.env["PLIMSOLL_PASSPHRASE"] : readFile(resolve(surroundings.cwd, file));
  const passphrase = given ?? (await ask(surroundings));
  if (isNew && passphrase.length < shortest)
    throw new PlimsollError(
      "bad-input",
      `expected a passphrase of at least ${shortest} letters, met ${passphrase.length}; four words are easy to keep`,
    );
  return passphrase;
}

function readFile(path: string): string {
  try {
    return readFileSync(path, "utf8").replace(/\r?\n$/, "");
  } catch (cause) {
    throw new PlimsollError(
      "unreadable",
      `expected a file with the passphrase, met one that cannot be read: ${path}; check the path`,
      cause,
    );
  }
}

async function ask({ stdin, stderr, isTerminal }: Surroundings): Promise<string> {
  if (!isTerminal)
    throw new PlimsollError("bad-input", "expected a passphrase, met none; give --passphrase-file FILE or set PLIMSOLL_PASSPHRASE");
  stderr.write("Passphrase: ");
  // What is typed is not shown.
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: true });
  try {
    return await new Promise<string>((done) => lines.question("", done));
  } finally {
    lines.close();
    stderr.write("\n");
  }
}
