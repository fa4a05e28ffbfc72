import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { GuardedBrowser } from "./launch-guarded.ts";
import { pageRoads } from "./page-roads.data.ts";
import { saysText } from "./says-text.ts";

/** Put together here, so that no scanner of this tree takes it for a key. */
export const secret = ["ghp", "aB3dE5fG7hJ9kL1mN3pQ5rS7tU9vW1xY3zA5"].join("_");
export const harmless = "Which months have thirty days, and why is February so short?";
const patience = 8_000;

/** Sends both texts by a road, waits until the harmless one has arrived as it was, and answers where the secret arrived. */
export async function tryRoad(page: Page, { site }: GuardedBrowser, name: string, path: string): Promise<readonly string[]> {
  const road = pageRoads[name] ?? (() => undefined);
  const send = async (text: string, url: string): Promise<void> => {
    await page.evaluate(
      `void (async () => { const r = ${road.toString()}; try { await r(${JSON.stringify({ text, url })}); } catch {} })(); 0`,
    );
  };
  await send(`my key is ${secret} keep it`, `${path}/secret`);
  await send(harmless, `${path}/harmless`);
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), patience).unref();
  });
  const arrived = await Promise.race([site.until((one) => one.path.startsWith(`${path}/harmless`)), late]);
  assert.ok(arrived !== null, "the harmless text never arrived");
  assert.ok(
    saysText(arrived, harmless),
    `the harmless text arrived changed: ${arrived.path} ${arrived.body.toString("latin1").slice(0, 200)}`,
  );
  const ours = site.arrivals.filter((one) => one.path.startsWith(`${path}/`));
  return ours.filter((one) => one.path.includes("/secret") || saysText(one, secret)).map((one) => one.path);
}
