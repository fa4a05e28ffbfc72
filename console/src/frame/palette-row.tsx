import type { SearchRow } from "../api/types.ts";

interface Props {
  readonly row: SearchRow;
  readonly index: number;
  readonly isChosen: boolean;
  readonly onPick: (index: number) => void;
  readonly onPoint: (index: number) => void;
}

/** One thing found: its name and what it is. */
export function PaletteRow({ row, index, isChosen, onPick, onPoint }: Props) {
  return (
    <li role="option" id={`palette-${index}`} aria-selected={isChosen} onClick={() => onPick(index)} onMouseMove={() => onPoint(index)}>
      <span>{row.title}</span>
      <span className="soft">{row.hint ?? row.kind}</span>
    </li>
  );
}
