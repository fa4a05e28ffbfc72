import type { Classifier } from "../../core/classify/classifier.ts";
import type { Catalog } from "../../core/model/catalog.ts";
import type { CompanyRules } from "../../core/model/company-rules.ts";
import { PlimsollError } from "../../core/model/plimsoll-error.ts";
import type { RuleTest } from "../../core/rules/rules-file.ts";
import { decideRequest } from "../decide/decide-request.ts";

/** One example with what it expects and what the rules answer. */
export interface TestedRule {
  readonly name: string;
  readonly expected: { readonly decision?: string; readonly class?: string };
  readonly met: { readonly decision: string; readonly class: string } | null;
  /** Why the example could not be asked. */
  readonly error: string | null;
  readonly pass: boolean;
}

/** What examples are asked with. */
export interface TestDesk {
  readonly rules: CompanyRules;
  readonly catalog: Catalog;
  classifier(): Promise<Classifier>;
  now(): Date;
}

/** Asks every example kept beside the rules, in order, and compares. */
export async function testRules(tests: readonly RuleTest[], desk: TestDesk): Promise<readonly TestedRule[]> {
  const found: TestedRule[] = [];
  for (const [index, test] of tests.entries()) found.push(await testOne(test, index, desk));
  return found;
}

async function testOne({ name, ask, expect }: RuleTest, index: number, desk: TestDesk): Promise<TestedRule> {
  const { at, ...request } = ask;
  const head = { name: name ?? `${index + 1}: ${ask.tool}${ask.data === undefined ? "" : ` ${ask.data.join(", ")}`}`, expected: expect };
  try {
    const { decision } = await decideRequest(
      { ...request, point: "person" },
      { ...desk, now: () => (at === undefined ? desk.now() : new Date(at)) },
    );
    const met = { decision: decision.decision, class: decision.class };
    const pass = (expect.decision ?? met.decision) === met.decision && (expect.class ?? met.class) === met.class;
    return { ...head, met, error: null, pass };
  } catch (error) {
    if (!(error instanceof PlimsollError)) throw error;
    return { ...head, met: null, error: error.message, pass: false };
  }
}
