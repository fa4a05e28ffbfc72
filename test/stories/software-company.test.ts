import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "./open-console.ts";

// The software company whose whole framework was four lines that need no judgement.
const fourLines: readonly {
  readonly what: string;
  readonly is: string;
  readonly recognisedBy?: string;
  readonly restrictedFrom?: number;
}[] = [
  { what: "Customer e-mail", is: "internal", recognisedBy: "outside our own domains", restrictedFrom: 25 },
  { what: "Anonymised usage patterns", is: "internal" },
  { what: "payment data", is: "restricted" },
  { what: "Internal process documentation", is: "public" },
];

describe("the software company's four rules", { skip: skipWithoutBrowser, timeout: 90_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole();
  });
  after(() => open?.close());

  it("are said line by line in the console", async () => {
    const { page, origin } = open;
    await page.getByRole("heading", { name: "Now" }).waitFor();
    await page.goto(`${origin}/rules`);
    const form = page.getByRole("form", { name: "Say a rule" });
    for (const { what, is, recognisedBy, restrictedFrom } of fourLines) {
      await form.getByRole("combobox", { name: "Say a rule: what" }).fill(what);
      await page.keyboard.press("Escape");
      await form.getByText(is, { exact: true }).click();
      if (recognisedBy !== undefined) {
        await form.getByRole("combobox", { name: "New. How is it recognised?" }).click();
        await page.getByRole("option", { name: new RegExp(`^e-mail.*${recognisedBy}`, "i") }).click();
      }
      if (restrictedFrom !== undefined) await form.getByLabel("Restricted from").fill(String(restrictedFrom));
      await form.getByRole("button", { name: "Say it" }).click();
    }
    const said = page.getByRole("list", { name: "Your rules" });
    await said
      .getByText(/process documentation/i)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Save/ }).click();
    await page.getByRole("button", { name: /^Save/ }).waitFor({ state: "hidden" });
  });

  it("hold on the command line at once", async () => {
    const { plimsoll } = open;
    const { code, output, errors } = await plimsoll("rules", "show");
    assert.equal(code, 0, errors);
    assert.match(output, /customer-e-?mail/);
    assert.match(output, /process-documentation/);
    const process = await plimsoll("ask", "--tool", "chatgpt", "--data", "internal-process-documentation", "--json");
    assert.equal(JSON.parse(process.output).class, "public", process.errors);
    const usage = await plimsoll("ask", "--tool", "chatgpt", "--data", "anonymised-usage-patterns", "--json");
    assert.equal(JSON.parse(usage.output).class, "internal", usage.errors);
    for (const type of ["credit-card", "iban"]) {
      const payment = JSON.parse((await plimsoll("ask", "--tool", "chatgpt", "--data", type, "--json")).output);
      assert.equal(payment.class, "restricted");
      assert.notEqual(payment.decision, "allow");
    }
  });

  it("have met no fault on the way", () => assert.deepEqual(open.faults, []));
});
