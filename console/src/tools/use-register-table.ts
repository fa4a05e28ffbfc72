import {
  columnFilteringFeature,
  columnVisibilityFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnFiltersState,
  type SortingState,
} from "@tanstack/react-table";
import { useMemo } from "react";
import type { RegisterEntry, SavedView } from "../api/types.ts";
import { compareCells, isEmptyCell, meetsFilter } from "./compare-cells.ts";
import type { Shown } from "./plan-changes.ts";
import { useSteadyRows } from "./use-steady-rows.ts";
import { registerColumns, sortValue } from "./register-columns.ts";

const features = tableFeatures({
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnVisibilityFeature,
});
const helper = createColumnHelper<typeof features, RegisterEntry>();
const columns = helper.columns(
  registerColumns.map((column) =>
    helper.accessor((row) => column.read(row), {
      id: column.id,
      header: column.label,
      filterFn: (row, _id, filter: unknown) => meetsFilter(column.read(row.original), String(filter)),
      sortUndefined: "last",
      sortFn: (a, b) => compareCells(sortValue(column, a.original), sortValue(column, b.original)),
    }),
  ),
);
const none: readonly RegisterEntry[] = [];

/** The rows and columns a view shows: filtered, sorted (empty cells last), hidden columns left out. Editing a cell moves no row. */
export function useRegisterTable(rows: readonly RegisterEntry[] | undefined, view: SavedView, search: string): Shown {
  const present = rows ?? none;
  const ids = useMemo(() => present.map((row) => row.id).join("\n"), [present]);
  const steady = useSteadyRows(present, `${JSON.stringify([view.sorting, view.filters, search])}${ids}`);
  const data = useMemo(() => searchRows(steady, search), [steady, search]);
  const sorting = useMemo<SortingState>(() => view.sorting.map((sort) => ({ ...sort })), [view.sorting]);
  const columnFilters = useMemo<ColumnFiltersState>(
    () => view.filters.filter((filter) => filter.value !== "").map((filter) => ({ ...filter })),
    [view.filters],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(view.hidden.map((id) => [id, false])), [view.hidden]);
  const table = useTable({ features, columns, data, getRowId: (row) => row.id, state: { sorting, columnFilters, columnVisibility } });
  const model = table.getRowModel();
  const byId = useMemo(() => new Map(present.map((row) => [row.id, row])), [present]);
  return useMemo(() => {
    const ordered = emptyLast(
      model.rows.map((row) => row.original),
      view,
    );
    return {
      rows: ordered.map((row) => byId.get(row.id) ?? row),
      columns: registerColumns.filter((column) => !view.hidden.includes(column.id)),
    };
  }, [model, view, byId]);
}

/** The searchable text of a row, kept as long as the row itself. */
const texts = new WeakMap<RegisterEntry, string>();

function textOf(row: RegisterEntry): string {
  const kept = texts.get(row);
  if (kept !== undefined) return kept;
  const text = registerColumns
    .map((column) => column.read(row) ?? "")
    .join(" ")
    .toLowerCase();
  texts.set(row, text);
  return text;
}

function searchRows(rows: readonly RegisterEntry[], search: string): RegisterEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => words.every((word) => textOf(row).includes(word)));
}

function emptyLast(rows: readonly RegisterEntry[], view: SavedView): readonly RegisterEntry[] {
  const column = registerColumns.find((each) => each.id === view.sorting[0]?.id);
  if (!column) return rows;
  const isEmpty = (row: RegisterEntry): boolean => isEmptyCell(sortValue(column, row));
  return [...rows.filter((row) => !isEmpty(row)), ...rows.filter(isEmpty)];
}
