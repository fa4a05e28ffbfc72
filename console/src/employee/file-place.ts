import { compilePattern } from "../../../src/commands/classify/compile-pattern.ts";
import { decideRequest } from "../../../src/commands/decide/decide-request.ts";
import { makeHmac } from "../../../src/core/browser/hmac.ts";
import { createClassifier } from "../../../src/core/classify/create-classifier.ts";
import { makeTextReaders } from "../../../src/core/classify/make-text-readers.ts";
import type { Finding } from "../../../src/core/model/finding.ts";
import type { BasicsState } from "../../../src/core/decide/decision-input.ts";
import { redactText } from "../../../src/core/redact/redact-text.ts";
import { detectors } from "../../../src/plugins/detectors/registry.gen.ts";
import { fixedForms } from "../../../src/plugins/detectors/fixed-forms/registry.gen.ts";
import type { EmployeePlace } from "./employee-place.ts";
import type { PublishedData } from "./published-data.ts";

/** The page in a file of its own: classifier and decision run in it, and nothing typed leaves it. */
export function filePlace({ guide, rules, tools, basics }: PublishedData): EmployeePlace {
  const classifier = createClassifier({ detectors, fixedForms, readers: makeTextReaders(rules), rules, compilePattern });
  const catalog = { tools: new Map(tools.map((tool) => [tool.id, tool])), vendors: [], sources: new Map() };
  const desk = {
    ...{ rules, catalog, classifier: async () => classifier, now: () => new Date() },
    basicsOf: (tool: string): BasicsState => basics[tool] ?? { state: "unknown", missing: [] },
  };
  return {
    guide,
    server: null,
    async ask({ tool, plan, account, text, declared, purpose }) {
      const known = { tool, account, point: "person" as const };
      const { decision, classification } = await decideRequest(
        {
          ...known,
          ...(plan === undefined ? {} : { plan }),
          ...(text === undefined ? {} : { text }),
          ...(declared === undefined ? {} : { declared }),
          ...(purpose === undefined ? {} : { purpose }),
        },
        desk,
      );
      if (text === undefined || classification === undefined) return decision;
      const isCleanable = decision.decision !== "allow" && classification.findings.length > 0;
      return { ...decision, classification, cleaned: isCleanable ? clean(text, classification.findings) : undefined };
    },
  };
}

/** Placeholders under a key of this moment: nothing is kept that would restore them. */
function clean(text: string, findings: readonly Finding[]): string {
  const scope = { tenant: "page", conversation: crypto.randomUUID() };
  const hash = makeHmac(crypto.getRandomValues(new Uint8Array(32)));
  return redactText(text, findings, { scope, hash, map: new Map() }).text;
}
