import assert from "node:assert/strict";
import { test } from "node:test";
import { createWaitingWrites, type Write } from "./create-waiting-writes.ts";

const write = (address: string): Write => ({ method: "PATCH", address, body: null });
const gone = new Error("gone");
const isGone = (error: unknown): boolean => error === gone;

test("waiting writes are sent in their order, once", async () => {
  const sent: string[] = [];
  const writes = createWaitingWrites(async ({ address }) => sent.push(address));
  writes.add(write("a"));
  writes.add(write("b"));
  assert.deepEqual(await writes.flush(isGone), []);
  assert.deepEqual(sent, ["a", "b"]);
  assert.equal(writes.count(), 0);
  await writes.flush(isGone);
  assert.equal(sent.length, 2);
});

test("when the server goes again, what was not answered stays", async () => {
  const sent: string[] = [];
  const writes = createWaitingWrites(async ({ address }) => {
    if (address === "b" && sent.length === 1) {
      sent.push("lost");
      throw gone;
    }
    sent.push(address);
  });
  for (const address of ["a", "b", "c"]) writes.add(write(address));
  await writes.flush(isGone);
  assert.equal(writes.count(), 2);
  await writes.flush(isGone);
  assert.deepEqual(sent, ["a", "lost", "b", "c"]);
});

test("a refused write is told and does not stop the others", async () => {
  const refusal = new Error("no");
  const writes = createWaitingWrites(async ({ address }) => {
    if (address === "a") throw refusal;
  });
  writes.add(write("a"));
  writes.add(write("b"));
  assert.deepEqual(await writes.flush(isGone), [refusal]);
  assert.equal(writes.count(), 0);
});
