/**
 * A column's name as it is compared: without byte order mark, quotes, surrounding and doubled spaces, a leading `*`
 * (Xero's required columns) and case.
 */
export function columnName(text: string): string {
  return text
    .replace(/^\uFEFF/, "")
    .replace(/^[\s"'*]+|[\s"']+$/g, "")
    .replace(/\s+/g, " ")
    .toLowerCase();
}

/** Positions of columns by name; a repeated name has several. */
export function indexColumns(header: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const columns = new Map<string, number[]>();
  header.forEach((text, at) => {
    const name = columnName(text);
    const known = columns.get(name);
    if (known) known.push(at);
    else columns.set(name, [at]);
  });
  return columns;
}

/** A column by its name (`A|B` either), or by a pattern over the lower-case name where people write their own headers. */
export type ColumnMatch = string | { readonly called: string; readonly form: RegExp };

/** Whether one of the columns fits. */
export function hasColumn(names: Iterable<string>, match: ColumnMatch): boolean {
  const all = [...names];
  if (typeof match !== "string") return all.some((name) => match.form.test(name));
  return match.split("|").some((name) => all.includes(columnName(name)));
}
