import type { DataClass } from "../../../src/core/model/data-class.ts";

interface Props {
  readonly mark: DataClass;
  readonly y: number;
  /** Under water, so drawn in paper on the laden hull. */
  readonly isUnder: boolean;
  readonly hasWord: boolean;
  readonly isCarried: boolean;
}

/** One mark on the hull, P, I or R; in the large drawing with its letter and word. */
export function LineMark({ mark, y, isUnder, hasWord, isCarried }: Props) {
  return (
    <g className={isUnder ? "mark under" : "mark"}>
      <line x1="40" x2="56" y1={y} y2={y} />
      {hasWord && (
        <text className={isCarried ? "word carried" : "word"} x="99" y={y + 1.6}>
          <tspan className="letter">{mark.charAt(0).toUpperCase()}</tspan>
          {mark.slice(1)}
        </text>
      )}
    </g>
  );
}
