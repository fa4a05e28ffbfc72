import assert from "node:assert/strict";
import { test } from "node:test";
import { join } from "node:path";
import { basics } from "../../core/vetting/basics.rows.ts";
import { findCatalogBasics } from "../../core/vetting/find-leads.ts";
import { loadCatalog } from "../catalog/load-catalog.ts";
import { sourceLookUp } from "../decide/find-basics.ts";

/** The tools that firms meet most: assistants, coding, meetings, writing, pictures, voice, interfaces, AI inside other products. */
const common =
  "chatgpt claude microsoft-copilot m365-copilot perplexity github-copilot cursor claude-code codex windsurf openai-api gemini-api mistral-api deepseek grok notion-ai slack-ai zoom-ai figma canva grammarly deepl jasper otter fireflies midjourney elevenlabs runway synthesia descript firefly hubspot-ai intercom-fin zendesk-ai atlassian-ai gamma replit lovable v0 poe character-ai copy-ai writesonic".split(
    " ",
  );

test("no basic of the commonest tools is left without a lead to where the answer stands", async () => {
  const catalog = await loadCatalog(join(import.meta.dirname, "../../../catalog"));
  const known = common.flatMap((id) => catalog.tools.get(id) ?? []);
  assert.ok(known.length >= 40, `only ${known.length} of these are in the catalogue`);
  for (const tool of known) {
    const vendor = catalog.vendors.find(({ id }) => id === tool.vendor);
    assert.ok(vendor);
    const { leads, facts } = findCatalogBasics(vendor, tool, sourceLookUp(catalog));
    for (const { id } of basics)
      assert.ok(leads.get(id)?.some(({ url }) => url !== "") || facts.some(({ basic }) => basic === id), `${tool.id}: ${id}`);
    for (const fact of facts) assert.notEqual(fact.grade, "none", `${tool.id}: what was not verified is no fact`);
  }
});
