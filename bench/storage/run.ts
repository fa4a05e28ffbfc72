import process from "node:process";
import { compareEvaluators } from "./compare-evaluators.ts";

// `node bench/storage/run.ts [SEED] [EACH]`: the product's storage decisions against the evaluator written apart from them.
const [seed = "1", each = "3000"] = process.argv.slice(2);
for (const { provider, all, same, open, unknown, differences } of compareEvaluators(Number(seed), Number(each))) {
  const share = ((100 * same) / all).toFixed(2);
  process.stdout.write(`${provider}: ${same} of ${all} the same (${share} %), ${open} with an open door, ${unknown} with one not known\n`);
  for (const { made, door, product, apart } of differences.slice(0, 5))
    process.stdout.write(`  ${door}: product ${product}, apart ${apart}: ${JSON.stringify(made.config)}\n`);
}
