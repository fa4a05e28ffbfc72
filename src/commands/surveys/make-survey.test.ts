import assert from "node:assert/strict";
import { test } from "node:test";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { links } from "../../storage/link-collections.ts";
import { smallCatalog } from "../../../test/call-server.ts";
import { setBelieved } from "../inventory/set-believed.ts";
import { makeSurvey } from "./make-survey.ts";
import { listSurveys } from "./survey-status.ts";

const open = () => ({
  ...{ store: openMemoryStore(), organisation: "main", catalog: smallCatalog, by: "owner" },
  now: (): Date => new Date("2026-11-24T09:00:00Z"),
});

test("a survey asks about what is believed and was seen nowhere, for two weeks, and keeps no token", async () => {
  const workspace = open();
  await setBelieved(workspace, [{ tool: "chatgpt", name: "ChatGPT" }]);
  const { survey, links: made } = await makeSurvey(workspace, {});
  assert.deepEqual([survey.tools.map(({ tool }) => tool), survey.until], [["chatgpt"], "2026-12-08"]);
  const kept = JSON.stringify(await workspace.store.read("main", (transaction) => transaction.list(links)));
  assert.ok(!kept.includes(made[0]?.token ?? "none"));
  assert.equal((await listSurveys(workspace))[0]?.answered, 0);
});

test("a day that is past or none is refused, and so is one for each without a people list", async () => {
  for (const until of ["2026-11-23", "soon", "2026-13-01"])
    await assert.rejects(makeSurvey(open(), { until }), /expected a day from today on/);
  await assert.rejects(makeSurvey(open(), { isEach: true }), /people list/);
});
