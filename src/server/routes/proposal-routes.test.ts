import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { z } from "zod";
import { rulesAnswer, undoAnswer } from "../api-types.ts";
import { memberAnswer } from "../sign-in-types.ts";
import { callServer } from "../../../test/call-server.ts";
import type { CalledServer } from "../../../test/call-server.ts";
import { proposalsAnswer } from "./proposal-routes.ts";

async function signIn(server: CalledServer, email: string, role: string): Promise<string> {
  const { link } = await server.ask(memberAnswer, "POST", "/api/members", { email, role });
  const answer = await server.send("POST", "/api/session", { token: link.split("#token=")[1] }, { cookie: null });
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const classesOf = ({ rules }: z.infer<typeof rulesAnswer>): unknown => rules["classes"];
const loose = { classes: { internal: ["iban"] } };

describe("loosening needs two", () => {
  test("one who governs alone changes the rules at once", async () => {
    const server = await callServer();
    assert.equal((await server.send("PUT", "/api/rules", { rules: loose })).status, 200);
  });

  test("with two, a change that loosens waits for the other, and one that does not is in force", async () => {
    const server = await callServer();
    const [ana, ben] = [await signIn(server, "ana@example.com", "lead"), await signIn(server, "ben@example.com", "owner")];
    const reviewer = await signIn(server, "rev@example.com", "reviewer");
    assert.equal((await server.send("PUT", "/api/rules", { rules: { classes: { restricted: ["email"] } } }, { cookie: ana })).status, 200);
    const refused = await server.send(
      "PUT",
      "/api/rules",
      { rules: { classes: { restricted: [], internal: ["email"] } } },
      { cookie: ana },
    );
    assert.equal(refused.status, 403);
    assert.match(await refused.text(), /email would be internal.*kept as a proposal/);
    const before = await server.ask(rulesAnswer, "GET", "/api/rules");
    assert.deepEqual(classesOf(before), { public: [], internal: [], restricted: ["email"] });
    const { rows } = proposalsAnswer.parse(await (await server.send("GET", "/api/proposals", undefined, { cookie: ana })).json());
    assert.deepEqual([rows[0]?.by, rows[0]?.isOwn], ["ana@example.com", true]);
    const path = `/api/proposals/${rows[0]?.id ?? ""}/approve`;
    assert.equal((await server.send("POST", path, {}, { cookie: ana })).status, 403, "not by the same person");
    assert.equal((await server.send("POST", path, {}, { cookie: reviewer })).status, 403, "not by somebody who may not change rules");
    assert.equal((await server.send("POST", path, {}, { cookie: ben })).status, 200);
    const after = await server.ask(rulesAnswer, "GET", "/api/rules");
    assert.deepEqual(classesOf(after), { public: [], internal: ["email"], restricted: [] });
    assert.match(await (await server.send("GET", "/api/history")).text(), /ana@example\.com and ben@example\.com/);
  });

  test("a point is let go by two, and a proposal whose rules moved on has to be made again", async () => {
    const server = await callServer();
    const [ana, ben] = [await signIn(server, "ana@example.com", "lead"), await signIn(server, "ben@example.com", "owner")];
    await server.send("POST", "/api/points/mode", { point: "gateway", mode: "hold" }, { cookie: ana });
    assert.equal((await server.send("POST", "/api/points/mode", { point: "gateway", mode: "watch" }, { cookie: ana })).status, 403);
    const { rows } = await server.ask(proposalsAnswer, "GET", "/api/proposals");
    assert.deepEqual(rows[0]?.loosens, ["gateway would watch instead of hold"]);
    await server.send("POST", "/api/points/mode", { point: "browser", mode: "hold" }, { cookie: ben });
    assert.equal((await server.send("POST", `/api/proposals/${rows[0]?.id ?? ""}/approve`, {}, { cookie: ben })).status, 409);
    assert.equal((await server.send("DELETE", `/api/proposals/${rows[0]?.id ?? ""}`, undefined, { cookie: ben })).status, 204);
  });

  test("taking back what was tightened is loosening too", async () => {
    const server = await callServer();
    const [ana] = [await signIn(server, "ana@example.com", "lead"), await signIn(server, "ben@example.com", "owner")];
    const answer = await server.send("POST", "/api/points/mode", { point: "gateway", mode: "hold" }, { cookie: ana });
    const { undo } = undoAnswer.parse(await answer.json());
    assert.equal((await server.send("POST", "/api/undo", { undo }, { cookie: ana })).status, 403);
  });
});
