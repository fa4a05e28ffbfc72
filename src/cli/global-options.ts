import { PlimsollError } from "../core/model/plimsoll-error.ts";

/** Options that every word takes, and what is left for the word. */
export interface GlobalOptions {
  readonly home?: string;
  readonly database?: string;
  readonly rest: readonly string[];
}

/** Takes `--home DIR` and `--database URL` (also with `=`) out of the arguments, wherever they stand before `--`. */
export function takeGlobalOptions(args: readonly string[]): GlobalOptions {
  const found: { home?: string; database?: string } = {};
  const rest: string[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? "";
    if (arg === "--") return { ...found, rest: [...rest, ...args.slice(at)] };
    const [, name, joined] = /^--(home|database)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) {
      rest.push(arg);
      continue;
    }
    const value = joined ?? args[++at];
    if (value === undefined || value === "")
      throw new PlimsollError(
        "bad-input",
        `expected a value after --${name}, met none; write --${name} ${name === "home" ? "DIR" : "postgres://…"}`,
      );
    if (name === "home") found.home = value;
    else found.database = value;
  }
  return { ...found, rest };
}
