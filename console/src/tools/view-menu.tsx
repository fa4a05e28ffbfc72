import { Button, Menu, TextInput } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useChange } from "../api/use-change.ts";
import type { SavedView } from "../api/types.ts";
import { shippedViews } from "./view-state.ts";

const route = getRouteApi("/tools");

interface Props {
  readonly view: SavedView;
  readonly views: readonly SavedView[];
  readonly isChanged: boolean;
  readonly onView: (view: SavedView | null) => void;
}

/** Saved views: filters, order and columns under a name, each with an address of its own. */
export function ViewMenu({ view, views, isChanged, onView }: Props) {
  const navigate = route.useNavigate();
  const change = useChange();
  const [name, setName] = useState("");
  const own = views.filter((each) => !shippedViews.includes(each));
  const open = (chosen: string) => {
    onView(null);
    void navigate({ search: (old) => ({ ...old, view: chosen }) });
  };
  const keep = (rows: readonly SavedView[], said: string) => change.mutate({ method: "PUT", address: "/api/views", body: { rows }, said });
  const save = () => {
    const saved = { ...view, name: name.trim() };
    keep([...own.filter((each) => each.name !== saved.name), saved], `View ${saved.name} saved`);
    setName("");
    open(saved.name);
  };
  const current = view.name === "" ? "All uses" : view.name;
  return (
    <Menu position="bottom-start" closeOnItemClick>
      <Menu.Target>
        <Button size="compact-md" variant="default">
          View: {current}
          {isChanged && " (changed)"}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {views.map((each) => (
          <Menu.Item key={each.name} onClick={() => open(each.name)}>
            {each.name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {own.some((each) => each.name === view.name) && (
          <Menu.Item
            onClick={() =>
              keep(
                own.filter((each) => each.name !== view.name),
                `View ${view.name} removed`,
              )
            }
          >
            Remove {view.name}
          </Menu.Item>
        )}
        <div className="row view-save">
          <TextInput
            size="xs"
            aria-label="Name of the view"
            placeholder="Save this view as"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button size="compact-sm" variant="default" disabled={name.trim() === ""} onClick={save}>
            Save
          </Button>
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}
