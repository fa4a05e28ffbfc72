import { countWords } from "../text/count-words.ts";
import { ExceptForm } from "./except-form.tsx";
import { Excepted } from "./excepted.tsx";
import { NamedPlaces } from "./named-places.tsx";
import { TimeText } from "../text/time-text.tsx";
import type { ReleaseFinding, ReleaseRow } from "./release-types.ts";

const verdicts = {
  pass: "Nothing here stands against publishing.",
  warn: "May be published; look at this first.",
  fail: "Do not publish this yet.",
} as const;

interface Props {
  readonly row: ReleaseRow;
  readonly isOpen: boolean;
}

/** One artifact: the verdict, what would become public, then each matter with its way out. */
export function ReleaseCheck({ row, isOpen }: Props) {
  const { artifact, verdict, kind, files, bytes, exposed, against, digest, at } = row;
  const told = row.findings.filter(({ severity }) => severity !== "info");
  return (
    <details className="box release" open={isOpen}>
      <summary>
        <span className={`verdict verdict-${verdict}`}>{verdicts[verdict]}</span>
        <span className="mono">{artifact}</span>
        <span className="soft">
          {kind}, <TimeText at={at} />
        </span>
      </summary>
      <p>
        This would become public: {countWords(files, "file")}, {sayBytes(bytes)}
        {exposed.files > 0 && (
          <strong>
            , and inside maps {exposed.lines.toLocaleString("en")} lines of source in {countWords(exposed.files, "file")} that you do not
            ship
          </strong>
        )}
        .
      </p>
      {groupByCheck(told).map((group) => (
        <Matter key={group[0]?.check} release={row.id} findings={group} />
      ))}
      <Excepted exceptions={row.excepted} />
      <NamedPlaces places={row.places} />
      <p className="soft release-digest">
        {against === null ? "No earlier release of this name to compare with." : `Compared with ${against}.`} The verdict holds for{" "}
        <span className="mono">{digest.slice(0, 23)}…</span> alone.
      </p>
    </details>
  );
}

function Matter({ release, findings }: { readonly release: string; readonly findings: readonly ReleaseFinding[] }) {
  const first = findings[0];
  if (first === undefined) return null;
  return (
    <section className="matter">
      <h2>
        <span className={`severity severity-${first.severity}`}>{first.severity}</span> {capital(first.title)}
      </h2>
      <p className="soft">{first.meaning}</p>
      <ul className="plain">
        {findings.slice(0, 5).map(({ check, path, line, detail, mayBeExcepted }) => (
          <li key={`${path} ${line} ${detail}`}>
            <span className="mono">
              {path || "the artifact"}
              {line !== null && `:${line}`}
            </span>{" "}
            {detail}
            {mayBeExcepted && <ExceptForm release={release} check={check} path={path} />}
          </li>
        ))}
        {findings.length > 5 && <li className="soft">and {findings.length - 5} more</li>}
      </ul>
      <p>
        <span className="soft">Way out:</span> <code>{first.fix}</code>
      </p>
    </section>
  );
}

function groupByCheck(findings: readonly ReleaseFinding[]): (readonly ReleaseFinding[])[] {
  return [...new Set(findings.map(({ check }) => check))].map((check) => findings.filter((finding) => finding.check === check));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sayBytes(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
