import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import { ownDataAdded, ownDataAnswer, ownDataTried } from "./own-data-routes.ts";

const csv = "email,last\nana@kunde.example,Quist\n";
const query = "name=t.csv&kind=table&keys=email&secondary=last";

function tryBody(text: string): FormData {
  const form = new FormData();
  form.set("file", new File([csv], "t.csv"));
  form.set("text", text);
  return form;
}

describe("own data over HTTP", () => {
  test("a table is tried, registered, listed and removed", async () => {
    const server = await callServer();
    const tried = async (text: string) => {
      const packed = new Response(tryBody(text));
      const type = packed.headers.get("content-type");
      const answer = await server.send("POST", `/api/own-data/try?${query}`, new Uint8Array(await packed.arrayBuffer()), {
        "content-type": type,
      });
      return ownDataTried.parse(await answer.json());
    };
    assert.deepEqual(await tried("to ANA@kunde.example"), { rows: 1, isFound: true, places: [{ start: 3, end: 20 }] });
    assert.equal((await tried("to bob@kunde.example")).isFound, false);
    assert.equal((await server.ask(ownDataAnswer, "GET", "/api/own-data")).total, 0);
    const added = await server.send("POST", `/api/own-data?${query}`, csv);
    const { id, rows } = ownDataAdded.parse(await added.json());
    assert.equal(rows, 1);
    const listed = await server.ask(ownDataAnswer, "GET", "/api/own-data");
    assert.deepEqual(
      listed.rows.map((row) => [row.id, row.keys]),
      [[id, ["email"]]],
    );
    assert.deepEqual(readdirSync(`${server.home}/spool`), []);
    assert.ok(!readdirSync(server.home).some((name) => name.startsWith("own-data-try")));
    assert.equal((await server.send("DELETE", `/api/own-data/${id}`)).status, 204);
    assert.equal((await server.send("DELETE", `/api/own-data/${id}`)).status, 404);
    await server.close();
  });

  test("a table without its column is refused and leaves nothing", async () => {
    const server = await callServer();
    const answer = await server.send("POST", "/api/own-data?name=t.csv&kind=table&keys=customer", csv);
    assert.equal(answer.status, 400);
    assert.match(await answer.text(), /met email, last/);
    assert.equal((await server.send("POST", "/api/own-data?name=t.csv&kind=table&keys=email&class=public", csv)).status, 400);
    assert.equal((await server.ask(ownDataAnswer, "GET", "/api/own-data")).total, 0);
    await server.close();
  });
});
