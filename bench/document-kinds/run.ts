import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyseAgreement } from "../../src/core/agreements/analyse-agreement.ts";
import { clauses } from "../../src/plugins/clauses/registry.gen.ts";

/** `node bench/document-kinds/run.ts`: texts that are no agreement, their kind before the two dashes of the name; none may get a verdict. */
const files = readdirSync(import.meta.dirname).filter((name) => name.includes("--"));
let right = 0;
let judged = 0;
for (const name of files) {
  const answer = analyseAgreement([{ source: name, text: readFileSync(join(import.meta.dirname, name), "utf8") }], clauses);
  const kind = answer.documents[0]?.kind;
  if (kind === name.split("--")[0]) right++;
  else console.log(`${name}: met ${kind ?? "nothing"}: ${answer.documents[0]?.why ?? ""}`);
  if (answer.verdict === "agreement") judged++;
}
console.log(`kind right ${right} of ${files.length}, verdicts on texts that are no agreement ${judged}`);
