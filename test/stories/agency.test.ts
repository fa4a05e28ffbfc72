import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import readSheets from "read-excel-file/node";
import { type OpenConsole, openConsole, root, skipWithoutBrowser } from "./open-console.ts";

// The marketing agency of 30: believed two, found six.
const agency = join(root, "docs", "examples", "agency");
const files = readdirSync(agency, { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => join(agency, name));

describe("the agency of 30", { skip: skipWithoutBrowser, timeout: 120_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole();
  });
  after(() => open?.close());

  it("says what it believes", async () => {
    const { page } = open;
    for (const name of ["ChatGPT", "GitHub Copilot"]) {
      await page.getByRole("combobox", { name: "What do you believe you use?" }).fill(name);
      await page.keyboard.press("Enter");
      await page.getByRole("list", { name: "Believed" }).getByText(name, { exact: true }).waitFor();
    }
    assert.equal(await page.getByRole("list", { name: "Believed" }).getByRole("listitem").count(), 2);
  });

  it("drops what it has and sees rows appear with their evidence", async () => {
    const { page } = open;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Choose files" }).click()]);
    await chooser.setFiles(files);
    const found = page.getByRole("list", { name: "Found" });
    for (const name of ["Slack AI", "Figma AI", "ChatGPT"]) await found.getByText(name, { exact: true }).first().waitFor();
    await page
      .getByText(/found 5/i)
      .first()
      .waitFor();
  });

  it("adds the engineer's laptop from the command line beside the running server", async () => {
    const { page, plimsoll } = open;
    const { code, errors } = await plimsoll("discover", "--machine", "--root", join(agency, "laptop-dag"), "--os", "macos", "--save");
    assert.equal(code, 0, errors);
    await page.reload();
    await page.getByRole("list", { name: "Found" }).getByText("GitHub Copilot").first().waitFor();
  });

  it("reads: you believed 2, we found 6: 4 tools, one of them on 3 private accounts", async () => {
    const { page } = open;
    await page.getByText(/found 6: 4 tools, one of them on 3 private accounts/i).waitFor();
    const moment = await page.getByRole("region", { name: "Believed and found" }).innerText();
    assert.match(moment, /2\s*you believed[\s\S]*6\s*we found/i);
    assert.equal(
      await page
        .getByRole("list", { name: "Found" })
        .getByText(/^A private account/i)
        .count(),
      3,
      "each private account is a use of its own",
    );
  });

  it("opens the evidence of a row", async () => {
    const found = open.page.getByRole("list", { name: "Found" });
    await found.getByRole("listitem").filter({ hasText: "charge of 20 USD" }).last().getByText("open", { exact: true }).click();
    await found
      .getByRole("table")
      .getByText(/CHATGPT/i)
      .first()
      .waitFor();
  });

  it("counts nothing twice when the same file is dropped again", async () => {
    const { page } = open;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Choose files" }).click()]);
    await chooser.setFiles([join(agency, "slack-audit.json")]);
    await page.getByText(/nothing (?:is |was )?counted twice/i).waitFor();
    await page.getByText(/found 6: 4 tools/i).waitFor();
  });

  it("says of a file that nobody knows what was expected and what was met", async () => {
    const { page } = open;
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Choose files" }).click()]);
    await chooser.setFiles([{ name: "holiday.csv", mimeType: "text/csv", buffer: Buffer.from("city,hotel\nRome,Aurora\n") }]);
    await page.getByText(/city/).first().waitFor();
  });

  it("is refused a customer list, with the reason and the way out", async () => {
    const { page, origin } = open;
    await page.goto(`${origin}/ask`);
    const customers = [
      "name,email,phone",
      ...Array.from({ length: 14 }, (_, at) => `Person${at} Muster${at},person${at}@kunde${at}.de,+49 30 90182${10 + at}`),
    ].join("\n");
    await page.getByLabel("Paste what would go there").fill(customers);
    await page.getByRole("combobox", { name: "Tool" }).fill("ChatGPT");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    const answer = page.getByRole("region", { name: "Answer" });
    await answer
      .getByText(/restricted/i)
      .first()
      .waitFor();
    assert.match(await answer.innerText(), /no|not here|block|may not/i);
  });

  it("exports the register to a spreadsheet with a row per use", async () => {
    const { page, origin, plimsoll, home } = open;
    await page.goto(`${origin}/tools`);
    await page.getByText("6 uses of 4 tools", { exact: false }).waitFor();
    const path = join(home, "register.xlsx");
    assert.equal((await plimsoll("register", "export", path)).code, 0);
    const [sheet] = await readSheets(readFileSync(path));
    const rows = sheet?.data.slice(1).map((row) => row.map(String).join(" ")) ?? [];
    assert.equal(rows.length, 6);
    for (const name of ["Slack AI", "Figma AI", "GitHub Copilot", "ChatGPT"])
      assert.ok(
        rows.some((row) => row.includes(name)),
        name,
      );
  });

  it("has met no fault on the way", () =>
    assert.deepEqual(
      open.faults.filter((fault) => !/4\d\d|422/.test(fault)),
      [],
    ));
});
