import assert from "node:assert/strict";
import { test } from "node:test";
import { hostNames, listen } from "./listen.ts";

test("a taken port gives the next free one, unless it was asked for", async () => {
  const answer = (): Response => new Response("here");
  const first = await listen(answer, { host: "127.0.0.1", port: 0, isFixed: true });
  await assert.rejects(listen(answer, { host: "127.0.0.1", port: first.port, isFixed: true }), /expected a free port/);
  const next = await listen(answer, { host: "127.0.0.1", port: first.port, isFixed: false });
  assert.ok(next.port > first.port && next.port < first.port + 20);
  assert.equal(await (await fetch(`http://127.0.0.1:${next.port}/`, { headers: { connection: "close" } })).text(), "here");
  await Promise.all([first.close(), next.close()]);
});

test("an address that is not ours is refused in words", async () => {
  await assert.rejects(
    listen(() => new Response(), { host: "192.0.2.1", port: 0, isFixed: true }),
    /expected an address of this machine after --host/,
  );
});

test("only names we listen on may be called", () => {
  assert.deepEqual(hostNames("127.0.0.1", 1), ["127.0.0.1:1", "localhost:1", "[::1]:1"]);
  assert.deepEqual(hostNames("::1", 1)[0], "[::1]:1");
  assert.ok(hostNames("box.example", 1).includes("box.example:1") && hostNames("box.example", 1)[0] === "box.example:1");
  assert.ok(hostNames("0.0.0.0", 1).includes("127.0.0.1:1") && !hostNames("0.0.0.0", 1).includes("0.0.0.0:1"));
});
