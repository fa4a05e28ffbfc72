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
