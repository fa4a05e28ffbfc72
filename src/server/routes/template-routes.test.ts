import assert from "node:assert/strict";
import { test } from "node:test";
import { callServer } from "../../../test/call-server.ts";

test("templates are listed, taken away and taken back", async () => {
  const server = await callServer();
  const list = await (await server.send("GET", "/api/templates")).json();
  assert.equal(list.total, 5);
  const sheet = await server.send("GET", "/api/templates/classification-framework?format=md&pack=fintech");
  assert.match(sheet.headers.get("content-disposition") ?? "", /classification-framework\.md/);
  const taken = await server.send("POST", "/api/templates?name=classes.md", await sheet.text());
  assert.ok((await taken.json()).changed > 0);
  assert.equal((await server.send("GET", "/api/templates/scorecard")).status, 404);
  assert.equal((await server.send("GET", "/api/templates/ai-use-policy?format=exe")).status, 400);
  assert.equal((await server.send("POST", "/api/templates?name=x.md", "# nothing")).status, 400);
  await server.close();
});
