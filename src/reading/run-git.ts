import { spawn } from "node:child_process";
import { dirname } from "node:path";

export type GitAnswer =
  | { readonly kind: "done"; readonly bytes: Buffer; /** More came than was asked for, or time was over. */ readonly isCut: boolean }
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly why: string };

export interface GitLimits {
  readonly mostBytes: number;
  readonly milliseconds: number;
  readonly signal?: AbortSignal;
}

/**
 * A repository's own settings can name programs: no hook, no monitor, no signature check, no outside diff, no fetching of
 * missing objects, no settings of the user or the system (git-config documentation, 2.39).
 */
const quiet = [
  ...["--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"],
  ...["core.hooksPath=/dev/null", "core.fsmonitor=false", "log.showSignature=false", "protocol.allow=never"].flatMap((one) => ["-c", one]),
];

/** Asks the `git` program about the repository of one folder and no folder above it. `input` goes to its standard input. */
export function runGit(folder: string, args: readonly string[], input: string, limits: GitLimits): Promise<GitAnswer> {
  const child = spawn("git", [...quiet, "-C", folder, ...args], { stdio: ["pipe", "pipe", "pipe"], env: gitSurroundings(folder) });
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let [size, isCut, words] = [0, false, ""];
    const stop = (): void => {
      isCut = true;
      child.kill("SIGKILL");
    };
    const clock = setTimeout(stop, limits.milliseconds);
    limits.signal?.addEventListener("abort", stop, { once: true });
    const settle = (answer: GitAnswer): void => {
      clearTimeout(clock);
      limits.signal?.removeEventListener("abort", stop);
      resolve(answer);
    };
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limits.mostBytes) chunks.push(chunk);
      else if (!isCut) stop();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      if (words.length < 1000) words += text;
    });
    child.stdin.on("error", () => undefined);
    child.on("error", () => settle({ kind: "absent" }));
    child.on("close", (code) => {
      if (code === 0 || isCut) settle({ kind: "done", bytes: Buffer.concat(chunks), isCut });
      else settle({ kind: "failed", why: words.split("\n")[0]?.slice(0, 200) ?? "" });
    });
    child.stdin.end(input);
  });
}

function gitSurroundings(folder: string): Record<string, string> {
  return {
    ...(process.env["PATH"] === undefined ? {} : { PATH: process.env["PATH"] }),
    ...{ LC_ALL: "C", GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null", GIT_TERMINAL_PROMPT: "0", GIT_NO_LAZY_FETCH: "1" },
    GIT_CEILING_DIRECTORIES: dirname(folder),
  };
}
