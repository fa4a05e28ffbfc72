import assert from "node:assert/strict";
import { test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import { people } from "../../storage/collections.ts";
import { undoAnswer } from "../api-types.ts";
import { actionOf } from "../route-actions.ts";
import { joinsAnswer, joinsRevealAnswer } from "../watch-types.ts";

test("joins are listed without names, refused, and shown for a reason", async () => {
  const server = await callServer();
  await server.store.write("main", (transaction) =>
    transaction.put(people, { id: "fern@example.com", import: "p", person: { email: "fern@example.com", name: "Fern Fernhollow" } }),
  );
  await server.drop(
    "card.csv",
    "Date,Description,Card Member,Account #,Amount\n03/02/2026,OPENAI *CHATGPT SUBSCR,FERN FERNHOLLOW,-71005,20.00\n",
  );
  const { rows } = await server.ask(joinsAnswer, "GET", "/api/people/joins");
  assert.deepEqual(
    rows.map(({ by, isRefused, names }) => [by, isRefused, names]),
    [["name", false, null]],
  );
  await server.ask(undoAnswer, "POST", "/api/people/joins", { id: rows[0]?.id, isRefused: true });
  assert.deepEqual(
    (await server.ask(joinsAnswer, "GET", "/api/people/joins")).rows.map((row) => row.isRefused),
    [true],
  );
  const why = "the card list of March is checked";
  assert.equal((await server.ask(joinsRevealAnswer, "POST", "/api/people/joins/reveal", { why })).rows[0]?.person, "fern@example.com");
  assert.equal(actionOf("POST", "/people/joins/reveal"), "reveal");
  assert.equal(actionOf("POST", "/people/joins"), "discover");
  await server.close();
});
