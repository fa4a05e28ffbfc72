import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "../stories/open-console.ts";

// Every page, full of the made-up company: nothing sticks out sideways, axe finds nothing, light and dark, wide and on a phone.
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const pages = [
  "/",
  "/tools",
  "/tools?show=matrix",
  "/tools?open=chatgpt",
  "/tools/chatgpt",
  "/rules",
  "/rules?part=own",
  "/rules?part=purposes",
  "/flows",
  "/incidents",
  "/posture",
  "/ask",
  "/settings",
  "/inbox",
  "/no-such-page",
];
const looks = [
  { width: 1440, height: 900, colorScheme: "light", paths: pages },
  { width: 390, height: 844, colorScheme: "dark", paths: ["/", "/tools", "/tools/chatgpt", "/rules", "/ask", "/settings", "/inbox"] },
] as const;

describe("every page", { skip: skipWithoutBrowser, timeout: 180_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole("--demo");
    await open.page.getByRole("heading", { name: "Now" }).waitFor();
  });
  after(() => open?.close());

  for (const { width, height, colorScheme, paths } of looks) {
    it(`fits ${width} px and is clean for axe, ${colorScheme}`, async () => {
      // The server's content policy refuses a script from outside, so axe comes in through a page that ignores the policy.
      const browser = open.page.context().browser();
      assert.ok(browser);
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme,
        bypassCSP: true,
        storageState: await open.page.context().storageState(),
      });
      const page = await context.newPage();
      for (const path of paths) {
        await page.goto(open.origin + path);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.locator(".waiting").first().waitFor({ state: "detached" });
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${path} is ${beyond} px wider than the window`);
        await page.addScriptTag({ path: axe });
        const found: unknown = await page.evaluate(
          "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
        );
        assert.deepEqual(found, [], path);
      }
      await context.close();
    });
  }

  it("speaks no fault to the browser's console", () => assert.deepEqual(open.faults, []));
});
