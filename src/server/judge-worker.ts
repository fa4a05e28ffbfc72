import { parentPort } from "node:worker_threads";
import { analyseAgreement, type AgreementInput, type AgreementUse } from "../core/agreements/analyse-agreement.ts";
import { clauses } from "../plugins/clauses/registry.gen.ts";

/** What `openJudge` sends. */
export interface JudgeOrder {
  readonly inputs: readonly AgreementInput[];
  readonly use: AgreementUse;
}

parentPort?.on("message", ({ inputs, use }: JudgeOrder) => {
  parentPort?.postMessage(analyseAgreement(inputs, clauses, use));
});
