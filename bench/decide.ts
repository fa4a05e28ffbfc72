import { decide } from "../src/core/decide/decide.ts";
import type { DataItem, DecisionInput } from "../src/core/decide/decision-input.ts";
import { approvedPlan, exampleFacts, exampleInput } from "../src/core/decide/example-rules.data.ts";

/** Cost of a decision in process, for a company with 50 tools in its rules. Bar: 50 µs. Prints figures, asserts nothing. */
const tools = Object.fromEntries(
  Array.from({ length: 50 }, (_, index) => [
    index === 0 ? "pilot" : `tool-${index}`,
    { plans: { team: index % 3 === 0 ? approvedPlan : { standing: "limited" as const } } },
  ]),
);
const facts = exampleFacts(tools);
const card: DataItem = { type: "credit-card", class: "restricted", count: 3, isRemovable: true, isSecret: false };
const contract: DataItem = { type: "contract", class: "restricted", count: 1, isRemovable: false, isSecret: false };
const cases: Readonly<Record<string, DecisionInput>> = {
  "allow: internal to an approved tool": exampleInput({ data: { base: "internal", items: [] } }),
  "redact: three cards": exampleInput({ data: { base: "unmarked", items: [card] } }),
  "ask: unmarked to an unknown tool": exampleInput({ tool: "nobody-knows" }),
  "block: a contract": exampleInput({ data: { base: "unmarked", items: [contract] } }),
  "block: internal, private account": exampleInput({ account: "personal", data: { base: "internal", items: [] } }),
};
const rounds = 20_000;
for (const [name, input] of Object.entries(cases)) {
  // The clock moves on, so that the day is looked up as in life.
  for (let round = 0; round < 2000; round++) decide({ ...input, at: input.at + round }, facts);
  const start = performance.now();
  for (let round = 0; round < rounds; round++) decide({ ...input, at: input.at + round }, facts);
  const each = ((performance.now() - start) * 1000) / rounds;
  process.stdout.write(`${name.padEnd(36)} ${each.toFixed(1).padStart(6)} µs (${(50 / each).toFixed(1)} times below the bar of 50 µs)\n`);
}
