import { CoverageItem } from "./coverage-item.tsx";
import type { CoverageGroup } from "./group-coverage.ts";

interface Props {
  readonly group: CoverageGroup;
}

const tags = { read: ["tag done", "read"], silent: ["tag due", "read, nothing in it"], absent: ["tag", "not looked yet"] } as const;

/** One family of sources: what it adds, whether it was read, and inside it each form with its steps. */
export function CoverageFamily({ group }: Props) {
  const [tag, word] = tags[group.status];
  const read = group.rows.filter((row) => row.status === "read");
  return (
    <li>
      <details className="coverage">
        <summary>
          <span>
            <strong>{group.title}</strong> <span className="soft">{group.adds}</span>
          </span>
          <span className={tag}>{read.length > 0 ? `${word}: ${read.length} of ${group.rows.length}` : word}</span>
        </summary>
        <ul className="plain coverage-forms">
          {group.rows.map((row) => (
            <CoverageItem key={row.source} row={row} />
          ))}
        </ul>
      </details>
    </li>
  );
}
