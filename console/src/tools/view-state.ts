import type { SavedView } from "../api/types.ts";

/** The view one starts with; the name is empty until it is saved. */
export const plainView: SavedView = { name: "", hidden: ["firstSeen", "strength", "vendor"], sorting: [], filters: [], dense: false };

/** Views everybody has, beside the saved ones. */
export const shippedViews: readonly SavedView[] = [
  { ...plainView, name: "All uses" },
  {
    ...plainView,
    name: "To decide",
    filters: [{ id: "standing", value: "=unknown, =under-review" }],
    sorting: [{ id: "people", desc: true }],
  },
  { ...plainView, name: "Private accounts", filters: [{ id: "account", value: "private" }] },
  { ...plainView, name: "Reviews by date", filters: [{ id: "review", value: "!" }], sorting: [{ id: "review", desc: false }] },
];

/** Sets or clears one column's filter. */
export function withFilter(view: SavedView, id: string, value: string): SavedView {
  const others = view.filters.filter((filter) => filter.id !== id);
  return { ...view, filters: value.trim() === "" ? others : [...others, { id, value }] };
}

/** A press on a header: up, down, unsorted. */
export function withNextSort(view: SavedView, id: string): SavedView {
  const now = view.sorting.find((sort) => sort.id === id);
  const next = !now ? [{ id, desc: false }] : now.desc ? [] : [{ id, desc: true }];
  return { ...view, sorting: next };
}

export function withColumn(view: SavedView, id: string, isShown: boolean): SavedView {
  const hidden = view.hidden.filter((each) => each !== id);
  return { ...view, hidden: isShown ? hidden : [...hidden, id] };
}

/** A view as the server kept it, made whole: what is missing or unreadable takes its plain value. */
export function readView(kept: Partial<SavedView> & { readonly name: string }): SavedView {
  return {
    name: kept.name,
    hidden: Array.isArray(kept.hidden) ? kept.hidden : plainView.hidden,
    sorting: Array.isArray(kept.sorting) ? kept.sorting : [],
    filters: Array.isArray(kept.filters) ? kept.filters : [],
    dense: kept.dense === true,
  };
}
