import { parseArgs } from "node:util";
import { dataClasses, rankOfClass, type DataClass } from "../core/model/data-class.ts";
import { PlimsollError } from "../core/model/plimsoll-error.ts";
import type { CliWord, Surroundings } from "./contract.ts";

const help = `plimsoll classify [FILE…|FOLDER…|-] [--json|--jsonl|--sarif] [--staged] [--fail-on CLASS] [--baseline FILE]

Says which class of data a text is and what was found in it. Reads files, folders
(.gitignore respected) or standard input; nothing is stored or sent.

  --json            one JSON object, or JSON Lines for several inputs
  --jsonl           each input line is {"id", "text"} (optional "tool", "plan", "account"),
                    each output line answers it, in order
  --sarif           one SARIF 2.1.0 log
  --staged          what is staged in this git repository, added lines only
  --fail-on CLASS   exit 1 when something is of CLASS (public, internal, restricted) or higher
  --baseline FILE   leaves out what FILE knows; writes FILE when it is not there yet

Exit code 0, 1 where asked to fail, 2 when something named could not be read.

Example: plimsoll classify draft.md --json`;

/** `plimsoll classify`. Starts in a few milliseconds on standard input: everything else is loaded when it is needed. */
export const classify: CliWord = {
  name: "classify",
  summary: "which class of data a text is, and what was found in it",
  help,
  async run(args, surroundings) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        json: { type: "boolean" },
        jsonl: { type: "boolean" },
        sarif: { type: "boolean" },
        staged: { type: "boolean" },
        "fail-on": { type: "string" },
        baseline: { type: "string" },
      },
      allowPositionals: true,
    });
    const failOn = readClass(values["fail-on"]);
    if (values.jsonl === true) {
      const { classifyJsonLines } = await import("./classify-json-lines.ts");
      return classifyJsonLines(positionals, surroundings, failOn);
    }
    const isPlainInput =
      values.staged !== true &&
      values.sarif !== true &&
      values.baseline === undefined &&
      (positionals.length === 0 || (positionals.length === 1 && positionals[0] === "-"));
    if (isPlainInput) return classifyInput(surroundings, values.json === true, failOn);
    const { classifyPaths } = await import("./classify-paths.ts");
    return classifyPaths(positionals, surroundings, {
      form: values.sarif === true ? "sarif" : values.json === true ? "json" : "words",
      staged: values.staged === true,
      failOn,
      baseline: values.baseline,
    });
  },
};

function readClass(name: string | undefined): DataClass | undefined {
  if (name === undefined) return undefined;
  const known = dataClasses.find((each) => each === name);
  if (known === undefined)
    throw new PlimsollError("bad-input", `expected --fail-on ${dataClasses.join(", ")}, met "${name}"; name one of these`);
  return known;
}

async function classifyInput(surroundings: Surroundings, isJson: boolean, failOn: DataClass | undefined): Promise<number> {
  const [classifier, { readInput }] = await Promise.all([surroundings.classifier(), import("./read-input.ts")]);
  const found = { source: "-", ...(await readInput(surroundings.stdin, classifier)) };
  if (isJson) surroundings.stdout.write(`${JSON.stringify(found)}\n`);
  else {
    const { describeSource } = await import("../commands/classify/describe-source.ts");
    surroundings.stdout.write(describeSource(found, true));
  }
  return failOn !== undefined && found.basis !== "nothing-found" && rankOfClass(found.class) >= rankOfClass(failOn) ? 1 : 0;
}
