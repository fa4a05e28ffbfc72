import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { members } from "../../storage/people-collections.ts";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { openScope } from "../../core/people/roles.ts";
import { checkApiKey, endApiKey, listApiKeys, makeApiKey } from "./api-keys.ts";
import { openSessions } from "./open-sessions.ts";

const hour = 3600_000;

async function open() {
  let time = Date.parse("2026-11-24T09:00:00Z");
  const now = (): Date => new Date(time);
  const store = openMemoryStore();
  const ana = {
    id: "ana@example.com",
    name: "Ana",
    role: "lead",
    scope: openScope,
    team: "",
    state: "active",
    at: "",
    by: "owner",
    recovery: [],
  } as const;
  await store.write("main", (transaction) =>
    transaction.put(members, { ...ana, scope: { classes: [], teams: [], vendors: [] }, recovery: [] }),
  );
  const pass = (milliseconds: number): void => void (time += milliseconds);
  const end = (): Promise<void> =>
    store.write("main", (transaction) =>
      transaction.put(members, { ...ana, scope: { classes: [], teams: [], vendors: [] }, recovery: [], state: "ended" }),
    );
  return { store, now, pass, end, sessions: openSessions(store, "main", now) };
}

describe("sessions", () => {
  test("a token works once, and by two processes at once for one of them", async () => {
    const { store, now, sessions } = await open();
    const other = openSessions(store, "main", now);
    const token = await sessions.makeToken();
    const keys = await Promise.all([sessions.redeem(token), other.redeem(token), sessions.redeem(token)]);
    assert.equal(keys.filter((key) => key !== null).length, 1);
    assert.equal(await other.redeem(token), null);
  });

  test("a token ends in time, and a made-up one opens nothing", async () => {
    const { pass, sessions } = await open();
    const token = await sessions.makeToken("ana@example.com", 15 * 60_000);
    pass(15 * 60_000);
    assert.equal(await sessions.redeem(token), null);
    assert.equal(await sessions.redeem("made-up"), null);
    assert.equal(await sessions.check("made-up"), null);
  });

  test("whoever held start's token is the owner; a member is who they are, now", async () => {
    const { sessions, end } = await open();
    const first = await sessions.redeem(await sessions.makeToken());
    assert.equal((await sessions.check(first ?? ""))?.caller.role, "owner");
    const key = await sessions.redeem(await sessions.makeToken("ana@example.com"));
    assert.deepEqual((await sessions.check(key ?? ""))?.caller.person, "ana@example.com");
    await end();
    assert.equal(await sessions.check(key ?? ""), null, "an ended member's session opens nothing");
    assert.equal(await sessions.redeem(await sessions.makeToken("ana@example.com")), null);
  });

  test("the key is replaced every hour, the old one ends a minute later, and only one request replaces it", async () => {
    const { sessions, pass } = await open();
    const key = (await sessions.redeem(await sessions.makeToken())) ?? "";
    pass(hour);
    const answers = await Promise.all([sessions.check(key), sessions.check(key), sessions.check(key)]);
    const replaced = answers.flatMap((answer) => answer?.replaced ?? []);
    assert.equal(replaced.length, 1);
    pass(61_000);
    assert.equal(await sessions.check(key), null);
    assert.notEqual(await sessions.check(replaced[0] ?? ""), null);
  });

  test("a session ends after 12 idle hours and after 7 days in any case", async () => {
    const { sessions, pass } = await open();
    let key = (await sessions.redeem(await sessions.makeToken())) ?? "";
    for (let hours = 0; hours < 7 * 24; hours += 11) {
      key = (await sessions.check(key))?.replaced ?? key;
      pass(11 * hour);
    }
    assert.equal(await sessions.check(key), null);
    const idle = (await sessions.redeem(await sessions.makeToken())) ?? "";
    pass(12 * hour + 1);
    assert.equal(await sessions.check(idle), null);
  });

  test("sessions are listed and ended", async () => {
    const { sessions } = await open();
    const key = (await sessions.begin("ana@example.com", "passkey", "Firefox, Windows")) ?? "";
    const [row] = await sessions.list("ana@example.com");
    assert.deepEqual([row?.via, row?.label], ["passkey", "Firefox, Windows"]);
    await sessions.end({ id: row?.id ?? "" });
    assert.equal(await sessions.check(key), null);
  });
});

describe("keys for scripts", () => {
  test("a key acts as it was cut, until its day is over or it is ended", async () => {
    const { store, now, pass } = await open();
    const workspace = { store, organisation: "main", by: "owner", now, catalog: { vendors: [], tools: new Map(), sources: new Map() } };
    const wish = { name: "export", role: "auditor", actions: ["read-company"], until: "2026-11-25" } as const;
    const { key } = await makeApiKey(workspace, wish);
    assert.deepEqual((await checkApiKey(store, "main", key, now()))?.only, ["read-company"]);
    assert.equal(await checkApiKey(store, "main", `${key}x`, now()), null);
    assert.ok(!JSON.stringify(await listApiKeys(workspace)).includes(key), "the key itself is not kept");
    pass(2 * 24 * hour);
    assert.equal(await checkApiKey(store, "main", key, now()), null);
    const later = await makeApiKey(workspace, { ...wish, until: "2027-01-01" });
    await endApiKey(workspace, later.row.id);
    assert.equal(await checkApiKey(store, "main", later.key, now()), null);
    await assert.rejects(makeApiKey(workspace, { ...wish, role: "owner" }), /owners act in person/);
  });
});
