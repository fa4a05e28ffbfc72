import { Button, Popover, TextInput } from "@mantine/core";
import type { SavedView } from "../api/types.ts";
import type { RegisterColumn } from "./register-columns.ts";
import { withColumn, withFilter } from "./view-state.ts";

interface Props {
  readonly column: RegisterColumn;
  readonly view: SavedView;
  readonly onView: (view: SavedView) => void;
}

/** Filter, order and hiding of one column. */
export function ColumnMenu({ column, view, onView }: Props) {
  const filter = view.filters.find((each) => each.id === column.id)?.value ?? "";
  const order = (desc: boolean) => onView({ ...view, sorting: [{ id: column.id, desc }] });
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={filter ? "column-menu filtered" : "column-menu"}
          aria-label={filter ? `${column.label}: filtered by ${filter}` : `${column.label}: filter and more`}
        >
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <path d="M1 2h8L6 5.5V9L4 8V5.5z" fill={filter ? "currentColor" : "none"} stroke="currentColor" />
          </svg>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className="stack column-menu-body">
          <TextInput
            label={`${column.label} holds`}
            description="Commas for or, =whole, !not, = for empty, >3"
            value={filter}
            onChange={(event) => onView(withFilter(view, column.id, event.currentTarget.value))}
          />
          {column.options && (
            <div className="row tight">
              {column.options.map((option) => (
                <Button key={option} size="compact-xs" variant="default" onClick={() => onView(withFilter(view, column.id, `=${option}`))}>
                  {option}
                </Button>
              ))}
            </div>
          )}
          <div className="row tight">
            <Button size="compact-sm" variant="default" onClick={() => order(false)}>
              Sort up
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => order(true)}>
              Sort down
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onView(withFilter(view, column.id, ""))}>
              Clear filter
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onView(withColumn(view, column.id, false))}>
              Hide
            </Button>
          </div>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
