export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type GridAction =
  | { readonly do: "move"; readonly rows: number; readonly columns: number; readonly isExtending: boolean }
  | { readonly do: "jump"; readonly to: "row-start" | "row-end" | "first" | "last" | "top" | "bottom"; readonly isExtending: boolean }
  | { readonly do: "step"; readonly by: 1 | -1 }
  | { readonly do: "edit"; readonly typed: string | null }
  | { readonly do: "clear" | "fill-down" | "undo" | "redo" | "select-all" | "select-row" | "select-column" | "open" | "leave" };

const arrows: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** What a key does in the table while no cell is edited, as spreadsheets have it; null leaves the key to the browser. */
export function readKey(key: Key, pageRows: number): GridAction | null {
  const isCommand = key.ctrlKey || key.metaKey;
  const arrow = arrows[key.key];
  if (arrow) return readArrow(arrow, isCommand, key);
  if (isCommand) return readCommand(key);
  if (key.altKey) return key.key === "Enter" ? { do: "open" } : null;
  switch (key.key) {
    case "PageDown":
    case "PageUp":
      return { do: "move", rows: key.key === "PageDown" ? pageRows : -pageRows, columns: 0, isExtending: key.shiftKey };
    case "Home":
    case "End":
      return { do: "jump", to: key.key === "Home" ? "row-start" : "row-end", isExtending: key.shiftKey };
    case "Tab":
      return { do: "step", by: key.shiftKey ? -1 : 1 };
    case "Enter":
    case "F2":
      return key.shiftKey ? { do: "move", rows: -1, columns: 0, isExtending: false } : { do: "edit", typed: null };
    case "Delete":
    case "Backspace":
      return { do: "clear" };
    case "Escape":
      return { do: "leave" };
    case " ":
      return key.shiftKey ? { do: "select-row" } : { do: "edit", typed: "" };
    default:
      return key.key.length === 1 ? { do: "edit", typed: key.key } : null;
  }
}

function readArrow([rows, columns]: readonly [number, number], isCommand: boolean, { shiftKey, altKey }: Key): GridAction | null {
  if (altKey) return null;
  if (!isCommand) return { do: "move", rows, columns, isExtending: shiftKey };
  const to = rows < 0 ? "top" : rows > 0 ? "bottom" : columns < 0 ? "row-start" : "row-end";
  return { do: "jump", to, isExtending: shiftKey };
}

function readCommand({ key, shiftKey }: Key): GridAction | null {
  switch (key.toLowerCase()) {
    case "d":
      return { do: "fill-down" };
    case "z":
      return { do: shiftKey ? "redo" : "undo" };
    case "y":
      return { do: "redo" };
    case "a":
      return { do: "select-all" };
    case " ":
      return { do: "select-column" };
    case "home":
      return { do: "jump", to: "first", isExtending: shiftKey };
    case "end":
      return { do: "jump", to: "last", isExtending: shiftKey };
    case "enter":
      return { do: "open" };
    default:
      return null;
  }
}
