import { useId } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { describeLine, hull, markOf, waterLevel } from "./hull-levels.ts";
import "./load-line.css";

interface Props {
  readonly carries: DataClass | null;
  readonly wouldCarry?: DataClass | null | undefined;
  readonly raisedBy?: string | null | undefined;
  /** Height in pixels: 24 in tables, 160 on a tool's page. */
  readonly height?: number;
}

const outline = "M3 8L22 11H74L94 6Q92 28 82 38Q78 42 72 42H17Q10 42 8 35Z";
const lettersFrom = 60;

/** The load line: a hull filled with ink up to the mark a tool may carry, dotted where one missing thing would raise it. */
export function LoadLine({ carries, wouldCarry, raisedBy, height = 24 }: Props) {
  const clip = useId();
  const level = waterLevel(carries);
  const words = describeLine({ carries, wouldCarry, raisedBy });
  const isRaisable = wouldCarry && wouldCarry !== carries;
  return (
    <svg
      className="load-line"
      role="img"
      aria-label={words}
      height={height}
      width={height * 2}
      viewBox={`0 0 ${hull.width} ${hull.height}`}
    >
      {height >= lettersFrom && <title>{words}</title>}
      <clipPath id={clip}>
        <rect x="0" y={level} width={hull.width} height={hull.height - level} />
      </clipPath>
      <path className="hull" d={outline} />
      <path className="laden" d={outline} clipPath={`url(#${clip})`} />
      <line className="water" x1="0" x2={hull.width} y1={level} y2={level} />
      {isRaisable && <line className="raisable" x1="0" x2={hull.width} y1={markOf(wouldCarry)} y2={markOf(wouldCarry)} />}
      {dataClasses.map((mark) => (
        <g key={mark} className={markOf(mark) > level ? "mark under" : "mark"}>
          <line x1="40" x2="56" y1={markOf(mark)} y2={markOf(mark)} />
          {height >= lettersFrom && (
            <text x="61" y={markOf(mark) + 1.9}>
              {mark.charAt(0).toUpperCase()}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}
