import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { type OpenConsole, openConsole, skipWithoutBrowser } from "./open-console.ts";

// The fintech that asked "what do we want to use it for" instead of "is it safe".
const rules = `
company: { name: Fintech Example, domains: [fintech.example] }
dataTypes:
  product-documentation: { declared: true, label: Product documentation }
  money-movement: { declared: true, label: Calculations on customer money }
classes:
  internal: [product-documentation]
  restricted: [money-movement]
tools:
  claude: { plan: team, standing: approved, training: 'no', agreement: { from: 2026-01-01, until: 2030-01-01 } }
purposes:
  documentation: { label: Write documentation, needs: [product-documentation], tools: [claude] }
  code-review: { label: Review code, needs: [source-code], tools: [claude] }
  architecture: { label: Plan architecture, needs: [product-documentation], tools: [claude] }
  customer-money: { label: Calculate on customer money, never: true, why: stays in-house }
`;

describe("the fintech's purposes", { skip: skipWithoutBrowser, timeout: 90_000 }, () => {
  let open: OpenConsole;
  before(async () => {
    open = await openConsole();
  });
  after(() => open?.close());

  it("come from one file, applied beside the running server", async () => {
    const { home, plimsoll } = open;
    const path = join(home, "rules.yaml");
    writeFileSync(path, rules);
    const { code, errors } = await plimsoll("rules", "apply", path);
    assert.equal(code, 0, errors);
  });

  it("allow documentation, review and planning, and refuse customer money", async () => {
    const ask = async (purpose: string, data: string) =>
      JSON.parse(
        (
          await open.plimsoll(
            "ask",
            "--tool",
            "claude",
            "--plan",
            "team",
            "--account",
            "company",
            "--purpose",
            purpose,
            "--data",
            data,
            "--json",
          )
        ).output,
      );
    assert.equal((await ask("documentation", "product-documentation")).decision, "allow");
    assert.equal((await ask("code-review", "source-code")).decision, "allow");
    assert.equal((await ask("architecture", "product-documentation")).decision, "allow");
    const money = await ask("customer-money", "product-documentation");
    assert.equal(money.decision, "block");
    assert.ok(
      money.reasons.some(({ because }: { because: string }) => /in-house|never/i.test(because)),
      JSON.stringify(money.reasons),
    );
  });

  it("say the same in the console", async () => {
    const { page, origin } = open;
    await page.getByRole("heading", { name: "Now" }).waitFor();
    await page.goto(`${origin}/ask`);
    await page.getByRole("combobox", { name: /I want to/ }).selectOption("customer-money");
    await page.getByRole("combobox", { name: "Tool" }).fill("Claude");
    await page.keyboard.press("Enter");
    await page.getByLabel("Paste what would go there").fill("Interest on the balances of yesterday");
    await page.keyboard.press("Control+Enter");
    await page
      .getByRole("region", { name: "Answer" })
      .getByText(/in-house/)
      .first()
      .waitFor();
  });
});
