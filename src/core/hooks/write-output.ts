import type { HookOutput } from "./hook-event.ts";

/** One JSON value on standard output and exit code 0. */
export function writeJson(value: unknown): HookOutput {
  return { stdout: `${JSON.stringify(value)}\n`, stderr: "", exitCode: 0 };
}

/** The same answer with exit code 2 and the message on standard error, which most clients take for a block by itself. */
export function asFault(output: HookOutput, message: string): HookOutput {
  return { ...output, stderr: `${message}\n`, exitCode: 2 };
}
