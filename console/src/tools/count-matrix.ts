import { dataClasses, rankOfClass, type DataClass } from "../../../src/core/model/data-class.ts";
import type { DataTypeRow, RegisterEntry } from "../api/types.ts";

export interface MatrixCell {
  readonly class: DataClass;
  /** The tool's line reaches this class on at least one of its uses. */
  readonly isAllowed: boolean;
  /** People of the uses whose data types are of this class; null when no use names such data. */
  readonly people: number | null;
  /** A use names data of this class whose own line does not reach it. */
  readonly isOver: boolean;
}

export interface MatrixRow {
  readonly tool: string;
  readonly name: string;
  readonly people: number;
  readonly cells: readonly MatrixCell[];
}

/** Tools against classes: what each may carry, and what its uses say they put in. Tools with the most people first. */
export function countMatrix(rows: readonly RegisterEntry[], dataTypes: readonly DataTypeRow[]): readonly MatrixRow[] {
  const classOf = new Map(dataTypes.map((row) => [row.type, row.class]));
  const byTool = Map.groupBy(rows, (row) => row.tool);
  return [...byTool]
    .map(([tool, uses]) => ({
      tool,
      name: uses[0]?.name ?? tool,
      people: sumPeople(uses),
      cells: dataClasses.map((dataClass) => countCell(dataClass, uses, classOf)),
    }))
    .toSorted((a, b) => b.people - a.people || a.name.localeCompare(b.name));
}

function countCell(dataClass: DataClass, uses: readonly RegisterEntry[], classOf: ReadonlyMap<string, DataClass>): MatrixCell {
  const carrying = uses.filter((use) => use.dataTypes.some((type) => classOf.get(type) === dataClass));
  const reaches = (use: RegisterEntry): boolean => !!use.line?.carries && rankOfClass(use.line.carries) >= rankOfClass(dataClass);
  return {
    class: dataClass,
    isAllowed: uses.some(reaches),
    people: carrying.length === 0 ? null : sumPeople(carrying),
    isOver: carrying.some((use) => !reaches(use)),
  };
}

function sumPeople(uses: readonly RegisterEntry[]): number {
  return uses.reduce((sum, use) => sum + (use.people ?? 0), 0);
}
