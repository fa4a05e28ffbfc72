import { openConsole } from "../test/stories/open-console.ts";

// node bench/employee-page.ts: the employee's page on a slow phone (CPU four times slower, 1.6 Mbit/s, 150 ms round trip, as
// Lighthouse's mobile profile has it). Prints bytes of script and the time until one can type. Bars: 100 kB, 1 s.

const open = await openConsole("--demo");
try {
  await open.page.getByRole("heading", { name: "Now" }).waitFor();
  const browser = open.page.context().browser();
  if (browser === null) throw new Error("expected a browser, met none");
  const times: number[] = [];
  let script = 0;
  for (let round = 0; round < 5; round++) {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      storageState: await open.page.context().storageState(),
    });
    const page = await context.newPage();
    const control = await context.newCDPSession(page);
    await control.send("Network.enable");
    const line = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
    await control.send("Network.emulateNetworkConditions", line);
    await control.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    const bodies: Promise<Buffer>[] = [];
    page.on("response", (response) => void (response.url().endsWith(".js") && bodies.push(response.body())));
    const begun = performance.now();
    await page.goto(`${open.origin}/me`, { waitUntil: "commit" });
    await page.locator("#what").waitFor();
    times.push(performance.now() - begun);
    await page.waitForLoadState("networkidle");
    script = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
    await context.close();
  }
  const sorted = times.toSorted((one, other) => one - other);
  console.log(
    `script ${(script / 1024).toFixed(1)} kB (bar 100); can type after ${(sorted[2] ?? 0).toFixed(0)} ms, fastest ${(sorted[0] ?? 0).toFixed(0)} (bar 1000)`,
  );
} finally {
  await open.close();
}
