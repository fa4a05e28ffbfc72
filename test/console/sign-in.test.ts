import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "../stories/open-console.ts";

// Somebody is added, comes by the link, makes a passkey (the browser's own virtual authenticator), and comes back with it.
describe("signing in", { skip: skipWithoutBrowser, timeout: 120_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole();
  });
  after(() => open?.close());

  it("nobody signed in: the page asks who it is and shows the ways in, and asks for nothing else", async () => {
    const browser = open.page.context().browser();
    assert.ok(browser);
    const context = await browser.newContext();
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("response", (answer) => answer.status() === 401 && refused.push(answer.url()));
    for (const path of ["/", "/rules", "/flows"]) {
      await page.goto(open.origin + path);
      await page.getByRole("heading", { name: "Sign in to Plimsoll" }).waitFor();
    }
    assert.deepEqual(refused, []);
    await context.close();
  });

  it("a link once, a passkey from then on", async () => {
    const { page } = open;
    const local = open.origin.replace("127.0.0.1", "localhost");
    await page.goto(`${open.origin}/settings?part=people`);
    await page.getByLabel("E-mail").fill("ana@example.com");
    await page.getByRole("button", { name: "Add" }).click();
    const link = (await page.locator(".pass-on code").innerText()).replace("127.0.0.1", "localhost");
    const browser = page.context().browser();
    assert.ok(browser);
    const context = await browser.newContext();
    const theirs = await context.newPage();
    const control = await context.newCDPSession(theirs);
    await control.send("WebAuthn.enable");
    await control.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        ...{ protocol: "ctap2", transport: "internal", hasResidentKey: true },
        ...{ hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
      },
    });
    await theirs.goto(link);
    await theirs.getByRole("heading", { name: "Now" }).waitFor();
    await theirs.goto(`${local}/settings?part=own`);
    await theirs.getByRole("button", { name: "Add a passkey" }).click();
    await theirs.getByText("This device").waitFor();
    await theirs.getByRole("region", { name: "Your signed-in browsers" }).getByRole("button", { name: "Sign out" }).click();
    await theirs.getByRole("heading", { name: "Sign in to Plimsoll" }).waitFor();
    await theirs.getByRole("button", { name: "Use a passkey" }).click();
    await theirs.getByRole("heading", { name: "Settings" }).waitFor();
    await theirs.goto(link);
    await theirs.goto(`${local}/rules`);
    await theirs.getByRole("heading", { name: "Rules" }).waitFor();
    await context.close();
  });
});
