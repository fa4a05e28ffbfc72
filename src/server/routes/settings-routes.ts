import { Hono } from "hono";
import { loadDemo } from "../../commands/demo/load-demo.ts";
import { removeDemo } from "../../commands/demo/remove-demo.ts";
import { makeRuleSheet } from "../../commands/inventory/make-rule-sheet.ts";
import { changeSettings, readSettings } from "../../commands/settings/change-settings.ts";
import { demoAnswer, settingsBody, undoAnswer } from "../api-types.ts";
import { says, saysOther, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";

/** A page of its own: it needs no script and no file, so its policy lets in nothing but its own style. */
const sheetPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Settings, the rule sheet and the made-up company. */
export function settingsRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/settings", says("The company and what is shown", settingsBody), async (context) =>
      context.json(await readSettings(await desk.workspace())),
    )
    .put("/settings", says("Sets the company and what is shown", undoAnswer), takes(settingsBody), async (context) =>
      context.json({ undo: await changeSettings(await desk.workspace(), context.req.valid("json")) }),
    )
    .get("/rule-sheet", saysOther("The rules on one page to print", 200, "text/html"), async (context) =>
      context.html(await makeRuleSheet(await desk.workspace()), 200, { "Content-Security-Policy": sheetPolicy }),
    )
    .post("/demo", says("Loads the made-up company", demoAnswer), async (context) => {
      await loadDemo(desk.demoWorkspace(), desk.reading);
      desk.setDemo(true);
      return context.json({ demo: true });
    })
    .delete("/demo", says("Removes the made-up company whole", demoAnswer), async (context) => {
      await desk.closeDemoJobs();
      await removeDemo(desk.demoWorkspace());
      desk.setDemo(false);
      return context.json({ demo: false });
    });
}
