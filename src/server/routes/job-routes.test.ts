import assert from "node:assert/strict";
import { mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { jobs as jobRows } from "../../storage/collections.ts";
import { discoveryAnswer, importResult, jobAnswer, jobsAnswer, registerAnswer, sightingsAnswer, startedJob } from "../api-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const header = "Date,Description,Card Member,Account #,Amount\n";
const charge = (day: string, who: string): string => `03/${day}/2026,OPENAI *CHATGPT SUBSCR,${who},-71005,20.00\n`;
const statement = header + charge("02", "FERN FERNHOLLOW") + "03/05/2026,CITY BAKERY,FERN FERNHOLLOW,-71005,4.00\n";
const spooled = (server: CalledServer): string[] => {
  try {
    return readdirSync(join(server.home, "spool"));
  } catch {
    return [];
  }
};

describe("dropped files", () => {
  test("a statement becomes evidence, a use and a row of coverage; nothing stays on the way", async () => {
    const server = await callServer();
    const job = await server.drop("card.csv", statement);
    assert.equal(job.state, "done", JSON.stringify(job.error));
    const result = importResult.parse(job.result);
    assert.deepEqual([result.source, result.duplicate, result.newUses, result.sightings], ["amex", false, ["ChatGPT"], 1]);
    assert.deepEqual(spooled(server), []);
    assert.equal(statSync(join(server.home, "spool")).mode & 0o777, 0o700);
    const found = await server.ask(discoveryAnswer, "GET", "/api/discovery");
    assert.equal(found.uses[0]?.row.account.kind, "unknown", "one person's charge does not show whose account it is");
    const id = encodeURIComponent(found.uses[0]?.row.id ?? "");
    assert.deepEqual(
      (await server.ask(sightingsAnswer, "GET", `/api/sightings?use=${id}`)).rows.map((row) => row.person),
      [undefined],
      "names are not shown unless the company chose to",
    );
    await server.send("PUT", "/api/settings", { company: { name: "", domains: [], timeZone: "UTC" }, showNames: true });
    assert.equal((await server.ask(sightingsAnswer, "GET", `/api/sightings?use=${id}`)).rows[0]?.person, "FERN FERNHOLLOW");
    assert.equal((await server.send("GET", "/api/sightings?use=none")).status, 404);
    assert.match(found.uses[0]?.evidenceSentence ?? "", /^1 charge of 20 USD, 2 March 2026\.$/);
    assert.equal(found.coverage.find((row) => row.source === "amex")?.status, "read");
    assert.equal(found.coverage.find((row) => row.source === "machine")?.status, "absent");
  });

  test("the same bytes and the same content under another name count once", async () => {
    const server = await callServer();
    await server.drop("card.csv", statement);
    const again = await server.drop("other name.csv", statement);
    assert.equal(importResult.parse(again.result).duplicate, true);
    assert.match(again.message, /already read on 2026-03-31; nothing counted twice/);
    assert.equal((await server.ask(registerAnswer, "GET", "/api/register")).rows[0]?.sightings.length, 1);
  });

  test("people of different statements are uses of their own", async () => {
    const server = await callServer();
    await server.drop("a.csv", statement);
    const second = await server.drop("b.csv", header + charge("03", "LENA LARKSPURLY"));
    assert.deepEqual(importResult.parse(second.result).newUses, ["ChatGPT"]);
    assert.equal(
      (await server.ask(discoveryAnswer, "GET", "/api/discovery")).headline.sentence,
      "we found 2: 1 tool, on 2 private accounts",
    );
    const { rows } = await server.ask(registerAnswer, "GET", "/api/register");
    assert.equal(rows.length, 2);
    assert.equal(new Set(rows.map((row) => row.id)).size, 2);
    assert.ok(
      rows.every((row) => !/fern|lena/i.test(row.id)),
      "ids carry no names",
    );
  });

  test("what people wrote outlives a new import", async () => {
    const server = await callServer();
    await server.drop("a.csv", statement);
    const [row] = (await server.ask(registerAnswer, "GET", "/api/register")).rows;
    await server.send("PATCH", "/api/register", {
      changes: [
        { id: row?.id, field: "purpose", value: "drafts" },
        { id: row?.id, field: "people", value: 4 },
      ],
    });
    await server.drop("b.csv", header + charge("09", "FERN FERNHOLLOW"));
    const [after] = (await server.ask(registerAnswer, "GET", "/api/register")).rows;
    assert.deepEqual([after?.id, after?.purpose, after?.people, after?.sightings.length], [row?.id, "drafts", 4, 2]);
  });

  test("an unknown format fails in words and leaves nothing", async () => {
    const server = await callServer();
    const job = await server.drop("letter.txt", "Dear all,\nthis is no export.\n");
    assert.equal(job.state, "failed");
    assert.match(job.error?.message ?? "", /^expected .*, met /);
    assert.deepEqual(spooled(server), []);
    assert.equal((await server.send("POST", "/api/imports?name=empty.csv", "")).status, 400);
    assert.equal((await server.send("POST", "/api/imports", statement)).status, 400, "a name is needed");
  });

  test("jobs are listed, found and refused", async () => {
    const server = await callServer();
    await server.drop("card.csv", statement);
    const { rows } = await server.ask(jobsAnswer, "GET", "/api/jobs");
    assert.equal(rows[0]?.title, "card.csv");
    assert.equal((await server.ask(jobAnswer, "GET", `/api/jobs/${rows[0]?.id}`)).state, "done");
    assert.equal((await server.send("GET", "/api/jobs/none")).status, 404);
    assert.equal((await server.send("DELETE", `/api/jobs/${rows[0]?.id}`)).status, 204);
  });

  test("a job that the end of the program cut off is failed, and starts again from its file", async () => {
    const server = await callServer();
    const spool = "01a20d6d-5a00-7000-a776-526fbac20e82";
    mkdirSync(join(server.home, "spool"));
    writeFileSync(join(server.home, "spool", spool), statement);
    const row = {
      id: "j",
      kind: "import" as const,
      title: "card.csv",
      state: "running" as const,
      done: 5,
      total: null,
      unit: "bytes",
      message: "",
      result: null,
      error: null,
      input: JSON.stringify({ spool, name: "card.csv", digest: "d" }),
      at: "2026-03-30T00:00:00.000Z",
    };
    await server.store.write("main", (transaction) => transaction.put(jobRows, row));
    const cut = await server.ask(jobAnswer, "GET", "/api/jobs/j");
    assert.equal(cut.state, "failed");
    assert.match(cut.error?.message ?? "", /start it again/);
    await server.ask(startedJob, "POST", "/api/jobs/j/start", {});
    await (await server.send("GET", "/api/jobs/j/events")).text();
    assert.equal((await server.ask(jobAnswer, "GET", "/api/jobs/j")).state, "done");
    assert.deepEqual(spooled(server), []);
    await server.ask(startedJob, "POST", "/api/jobs/j/start", {});
    await (await server.send("GET", "/api/jobs/j/events")).text();
    assert.equal((await server.ask(jobAnswer, "GET", "/api/jobs/j")).result?.duplicate, true);
  });
});
