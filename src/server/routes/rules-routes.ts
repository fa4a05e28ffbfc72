import { Hono } from "hono";
import type { z } from "zod";
import { readRules } from "../../commands/inventory/read-rules.ts";
import { refreshFinds } from "../../commands/inventory/record-readings.ts";
import { listDataTypes } from "../../commands/inventory/list-data-types.ts";
import { makeNotThisDigest } from "../../commands/own-data/not-this-digest.ts";
import { applyRules } from "../../commands/rules/apply-rules.ts";
import { compareLines } from "../../commands/rules/compare-rules.ts";
import {
  notThisAnswer,
  notThisBody,
  previewRulesAnswer,
  previewRulesBody,
  purposesAnswer,
  rulesAnswer,
  rulesBody,
  rulesChanged,
} from "../api-types.ts";
import { cleanText } from "../clean-text.ts";
import { says, takes } from "../describe-api.ts";
import type { Desk } from "../desk.ts";
import { readSentRules } from "../read-sent-rules.ts";

/** The company's rules: read, change as a new version, and try on a text first. */
export function rulesRoutes(desk: Desk): Hono {
  return new Hono()
    .get("/rules", says("The rules in force with every data type they may name", rulesAnswer), async (context) => {
      const rules = await desk.rules();
      return context.json({ rules, version: rules.version ?? "shipped", dataTypes: listDataTypes(rules) });
    })
    .put("/rules", says("Puts rules in force as a new version", rulesChanged), takes(rulesBody), async (context) => {
      const workspace = await desk.workspace();
      const { version, changes, undo } = await applyRules(await readSentRules(workspace, context.req.valid("json").rules), workspace);
      // Whose account an address is depends on the company's domains.
      if (changes.some(({ path }) => path.startsWith("company.domains")))
        await workspace.store.write(workspace.organisation, (transaction) => refreshFinds(transaction, workspace));
      return context.json({ version, changes, undo });
    })
    .post(
      "/rules/preview",
      says("What other rules would change on a text and on load lines", previewRulesAnswer),
      takes(previewRulesBody),
      async (context) => {
        const workspace = await desk.workspace();
        const { rules: sent, text } = context.req.valid("json");
        const before = await workspace.store.read(workspace.organisation, readRules);
        const after = await readSentRules(workspace, sent);
        const [old, next] = await Promise.all([desk.parts.classifier(before), desk.parts.classifier(after)]);
        const moved = compareLines(before, after, workspace.catalog.tools, workspace.now().getTime());
        const lines = moved.map((line) => ({ ...line, name: workspace.catalog.tools.get(line.tool)?.name ?? line.tool }));
        const found = next.classify(text);
        const redacted = cleanText(desk.parts.home, workspace.organisation, text, found.findings).text;
        return context.json({ before: old.classify(text), after: found, redacted, lines } satisfies z.infer<typeof previewRulesAnswer>);
      },
    )
    .post(
      "/rules/not-this",
      says("The keyed hash by which the rules may name a value that is none; the value is not kept", notThisAnswer),
      takes(notThisBody),
      (context) => context.json({ hash: makeNotThisDigest(desk.parts.home)(context.req.valid("json").value) }),
    )
    .get("/purposes", says("What the company does with AI, and never does", purposesAnswer), async (context) => {
      const { purposes } = await desk.rules();
      const rows = Object.entries(purposes).map(([id, { label, needs, tools, never, why }]) => ({
        id,
        label: label ?? id,
        needs: [...(needs ?? [])],
        tools: [...(tools ?? [])],
        never: never === true,
        why: why ?? "",
      }));
      return context.json({ rows, total: rows.length });
    });
}
