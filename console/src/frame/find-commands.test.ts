import assert from "node:assert/strict";
import { test } from "node:test";
import { findCommands } from "./find-commands.ts";

const slack = { kind: "tool", title: "Slack AI", link: "/tools/slack-ai" } as const;

test("nothing typed shows pages and actions", () => {
  const rows = findCommands("", []);
  assert.equal(rows[0]?.title, "Now");
  assert.ok(rows.some((row) => row.kind === "action"));
});

test("a page that begins with the word comes before what the server found", () => {
  const rows = findCommands("too", [{ kind: "tool", title: "Toolbox", link: "/tools/toolbox" }]);
  assert.deepEqual(
    rows.slice(0, 2).map((row) => row.title),
    ["Tools", "Toolbox"],
  );
});

test("every word must be met", () => {
  assert.deepEqual(findCommands("print zebra", []), []);
  assert.equal(findCommands("sheet print", [])[0]?.title, "Print the rule sheet");
});

test("a link is shown once", () => {
  const rows = findCommands("ask", [{ kind: "action", title: "Ask", link: "/ask" }, slack]);
  assert.equal(rows.filter((row) => row.link === "/ask" && row.title === "Ask").length, 1);
  assert.ok(rows.includes(slack));
});
