import { compilePattern } from "../../../src/commands/classify/compile-pattern.ts";
import { enforceDecision } from "../../../src/commands/decide/enforce-decision.ts";
import type { DecisionCall, Enforced, EnforcementDesk } from "../../../src/commands/decide/enforcement.ts";
import { decideData } from "../../../src/commands/decide/decide-request.ts";
import type { ReadPolicy } from "../../../src/core/browser/read-policy.ts";
import type { Classifier } from "../../../src/core/classify/classifier.ts";
import { createClassifier } from "../../../src/core/classify/create-classifier.ts";
import { makeTextReaders } from "../../../src/core/classify/make-text-readers.ts";
import { chooseMode } from "../../../src/core/decide/choose-mode.ts";
import { readTextData } from "../../../src/core/decide/read-data.ts";
import { weighQuestion } from "../../../src/core/decide/weigh-question.ts";
import { chooseAction } from "../../../src/core/ledger/choose-action.ts";
import type { FlowAction } from "../../../src/core/ledger/flow.ts";
import type { EnforcementMode } from "../../../src/core/model/company-rules.ts";
import type { KeyedHash } from "../../../src/core/redact/placeholder.ts";
import type { RestoreMap } from "../../../src/core/redact/redact-text.ts";
import { detectors } from "../../../src/plugins/detectors/registry.gen.ts";
import { fixedForms } from "../../../src/plugins/detectors/fixed-forms/registry.gen.ts";

/** The classifier and the decision under one policy, as they run in the background. Kept until the policy changes. */
export interface Engine {
  readonly policy: ReadPolicy;
  readonly classifier: Classifier;
  readonly hash: KeyedHash;
  readonly mode: EnforcementMode;
  mapOf(session: string): RestoreMap;
  /** Where a tool is opened; null where nobody knows. */
  urlOf(tool: string): string | null;
  decide(call: DecisionCall): Promise<Enforced>;
  /** The same at once, without cleaning or a message: for requests that cannot wait. */
  decideNow(call: DecisionCall): FlowAction;
}

const sessionsKept = 50;

/** Builds the engine of a policy; a few milliseconds. */
export function makeEngine(policy: ReadPolicy, hash: KeyedHash, team: string, urlOf: Engine["urlOf"]): Engine {
  const { rules, organisation, tools, basicsOf } = policy;
  const classifier = createClassifier({ detectors, fixedForms, readers: makeTextReaders(rules), rules, compilePattern });
  const maps = new Map<string, RestoreMap>();
  const mapOf = (session: string): RestoreMap => {
    const map = maps.get(session) ?? new Map<string, string>();
    maps.delete(session);
    maps.set(session, map);
    const [oldest] = maps.keys();
    if (maps.size > sessionsKept && oldest !== undefined) maps.delete(oldest);
    return map;
  };
  const desk: EnforcementDesk = {
    ...{ rules, organisation, basicsOf, hash, mapOf, showNames: false },
    catalog: { tools, vendors: [], sources: new Map() },
    classifier: async () => classifier,
    now: () => new Date(),
  };
  return {
    ...{ policy, classifier, hash, mapOf, urlOf },
    mode: chooseMode(rules, "browser", team === "" ? undefined : team, []),
    decide: (call) => enforceDecision(call, desk),
    decideNow(call) {
      const { classification, declared } = call;
      if (classification === undefined) return "sent";
      const { tool, plan, account, team: asking } = call;
      const question = {
        ...{ tool, point: "person" as const },
        ...(plan === undefined ? {} : { plan }),
        ...(account === undefined ? {} : { account }),
        ...(asking === undefined ? {} : { team: asking }),
      };
      const { decision, input, facts } = decideData(
        question,
        readTextData(classification, declared === "internal" ? declared : undefined),
        desk,
      );
      const mode = chooseMode(rules, call.point, input.team, weighQuestion(input, facts).above);
      return chooseAction(decision.decision, mode, { rewrites: false, asks: false });
    },
  };
}
