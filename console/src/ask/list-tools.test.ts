import assert from "node:assert/strict";
import { test } from "node:test";
import { listTools } from "./list-tools.ts";

test("the register's tools come first and each tool and name stands once", () => {
  const register = [
    { tool: "b", name: "B" },
    { tool: "b", name: "B" },
    { tool: "own", name: "Our Bot" },
  ];
  const catalog = [
    { tool: "a", name: "A" },
    { tool: "b", name: "B" },
    { tool: "x", name: "our bot" },
  ];
  assert.deepEqual(
    listTools(register, catalog).map((each) => each.tool),
    ["b", "own", "a"],
  );
});
