import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, test } from "node:test";
import { openMemoryStore } from "../../storage/memory/open-memory-store.ts";
import { smallCatalog } from "../../../test/call-server.ts";
import { applyRules } from "../rules/apply-rules.ts";
import { shippedRules } from "../../core/rules/shipped-rules.ts";
import { publicPage } from "./public-page.ts";
import { publishPage } from "./publish-page.ts";

async function open() {
  const now = (): Date => new Date("2026-11-24T09:00:00Z");
  const workspace = { store: openMemoryStore(), organisation: "main", catalog: smallCatalog, by: "owner", now };
  const agreement = { from: "2026-01-01" };
  const exception = { tool: "chatgpt", class: "internal", until: "2026-12-31", owner: "ana@example.com", why: "only we know why" } as const;
  await applyRules(
    {
      ...shippedRules,
      company: { name: "Fern & Sons </script>", domains: ["example.com"], timeZone: "UTC" },
      tools: { chatgpt: { plans: { team: { standing: "approved", training: "no", agreement }, personal: { standing: "not-allowed" } } } },
      purposes: { money: { never: true, label: "Sums of customers" } },
      exceptions: [exception],
    },
    workspace,
  );
  return workspace;
}

describe("the published page", () => {
  test("names its one script and style by digest and allows no connection", async () => {
    const html = await publishPage(await open(), { script: "run('</script>')", style: "p{}" });
    const script = /<script>(.*?)<\/script>\n<\/body>/s.exec(html)?.[1] ?? "";
    const digest = (text: string): string => createHash("sha256").update(text).digest("base64");
    assert.ok(html.includes(`script-src 'sha256-${digest(script)}'`));
    assert.ok(html.includes(`style-src 'sha256-${digest("p{}")}'`));
    assert.match(html, /default-src 'none'/);
    assert.doesNotMatch(html, /connect-src/);
  });

  test("carries what decides, and nothing of who asked for what", async () => {
    const html = await publishPage(await open(), { script: "", style: "" });
    const data: { guide: { date: string; tools: { tool: string; says: string }[] }; rules: object } = JSON.parse(
      /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)?.[1] ?? "",
    );
    assert.equal(data.guide.date, "2026-11-24");
    assert.ok(data.guide.tools.some(({ tool, says }) => tool === "chatgpt" && says === "Public and internal data"));
    assert.doesNotMatch(html, /only we know why|ana@example\.com/);
    assert.doesNotMatch(html, /Fern & Sons <\/script>/, "no name ends an element");
  });
});

test("the page for clients names approved tools and what is kept out, and nothing else", async () => {
  const html = await publicPage(await open());
  assert.match(html, /ChatGPT<\/td><td>[^<]*team/i);
  assert.match(html, /Sums of customers/);
  assert.doesNotMatch(html, /not allowed|personal plan|only we know why|ana@/i);
});
