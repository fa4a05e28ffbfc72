import type { RegisterRow } from "../../core/model/register-row.ts";
import type { EditRow } from "../../storage/collections.ts";

/**
 * What the evidence says and what people say, as the rows they see: a person's value wins field by field, rows that
 * people made stand without evidence, removed rows are left out. In order of name, then id.
 */
export function joinEdits(finds: readonly RegisterRow[], edits: readonly EditRow[]): RegisterRow[] {
  const byId = new Map(edits.map((edit) => [edit.id, edit]));
  const rows: RegisterRow[] = [];
  for (const find of finds) {
    const edit = byId.get(find.id);
    byId.delete(find.id);
    if (edit === undefined) rows.push(find);
    else if (!edit.isRemoved) rows.push({ ...find, ...edit.fields });
  }
  for (const edit of byId.values()) if (edit.declared !== null && !edit.isRemoved) rows.push({ ...edit.declared, ...edit.fields });
  return rows.sort((one, other) => compare(one.name.toLowerCase(), other.name.toLowerCase()) || compare(one.id, other.id));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
