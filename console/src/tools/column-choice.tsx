import { Button, Checkbox, Popover } from "@mantine/core";
import type { SavedView } from "../api/types.ts";
import { registerColumns } from "./register-columns.ts";
import { withColumn } from "./view-state.ts";

interface Props {
  readonly view: SavedView;
  readonly onView: (view: SavedView) => void;
}

/** Which columns stand in the table. */
export function ColumnChoice({ view, onView }: Props) {
  const shownCount = registerColumns.length - view.hidden.length;
  return (
    <Popover position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <Button size="compact-md" variant="default">
          Columns {shownCount}/{registerColumns.length}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="stack tight">
          {registerColumns
            .filter((column) => column.id !== "name")
            .map((column) => (
              <Checkbox
                key={column.id}
                size="xs"
                label={column.label}
                checked={!view.hidden.includes(column.id)}
                onChange={(event) => onView(withColumn(view, column.id, event.currentTarget.checked))}
              />
            ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
