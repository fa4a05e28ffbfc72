import { findNearest } from "../core/catalog/find-nearest.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";
import { sayError } from "./say-error.ts";
import { words } from "./words.ts";

/**
 * Runs one command line (without global options) and answers its exit code: 0 fine, 1 the answer is no, 2 it could not
 * do its work. `forward` runs the word inside the server of this home folder, when one runs; null when none does.
 */
export async function runCommandLine(
  args: readonly string[],
  surroundings: Surroundings,
  forward: (args: readonly string[]) => Promise<number | null>,
): Promise<number> {
  const [name = "start", ...rest] = args[0]?.startsWith("-") === true && !isHelp(args[0]) ? ["start", ...args] : args;
  try {
    if (isHelp(name) || name === "help") return await showHelp(rest[0], surroundings);
    const word = await loadWord(name);
    if (rest.some(isHelp)) return show(word.help, surroundings);
    if (word.changesStore?.(rest) === true) {
      const code = await forward(args);
      if (code !== null) return code;
    }
    return await (word.changesStore?.(rest) === true ? runAsChange(word, rest, surroundings) : word.run(rest, surroundings));
  } catch (error) {
    return sayError(name, error, surroundings);
  }
}

/** The chain of the ledger names the word and its verb, never what stands after them. */
async function runAsChange(word: CliWord, rest: readonly string[], surroundings: Surroundings): Promise<number> {
  const { actAs } = await import("../commands/ledger/acting.ts");
  const verb = /^[a-z][a-z-]{0,20}$/.exec(rest[0] ?? "")?.[0] ?? "";
  return actAs({ by: "command line", action: `plimsoll ${word.name} ${verb}`.trim() }, () => word.run(rest, surroundings));
}

function isHelp(arg: string): boolean {
  return arg === "--help" || arg === "-h";
}

async function loadWord(name: string): Promise<CliWord> {
  const load = Object.hasOwn(words, name) ? words[name] : undefined;
  if (load !== undefined) return load();
  const nearest = findNearest(name, Object.keys(words));
  throw new PlimsollError(
    "bad-input",
    `expected a word like ${nearest.join(", ")}, met "${name.slice(0, 60)}"; \`plimsoll --help\` shows all ${Object.keys(words).length}`,
  );
}

async function showHelp(name: string | undefined, surroundings: Surroundings): Promise<number> {
  if (name !== undefined && !name.startsWith("-")) return show((await loadWord(name)).help, surroundings);
  const loaded = await Promise.all(Object.values(words).map((load) => load()));
  const width = Math.max(...loaded.map((word) => word.name.length));
  const lines = loaded.map((word) => `  ${word.name.padEnd(width)}  ${word.summary}`);
  return show(
    `plimsoll WORD [options]: finds the AI tools in use and holds each one's load line.\n\n${lines.join("\n")}\n\n` +
      "`plimsoll WORD --help` says more. Without a word: start.\n" +
      "Everywhere: --home DIR (or PLIMSOLL_HOME) where everything is kept; --database postgres://… (or PLIMSOLL_DATABASE) instead of the embedded store.",
    surroundings,
  );
}

function show(text: string, surroundings: Surroundings): number {
  surroundings.stdout.write(`${text.trimEnd()}\n`);
  return 0;
}
