import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { chromiumPath, holdingRules, launchGuarded, makeFolder, packUnder } from "./launch-guarded.ts";
import type { GuardedBrowser } from "./launch-guarded.ts";
import { pageRoads } from "./page-roads.data.ts";
import { harmless, secret, tryRoad } from "./try-road.ts";

/** Each site in the way it sends, and one that is only a name on the list. */
const sites: readonly (readonly [string, string])[] = [
  ["https://claude.ai/", "fetch, JSON"],
  ["https://gemini.google.com/app", "XMLHttpRequest, pairs"],
  ["https://copilot.microsoft.com/", "WebSocket, text"],
  ["https://www.perplexity.ai/", "fetch, form with file"],
  ["https://andisearch.com/", "worker, fetch"],
];

describe("roads out of a page, held", { skip: !existsSync(chromiumPath), timeout: 120_000 }, () => {
  const { folder, remove } = makeFolder();
  let browser: GuardedBrowser;
  let page: Page;
  before(async () => {
    browser = await launchGuarded(packUnder(folder, holdingRules).unpacked, folder);
    page = await browser.open("https://chatgpt.com/");
  });
  after(async () => {
    await browser.close();
    remove();
  });
  for (const [index, name] of Object.keys(pageRoads).entries())
    it(name, { timeout: 15_000 }, async () => assert.deepEqual(await tryRoad(page, browser, name, `/sink/${index}`), []));
  for (const [address, name] of sites)
    it(`${address}: ${name}`, { timeout: 15_000 }, async () => {
      const other = await browser.open(address);
      assert.deepEqual(await tryRoad(other, browser, name, `/sink/${new URL(address).host}`), []);
      await other.close();
    });

  it("pages that freeze what they can and break the rest", { timeout: 15_000 }, async () => {
    const other = await browser.open("https://chatgpt.com/frozen");
    assert.deepEqual(await tryRoad(other, browser, "fetch, text", "/sink/frozen"), []);
    await other.close();
  });

  it("a request that cannot wait", { timeout: 15_000 }, async () => {
    const said = await page.evaluate(
      `(() => { const x = new XMLHttpRequest(); x.open("POST", "/sink/sync", false); try { x.send(${JSON.stringify(secret)}); return "sent"; } catch (error) { return error.name; } })()`,
    );
    assert.equal(said, "NetworkError");
    assert.equal(browser.site.arrivals.filter((one) => one.path === "/sink/sync").length, 0);
  });

  it("leaves the pages of everybody else alone", { timeout: 15_000 }, async () => {
    const other = await browser.open("https://shop.example/");
    assert.deepEqual(await tryRoad(other, browser, "fetch, text", "/sink/shop"), ["/sink/shop/secret"]);
    await other.close();
  });

  it("a text so long that it travels in pieces", { timeout: 30_000 }, async () => {
    const size = await page.evaluate(
      `fetch("/sink/long", { method: "POST", body: ${JSON.stringify(harmless)}.repeat(70_000) }).then((answer) => answer.status)`,
    );
    assert.equal(size, 200);
  });
});
