import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import pg from "pg";
import { checkStore, conformanceContents, notes } from "../conformance.ts";
import { openPostgresStore } from "./open-postgres-store.ts";

// A server for tests, e.g. postgres://postgres@127.0.0.1:5433/postgres; `.ci/run` starts one.
const server = process.env["PLIMSOLL_TEST_POSTGRES"];
const skip = server === undefined ? "no PostgreSQL here: set PLIMSOLL_TEST_POSTGRES to the URL of a test server" : undefined;

async function freshDatabase(): Promise<string> {
  const name = `plimsoll_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server ?? "");
  url.pathname = `/${name}`;
  return url.href;
}

checkStore("postgres", async () => openPostgresStore(await freshDatabase(), conformanceContents), skip === undefined ? {} : { skip });

describe("postgres store", { skip: skip ?? false }, () => {
  it("lets two servers open one database at once and lose nothing", async () => {
    const url = await freshDatabase();
    const stores = await Promise.all([openPostgresStore(url, conformanceContents), openPostgresStore(url, conformanceContents)]);
    const writes = stores.flatMap((store, server) =>
      Array.from({ length: 10 }, (_, at) => store.write("acme", (t) => t.put(notes, { id: `${server}-${at}`, topic: "a", text: "x" }))),
    );
    await Promise.all(writes);
    assert.equal(await stores[0]?.read("acme", (t) => t.count(notes)), 20);
    await Promise.all(stores.map((store) => store.close()));
  });

  it("says what to do when nobody answers", async () => {
    await assert.rejects(openPostgresStore("postgres://127.0.0.1:1/none", conformanceContents), {
      code: "unreadable",
      message: /--database/,
    });
  });
});
