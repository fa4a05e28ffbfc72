import type { ReleaseFinding, ReleaseReport } from "../../core/release/release-finding.ts";
import { meanings } from "./meanings.rows.ts";
import type { ReleaseCheck } from "../../plugins/checks/contract.ts";

/** Title and way out of the findings that no plug-in makes, by id. */
const own: Readonly<Record<string, { readonly title: string; readonly fix: string }>> = {
  "source-map-embedded": {
    title: "a source map with source that is not shipped",
    fix: "rm PATH  # or build with sourcesContent off; npm pkg set 'files[]'='!**/*.map'",
  },
  "source-map-inline": {
    title: "source inside a comment of a built file",
    fix: "build with inline source maps off, then: npm pack && plimsoll release check *.tgz",
  },
  "source-map-remote-ref": {
    title: "a map that points to a place on the network",
    fix: "curl -sI ADDRESS  # and shut it, or build without sourceRoot",
  },
  "source-map-dangling": { title: "a map is named that is not there", fix: "build with source maps off" },
  "unexpected-file": { title: "a file that nobody declared", fix: "npm pkg set 'files[]'='!PATH'  # or declare it" },
  "size-jump": { title: "larger than the last release", fix: "compare: tar -tvzf NEW | sort -k3 -n | tail" },
  "new-file-type": {
    title: "a kind of file that the last release did not have",
    fix: "keep it and renew the baseline: plimsoll release check ARTIFACT --json > baseline.json",
  },
  "layer-deleted-secret": {
    title: "a credential in a lower layer",
    fix: "revoke it; build with --mount=type=secret, and in several stages",
  },
  "history-secret": {
    title: "a credential in the image's history",
    fix: "revoke it; build with --mount=type=secret instead of ARG or ENV",
  },
};

const words = {
  pass: "Nothing here stands against publishing.",
  warn: "May be published; look at this first.",
  fail: "Do not publish this yet.",
} as const;
const shownEach = 25;

/** One screen for people: the answer, what would become public, then each matter with its way out. */
export function describeRelease(report: ReleaseReport, checks: readonly ReleaseCheck[]): string {
  const { artifact, kind, inventory, exposed, findings, verdict } = report;
  const lines = [
    `${artifact} (${kind}): ${words[verdict]}`,
    `  This would become public: ${countOf(inventory.files, "file")}, ${readBytes(inventory.bytes)}${describeSource(exposed)}.`,
  ];
  const told = findings.filter(({ severity }) => severity !== "info");
  const groups = [...new Set(told.map(({ check }) => check))];
  for (const check of groups.slice(0, shownEach))
    lines.push(
      "",
      ...describeGroup(
        check,
        told.filter((finding) => finding.check === check),
        checks,
      ),
    );
  lines.push(...describeExceptions(report), ...describeReached(report));
  const silent = findings.length - told.length;
  if (silent > 0) lines.push("", `  ${countOf(silent, "note")} without weight: see --json.`);
  return `${lines.join("\n")}\n`;
}

const unusedWords = {
  expired: "its last day is over",
  "other-content": "the content has changed since",
  "not-met": "nothing of it is there any more; take it out",
  "not-allowed": "an archive that cannot be trusted has no exceptions",
} as const;

function describeExceptions({ excepted = [], unusedExceptions = [] }: ReleaseReport): string[] {
  if (excepted.length + unusedExceptions.length === 0) return [];
  return [
    "",
    ...excepted.map(
      ({ check, path, exception }) =>
        `  excepted until ${exception.expires}: ${clean(path) || "the artifact"} [${check}] by ${clean(exception.owner)}: ${clean(exception.reason)}`,
    ),
    ...unusedExceptions.map(
      ({ check, path, why }) => `  exception without effect: ${clean(path) || "the artifact"} [${check}]: ${unusedWords[why]}`,
    ),
  ];
}

function describeReached({ reached = [] }: ReleaseReport): string[] {
  if (reached.length === 0) return [];
  const words = { yes: "open to everybody", no: "shut", unknown: "not known" } as const;
  return [
    "",
    "  Places it names:",
    ...reached
      .slice(0, shownEach)
      .map(({ url, path, get, list }) => `    ${clean(url)}  reading ${words[get]}, listing ${words[list]}  (${clean(path)})`),
  ];
}

function describeSource({ files, lines }: ReleaseReport["exposed"]): string {
  return files === 0 ? "" : `, and inside maps ${countOf(lines, "line")} of source in ${countOf(files, "file")} that you do not ship`;
}

/** A finding's title and way out in plain words. */
export function explainFinding(
  { check, path }: Pick<ReleaseFinding, "check" | "path">,
  checks: readonly ReleaseCheck[],
): { readonly title: string; readonly meaning: string; readonly fix: string } {
  const known = checks.find(({ id }) => id === check) ?? own[check];
  const fix = known?.fix ?? "build it anew with a known tool; do not repair it by hand";
  const meaning = meanings[check] ?? "";
  return { title: known?.title ?? "an archive that cannot be trusted", meaning, fix: fix.replaceAll("PATH", clean(path) || "PATH") };
}

function describeGroup(check: string, findings: readonly ReleaseFinding[], checks: readonly ReleaseCheck[]): string[] {
  const first = findings[0];
  const { title, meaning, fix } = explainFinding({ check, path: first?.path ?? "" }, checks);
  const shown = findings
    .slice(0, 5)
    .map(({ path, line, detail }) => `    ${clean(path) || "the artifact"}${line === null ? "" : `:${line}`}  ${detail}`);
  const more = findings.length > 5 ? [`    and ${findings.length - 5} more`] : [];
  return [`  ${first?.severity ?? "info"}: ${title} [${check}]`, ...shown, ...more, `    means: ${meaning}`, `    fix: ${fix}`];
}

/** Names come from a stranger's archive: nothing that moves the cursor is printed. */
function clean(path: string): string {
  return path.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, "?");
}

function countOf(count: number, word: string): string {
  return `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
}

function readBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
