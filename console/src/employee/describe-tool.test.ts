import assert from "node:assert/strict";
import { test } from "node:test";
import type { Guide, GuideTool } from "../../../src/core/guide/guide.ts";
import { describeTool, describeUnknown, findByName } from "./describe-tool.ts";

const tool = (
  name: string,
  plan: GuideTool["plan"],
  carries: GuideTool["carries"],
  standing: GuideTool["standing"] = "approved",
): GuideTool => ({
  ...{ tool: name.toLowerCase(), name, aliases: [], plan, planName: `${plan} plan`, standing, carries, says: "" },
});
const team = tool("ChatGPT", "team", "internal");
const personal = tool("ChatGPT", "personal", null, "not-allowed");
const figma = tool("Figma", "team", "public", "limited");
const guide: Guide = {
  ...{ company: "Fern", date: "2026-11-24", version: "v3", purposes: [], todo: [], contact: "Ana", logo: "" },
  classes: [
    { class: "restricted", title: "Restricted", holds: ["passwords"], goes: "" },
    { class: "internal", title: "Internal", holds: ["our own code", "business e-mail"], goes: "" },
    { class: "public", title: "Public", holds: ["what we published"], goes: "" },
  ],
  tools: [team, personal, figma],
};

test("a tool alone is answered with what it may carry, class by class", () => {
  const said = describeTool(team, guide);
  assert.equal(said.headline, "Yes, for public and internal data");
  assert.deepEqual(said.reasons, [
    "ChatGPT, team plan.",
    "Yes, public: what we published",
    "Yes, internal: our own code; business e-mail",
    "No, restricted: passwords",
  ]);
  assert.deepEqual(said.instead, []);
});

test("one that carries nothing or only public data names what carries more", () => {
  assert.equal(describeTool(personal, guide).headline, "Not here");
  assert.match(describeTool(personal, guide).reasons[0] ?? "", /not allowed here/);
  assert.deepEqual(describeTool(personal, guide).instead, [team]);
  assert.equal(describeTool(figma, guide).headline, "Yes, for published data");
  assert.deepEqual(describeTool(figma, guide).instead, [team]);
});

test("a name nobody decided about carries published data and says whom to ask", () => {
  const { headline, reasons, instead } = describeUnknown("Midjourney", guide);
  assert.equal(headline, "Only what is published already");
  assert.match(reasons.join(" "), /Midjourney.*ask Ana\./);
  assert.deepEqual(instead, [team]);
});

test("a typed name finds its plans, a private account the personal one", () => {
  assert.deepEqual(findByName(guide, " chatgpt ", false), [team, personal]);
  assert.deepEqual(findByName(guide, "ChatGPT", true), [personal]);
  assert.deepEqual(findByName(guide, "Figma", true), []);
  assert.deepEqual(findByName(guide, "Fig", false), []);
});
