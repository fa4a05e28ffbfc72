import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { describe, test } from "node:test";
import { callServer } from "../../../test/call-server.ts";
import writeExcelFile from "write-excel-file/node";
import { jobAnswer, startedJob } from "../api-types.ts";
import { ownDataAnswer, ownDataTried } from "./own-data-routes.ts";

const csv = "email,last\nana@kunde.example,Quist\n";
const query = "name=t.csv&kind=table&keys=email&secondary=last";

type Server = Awaited<ReturnType<typeof callServer>>;

/** Sends a file to be registered and waits for its job. */
async function register(server: Server, wanted: string, file: string | Uint8Array) {
  const answer = await server.send("POST", `/api/own-data?${wanted}`, file);
  assert.equal(answer.status, 200);
  const { job } = startedJob.parse(await answer.json());
  const events = await (await server.send("GET", `/api/jobs/${job}/events`)).text();
  const last = events.trim().split("\n\n").at(-1) ?? "";
  return jobAnswer.parse(JSON.parse(last.slice(last.indexOf("data:") + 5)));
}

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
    const job = await register(server, query, csv);
    assert.deepEqual([job.state, job.done, job.message], ["done", 1, "t.csv is registered"]);
    const listed = await server.ask(ownDataAnswer, "GET", "/api/own-data");
    assert.deepEqual(
      listed.rows.map((row) => [row.name, row.rows, row.keys]),
      [["t.csv", 1, ["email"]]],
    );
    const id = listed.rows[0]?.id ?? "";
    assert.deepEqual(readdirSync(`${server.home}/spool`), []);
    assert.ok(!readdirSync(server.home).some((name) => name.startsWith("own-data-try")));
    assert.equal((await server.send("DELETE", `/api/own-data/${id}`)).status, 204);
    assert.equal((await server.send("DELETE", `/api/own-data/${id}`)).status, 404);
    await server.close();
  });

  test("a table without its column is refused and leaves nothing", async () => {
    const server = await callServer();
    const job = await register(server, "name=t.csv&kind=table&keys=customer", csv);
    assert.equal(job.state, "failed");
    assert.match(job.error?.message ?? "", /met email, last/);
    assert.equal((await server.send("POST", "/api/own-data?name=t.csv&kind=table", csv)).status, 400);
    assert.equal((await server.send("POST", "/api/own-data?name=t.csv&kind=table&keys=email&class=public", csv)).status, 400);
    assert.equal((await server.ask(ownDataAnswer, "GET", "/api/own-data")).total, 0);
    await server.close();
  });

  test("a sheet is read as a table is", async () => {
    const server = await callServer();
    const rows = [
      ["E-mail", "Born"],
      ["ana@kunde.example", "1980-04-12"],
    ].map((cells) => cells.map((value) => ({ type: String, value })));
    const sheet = await writeExcelFile(rows).toBuffer();
    assert.equal((await register(server, "name=t.xlsx&kind=table&keys=e-mail&secondary=born", new Uint8Array(sheet))).state, "done");
    assert.equal((await server.ask(ownDataAnswer, "GET", "/api/own-data")).rows[0]?.rows, 1);
    await server.close();
  });

  test("an import that is cancelled leaves nothing", async () => {
    const server = await callServer();
    const lines = Array.from({ length: 60_000 }, (_, at) => `p${at}@kunde.example,Quist${at}`).join("\n");
    const answer = await server.send("POST", `/api/own-data?${query}`, `email,last\n${lines}\n`);
    const { job } = startedJob.parse(await answer.json());
    const events = server.send("GET", `/api/jobs/${job}/events`).then((each) => each.text());
    assert.equal((await server.send("DELETE", `/api/jobs/${job}`)).status, 204);
    assert.match(await events, /"state":"cancelled"/);
    assert.equal((await server.ask(ownDataAnswer, "GET", "/api/own-data")).total, 0);
    assert.deepEqual(readdirSync(`${server.home}/spool`), []);
    assert.deepEqual(
      readdirSync(`${server.home}/own-data`).filter((name) => name !== "key"),
      [],
    );
    await server.close();
  });
});
