import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "../stories/open-console.ts";

// The register as a spreadsheet: hands never leave the table. 5,000 rows, as a large firm has them.
const rowCount = 5000;

describe("the register as a spreadsheet", { skip: skipWithoutBrowser, timeout: 120_000 }, () => {
  let open: OpenConsole;
  const cell = (row: number, column: string) => open.page.locator(`[data-row="${row}"]`).getByRole("gridcell").nth(columns.indexOf(column));
  let columns: string[] = [];
  const read = (row: number, column: string): Promise<string> => cell(row, column).innerText();
  const hasText = (row: number, column: string, text: string) => cell(row, column).filter({ hasText: text }).waitFor();

  before(async () => {
    open = await openConsole();
    const { page, origin, home, plimsoll } = open;
    const lines = Array.from(
      { length: rowCount },
      (_, at) => `Tool ${String(at).padStart(4, "0")},Vendor ${at % 50},team,Team ${at % 40},${at % 9}`,
    );
    const file = join(home, "register.csv");
    writeFileSync(file, ["Tool,Vendor,Plan,Team,People", ...lines].join("\n"));
    const { code, errors } = await plimsoll("register", "import", file);
    assert.equal(code, 0, errors);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto(`${origin}/tools`);
    await page.getByText(`${rowCount.toLocaleString("en")} of ${rowCount.toLocaleString("en")} rows`, { exact: false }).waitFor();
    columns = (await page.getByRole("columnheader").allInnerTexts()).map((text) => text.trim());
  });
  after(() => open?.close());

  it("draws only the rows in sight and says how many there are", async () => {
    const { page } = open;
    assert.equal(await page.getByRole("grid").getAttribute("aria-rowcount"), String(rowCount + 1));
    assert.ok((await page.locator("[data-row]").count()) < 80);
  });

  it("edits where one types; Enter goes down, Tab goes right, Escape leaves the cell as it was", async () => {
    const { page } = open;
    await cell(0, "Team").click();
    await page.keyboard.type("Atelier");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Web");
    await page.keyboard.press("Tab");
    await hasText(0, "Team", "Atelier");
    await hasText(1, "Team", "Web");
    await cell(2, "Team").click();
    await page.keyboard.type("never");
    await page.keyboard.press("Escape");
    assert.equal(await read(2, "Team"), "Team 2");
  });

  it("takes a block from a spreadsheet and says what did not fit", async () => {
    const { page } = open;
    await page.evaluate(() => navigator.clipboard.writeText("30.6.2027\r\nsoon\r\n2027-12-31\r\n"));
    await cell(0, "Review").click();
    await page.keyboard.press("Control+v");
    await hasText(0, "Review", "2027-06-30");
    await hasText(2, "Review", "2027-12-31");
    assert.equal(await read(1, "Review"), "");
    await page.getByText(/expected a day like 2027-06-30, met "soon"/).waitFor();
  });

  it("gives a block to a spreadsheet", async () => {
    const { page } = open;
    await cell(0, "Team").click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+c");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), "Atelier\nWeb");
  });

  it("fills down a range and takes it back with Ctrl-Z", async () => {
    const { page } = open;
    await cell(0, "Team").click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Control+d");
    await hasText(3, "Team", "Atelier");
    await page.getByText("3 cells changed").waitFor();
    await page.keyboard.press("Control+z");
    await hasText(3, "Team", "Team 3");
    assert.equal(await read(1, "Team"), "Web");
  });

  it("sets one value in all selected rows", async () => {
    const { page } = open;
    await cell(4, "Team").click();
    await page.keyboard.press("Shift+ArrowDown");
    const bulk = page.getByRole("form", { name: "Selected rows" });
    await bulk.getByRole("combobox", { name: "Column" }).selectOption("owner");
    await bulk.getByRole("textbox", { name: "Value" }).fill("ana@example.com");
    await bulk.getByRole("button", { name: "Set in 2 rows" }).click();
    await hasText(4, "Owner", "ana@example.com");
    await hasText(5, "Owner", "ana@example.com");
  });

  it("filters a column, sorts it and keeps both as a view with an address", async () => {
    const { page } = open;
    await page.getByRole("button", { name: "Team: filter and more" }).click();
    await page.getByRole("textbox", { name: "Team holds" }).fill("=Team 7");
    await page.getByText(`125 of ${rowCount.toLocaleString("en")} rows`, { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await page
      .getByRole("columnheader", { name: /People/ })
      .getByRole("button", { name: "People", exact: true })
      .click();
    assert.equal(await page.getByRole("columnheader", { name: /People/ }).getAttribute("aria-sort"), "ascending");
    await page.getByRole("button", { name: /^View/ }).click();
    await page.getByRole("textbox", { name: "Name of the view" }).fill("Seven");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.waitForURL(/view=Seven/);
    await page.reload();
    await page.getByText(`125 of ${rowCount.toLocaleString("en")} rows`, { exact: false }).waitFor();
  });

  it("leaves a row where it is while its sorted column is edited", async () => {
    const { page } = open;
    await cell(0, "People").click();
    const name = await read(0, "Tool");
    await page.keyboard.type("900");
    await page.keyboard.press("Enter");
    await hasText(0, "People", "900");
    assert.equal(await read(0, "Tool"), name);
  });

  it("lets the keyboard out after Escape", async () => {
    const { page } = open;
    await cell(0, "Team").click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    assert.equal(await page.getByRole("grid").evaluate((grid) => grid === document.activeElement), false);
  });

  it("has met no fault on the way", () => assert.deepEqual(open.faults, []));
});
