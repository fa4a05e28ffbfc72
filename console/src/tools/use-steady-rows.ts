import { useState } from "react";

/**
 * The rows as they were when `key` last changed. The table filters and sorts these, so that a row does not jump away
 * under the hands of the person who edits it; a new view, search or row takes the present ones.
 */
export function useSteadyRows<Row>(rows: readonly Row[], key: string): readonly Row[] {
  const [kept, setKept] = useState({ key, rows });
  if (kept.key === key) return kept.rows;
  setKept({ key, rows });
  return rows;
}
