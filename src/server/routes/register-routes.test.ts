import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  changedAnswer,
  commentRow,
  commentsAnswer,
  historyAnswer,
  newRowAnswer,
  peopleAnswer,
  redoAnswer,
  registerAnswer,
  undoAnswer,
  viewsAnswer,
} from "../api-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const add = (server: CalledServer, row: object) => server.ask(newRowAnswer, "POST", "/api/register", row);
const list = async (server: CalledServer) => (await server.ask(registerAnswer, "GET", "/api/register")).rows;
const set = (server: CalledServer, changes: readonly object[]) => server.ask(changedAnswer, "PATCH", "/api/register", { changes });

describe("the register", () => {
  test("a row by hand: known tools by id, name or alias, others by any name", async () => {
    const server = await callServer();
    assert.equal((await add(server, { tool: "chatgpt", plan: "team" })).row.id, "chatgpt/team/all");
    const { row } = await add(server, { name: "gpt CHAT", plan: "personal", team: "Design" });
    assert.deepEqual(
      [row.id, row.name, row.vendor, row.account.kind],
      ["chatgpt/personal/design/personal", "ChatGPT", "OpenAI", "personal"],
    );
    assert.equal((await add(server, { name: "Sketchy Ärger AI", vendor: "Nobody" })).row.id, "sketchy-arger-ai/unknown/all");
    assert.equal((await add(server, { name: "Sketchy Ärger AI" })).row.id, "sketchy-arger-ai/unknown/all-2");
    assert.equal((await list(server)).length, 4);
    assert.equal((await server.send("POST", "/api/register", {})).status, 400);
  });

  test("many cells are set together or not at all", async () => {
    const server = await callServer();
    const { row: one } = await add(server, { name: "One" });
    const { row: two } = await add(server, { name: "Two" });
    const { rows } = await set(server, [
      { id: one.id, field: "owner", value: "Ana" },
      { id: two.id, field: "people", value: "12" },
      { id: two.id, field: "dataTypes", value: "email, iban; email" },
      { id: one.id, field: "review", value: "" },
    ]);
    assert.deepEqual(
      rows.map((row) => [row.owner, row.people, row.dataTypes]),
      [
        ["Ana", null, []],
        ["", 12, ["email", "iban"]],
      ],
    );
    for (const [field, value, status] of [
      ["people", "-1", 400],
      ["people", "many", 400],
      ["plan", "gold", 400],
      ["standing", "fine", 400],
      ["review", "soon", 400],
      ["review", "2026-13-40", 400],
      ["name", " ", 400],
      ["lastSeen", "2026-01-01", 400],
      ["__proto__", "x", 400],
    ] as const) {
      const answer = await server.send("PATCH", "/api/register", {
        changes: [
          { id: one.id, field: "owner", value: "Ben" },
          { id: one.id, field, value },
        ],
      });
      assert.equal(answer.status, status, `${field}=${value}`);
    }
    assert.equal(
      (
        await server.send("PATCH", "/api/register", {
          changes: [
            { id: one.id, field: "owner", value: "Ben" },
            { id: "none", field: "owner", value: "Ben" },
          ],
        })
      ).status,
      404,
    );
    assert.equal((await list(server))[0]?.owner, "Ana");
  });

  test("every change is undone and redone, with who, when and what kept", async () => {
    const server = await callServer();
    const { row, undo: undoAdd } = await add(server, { name: "One" });
    const { undo } = await set(server, [{ id: row.id, field: "owner", value: "Ana" }]);
    const { redo } = await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.equal((await list(server))[0]?.owner, "");
    await server.ask(redoAnswer, "POST", "/api/undo", { undo: redo });
    assert.equal((await list(server))[0]?.owner, "Ana");
    const { rows } = await server.ask(historyAnswer, "GET", `/api/history?object=${encodeURIComponent(row.id)}`);
    assert.deepEqual(rows.map((line) => [line.who, line.field]).reverse(), [
      ["owner", ""],
      ["owner", "owner"],
      ["owner", ""],
      ["owner", ""],
    ]);
    assert.ok(rows.some((line) => line.text === 'changed owner from nothing to "Ana"'));
    assert.equal((await server.send("POST", "/api/undo", { undo: undoAdd })).status, 409, "a later change stands in the way");
    assert.equal((await server.send("POST", "/api/undo", { undo: "none" })).status, 404);
  });

  test("removed rows come back as they were", async () => {
    const server = await callServer();
    const { row } = await add(server, { name: "One" });
    await set(server, [{ id: row.id, field: "note", value: "keep" }]);
    const { undo } = await server.ask(undoAnswer, "DELETE", "/api/register", { ids: [row.id] });
    assert.equal((await list(server)).length, 0);
    await server.ask(redoAnswer, "POST", "/api/undo", { undo });
    assert.equal((await list(server))[0]?.note, "keep");
    assert.equal((await server.send("DELETE", "/api/register", { ids: ["none"] })).status, 404);
  });

  test("rows carry their line and the number of comments; comments name people", async () => {
    const server = await callServer();
    const { row } = await add(server, { tool: "chatgpt", plan: "team" });
    const comment = await server.ask(commentRow, "POST", "/api/comments", {
      object: row.id,
      text: "Ask @ana and @ben@example.com. Not x@y.example",
    });
    assert.deepEqual(comment.mentions, ["ana", "ben@example.com"]);
    assert.equal((await server.send("POST", "/api/comments", { object: row.id, text: "   " })).status, 400);
    const [listed] = await list(server);
    assert.equal(listed?.comments, 1);
    assert.equal(listed?.line.carries, "public");
    assert.equal((await server.ask(commentsAnswer, "GET", `/api/comments?object=${encodeURIComponent(row.id)}`)).total, 1);
  });

  test("filters narrow the rows", async () => {
    const server = await callServer();
    await add(server, { tool: "chatgpt", plan: "team", team: "Design" });
    await add(server, { name: "Other" });
    for (const [query, count] of [
      ["tool=chatgpt", 1],
      ["team=Design", 1],
      ["q=oth", 1],
      ["q=zzz", 0],
      ["", 2],
    ] as const) {
      assert.equal((await server.ask(registerAnswer, "GET", `/api/register?${query}`)).total, count, query);
    }
  });

  test("5,000 rows are set and read in one go", async () => {
    const server = await callServer();
    const header = "Tool,Plan,Team\n";
    const body = Array.from({ length: 5000 }, (_, number) => `Tool ${number},team,Team ${number % 40}`).join("\n");
    const { previewAnswer } = await import("../api-types.ts");
    const { token, preview } = await server.ask(previewAnswer, "POST", "/api/register/import?name=big.csv", header + body);
    assert.equal(preview.added.length, 5000);
    await server.ask(undoAnswer, "POST", "/api/register/import/apply", { token });
    const rows = await list(server);
    assert.equal(rows.length, 5000);
    await set(
      server,
      rows.map((row) => ({ id: row.id, field: "owner", value: "Ana" })),
    );
    assert.ok((await list(server)).every((row) => row.owner === "Ana"));
  });

  test("views and people", async () => {
    const server = await callServer();
    await server.ask(viewsAnswer, "PUT", "/api/views", { rows: [{ name: "Mine", hidden: ["note"], dense: true }] });
    assert.deepEqual((await server.ask(viewsAnswer, "GET", "/api/views")).rows, [{ name: "Mine", hidden: ["note"], dense: true }]);
    assert.equal((await server.ask(peopleAnswer, "GET", "/api/people")).total, 0);
  });
});
