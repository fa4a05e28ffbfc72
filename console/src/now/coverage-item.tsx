import type { CoverageRow } from "../api/types.ts";

interface Props {
  readonly row: CoverageRow;
}

/** One source not seen: what it would add and the steps to get it. A silent one was read and had nothing in it. */
export function CoverageItem({ row }: Props) {
  return (
    <li>
      <details className="coverage">
        <summary>
          <span>
            <strong>{row.title}</strong> <span className="soft">{row.adds}</span>
          </span>
          {row.status === "silent" ? <span className="tag due">read, nothing in it</span> : <span className="tag">not looked yet</span>}
        </summary>
        <ol>
          {row.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        {row.needs && <p className="soft">Needs: {row.needs}</p>}
      </details>
    </li>
  );
}
