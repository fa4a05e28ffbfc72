import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { RegisterEntry } from "../api/types.ts";
import { countWords } from "../text/count-words.ts";
import { planColumn, type PlannedChanges } from "./plan-changes.ts";
import { registerColumns } from "./register-columns.ts";

interface Props {
  readonly rows: readonly RegisterEntry[];
  readonly onWrite: (changes: PlannedChanges) => Promise<void>;
  readonly onClear: () => void;
}

const editable = registerColumns.filter((column) => column.field);

/** One value into one column of all selected rows, or the rows taken out. */
export function BulkEdit({ rows, onWrite, onClear }: Props) {
  const [id, setId] = useState("standing");
  const [text, setText] = useState("");
  const change = useChange();
  const column = editable.find((each) => each.id === id) ?? editable[0];
  const remove = () => {
    change.mutate({
      method: "DELETE",
      address: "/api/register",
      body: { ids: rows.map((row) => row.id) },
      said: `${countWords(rows.length, "row")} taken out`,
    });
    onClear();
  };
  if (!column) return null;
  return (
    <form
      className="bulk no-print"
      aria-label="Selected rows"
      onSubmit={(event) => {
        event.preventDefault();
        void onWrite(planColumn(rows, column, text));
      }}
    >
      <strong>{countWords(rows.length, "row")}</strong>
      <span>set</span>
      <NativeSelect
        size="xs"
        aria-label="Column"
        value={id}
        onChange={(event) => {
          setId(event.currentTarget.value);
          setText("");
        }}
        data={editable.map((each) => ({ value: each.id, label: each.label }))}
      />
      <span>to</span>
      {column.options ? (
        <NativeSelect
          size="xs"
          aria-label="Value"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data={[{ value: "", label: "choose" }, ...column.options]}
        />
      ) : (
        <TextInput size="xs" aria-label="Value" value={text} onChange={(event) => setText(event.currentTarget.value)} />
      )}
      <Button size="compact-sm" variant="default" type="submit" disabled={column.options !== undefined && text === ""}>
        Set in {countWords(rows.length, "row")}
      </Button>
      <Button size="compact-sm" variant="default" onClick={remove}>
        Take out
      </Button>
    </form>
  );
}
