import assert from "node:assert/strict";
import { test } from "node:test";
import { links } from "../../storage/link-collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { makeLink } from "./make-link.ts";
import { endLink, noteOpened, openLink } from "./open-link.ts";

const now = new Date("2026-03-31T09:00:00Z");
const who = { by: "ana", now: () => now };
const wanted = { kind: "questionnaire" as const, object: "q1", until: "2026-04-10T23:59:59.999Z" };

test("the token is given once and kept nowhere; it opens its own kind and nothing else", async () => {
  const store = openMemoryStore();
  const { token, id } = await store.write("main", (transaction) => makeLink(transaction, who, wanted));
  assert.match(token, /^[\w-]{43}$/);
  const rows = await store.read("main", (transaction) => transaction.list(links));
  assert.ok(!JSON.stringify(rows).includes(token));
  const open = (kind: "questionnaire" | "survey", given = token, at = now) =>
    store.read("main", (transaction) => openLink(transaction, kind, given, at));
  assert.equal((await open("questionnaire")).object, "q1");
  await assert.rejects(open("survey"), { code: "not-found" });
  await assert.rejects(open("questionnaire", id), { code: "not-found" }, "the digest opens nothing");
  for (const given of ["", "x", "../../etc", token.slice(1)]) await assert.rejects(open("questionnaire", given), { code: "not-found" });
  await assert.rejects(open("questionnaire", token, new Date("2026-04-11T00:00:00Z")), { code: "refused" });
});

test("openings are counted, and a link that was taken back opens nothing", async () => {
  const store = openMemoryStore();
  const { token, id } = await store.write("main", (transaction) => makeLink(transaction, who, wanted));
  await store.write("main", async (transaction) => noteOpened(transaction, await openLink(transaction, "questionnaire", token, now), now));
  assert.equal((await store.read("main", (transaction) => transaction.get(links, id)))?.opened, 1);
  await store.write("main", (transaction) => endLink(transaction, id, now));
  await store.write("main", (transaction) => endLink(transaction, "none", now));
  await assert.rejects(
    store.read("main", (transaction) => openLink(transaction, "questionnaire", token, now)),
    /taken back/,
  );
});
