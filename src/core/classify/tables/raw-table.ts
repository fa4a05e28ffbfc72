/** A table as it stands in a text: offsets only. Cells are pairs of start and end, without quotes and outer spaces. */
export interface RawTable {
  readonly start: number;
  readonly end: number;
  /** Names of columns as written; undefined where the table has none. */
  readonly header: readonly string[] | undefined;
  /** Per row the cells as start, end, start, end …; an absent cell is −1, −1. */
  readonly rows: readonly (readonly number[])[];
}

/** Whether no table stands between two places yet: where one does, another need not be read. */
export type IsFree = (start: number, end: number) => boolean;

/** Rows beyond that many are not read; a list is a list long before. */
export const mostRows = 20_000;
export const mostColumns = 64;
