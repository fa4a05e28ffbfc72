import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readRegisterFile } from "../../commands/inventory/read-register-file.ts";
import { changedAnswer, newRowAnswer, previewAnswer, registerAnswer, undoAnswer } from "../api-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";

const nasty = ["=1+1", "+cmd", "-2", "@SUM(A1)", "'=quoted", 'a "b", c', "line\nbreak", "Ärger; ok", "\t=tab"];

async function filled(): Promise<CalledServer> {
  const server = await callServer();
  for (const [at, note] of nasty.entries()) {
    const { row } = await server.ask(newRowAnswer, "POST", "/api/register", { name: `Tool ${at}`, plan: "team", team: "Design" });
    await server.ask(changedAnswer, "PATCH", "/api/register", {
      changes: [
        { id: row.id, field: "note", value: note },
        { id: row.id, field: "people", value: at },
      ],
    });
  }
  return server;
}

async function exported(server: CalledServer, format: string): Promise<Uint8Array> {
  return new Uint8Array(await (await server.send("GET", `/api/register/export?format=${format}`)).arrayBuffer());
}

describe("the register as a sheet", () => {
  for (const format of ["csv", "xlsx"]) {
    test(`an unchanged ${format} read back changes nothing`, async () => {
      const server = await filled();
      const { preview } = await server.ask(previewAnswer, "POST", `/api/register/import?name=r.${format}`, await exported(server, format));
      assert.deepEqual(preview, { changed: [], added: [], missing: [], unreadable: [] });
    });
  }

  test("no cell of the CSV begins like a formula", async () => {
    const text = new TextDecoder().decode(await exported(await filled(), "csv"));
    assert.doesNotMatch(text, /(?:^|,|\n)"?[=+\-@\t]/);
  });

  test("XLSX has numbers as numbers", async () => {
    const { readSheet } = await import("read-excel-file/node");
    const rows = await readSheet(Buffer.from(await exported(await filled(), "xlsx")));
    const people = rows[0]?.indexOf("People") ?? -1;
    assert.equal(typeof rows[1]?.[people], "number");
  });

  test("an edited export shows the differences first, then applies them, then is undone", async () => {
    const server = await filled();
    const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await exported(server, "csv"));
    const edited = `${csv
      .replace("Tool 1,", "Tool One,")
      .replace(/^tool-2\/.*\r\n/m, "")
      .replace(/^(tool-3\/[^\r]*?),team,/m, "$1,gold,")},New one,,personal,,,x\r\n`;
    const { preview, token } = await server.ask(previewAnswer, "POST", "/api/register/import?name=r.csv", edited);
    assert.deepEqual(preview.changed, [{ id: "tool-1/team/design", name: "Tool 1", field: "name", from: "Tool 1", to: "Tool One" }]);
    assert.deepEqual(
      preview.added.map((row) => row.name),
      ["New one"],
    );
    assert.deepEqual(
      preview.missing.map((row) => row.name),
      ["Tool 2"],
    );
    assert.deepEqual(
      preview.unreadable.map((row) => row.place),
      ["row 4, plan", "row 10, people"],
    );
    const names = async () => (await server.ask(registerAnswer, "GET", "/api/register")).rows.map((row) => row.name);
    assert.ok(!(await names()).includes("Tool One"), "nothing is changed by looking");
    const { undo } = await server.ask(undoAnswer, "POST", "/api/register/import/apply", { token });
    assert.ok((await names()).includes("Tool One") && (await names()).includes("New one") && (await names()).includes("Tool 2"));
    assert.equal((await server.send("POST", "/api/register/import/apply", { token })).status, 404, "a token works once");
    await server.send("POST", "/api/undo", { undo });
    assert.ok(!(await names()).includes("Tool One") && !(await names()).includes("New one"));
  });

  test("a change since the preview refuses it", async () => {
    const server = await filled();
    const csv = new TextDecoder().decode(await exported(server, "csv"));
    const { token } = await server.ask(previewAnswer, "POST", "/api/register/import?name=r.csv", csv.replace("Tool 1,", "Tool One,"));
    await server.ask(changedAnswer, "PATCH", "/api/register", { changes: [{ id: "tool-1/team/design", field: "name", value: "Other" }] });
    assert.equal((await server.send("POST", "/api/register/import/apply", { token })).status, 409);
  });

  test("somebody's own spreadsheet: other titles, semicolons, an old code page", async () => {
    const text = "App;Department;Users;Used for\nZeichnär;Büro;3;Pläne\n;;;\n";
    const latin = Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)));
    const rows = await readRegisterFile("liste.csv", latin);
    assert.deepEqual(
      rows.map((row) => Object.fromEntries(row.cells)),
      [{ name: "Zeichnär", team: "Büro", people: "3", purpose: "Pläne" }],
    );
  });

  test("what is no sheet of tools is refused in words", async () => {
    const server = await callServer();
    for (const content of ["a,b\n1,2\n", "", "PK\u0003\u0004 not a workbook"]) {
      const answer = await server.send("POST", "/api/register/import?name=x", content);
      assert.equal(answer.status, 400, JSON.stringify(content));
      assert.match(await answer.text(), /expected .*, met /);
    }
  });
});
