import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { Shown } from "./plan-changes.ts";

interface Props {
  readonly shown: Shown;
}

/** On paper the whole table stands, not only the rows in sight; it is made when printing begins. */
export function PrintedRegister({ shown }: Props) {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  return (
    <table className="plain-table printed">
      <thead>
        <tr>
          {shown.columns.map((column) => (
            <th key={column.id} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.rows.map((row) => (
          <tr key={row.id}>
            {shown.columns.map((column) => (
              <td key={column.id}>{column.read(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
