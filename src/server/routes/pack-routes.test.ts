import assert from "node:assert/strict";
import { test } from "node:test";
import { callServer } from "../../../test/call-server.ts";

test("the pack comes as one archive named after reader and day, and refuses a day ahead", async () => {
  const server = await callServer();
  const answer = await server.send("GET", "/api/pack.zip?for=client");
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get("content-disposition") ?? "", /pack-client-\d{4}-\d\d-\d\d\.zip/);
  const bytes = Buffer.from(await answer.arrayBuffer());
  for (const name of ["pack.pdf", "pack.xlsx", "manifest.json"]) assert.ok(bytes.includes(name), name);
  assert.equal((await server.send("GET", "/api/pack.zip?asOf=2999-01-01")).status, 400);
  assert.equal((await server.send("GET", "/api/pack.zip?for=nobody")).status, 400);
  await server.close();
});
