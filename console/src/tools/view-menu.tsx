import { Button, Popover, TextInput } from "@mantine/core";
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
  const [isOpen, setOpen] = useState(false);
  const own = views.filter((each) => !shippedViews.includes(each));
  const open = (chosen: string) => {
    setOpen(false);
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
  const remove = () =>
    keep(
      own.filter((each) => each.name !== view.name),
      `View ${view.name} removed`,
    );
  return (
    <Popover position="bottom-start" trapFocus returnFocus opened={isOpen} onChange={setOpen}>
      <Popover.Target>
        <Button size="compact-md" variant="default" onClick={() => setOpen(!isOpen)}>
          View: {view.name === "" ? "All uses" : view.name}
          {isChanged && " (changed)"}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className="plain choice-list">
          {views.map((each) => (
            <li key={each.name}>
              <button type="button" aria-current={each.name === view.name} onClick={() => open(each.name)}>
                {each.name}
              </button>
            </li>
          ))}
          {own.some((each) => each.name === view.name) && (
            <li>
              <button type="button" onClick={remove}>
                Remove the view {view.name}
              </button>
            </li>
          )}
        </ul>
        <form
          className="row view-save"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") save();
          }}
        >
          <TextInput
            size="xs"
            aria-label="Name of the view"
            placeholder="Save this view as"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" size="compact-sm" variant="default" disabled={name.trim() === ""}>
            Save
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
