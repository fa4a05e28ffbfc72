import type { CompanyRules } from "../../core/model/company-rules.ts";
import { measureEffect } from "../../core/posture/measure-effect.ts";
import type { Effect, FlowWindow } from "../../core/posture/posture.ts";
import { makeWorld } from "../../core/posture/posture-world.ts";
import { diffRules } from "../../core/rules/diff-rules.ts";
import type { RuleChange } from "../../core/rules/diff-rules.ts";
import type { SourceFamilies, Workspace } from "../inventory/workspace.ts";
import { readPostureInput } from "./read-posture-input.ts";

/** What other rules would do, before they are saved. */
export interface WhatIf extends Effect {
  readonly changes: readonly RuleChange[];
  readonly window: FlowWindow | null;
}

/** Tries rules on every past question of the window and on every load line; nothing is kept. */
export async function tryRules(workspace: Workspace, sources: SourceFamilies, rules: CompanyRules): Promise<WhatIf> {
  return workspace.store.read(workspace.organisation, async (transaction) => {
    const world = makeWorld(await readPostureInput(transaction, workspace, sources));
    return { changes: diffRules(world.facts.rules, rules), window: world.window, ...measureEffect(world, rules) };
  });
}
