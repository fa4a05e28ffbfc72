import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { Surroundings } from "./contract.ts";

/** Says in one line why a word could not do its work, without a stack; answers exit code 2. */
export function sayError(name: string, error: unknown, surroundings: Pick<Surroundings, "stderr" | "env">): number {
  if (error instanceof PlimsollError && error.code !== "broken") {
    surroundings.stderr.write(`plimsoll ${name}: ${error.message.replaceAll(/\s*\n\s*/g, " ")}\n`);
    return 2;
  }
  // Node's own argument parser: its message is one line and says what was met.
  if (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS")) {
    surroundings.stderr.write(`plimsoll ${name}: ${error.message.split("\n")[0] ?? ""} Run \`plimsoll ${name} --help\`.\n`);
    return 2;
  }
  const text =
    error instanceof Error
      ? surroundings.env["PLIMSOLL_DEBUG"] === undefined
        ? error.message
        : (error.stack ?? error.message)
      : String(error);
  surroundings.stderr.write(
    `plimsoll ${name}: expected to finish, met a fault of our own: ${text.replaceAll(/\s*\n\s*/g, " ")}; set PLIMSOLL_DEBUG=1 for where\n`,
  );
  return 2;
}
