import { Button, Modal } from "@mantine/core";
import { useChange } from "../api/use-change.ts";
import type { ImportPreview } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";
import { TableFrame } from "../frame/table-frame.tsx";

interface Props {
  readonly preview: ImportPreview;
  readonly onClose: () => void;
}

const shown = 200;

/** The differences of a spreadsheet against the register, before anything is written. */
export function DifferencesDialog({ preview: { preview, token }, onClose }: Props) {
  const change = useChange();
  const count = preview.changed.length + preview.added.length;
  const apply = () =>
    change.mutate(
      { method: "POST", address: "/api/register/import/apply", body: { token }, said: "Spreadsheet written into the register" },
      { onSuccess: onClose },
    );
  return (
    <Modal opened onClose={onClose} size="lg" title="What the spreadsheet would change">
      <div className="stack">
        <p>
          {countWords(preview.changed.length, "cell")} changed, {countWords(preview.added.length, "row")} added.{" "}
          {countWords(preview.missing.length, "row")} of the register {preview.missing.length === 1 ? "is" : "are"} not in the file and stay
          as they are.
        </p>
        {preview.unreadable.length > 0 && (
          <ul className="plain refusal">
            {preview.unreadable.slice(0, shown).map((line, index) => (
              <li key={`${line.place}${index}`}>
                <strong>{line.place ?? `Row ${line.line}`}</strong> {line.why}
              </li>
            ))}
          </ul>
        )}
        <TableFrame label="Differences" className="differences">
          <table className="plain-table">
            <tbody>
              {preview.added.slice(0, shown).map((row, index) => (
                <tr key={`added${row.name}${index}`}>
                  <td>{row.name}</td>
                  <td colSpan={3}>new row</td>
                </tr>
              ))}
              {preview.changed.slice(0, shown).map((cell) => (
                <tr key={`${cell.id}${cell.field}`}>
                  <td>{cell.name}</td>
                  <td>{cell.field}</td>
                  <td>
                    <del>{String(cell.from)}</del>
                  </td>
                  <td>
                    <ins>{String(cell.to)}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
        <div className="row">
          <Button disabled={count === 0} loading={change.isPending} onClick={apply}>
            {count === 0 ? "Nothing to write" : "Write these changes"}
          </Button>
          <Button variant="default" onClick={onClose}>
            Leave the register as it is
          </Button>
        </div>
      </div>
    </Modal>
  );
}
