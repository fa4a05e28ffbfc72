import { useId } from "react";
import { dataClasses, type DataClass } from "../../../src/core/model/data-class.ts";
import { describeLine, hull, markOf, waterLevel } from "./hull-levels.ts";
import { LineMark } from "./line-mark.tsx";
import "./load-line.css";

interface Props {
  readonly carries: DataClass | null;
  readonly wouldCarry?: DataClass | null | undefined;
  readonly raisedBy?: string | null | undefined;
  /** Height in pixels: 24 in tables, 160 on a tool's page. */
  readonly height?: number;
}

const outline = "M3 8L22 11H74L94 6Q92 28 82 38Q78 42 72 42H17Q10 42 8 35Z";
const wordsFrom = 100;
const roomForWords = 34;

/** The load line: a hull filled with ink up to the mark a tool may carry, dotted where one missing thing would raise it. */
export function LoadLine({ carries, wouldCarry, raisedBy, height = 24 }: Props) {
  const clip = useId();
  const level = waterLevel(carries);
  const words = describeLine({ carries, wouldCarry, raisedBy });
  const isLarge = height >= wordsFrom;
  const raised = wouldCarry && wouldCarry !== carries ? wouldCarry : null;
  const width = hull.width + (isLarge ? roomForWords : 0);
  return (
    <svg
      className={isLarge ? "load-line large" : "load-line"}
      role="img"
      aria-label={words}
      height={height}
      width={(height / hull.height) * width}
      viewBox={`0 0 ${width} ${hull.height}`}
    >
      {isLarge && <title>{words}</title>}
      <clipPath id={clip}>
        <rect x="0" y={level} width={hull.width} height={hull.height - level} />
      </clipPath>
      <path className="hull" d={outline} />
      <path className="laden" d={outline} clipPath={`url(#${clip})`} />
      <line className="water" x1="0" x2={hull.width} y1={level} y2={level} />
      {raised && <line className="raisable" x1="0" x2={hull.width} y1={markOf(raised)} y2={markOf(raised)} />}
      {dataClasses.map((mark) => (
        <LineMark key={mark} mark={mark} y={markOf(mark)} isUnder={markOf(mark) > level} hasWord={isLarge} isCarried={mark === carries} />
      ))}
    </svg>
  );
}
