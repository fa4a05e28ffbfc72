import assert from "node:assert/strict";
import { test } from "node:test";
import { openMemoryStore } from "../storage/memory/open-memory-store.ts";
import { createServer } from "./create-server.ts";
import { openSessions } from "./sessions.ts";

test("x", async () => {
  const now = () => new Date("2026-11-24T12:00:00Z");
  const sessions = openSessions(now);
  const { app } = createServer({
    store: openMemoryStore(),
    organisation: "own",
    catalog: { vendors: [], tools: new Map(), sources: new Map() },
    home: "/nonexistent",
    sessions,
    hosts: () => ["127.0.0.1:7391"],
    consoleFolder: null,
    now,
    report: (e) => console.error(e),
  });
  const o = { origin: "http://127.0.0.1:7391", host: "127.0.0.1:7391", "plimsoll-request": "1", "content-type": "application/json" };
  const r = await app.request("http://127.0.0.1:7391/api/session", {
    method: "POST",
    headers: o,
    body: JSON.stringify({ token: sessions.makeToken() }),
  });
  assert.equal(r.status, 204);
  const cookie = r.headers.get("set-cookie")!.split(";")[0]!;
  const a = await app.request("http://127.0.0.1:7391/api/register", {
    method: "POST",
    headers: { ...o, cookie },
    body: JSON.stringify({ name: "Foo", plan: "team" }),
  });
  console.log(a.status, await a.text());
  const b = await app.request("http://127.0.0.1:7391/api/register", {
    method: "PATCH",
    headers: { ...o, cookie },
    body: JSON.stringify({ changes: [{ id: "foo/team/all", field: "owner", value: "Ana" }] }),
  });
  const t = await b.json();
  console.log(b.status, JSON.stringify(t));
  const u = await app.request("http://127.0.0.1:7391/api/undo", {
    method: "POST",
    headers: { ...o, cookie },
    body: JSON.stringify({ undo: t.undo }),
  });
  console.log(u.status, await u.text());
  const d = await app.request("http://127.0.0.1:7391/api/openapi.json", { headers: { ...o, cookie } });
  const doc = await d.json();
  console.log(d.status, Object.keys(doc.paths), JSON.stringify(doc).length);
  const e = await app.request("http://127.0.0.1:7391/api/register", {
    method: "PATCH",
    headers: { ...o, cookie },
    body: JSON.stringify({ changes: [{ id: 3 }] }),
  });
  console.log(e.status, await e.text());
});
