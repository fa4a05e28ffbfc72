import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { pathToFileURL } from "node:url";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "../stories/open-console.ts";

// The employee's page before a server and as a file of its own: answers, nothing leaves the file, axe finds nothing.
const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
const restricted = "Invoice of Erika Mustermann, IBAN DE89370400440532013000";

describe("the employee's page", { skip: skipWithoutBrowser, timeout: 120_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole();
    const rules = join(import.meta.dirname, "..", "..", "docs", "examples", "rules.yaml");
    assert.equal((await open.plimsoll("rules", "apply", rules)).code, 0);
  });
  after(() => open?.close());

  it("answers on a phone, in a page of less than 100 kB of script", async () => {
    const page = await phone(open);
    let script = 0;
    page.on("response", async (response) => {
      if (response.url().endsWith(".js")) script += (await response.body()).length;
    });
    await page.goto(`${open.origin}/me`);
    await ask(page, "chatgpt team", restricted);
    await page.getByRole("region", { name: "Answer" }).getByRole("heading").waitFor();
    assert.match(await page.locator(".answer h2").innerText(), /^Yes, without (this one|these \d)/);
    assert.doesNotMatch(await page.locator(".answer pre").innerText(), /DE8937/);
    assert.ok(script > 0 && script < 100_000, `${script} bytes of script`);
    for (const place of ["Rules", "My page", "May I?"]) {
      await page.getByRole("link", { name: place }).click();
      await page.locator("main section").first().waitFor();
      await isClean(page);
    }
    await page.context().close();
  });

  it("somebody added as an employee lands there and asks for a tool", async () => {
    const { page } = open;
    await page.goto(`${open.origin}/settings?part=people`);
    await page.getByLabel("E-mail").fill("eve@example.com");
    await page.getByLabel("Role", { exact: true }).selectOption("employee");
    await page.getByRole("button", { name: "Add" }).click();
    const link = await page.locator(".pass-on code").innerText();
    const theirs = await phone(open, false);
    await theirs.goto(link);
    await theirs.getByRole("link", { name: "My page" }).click();
    await theirs.getByLabel("A tool you would like to use").fill("Midjourney");
    await theirs.getByRole("button", { name: "Ask for it" }).click();
    await theirs.getByText("asked, not answered yet").waitFor();
    await theirs.getByText("Your account: 2").click();
    await theirs.getByText("eve@example.com, employee").waitFor();
    await theirs.context().close();
  });

  it("published, it decides by itself and asks nobody", async () => {
    const file = join(open.home, "may-i.html");
    const { code, errors } = await open.plimsoll("publish", file);
    assert.equal(code, 0, errors);
    const page = await phone(open, false);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    await ask(page, "chatgpt team", restricted);
    await page.getByRole("region", { name: "Answer" }).getByRole("heading").waitFor();
    assert.match(await page.locator(".answer h2").innerText(), /^Yes, without (this one|these \d)/);
    assert.doesNotMatch(await page.locator(".answer pre").innerText(), /DE8937/);
    const sent = await page.evaluate("fetch('http://127.0.0.1:9/').then(() => 'sent', () => 'refused')");
    assert.equal(sent, "refused");
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("file:") && !url.startsWith("http://127.0.0.1:9/")),
      [],
    );
    assert.deepEqual(
      faults.filter((fault) => !/127\.0\.0\.1:9/.test(fault)),
      [],
    );
    assert.equal(await page.getByRole("link", { name: "My page" }).count(), 0);
    await page.context().close();
  });
});

type Page = OpenConsole["page"];

async function phone(open: OpenConsole, isSignedIn = true): Promise<Page> {
  const browser = open.page.context().browser();
  assert.ok(browser);
  const state = isSignedIn ? { storageState: await open.page.context().storageState() } : {};
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 }, ...state })).newPage();
  page.setDefaultTimeout(20_000);
  return page;
}

async function ask(page: Page, tool: string, text: string): Promise<void> {
  await page.getByLabel("What would go there?").fill(text);
  await page.getByLabel("Which tool, or what do you want to do?").fill(tool);
  await page.locator("#found button").first().click();
}

async function isClean(page: Page): Promise<void> {
  const beyond = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  assert.ok(Number(beyond) <= 0, `${String(beyond)} px wider than the window`);
  const control = await page.context().newCDPSession(page);
  await control.send("Page.setBypassCSP", { enabled: true });
  await page.reload();
  await page.locator("main section").first().waitFor();
  await page.addScriptTag({ path: axe });
  const found: unknown = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
  );
  assert.deepEqual(found, []);
}
