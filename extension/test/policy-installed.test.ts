import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { join } from "node:path";
import process from "node:process";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { chromiumPath, holdingRules, launchGuarded, makeFolder, packUnder } from "./launch-guarded.ts";
import type { GuardedBrowser } from "./launch-guarded.ts";
import { pageRoads } from "./page-roads.data.ts";
import { saysText } from "./says-text.ts";
import { harmless, secret, tryRoad } from "./try-road.ts";

const policies = "/etc/chromium/policies/managed";
const file = join(policies, "plimsoll-guard-test.json");
const mayInstall = existsSync(chromiumPath) && process.getuid?.() === 0;

describe("installed by policy", { skip: !mayInstall, timeout: 60_000 }, () => {
  const { folder, remove } = makeFolder();
  const madeFolder = mayInstall && !existsSync("/etc/chromium/policies");
  let browser: GuardedBrowser;
  let updates: Server;
  let page: Page;
  before(async () => {
    updates = createServer(({ url = "" }, answer) => answer.end(readFileSync(join(folder, "guard", url.replace(/\?.*$/, "")))));
    await new Promise<void>((resolve) => {
      updates.listen(0, "127.0.0.1", resolve);
    });
    const address = updates.address();
    const base = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
    const { id } = packUnder(folder, holdingRules, ["--base", base]);
    mkdirSync(policies, { recursive: true });
    writeFileSync(
      file,
      JSON.stringify({
        ExtensionSettings: { [id]: { installation_mode: "force_installed", update_url: `${base}/updates.xml` } },
        "3rdparty": { extensions: { [id]: { team: "finance", restore: true } } },
      }),
    );
    browser = await launchGuarded(null, folder);
    page = await browser.open("https://chatgpt.com/");
    // The browser installs in the background: a page is loaded again until it is guarded.
    for (let turn = 0; turn < 60 && (await page.evaluate("Object.hasOwn(fetch, 'toString')")) !== true; turn += 1) {
      await page.waitForTimeout(250);
      await page.reload();
    }
    // Its background reads the policy a moment after the page is guarded: what is tested is the guard at work.
    const send = await openUnguarded(browser, page);
    for (let turn = 0; turn < 60 && (await send(`key ${secret}`, `/sink/warm/${turn}`)) !== "failed"; turn += 1)
      await page.waitForTimeout(250);
  });
  after(async () => {
    await browser.close();
    updates.close();
    updates.closeAllConnections();
    rmSync(file, { force: true });
    if (madeFolder) rmSync("/etc/chromium/policies", { recursive: true, force: true });
    remove();
  });

  it("holds what a page that nobody patched sends", { timeout: 15_000 }, async () => {
    const send = await openUnguarded(browser, page);
    await send(`key ${secret}`, "/sink/old/secret");
    await send(harmless, "/sink/old/harmless");
    await browser.site.until((one) => one.path === "/sink/old/harmless");
    assert.deepEqual(
      browser.site.arrivals.filter((one) => one.path.startsWith("/sink/old/") && saysText(one, secret)),
      [],
    );
  });

  it("lets what the page's world has decided pass, also where its bytes cannot be read at once", { timeout: 15_000 }, async () => {
    await page.evaluate(`(async () => {
      const packed = await new Response(new Blob([${JSON.stringify(harmless)}]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer();
      await fetch("/sink/packed", { method: "POST", body: packed });
    })()`);
    const met = await browser.site.until((one) => one.path === "/sink/packed");
    assert.ok(saysText(met, harmless));
  });

  it("every road of a page", { timeout: 40_000 }, async () => {
    for (const [index, name] of Object.keys(pageRoads).entries())
      assert.deepEqual(await tryRoad(page, browser, name, `/sink/policy-${index}`), [], name);
  });
});

/** A window of another realm whose script never met the guard: the browser's own fetch, taken through the debugger's world. */
async function openUnguarded(browser: GuardedBrowser, page: Page): Promise<(text: string, url: string) => Promise<unknown>> {
  const session = await browser.context.newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id, worldName: "unguarded" });
  return async (text, url) => {
    const expression = `fetch(${JSON.stringify(url)}, { method: "POST", body: ${JSON.stringify(text)} }).then(() => "sent", () => "failed")`;
    const { result } = await session.send("Runtime.evaluate", {
      contextId: executionContextId,
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value;
  };
}
