import assert from "node:assert/strict";
import { test } from "node:test";
import { createUndoStack } from "./undo-stack.ts";

test("the newest change is taken back first", () => {
  const stack = createUndoStack();
  stack.push({ token: "a", text: "first" });
  stack.push({ token: "b", text: "second" });
  assert.equal(stack.takeLast()?.token, "b");
  assert.equal(stack.takeLast()?.token, "a");
  assert.equal(stack.takeLast(), undefined);
});

test("a change undone from its toast is not undone twice", () => {
  const stack = createUndoStack();
  stack.push({ token: "a", text: "first" });
  stack.push({ token: "b", text: "second" });
  stack.drop("b");
  assert.equal(stack.takeLast()?.token, "a");
});

test("a new change forgets what could be redone; redoing one keeps the others", () => {
  const stack = createUndoStack();
  stack.pushRedo({ token: "x", text: "x" });
  stack.pushRedo({ token: "y", text: "y" });
  assert.equal(stack.takeRedo()?.token, "y");
  stack.restore({ token: "y2", text: "y" });
  assert.equal(stack.takeRedo()?.token, "x");
  stack.pushRedo({ token: "z", text: "z" });
  stack.push({ token: "n", text: "new" });
  assert.equal(stack.takeRedo(), undefined);
});

test("the stack keeps its limit", () => {
  const stack = createUndoStack(2);
  for (const token of ["a", "b", "c"]) stack.push({ token, text: token });
  stack.takeLast();
  stack.takeLast();
  assert.equal(stack.takeLast(), undefined);
});
