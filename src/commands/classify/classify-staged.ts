import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ClassifiedSource } from "../../core/classify/classified-source.ts";
import type { Classifier } from "../../core/classify/classifier.ts";
import { summariseFindings } from "../../core/classify/summarise-findings.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import { decodeBytes } from "../../reading/decode-text.ts";
import { isBinary } from "../../reading/detect-encoding.ts";

const run = promisify(execFile);
const longestOutput = 256 << 20;

interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Classifies what is staged in the git repository at `cwd`: the staged files, of them only findings on added or changed lines. */
export async function* classifyStaged(
  classifier: Classifier,
  cwd: string,
  skip: (source: string, why: string) => void,
): AsyncGenerator<ClassifiedSource> {
  const root = (await git(cwd, ["rev-parse", "--show-toplevel"])).toString("utf8").trim();
  const names = (await git(root, ["diff", "--cached", "--name-only", "-z", "--diff-filter=ACMR"])).toString("utf8").split("\0");
  for (const name of names.filter((each) => each !== "")) {
    const bytes = await git(root, ["show", `:${name}`]);
    if (isBinary(bytes)) {
      skip(name, "not text");
      continue;
    }
    const added = readAddedLines(
      (await git(root, ["diff", "--cached", "-U0", "--no-color", "--no-ext-diff", "--", name])).toString("utf8"),
    );
    const found = classifier.at(join(root, name)).classify(decodeBytes(bytes));
    const findings = found.findings.filter(({ line }) => added.some(({ first, last }) => line >= first && line <= last));
    yield { source: name, ...found, ...(findings.length === found.findings.length ? {} : summariseFindings(found, findings)) };
  }
}

async function git(cwd: string, args: readonly string[]): Promise<Buffer> {
  try {
    return (await run("git", [...args], { cwd, encoding: "buffer", maxBuffer: longestOutput })).stdout;
  } catch (cause) {
    const met = cause instanceof Error ? (cause.message.split("\n").findLast((line) => line.trim() !== "") ?? "") : "";
    throw new PlimsollError(
      "unreadable",
      `expected a git repository with staged changes, met: ${met}; run it inside one, with git installed`,
      cause,
    );
  }
}

/** Ranges of added lines from hunk heads: `@@ -a,b +first,count @@`. */
export function readAddedLines(diff: string): readonly LineRange[] {
  return [...diff.matchAll(/^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/gm)].flatMap(([, first, count]) => {
    const size = count === undefined ? 1 : Number(count);
    return size === 0 ? [] : [{ first: Number(first), last: Number(first) + size - 1 }];
  });
}
