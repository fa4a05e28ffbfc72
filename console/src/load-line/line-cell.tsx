import { Tooltip } from "@mantine/core";
import type { DataClass } from "../../../src/core/model/data-class.ts";
import { LoadLine } from "./load-line.tsx";

interface Props {
  readonly line: { readonly carries: DataClass | null; readonly wouldCarry: DataClass | null; readonly raisedBy: string | null } | null;
  /** Can be reached with Tab to read what would raise it; left out inside the grid, where cells have one focus. */
  readonly isFocusable?: boolean;
}

/** The load line at table size with its word beside it; hover or focus says what would raise it. */
export function LineCell({ line, isFocusable = false }: Props) {
  if (!line) return <span className="soft">not looked yet</span>;
  const raise =
    line.wouldCarry && line.wouldCarry !== line.carries
      ? `Would carry ${line.wouldCarry}: ${line.raisedBy ?? "one thing is missing"}`
      : null;
  const picture = (
    <span className="line-cell" {...(isFocusable && raise ? { tabIndex: 0 } : {})}>
      <LoadLine {...line} />
      <span>{line.carries ?? "nothing"}</span>
    </span>
  );
  return raise ? <Tooltip label={raise}>{picture}</Tooltip> : picture;
}
