import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, it } from "node:test";
import { openConsole, skipWithoutBrowser } from "./open-console.ts";
import type { OpenConsole } from "./open-console.ts";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe("posture: what to tighten, what to loosen", { skip: skipWithoutBrowser }, () => {
  let opened: OpenConsole;
  before(async () => void (opened = await openConsole("--demo")));
  after(() => opened.close());

  it("shows two columns with before and after; one press does it, one takes it back", async () => {
    const { page, origin, faults } = opened;
    await page.goto(`${origin}/posture`);
    const tighten = page.getByRole("region", { name: "Tighten" });
    const loosen = page.getByRole("region", { name: "Loosen" });
    await tighten.getByRole("heading", { name: "Public data only for ChatGPT on private accounts" }).waitFor();
    await loosen.getByRole("heading", { name: "Approve Slack AI on the Team plan" }).waitFor();
    await page.getByText(/asked → allowed: \d+ of \d+ flows/).waitFor();
    await page.getByRole("button", { name: "Do it: Approve Slack AI on the Team plan" }).click();
    await page.getByRole("region", { name: "Done" }).getByText("Approve Slack AI on the Team plan").waitFor();
    assert.equal(await loosen.getByRole("heading", { name: "Approve Slack AI on the Team plan" }).count(), 0);
    await page.getByRole("button", { name: "Undo" }).first().click();
    await loosen.getByRole("heading", { name: "Approve Slack AI on the Team plan" }).waitFor();
    assert.deepEqual(faults, []);
  });

  it("can be used by everybody, wide and narrow", async () => {
    const { page } = opened;
    for (const [width, height] of [
      [1440, 900],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `nothing runs over at ${width}`);
      await page.evaluate(readFileSync(axe, "utf8"));
      const found: string = await page.evaluate(
        "axe.run(document.querySelector('main') ?? document).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html).join('\\n'))",
      );
      assert.equal(found, "");
    }
  });
});
