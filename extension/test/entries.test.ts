import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { writeDocx, writePdf, writeXlsx } from "./write-documents.ts";
import { chromiumPath, holdingRules, launchGuarded, makeFolder, packUnder } from "./launch-guarded.ts";
import type { GuardedBrowser } from "./launch-guarded.ts";
import { saysText } from "./says-text.ts";
import { harmless, secret } from "./try-road.ts";

describe("what a person enters, held", { skip: !existsSync(chromiumPath), timeout: 90_000 }, () => {
  const { folder, remove } = makeFolder();
  let browser: GuardedBrowser;
  let page: Page;
  before(async () => {
    browser = await launchGuarded(packUnder(folder, holdingRules).unpacked, folder);
    page = await browser.open("https://claude.ai/composer");
  });
  after(async () => {
    await browser.close();
    remove();
  });

  const arrived = async (from: number, path: string, text: string): Promise<void> => {
    await browser.site.until((one) => browser.site.arrivals.indexOf(one) >= from && one.path.startsWith(path) && saysText(one, text));
    assert.deepEqual(
      browser.site.arrivals.slice(from).filter((one) => saysText(one, secret)),
      [],
    );
  };
  const panelIsShown = (): Promise<unknown> => page.waitForSelector("plimsoll-panel", { state: "attached", timeout: 5_000 });
  const close = async (): Promise<void> => {
    await page.keyboard.press("Escape");
    await page.waitForSelector("plimsoll-panel", { state: "detached" });
  };

  for (const field of ["#field", "#rich", "#inner"])
    it(`typed into ${field} and sent, held, then cleaned by keyboard alone`, { timeout: 8_000 }, async () => {
      const from = browser.site.arrivals.length;
      await page.locator(field).fill(`${harmless} ${field}`);
      await page.locator(field).press("Enter");
      await arrived(from, "/sink/message", harmless);
      await page.locator(field).fill(`key ${secret} here ${field}`);
      await page.locator(field).press("Enter");
      await panelIsShown();
      await page.keyboard.press("Enter");
      await arrived(from, "/sink/message", "here");
    });

  it("an edited message is looked at again", { timeout: 8_000 }, async () => {
    const from = browser.site.arrivals.length;
    await page.locator("#log li").first().click();
    await arrived(from, "/sink/again", "(edited)");
    await page.evaluate(`document.querySelector("#log li").textContent = "again with ${secret}"`);
    await page.locator("#log li").first().click();
    await panelIsShown();
    await close();
    await arrived(from, "/sink/again", "(edited)");
  });

  for (const field of ["#field", "#rich"])
    it(`pasted into ${field}`, { timeout: 8_000 }, async () => {
      const paste = (text: string): Promise<unknown> =>
        page.evaluate(`{ const data = new DataTransfer(); data.setData("text/plain", ${JSON.stringify(text)}); const at = document.querySelector("${field}");
          at.focus(); at.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true, composed: true })); 0 }`);
      const read = (): Promise<unknown> =>
        page.evaluate(`document.querySelector("${field}").value ?? document.querySelector("${field}").innerText`);
      await page.locator(field).fill("");
      await paste(harmless);
      await page.waitForFunction(
        `(document.querySelector("${field}").value ?? document.querySelector("${field}").innerText) === ${JSON.stringify(harmless)}`,
      );
      await paste(`\nand ${secret}`);
      await panelIsShown();
      assert.equal(await read(), harmless);
      await page.keyboard.press("Enter");
      await page.waitForFunction(`/and ⟦/.test(document.querySelector("${field}").value ?? document.querySelector("${field}").innerText)`);
      assert.doesNotMatch(String(await read()), new RegExp(secret));
    });

  it("pasted by the keyboard from the clipboard", { timeout: 8_000 }, async () => {
    await page.locator("#field").fill(`x ${secret} y`);
    await page.locator("#field").press("Control+A");
    await page.locator("#field").press("Control+C");
    await page.locator("#rich").click();
    await page.keyboard.press("Control+V");
    await panelIsShown();
    await close();
    await page.locator("#field").fill("");
    assert.doesNotMatch(String(await page.locator("#rich").innerText()), new RegExp(secret));
  });

  it("dropped text and dropped files", { timeout: 8_000 }, async () => {
    const from = browser.site.arrivals.length;
    const drop = (text: string, file: string): Promise<unknown> =>
      page.evaluate(`{ const data = new DataTransfer(); if (${JSON.stringify(text)}) data.setData("text/plain", ${JSON.stringify(text)});
        if (${JSON.stringify(file)}) data.items.add(new File([${JSON.stringify(file)}], "dropped.txt", { type: "text/plain" }));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })); 0 }`);
    await drop(harmless, "");
    await arrived(from, "/sink/dropped", harmless);
    await drop("", harmless);
    await arrived(from, "/sink/upload/dropped.txt", harmless);
    await drop(`see ${secret}`, "");
    await panelIsShown();
    await close();
    await drop("", `file with ${secret}`);
    await panelIsShown();
    await close();
    await arrived(from, "/sink/dropped", harmless);
  });

  const files: readonly (readonly [string, string, (text: string) => Buffer])[] = [
    ["notes.txt", "text/plain", (text) => Buffer.from(text)],
    ["paper.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", writeDocx],
    ["sheet.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx],
    ["paper.pdf", "application/pdf", writePdf],
  ];
  for (const [name, mimeType, write] of files)
    it(`chosen files: ${name}`, { timeout: 8_000 }, async () => {
      const from = browser.site.arrivals.length;
      await page.setInputFiles("#file", { name, mimeType, buffer: write(harmless) });
      const met = await browser.site.until((one) => browser.site.arrivals.indexOf(one) >= from && one.path === `/sink/upload/${name}`);
      assert.ok(met.body.includes(write(harmless)), "the file arrived changed");
      await page.setInputFiles("#file", { name: `secret-${name}`, mimeType, buffer: write(`the key is ${secret} indeed`) });
      await panelIsShown();
      await close();
      assert.equal(await page.evaluate("file.files.length"), 0);
      assert.deepEqual(
        browser.site.arrivals.slice(from).map(({ path }) => path),
        [`/sink/upload/${name}`],
      );
    });
});
