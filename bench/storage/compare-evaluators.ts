import { buckets } from "../../src/plugins/buckets/registry.gen.ts";
import { type Answers, evaluateApart } from "./evaluate-apart.ts";
import { makeConfigurations, type MadeConfiguration } from "./make-configurations.ts";

export interface Comparison {
  readonly provider: string;
  readonly all: number;
  readonly same: number;
  readonly open: number;
  readonly unknown: number;
  readonly differences: readonly {
    readonly made: MadeConfiguration;
    readonly door: string;
    readonly product: string;
    readonly apart: string;
  }[];
}

/** Both evaluators over the same made configurations; a configuration counts as the same only when all five doors agree. */
export function compareEvaluators(seed: number, each: number): Comparison[] {
  const now = new Date("2026-11-24T12:00:00Z");
  const made = makeConfigurations(seed, each);
  return buckets.map(({ id, judge }) => {
    const own = made.filter(({ provider }) => provider === id);
    const answers = own.map((one) => ({
      one,
      product: judge(JSON.parse(JSON.stringify(one.config)), now),
      apart: evaluateApart(id, one.config),
    }));
    const doors: readonly (keyof Answers)[] = ["anonymousGet", "anonymousList", "anonymousPut", "anyAccountGet", "anyAccountList"];
    const differences = answers.flatMap(({ one, product, apart }) =>
      doors
        .filter((door) => product[door] !== apart[door])
        .map((door) => ({ made: one, door, product: product[door], apart: apart[door] })),
    );
    const wrong = new Set(differences.map((difference) => difference.made.id));
    return {
      provider: id,
      all: own.length,
      same: own.length - wrong.size,
      open: answers.filter(({ apart }) => Object.values(apart).includes("yes")).length,
      unknown: answers.filter(({ apart }) => Object.values(apart).includes("unknown")).length,
      differences,
    };
  });
}
