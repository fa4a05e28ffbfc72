import assert from "node:assert/strict";
import { test } from "node:test";
import { readKey, type Key } from "./read-key.ts";

const press = (key: string, held: Partial<Key> = {}) =>
  readKey({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }, 20);

test("arrows move, with shift they extend, with control they go to the edge", () => {
  assert.deepEqual(press("ArrowDown"), { do: "move", rows: 1, columns: 0, isExtending: false });
  assert.deepEqual(press("ArrowLeft", { shiftKey: true }), { do: "move", rows: 0, columns: -1, isExtending: true });
  assert.deepEqual(press("ArrowDown", { ctrlKey: true }), { do: "jump", to: "bottom", isExtending: false });
  assert.deepEqual(press("PageUp"), { do: "move", rows: -20, columns: 0, isExtending: false });
});

test("typing edits with what was typed, Enter and F2 edit what is there", () => {
  assert.deepEqual(press("a"), { do: "edit", typed: "a" });
  assert.deepEqual(press("Ü", { shiftKey: true }), { do: "edit", typed: "Ü" });
  assert.deepEqual(press("Enter"), { do: "edit", typed: null });
  assert.deepEqual(press("F2"), { do: "edit", typed: null });
});

test("Tab steps, Escape leaves, Delete clears", () => {
  assert.deepEqual(press("Tab"), { do: "step", by: 1 });
  assert.deepEqual(press("Tab", { shiftKey: true }), { do: "step", by: -1 });
  assert.deepEqual(press("Escape"), { do: "leave" });
  assert.deepEqual(press("Delete"), { do: "clear" });
});

test("commands, with control or the Mac's key", () => {
  assert.deepEqual(press("d", { ctrlKey: true }), { do: "fill-down" });
  assert.deepEqual(press("z", { metaKey: true }), { do: "undo" });
  assert.deepEqual(press("Z", { ctrlKey: true, shiftKey: true }), { do: "redo" });
  assert.deepEqual(press("a", { ctrlKey: true }), { do: "select-all" });
});

test("copy, paste, find and the palette stay with the browser and the console", () => {
  for (const key of ["c", "v", "x", "f", "k", "p", "r"]) assert.equal(press(key, { ctrlKey: true }), null, key);
  for (const key of ["Shift", "Control", "F5"]) assert.equal(press(key), null, key);
  assert.equal(press("ArrowLeft", { altKey: true }), null);
});
