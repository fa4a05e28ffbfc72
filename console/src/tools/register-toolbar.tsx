import { Button, Menu, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { SavedView } from "../api/types.ts";
import { ColumnChoice } from "./column-choice.tsx";
import { ImportRegister } from "./import-register.tsx";
import { ViewMenu } from "./view-menu.tsx";

interface Props {
  readonly view: SavedView;
  readonly views: readonly SavedView[];
  readonly isChanged: boolean;
  readonly search: string;
  readonly onSearch: (text: string) => void;
  readonly onView: (view: SavedView | null) => void;
  readonly onAdd: () => void;
}

/** What stands over the register: view, search, columns, picture, in and out. */
export function RegisterToolbar({ view, views, isChanged, search, onSearch, onView, onAdd }: Props) {
  return (
    <div className="toolbar no-print">
      <TextInput
        size="xs"
        className="toolbar-search"
        aria-label="Find in the register"
        placeholder="Find in the register"
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <ViewMenu view={view} views={views} isChanged={isChanged} onView={onView} />
      <ColumnChoice view={view} onView={onView} />
      <Button size="compact-md" variant="default" aria-pressed={view.dense} onClick={() => onView({ ...view, dense: !view.dense })}>
        {view.dense ? "Roomy rows" : "Dense rows"}
      </Button>
      <Button size="compact-md" variant="default" renderRoot={(props) => <Link to="/tools" search={{ show: "matrix" }} {...props} />}>
        Tools × classes
      </Button>
      <span className="toolbar-gap" />
      <Button size="compact-md" variant="default" onClick={onAdd}>
        Add a tool
      </Button>
      <ImportRegister />
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-md" variant="default">
            Take away
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href="/api/register/export?format=xlsx" download>
            As a spreadsheet (XLSX)
          </Menu.Item>
          <Menu.Item component="a" href="/api/register/export?format=csv" download>
            As CSV
          </Menu.Item>
          <Menu.Item onClick={() => window.print()}>On paper</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
