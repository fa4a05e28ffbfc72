import { decodeBytes } from "./decode-text.ts";
import { runGit } from "./run-git.ts";
import type { GitLimits } from "./run-git.ts";

/** A text of a file that a commit replaced or removed. */
export interface PastFile {
  readonly path: string;
  readonly blob: string;
  /** First eight digits of the commit that ended it. */
  readonly commit: string;
  /** ISO times in UTC: the commit that brought it, where it was met, and the one that ended it. */
  readonly from: string | null;
  readonly to: string;
}

export interface PastFiles {
  readonly files: readonly PastFile[];
  /** Words on what was not read; null when all was. */
  readonly unread: string | null;
}

const mostCommits = 50_000;
const mostText = 1024 * 1024;
const groupBytes = 8 * 1024 * 1024;

/** Texts that commits of any branch replaced or removed, newest first. Reads the object database only. */
export async function listPastFiles(folder: string, limits: GitLimits): Promise<PastFiles> {
  const args = ["log", "--all", `--max-count=${mostCommits}`, "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-textconv"];
  const answer = await runGit(folder, [...args, "--root", "-z", "--format=%x01%H %cI"], "", limits);
  if (answer.kind === "absent") return { files: [], unread: "the history was not read: there is no git program; install git to read it" };
  if (answer.kind === "failed") return { files: [], unread: `the history was not read: git says "${answer.why}"` };
  const { files, commits } = parseLog(answer.bytes.toString("utf8"));
  const isPart = answer.isCut || commits >= mostCommits;
  return { files, unread: isPart ? `the history is long: only its newest ${commits} commits were read` : null };
}

/** Answers of `git log --raw -z`: `\u0001HASH DATE`, then `:MODE MODE OLD NEW STATUS` and a path for each change. */
function parseLog(text: string): { readonly files: PastFile[]; readonly commits: number } {
  const parts = text.split("\u0000");
  const brought = new Map<string, string>();
  const ended: Omit<PastFile, "from">[] = [];
  let [commit, at, commits] = ["", "", 0];
  for (let next = 0; next < parts.length; next++) {
    const part = (parts[next] ?? "").replace(/^\n/, "");
    if (part.startsWith("\u0001")) {
      [commit, at] = [part.slice(1, 9), isoTime(part.slice(part.indexOf(" ") + 1))];
      commits += 1;
    } else if (part.startsWith(":")) {
      const path = parts[++next] ?? "";
      const [oldMode = "", , oldBlob = "", newBlob = ""] = part.slice(1).split(" ");
      brought.set(`${newBlob} ${path}`, at);
      if (oldMode.startsWith("100")) ended.push({ path, blob: oldBlob, commit, to: at });
    }
  }
  return { commits, files: ended.map((file) => ({ ...file, from: brought.get(`${file.blob} ${file.path}`) ?? null })) };
}

function isoTime(text: string): string {
  const time = new Date(text.trim());
  return Number.isNaN(time.getTime()) ? "" : time.toISOString();
}

/** Texts by blob, in groups that fit memory; what is binary or larger than 1 MiB is left out. */
export async function* readBlobs(
  folder: string,
  blobs: readonly string[],
  limits: GitLimits,
): AsyncGenerator<ReadonlyMap<string, string>, void> {
  const answer = await runGit(folder, ["cat-file", "--batch-check"], `${blobs.join("\n")}\n`, limits);
  if (answer.kind !== "done") return;
  let [group, size]: [string[], number] = [[], 0];
  for (const line of answer.bytes.toString("utf8").split("\n")) {
    const [blob = "", type, length] = line.split(" ");
    const bytes = Number(length);
    if (type !== "blob" || !(bytes <= mostText)) continue;
    if (size + bytes > groupBytes) {
      yield await readGroup(folder, group, limits);
      [group, size] = [[], 0];
    }
    group.push(blob);
    size += bytes;
  }
  if (group.length > 0) yield await readGroup(folder, group, limits);
}

async function readGroup(folder: string, blobs: readonly string[], limits: GitLimits): Promise<ReadonlyMap<string, string>> {
  const most = groupBytes + blobs.length * 100 + mostText;
  const answer = await runGit(folder, ["cat-file", "--batch"], `${blobs.join("\n")}\n`, { ...limits, mostBytes: most });
  const texts = new Map<string, string>();
  if (answer.kind !== "done") return texts;
  for (let at = 0; at < answer.bytes.length;) {
    const end = answer.bytes.indexOf(10, at);
    if (end < 0) break;
    const [blob = "", , length] = answer.bytes.toString("utf8", at, end).split(" ");
    const stop = end + 1 + (Number(length) || 0);
    const bytes = answer.bytes.subarray(end + 1, stop);
    if (stop <= answer.bytes.length && !bytes.subarray(0, 8000).includes(0)) texts.set(blob, decodeBytes(bytes));
    at = stop + 1;
  }
  return texts;
}
